import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languageTags } from '../config/languages.ts';
import { m } from '../messages/generated/messages.js';
import { overwriteGetLocale } from '../messages/generated/runtime.js';
import { lockScreenTroubles } from '../pc/lock-screen-troubles.ts';
import { lockScreenTroubleWords as words } from '../ui/words/lock-screen-trouble-words.ts';
import { findByWords } from './find-by-words.ts';

function find(query: string): string[] {
  const entries = lockScreenTroubles.map(({ id }) => ({ id, text: words[id].see(), words: words[id].words() }));
  return findByWords<string>(query, entries, m.trouble_stop_words());
}

describe.each(languageTags)('P3: the catalogue of the lock screen in %s', (language) => {
  test('what an entry is called finds it first', () => {
    overwriteGetLocale(() => language);
    for (const { id } of lockScreenTroubles) expect(find(words[id].see())[0]).toBe(id);
  });

  test('Windows’ own words, as they stand on screen, find their entry first', () => {
    overwriteGetLocale(() => language);
    expect(find("You can't sign in with this account. Try a different account")[0]).toBe('cannot-sign-in-with-account');
    expect(find('you cant sign in with THIS account')[0]).toBe('cannot-sign-in-with-account');
  });

  test('whatever is typed, nothing breaks and nothing is found twice', () => {
    overwriteGetLocale(() => language);
    const ids = new Set<string>(lockScreenTroubles.map(({ id }) => id));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 900 }), (query) => {
        const found = find(query);
        expect(new Set(found).size).toBe(found.length);
        for (const id of found) expect(ids.has(id)).toBe(true);
      }),
    );
  });
});

describe('P3: found by what the person writes', () => {
  test.each([
    ['en', 'the icon is missing', 'no-icon'],
    ['en', 'no symbol', 'no-icon'],
    ['en', 'PIN blocked', 'pin-locked'],
    ['en', 'QR code', 'phone-offered'],
    ['en', 'lost my key', 'lost'],
    ['en', 'smartcard', 'smart-card'],
    ['de', 'Symbol fehlt', 'no-icon'],
    ['de', 'PIN vergessen', 'pin-locked'],
    ['de', 'Schluessel verloren', 'lost'],
    ['de', 'GERÄT gespeichert', 'saved-on-this-pc'],
    ['de', 'kein Netz im Zug, offline', 'first-use-offline'],
  ] as const)('%s: "%s" finds %s', (language, query, id) => {
    overwriteGetLocale(() => language);
    expect(find(query).slice(0, 3)).toContain(id);
  });

  test.each(['xyzzy', '???', 'der die das', 'the and with'])('"%s" finds nothing', (query) => {
    overwriteGetLocale(() => (query.startsWith('der') ? 'de' : 'en'));
    expect(find(query)).toEqual([]);
  });

  test('nothing typed finds everything, the most frequent first', () => {
    expect(find('  ')).toEqual(lockScreenTroubles.map(({ id }) => id));
  });
});
