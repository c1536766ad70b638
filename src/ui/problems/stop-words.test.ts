import { afterAll, describe, expect, test } from 'vitest';
import { languageTags } from '../../config/languages.ts';
import { problemWays } from '../../journey/problem-ways.ts';
import { everyStop } from '../../journey/testing/every-stop.ts';
import { waysFrom } from '../../journey/ways-from.ts';
import { m } from '../../messages/generated/messages.js';
import { overwriteGetLocale } from '../../messages/generated/runtime.js';
import { stopWords } from './stop-words.ts';
import { wayWords } from './way-words.ts';

const count = (text: string): number => (text.match(/\S*[\p{L}\d]\S*/gu) ?? []).length;

afterAll(() => overwriteGetLocale(() => languageTags[0]));

describe.each(languageTags)('a stop in %s', (locale) => {
  test('J1, J9: says what happened, what to do and where to press in 45 words', () => {
    overwriteGetLocale(() => locale);
    for (const { code, step } of everyStop) {
      const words = stopWords(step, code);
      const { primary, second } = waysFrom(step, { code });
      const labels = [primary, second].map((way) => (way === null ? '' : wayWords(way, code, step)));
      const said = [words.what(), words.do(), m.shell_for_helpdesk(), code, ...labels];
      expect(count(said.join(' ')), said.join(' ')).toBeLessThanOrEqual(45);
    }
  });

  test('J1: has a heading of at most three lines on a phone', () => {
    overwriteGetLocale(() => locale);
    const long = everyStop.map(({ code, step }) => stopWords(step, code).what()).filter((what) => what.length > 85);
    expect(long).toEqual([]);
  });
});

test('J1: nothing is said to be registered or lost at a key check, and a press names what comes next', () => {
  overwriteGetLocale(() => 'en');
  const atKey = everyStop.filter(({ step }) => step.name === 'key');
  for (const { code, step } of atKey) expect(stopWords(step, code).do(), code).not.toContain('registered');
  const titles = everyStop
    .filter(({ code }) => problemWays[code].kind === 'good-news')
    .map(({ code, step }) => [stopWords(step, code).what(), wayWords(waysFrom(step, { code }).primary, code, step)]);
  expect(titles).toEqual([
    ['This key is registered already.', 'Go to the lock screen'],
    ['This key is registered already.', 'Take your other key'],
  ]);
});
