import { describe, expect, test } from 'vitest';
import { families } from './entry.ts';
import { everyEntry, ourCodes } from './every-entry.ts';
import { createFind } from './find.ts';
import { guideEntries } from './guide-entries.ts';
import queries from './fixtures/queries.json' with { type: 'json' };
import { titlesIn } from '../../tests/support/titles-in.ts';
import guideTexts from '../messages/generated/guide-texts.json' with { type: 'json' };

interface Query {
  id: string;
  typed: string;
  /** The same, in the other language. */
  other?: string;
  /** Ids of the entries that answer it. */
  right: string[];
}

const guides = guideEntries(guideTexts);
const all = [...everyEntry, ...guides, ...ourCodes(() => ({ tag: 'en', text: '' }))];
const find = createFind(all, titlesIn('en'));
const findInGerman = createFind(all, titlesIn('de'));
const asked: readonly Query[] = queries;
/**
 * From public threads, whose address the file has. Entries were written and mended with all of these in view, so the shares tell
 * that nothing gets worse, not how a question fares that nobody has seen.
 */
const isPublic = ({ id }: Query): boolean => id.startsWith('P');

/** Whichever language the page is in: people type in another, too. */
const isFound = (typed: string, { right }: Query): boolean =>
  [find, findInGerman].every((look) =>
    look(typed)
      .slice(0, 3)
      .some(({ entry }) => right.includes(entry.id)),
  );

/** @returns the share, and what was not found, for whoever reads the failure */
function found(from: readonly Query[], typed: (query: Query) => string): { share: number; missed: string[] } {
  const missed = from.filter((query) => !isFound(typed(query), query)).map(typed);
  return { share: 1 - missed.length / from.length, missed };
}

function expectShare({ share, missed }: ReturnType<typeof found>, least: number): void {
  expect(share, missed.join('\n')).toBeGreaterThanOrEqual(least);
}

/** The same order each time: by the last letters of the words. */
const shuffled = ({ typed }: Query): string =>
  typed
    .split(' ')
    .toSorted((a, b) => a.slice(-2).localeCompare(b.slice(-2)) || a.length - b.length)
    .join(' ');

/** Two letters of the first long word change their places. */
const mistyped = ({ typed }: Query): string =>
  typed.replace(/\b([a-zA-Zäöü]{2})([a-zäöü])([a-zäöü])([a-zäöü]{2,})\b/, '$1$3$2$4');

describe('what people type', () => {
  test('of those that were gathered first 95 % have an answer among the first three', () => {
    expectShare(
      found(
        asked.filter((query) => !isPublic(query)),
        ({ typed }) => typed,
      ),
      0.95,
    );
  });

  test('of what stands in public threads 90 %', () => {
    expectShare(
      found(asked.filter(isPublic), ({ typed }) => typed),
      0.9,
    );
  });

  test('80 % with the words in another order, with a slip of the keyboard, and in the other language', () => {
    expectShare(found(asked, shuffled), 0.8);
    expectShare(found(asked, mistyped), 0.8);
    const translated = asked.filter(({ other }) => other !== undefined);
    expect(translated.length).toBeGreaterThan(50);
    expectShare(
      found(translated, ({ other }) => other ?? ''),
      0.8,
    );
  });

  test('nothing that is said to be exact is wrong', () => {
    const wrong = asked.flatMap(({ typed, right }) => {
      const [first] = find(typed);
      return first?.match === 'exact' && !right.includes(first.entry.id) ? [`${typed}: ${first.entry.id}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  test('each query names entries that there are', () => {
    const ids = new Set(all.map(({ id }) => id));
    expect(asked.flatMap(({ right }) => right.filter((id) => !ids.has(id)))).toEqual([]);
    expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
  });
});

describe('the index', () => {
  test('no id and no number stands for two entries, and every family has some', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const numbers = everyEntry.flatMap((entry) => entry.numbers ?? []);
    expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
    expect(new Set(everyEntry.map(({ family }) => family))).toEqual(new Set(families));
    const named = numbers.filter((number) => /^\d+$/.test(number));
    expect(named.length).toBeGreaterThanOrEqual(150);
  });

  test.each(everyEntry.flatMap(({ id, numbers = [] }) => numbers.map((number) => [number, id])))(
    'the number %s leads to %s',
    (number, id) => {
      const written = number.startsWith('0x') ? number : `AADSTS${number}`;
      expect(find(written)[0]).toMatchObject({ entry: { id }, match: 'exact' });
    },
  );

  test.each(guides.flatMap(({ id, seen }) => Object.entries(seen).map(([tag, texts]) => ({ id, tag, texts }))))(
    'S7: the guide $id and each of its steps is found by its words in $tag',
    ({ id, texts: [title = '', ...steps] }) => {
      const byTitle = find(title).slice(0, 3);
      expect(byTitle.map(({ entry }) => entry.id)).toContain(id);
      // A sentence may stand in more guides than one.
      const missed = steps.filter(
        (step) =>
          !find(step)
            .slice(0, 5)
            .some((one) => one.entry.id === id),
      );
      expect(missed).toEqual([]);
    },
  );

  test('every text on a screen, typed whole, leads to its entry as its exact words', () => {
    const wrong = everyEntry.flatMap(({ id, seen }) =>
      Object.values(seen)
        .flat()
        .filter((text) => !find(text).some((one) => one.entry.id === id && one.match === 'exact')),
    );
    expect(wrong).toEqual([]);
  });
});
