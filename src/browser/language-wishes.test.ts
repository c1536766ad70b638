import { expect, test } from 'vitest';
import { keepLanguage, languageWishes } from './language-wishes.ts';
import { createPreferenceStore } from './preference-store.ts';

function storage(): Storage {
  const values = new Map<string, string>();
  return {
    getItem: (name: string) => values.get(name) ?? null,
    setItem: (name: string, value: string) => void values.set(name, value),
  } as unknown as Storage;
}

test("M4: the person's choice comes before what the browser asks for", () => {
  const area = storage();
  const store = createPreferenceStore(() => area);
  expect(languageWishes(store, '', ['fr', 'en'])).toEqual(['fr', 'en']);
  expect(keepLanguage(store, '?share=1', 'de'), 'the address stays as it was').toBe('?share=1');
  expect(
    languageWishes(
      createPreferenceStore(() => area),
      '?share=1',
      ['fr'],
    ),
  ).toEqual(['de', 'fr']);
});

test('M4: where nothing can be stored, the address carries the choice', () => {
  const store = createPreferenceStore(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
  const search = keepLanguage(store, '?share=1&lng=en', 'de');
  expect(search).toBe('?share=1&lng=de');
  expect(
    languageWishes(
      createPreferenceStore(() => storage()),
      search,
      ['en'],
    ),
  ).toEqual(['de', 'en']);
});

test('M4: a choice that is kept takes an older one out of the address', () => {
  const area = storage();
  expect(
    keepLanguage(
      createPreferenceStore(() => area),
      '?lng=en',
      'de',
    ),
  ).toBe('');
});
