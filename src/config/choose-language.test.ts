import { expect, test } from 'vitest';
import { chooseLanguage } from './choose-language.ts';

test('M4: the person gets the first of their languages that the organisation offers', () => {
  expect(chooseLanguage(['en', 'de'], ['fr-FR', 'de-AT', 'en'])).toBe('de');
  expect(chooseLanguage(['en', 'de'], ['EN-gb', 'de'])).toBe('en');
});

test('M4: an earlier choice comes before what the browser asks for', () => {
  expect(chooseLanguage(['en', 'de'], ['de', 'en-US'])).toBe('de');
});

test('M4: a stored choice that is not offered is passed over', () => {
  expect(chooseLanguage(['de'], ['en', 'en-US'])).toBe('de');
  expect(chooseLanguage(['en', 'de'], ['<script>', 'de'])).toBe('de');
});

test('M4: where no language fits, the organisation has its first', () => {
  expect(chooseLanguage(['de', 'en'], ['ja', 'fr'])).toBe('de');
  expect(chooseLanguage(['de', 'en'], [])).toBe('de');
});

test('M4: a region that is offered comes before another of the same language, and one of them before another language', () => {
  const offered = ['en', 'de', 'de-CH'] as unknown as Parameters<typeof chooseLanguage>[0];
  expect(chooseLanguage(offered, ['DE-ch'])).toBe('de-CH');
  expect(chooseLanguage(offered, ['de-AT', 'en'])).toBe('de');
  expect(chooseLanguage(offered.slice(2), ['de-AT', 'en'])).toBe('de-CH');
  expect(chooseLanguage(offered, ['de-CH', 'en'])).toBe('de-CH');
});
