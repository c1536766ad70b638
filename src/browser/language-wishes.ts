import type { PreferenceStore } from './preference-store.ts';

/** The query that carries a choice of the person's across a reload where nothing can be stored. */
const query = 'lng';
const name = 'language';

/** @returns BCP 47 tags, best first: what the person chose, then what the browser asks for */
export function languageWishes(store: PreferenceStore, search: string, asked: readonly string[]): string[] {
  const chosen = [new URLSearchParams(search).get(query), store.read(name)];
  return [...chosen.filter((tag) => tag !== null), ...asked];
}

/**
 * Keeps the person's choice for this visit and the next.
 * @returns the query (`location.search`) under which the page has to be loaded to be in it
 */
export function keepLanguage(store: PreferenceStore, search: string, tag: string): string {
  const kept = store.write(name, tag);
  const address = new URLSearchParams(search);
  if (kept) address.delete(query);
  else address.set(query, tag);
  return address.size === 0 ? '' : `?${address.toString()}`;
}
