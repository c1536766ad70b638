import type { Entry } from '../../find/entry.ts';
import { helpPage } from '../guide-kit/help-pages.ts';
import { problemWords } from '../problems/problem-words.ts';
import type { Explanation } from './explanation.ts';

type Said = ReadonlyMap<string, Explanation>;

/** @returns what an answer is called: an explanation's title, the sentence of a code of ours, or a guide's title */
export function titleOf({ id, code }: Entry, said: Said): string {
  const explained = said.get(id)?.title;
  if (explained !== undefined) return explained;
  return (code === undefined ? helpPage(id)?.title() : problemWords[code].what()) ?? id;
}

/** @returns the title of the answer that one leads on to (`lock-screen-trouble/<id>`); null where it leads to none */
export function otherOf({ guide }: Entry, said: Said): string | null {
  return said.get(guide?.split('/')[1] ?? '')?.title ?? null;
}

/**
 * Below `#/help`: a code of ours has one that can be said on the phone, a guide its own.
 * @param home of those that have none: `find`, or the catalogue that shows one family
 */
export function addressOf({ id, family }: Entry, home: string): string {
  return family === 'our-code' || family === 'guide' ? id : `${home}/${id}`;
}
