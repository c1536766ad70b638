import { aadstsKeywords } from './aadsts-keywords.ts';
import { findAadstsNumber } from './aadsts-number.ts';
import { aadstsTable } from './aadsts-table.ts';

export type KnownAadsts = (typeof aadstsTable)[number];

/**
 * Finds what Microsoft's page said (J8): by a number, alone, with `AADSTS` before it or inside a whole pasted page; by
 * the beginning of a number; or by words in English or German.
 * @returns best matches first; empty where nothing fits or nothing is asked
 */
export function findAadsts(query: string): readonly KnownAadsts[] {
  const text = query.slice(0, 20_000);
  const named = findAadstsNumber(text);
  if (named !== null) return aadstsTable.filter(({ number }) => number === named);
  const typed = /^\s*(\d{3,})\s*$/.exec(text)?.[1];
  if (typed !== undefined) return byNumber(typed);
  const inside = new Set(text.match(/(?<![\w-])\d{5,7}(?![\w-])/g));
  const mentioned = aadstsTable.filter(({ number }) => inside.has(number));
  return mentioned.length > 0 ? mentioned : byWords(text);
}

function byNumber(typed: string): readonly KnownAadsts[] {
  const exact = aadstsTable.filter(({ number }) => number === typed);
  return exact.length > 0 ? exact : aadstsTable.filter(({ number }) => number.startsWith(typed));
}

/** The share of the question's words that an entry must know to be worth showing. */
const enough = 0.5;

/** Made once: a person searches with each letter typed. */
let index: { entry: KnownAadsts; known: string[] }[] | undefined;

function byWords(text: string): readonly KnownAadsts[] {
  const asked = [...new Set(wordsOf(text))].slice(0, 40);
  if (asked.length === 0) return [];
  index ??= aadstsTable.map((entry) => ({ entry, known: wordsOf(aadstsKeywords[entry.number]) }));
  const entries = index.map(({ entry, known }) => ({
    entry,
    hits: asked.filter((word) => known.some((other) => alike(word, other))),
  }));
  // A word that few entries know says more than one that many know.
  const weight = (word: string) => 1 / entries.filter(({ hits }) => hits.includes(word)).length;
  return entries
    .filter(({ hits }) => hits.length > 0 && hits.length >= Math.min(asked.length, 4) * enough)
    .map(({ entry, hits }) => ({ entry, score: hits.reduce((sum, word) => sum + weight(word), 0) }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}

/** Lower case, without accents, words of three letters and more that tell something. */
function wordsOf(text: string): string[] {
  const plain = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss');
  return (plain.match(/[\p{L}\d]{3,}/gu) ?? []).filter((word) => !fillers.has(word));
}

function alike(asked: string, known: string): boolean {
  return known.startsWith(asked) || (known.length >= 5 && asked.startsWith(known));
}

const fillers: ReadonlySet<string> = new Set(
  (
    'the your you and for this that with not has was are can please from ihr ihre ihren sie der die das den dem ein ' +
    'eine einen ist sind nicht und fur von mit auf wird wurde bitte aadsts error fehler'
  ).split(' '),
);
