import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import { createFind, type Match } from './find.ts';

const about = (id: string, more: Partial<Entry>): Entry => ({
  ...{
    id,
    family: 'browser-error',
    seen: {},
    words: {},
    place: 'none',
    source: 'https://example.com/',
    certainty: 'tried',
  },
  ...more,
});

const entries: readonly Entry[] = [
  about('cancelled', {
    seen: { en: ['The operation either timed out or was not allowed.'], de: ['Der Vorgang wurde abgebrochen.'] },
    words: { en: 'cancelled timed out no answer', de: 'abgebrochen Zeit abgelaufen' },
  }),
  about('copied', {
    alarming: true,
    numbers: ['135017'],
    seen: { en: ['Invalid signature counter, the key may have been cloned.'] },
    words: { en: 'counter cloned copied detected', de: 'kopiert Zähler' },
  }),
  about('not-noticed', {
    words: { en: 'key not detected recognised no light port hub', de: 'wird nicht erkannt leuchtet nicht Anschluss' },
  }),
  about('pass-used', {
    numbers: ['130505', '130504'],
    words: {
      en: 'temporary access pass used already expired',
      de: 'befristeter Zugriffspass schon benutzt abgelaufen',
    },
  }),
];
const find = createFind(entries);
const first = (query: string): readonly [string | undefined, Match | undefined] => {
  const [found] = find(query);
  return [found?.entry.id, found?.match];
};

test.each([
  ['The operation either timed out or was not allowed', 'cancelled'],
  [
    'NotAllowedError: The operation either timed out or was not allowed. See https://www.w3.org/TR/webauthn-2/',
    'cancelled',
  ],
  ['timed out or was not allowed', 'cancelled'],
  ['DER VORGANG WURDE ABGEBROCHEN', 'cancelled'],
  ['AADSTS130505', 'pass-used'],
])('%j is found by its exact words or number', (query, id) => {
  expect(first(query)).toEqual([id, 'exact']);
});

test.each([
  ['key is not detected', 'not-noticed'],
  ['dectected', 'not-noticed'],
  ['Schlüssel wird nicht erkannt', 'not-noticed'],
  ['Schluessel wird nicht erkannt', 'not-noticed'],
  ['TAP already used', 'pass-used'],
  ['Zugriffspasscode schon benutzt', 'pass-used'],
  ['abgelaufener Zugriffspass', 'pass-used'],
])('%j is found by words, and is never said to be exact', (query, id) => {
  const [found, match] = first(query);
  expect(found).toBe(id);
  expect(match).not.toBe('exact');
});

test('what would frighten is found by its number or its text, never by words', () => {
  expect(find('key may have been copied or cloned').map(({ entry }) => entry.id)).not.toContain('copied');
  expect(first('135017')).toEqual(['copied', 'exact']);
  expect(first('the key may have been cloned')).toEqual(['copied', 'exact']);
});

test.each(['', '   ', 'the and', '?!', 'key', 'Sicherheitsschlüssel', 'zzzzzz'])('%j has no exact answer', (query) => {
  expect(find(query).filter(({ match }) => match === 'exact')).toEqual([]);
});

test('whatever is typed or pasted, each answer comes once and is an entry', () => {
  const some = fc.oneof(
    fc.string({ maxLength: 300 }),
    fc.lorem({ maxCount: 30 }),
    fc.constantFrom('key', 'Pass', '0x'),
  );
  fc.assert(
    fc.property(some, (query) => {
      const ids = find(query).map(({ entry }) => entry.id);
      return new Set(ids).size === ids.length && ids.every((id) => entries.some((entry) => entry.id === id));
    }),
  );
});
