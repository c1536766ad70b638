import { isObject, textOf } from './json.ts';

/** A page of a collection of Graph's. */
export interface GraphPage {
  entries: readonly unknown[];
  /** Path of the next page below v1.0, for `CallGraph`; null where this is the last one. */
  next: string | null;
  /** How many there are on all pages; null where Graph does not say. */
  total: number | null;
}

/** Microsoft's largest page; what has more is no page that was asked for. */
const largest = 999;
const base = 'https://graph.microsoft.com/v1.0/';

/**
 * @returns null where it is no page. A next page that is not Graph's own makes it none: half a list must not pass for a whole one
 */
export function graphPage(body: unknown): GraphPage | null {
  if (!isObject(body)) return null;
  const { value: entries, '@odata.nextLink': link, '@odata.count': count } = body;
  if (!Array.isArray(entries) || entries.length > largest) return null;
  const next = nextPath(link);
  if (next === null && link !== undefined && link !== null) return null;
  return { entries, next, total: typeof count === 'number' && count >= 0 ? count : null };
}

function nextPath(link: unknown): string | null {
  const text = textOf(link);
  if (text === null || text.length > 8192 || !URL.canParse(text)) return null;
  const { href, hash } = new URL(text);
  return href.startsWith(base) && hash === '' ? href.slice(base.length - 1) : null;
}
