import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Entry } from './entry.ts';
import { numbersIn } from './numbers-in.ts';
import { meant, standIn, stopWords, weakWords } from './vocabulary.ts';
import { wordsOf } from './words-of.ts';

/** How an entry was found: its number or its very words; most of the words asked for; some of them. */
export type Match = 'exact' | 'likely' | 'similar';

export interface Found {
  entry: Entry;
  match: Match;
}

/** More than this says no more than its beginning: a pasted page. Characters. */
const longest = 20_000;
/** Words of a question that are looked for; a longer one has said what it is about by then. */
const mostWords = 40;
// Shares and weights, from 0 to 1, set by the queries of `queries.test.ts`.
const weak = 0.25;
const mostLikely = 0.6;
const leastSimilar = 0.3;
/** Nobody needs more words than these to say what they see; the rest of a long sentence takes nothing away. */
const fewWords = 5;
const unheard = 0.3;
/** What has a number is mostly looked for by it. */
const numbered = 0.7;
/** A guide says much, and who asks for what they see wants its answer first; so many of its words side by side are no chance. */
const guided = 0.5;
const quoted = 4;

/** The beginning of a word, from four letters on; one wrong letter, from five on. */
const looseness: SearchOptions = {
  tokenize: (text) => [text],
  boost: { seen: 1.3, title: 0.5 },
  prefix: (word) => word.length >= 4,
  fuzzy: (word) => (word.length >= 5 ? 1 : false),
  weights: { fuzzy: 0.5, prefix: 0.6 },
  // An entry that knows many words for it is no worse than one that knows few.
  bm25: { k: 1.2, b: 0.3, d: 0.5 },
};

interface Searchable {
  id: string;
  seen: string;
  words: string;
  title: string;
}

/** Words as they are looked for: what says nothing is left out, what means the same is one word. */
function terms(text: string, same = standIn): string[] {
  return wordsOf(text)
    .filter((word) => !stopWords.has(word))
    .map(same);
}

/** Words that stand side by side, two and two, once what says nothing is left out. */
function pairsOf(text: string, same = standIn): string[] {
  const kept = terms(text, same);
  return kept.slice(1).map((word, index) => `${kept[index] ?? ''} ${word}`);
}

/** A text as a row of whole words, so that a part of it is found where it begins and ends with one. */
const phraseOf = (text: string): string => ` ${wordsOf(text).join(' ')} `;

function dampingOf(entry: Entry | undefined): number {
  if (entry?.family === 'guide') return guided;
  return entry?.numbers === undefined ? 1 : numbered;
}

/** Makes the index of a list of entries. @returns what answers a question: best first, empty where nothing fits */
export function createFind(
  entries: readonly Entry[],
  titles: ReadonlyMap<string, string> = new Map(),
): (query: string) => readonly Found[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const seen = entries.flatMap((entry) =>
    Object.values(entry.seen)
      .flat()
      .map((text) => ({ entry, text: phraseOf(text) })),
  );
  const index = new MiniSearch<Searchable>({
    fields: ['seen', 'words', 'title'],
    // Its second argument would be a field's name.
    tokenize: (text) => terms(text),
    processTerm: (term) => term,
  });
  const vocabulary = new Set<string>();
  for (const { id, seen: texts, words } of entries) {
    const document = {
      id,
      seen: Object.values(texts).flat().join(' '),
      words: Object.values(words).join(' '),
      title: titles.get(id) ?? '',
    };
    for (const term of terms(`${document.seen} ${document.words} ${document.title}`)) vocabulary.add(term);
    index.add(document);
  }
  const long = [...vocabulary].filter((term) => term.length >= 5);

  /** Parts of a German compound that the index knows, where it does not know the whole. */
  function parts(term: string): string[] {
    if (term.length < 9 || vocabulary.has(term)) return [term];
    const known = long.filter((word) => word.length < term.length && (term.startsWith(word) || term.endsWith(word)));
    return [term, ...known];
  }

  function byNumber(query: string): Found[] {
    const numbers = numbersIn(query);
    return numbers.flatMap((number) =>
      entries.filter((entry) => entry.numbers?.includes(number)).map((entry) => ({ entry, match: 'exact' as const })),
    );
  }

  /** What is on screen word for word, whole or in part; or all of it within a pasted page. */
  function byText(query: string): Found[] {
    const phrase = phraseOf(query);
    const count = phrase.trim().split(' ').length;
    if (phrase.trim() === '') return [];
    const telling = terms(query).some((term) => !weakWords.has(term));
    return seen
      .filter(
        ({ entry, text }) =>
          text === phrase ||
          (count >= (entry.family === 'guide' ? quoted : 2) && telling && text.includes(phrase)) ||
          (text.trim().split(' ').length >= 4 && phrase.includes(text)),
      )
      .toSorted((a, b) => Math.abs(a.text.length - phrase.length) - Math.abs(b.text.length - phrase.length))
      .map(({ entry }) => ({ entry, match: 'exact' as const }));
  }

  /** Words that stand side by side in an entry, two and two. */
  const pairs = new Map(
    entries.map(({ id, seen: texts, words }) => [
      id,
      new Set(
        [...Object.values(texts).flat(), ...Object.values(words), titles.get(id) ?? ''].flatMap((text) =>
          pairsOf(text),
        ),
      ),
    ]),
  );

  /** What a word of the question counts: one that the index has nothing like tells little. */
  function weightOf(term: string, isKnown: boolean): number {
    return weakWords.has(term) ? weak : isKnown ? 1 : unheard;
  }

  function byWords(query: string): Found[] {
    const asked = [...new Set(terms(query, meant))].slice(0, mostWords);
    const scores = new Map<string, { score: number; hit: number }>();
    let total = 0;
    for (const term of asked) {
      const best = new Map<string, number>();
      for (const part of parts(term)) {
        for (const { id, score } of index.search(part, looseness)) {
          best.set(id as string, Math.max(best.get(id as string) ?? 0, score));
        }
      }
      const weight = weightOf(term, best.size > 0);
      total += weight;
      for (const [id, score] of best) {
        const so = scores.get(id) ?? { score: 0, hit: 0 };
        scores.set(id, { score: so.score + score * weight, hit: so.hit + weight });
      }
    }
    const together = pairsOf(query, meant);
    return [...scores]
      .map(([id, { score, hit }]) => {
        const beside = together.filter((pair) => pairs.get(id)?.has(pair)).length;
        return {
          entry: byId.get(id),
          share: hit / total,
          enough: hit / Math.min(total, fewWords),
          score: score * (hit / total) * (1 + beside) * dampingOf(byId.get(id)),
        };
      })
      .filter((one): one is typeof one & { entry: Entry } => one.entry !== undefined && one.entry.alarming !== true)
      .filter(({ enough }) => enough >= leastSimilar)
      .toSorted((a, b) => b.score - a.score)
      .map(({ entry, share }) => ({ entry, match: share >= mostLikely ? ('likely' as const) : ('similar' as const) }));
  }

  return (query) => {
    const text = query.slice(0, longest);
    const found = [...byNumber(text), ...byText(text), ...byWords(text)];
    return found.filter(({ entry }, place) => found.findIndex((other) => other.entry === entry) === place);
  };
}
