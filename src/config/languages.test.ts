import { expect, test } from 'vitest';
import { intlLocale, languages, languageTags, type ListedLanguage } from './languages.ts';

/** https://tc39.es/ecma402/#sec-intl.locale.prototype.gettextinfo; TypeScript's library does not have it yet. */
type WithTextInfo = Intl.Locale & { textInfo?: { direction: string }; getTextInfo?: () => { direction: string } };

test.each(languageTags)('%s is a tag that browsers know, with the direction that it is written in', (tag) => {
  const locale = intlLocale(tag);
  if (locale !== undefined) {
    expect(Intl.getCanonicalLocales(locale)).toEqual([tag]);
    const known: WithTextInfo = new Intl.Locale(locale);
    const told = known.getTextInfo?.() ?? known.textInfo ?? { direction: undefined };
    const { direction = 'ltr' }: ListedLanguage = languages[tag];
    expect(told.direction, 'Node tells it').toBe(direction);
  }
  expect(new Date(0).toLocaleDateString(locale)).not.toBe('');
  expect(languages[tag].name.trim()).not.toBe('');
});

test('M4: the pre-rendered screen is in English', () => {
  expect(languageTags[0]).toBe('en');
});
