import type { Entry } from './entry.ts';

/** What one language says in a guide. */
export interface GuideText {
  title: string;
  /** The sentence of the list. */
  about: string;
  /** Headings of its parts and what each step says, in their order. */
  steps: readonly string[];
}

/** By id of the guide, then by language. */
export type GuideTexts = Readonly<Record<string, Readonly<Record<string, GuideText>>>>;

/** @returns an entry for each guide, found by its title and its steps in every language; its id is the guide's */
export function guideEntries(texts: GuideTexts): Entry[] {
  return Object.entries(texts).map(([id, languages]) => ({
    id,
    family: 'guide',
    seen: Object.fromEntries(Object.entries(languages).map(([tag, { title, steps }]) => [tag, [title, ...steps]])),
    words: Object.fromEntries(Object.entries(languages).map(([tag, { about }]) => [tag, about])),
    guide: id,
    place: 'none',
    source: '',
    certainty: 'tried',
  }));
}
