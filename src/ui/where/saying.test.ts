import { afterAll, describe, expect, test } from 'vitest';
import { languageTags } from '../../config/languages.ts';
import { stepAt } from '../../journey/step-at.ts';
import { everyLook } from '../../journey/testing/every-look.ts';
import { everyStop } from '../../journey/testing/every-stop.ts';
import { waysFrom } from '../../journey/ways-from.ts';
import { whereOf } from '../../journey/where-of.ts';
import { allChecksUnknown } from '../../checks/judge.ts';
import { overwriteGetLocale } from '../../messages/generated/runtime.js';
import { places } from '../../support/where-code.ts';
import { stopWords } from '../problems/stop-words.ts';
import { wayWords } from '../problems/way-words.ts';
import { saying } from './saying.ts';

afterAll(() => overwriteGetLocale(() => languageTags[0]));

/** Places at which nothing of ours is pressed next: the page works, the key or Microsoft's page is waited for, it is over. */
const nothingToPress = [
  ...['key/checking', 'account/looking', 'create/queued', 'create/fetching', 'create/touching'],
  ...['save/queued', 'save/saving', 'save/checking', 'hand-off/preparing', 'hand-off/watching', 'done/reading'],
  ...['sign-in-returned', 'sign-in-returned/save', 'signed-out', 'configuration', 'hand-off/choosing'],
];

describe.each([
  ['en', 'coloured button'],
  ['de', 'farbigen Knopf'],
] as const)('S8: what an agent says, in %s', (locale, button) => {
  test('names the next press at each place that has one, in sentences of at most 20 words', () => {
    overwriteGetLocale(() => locale);
    for (const place of places) {
      const said = saying(place, null);
      expect(said, place).toMatch(/[.?]$/);
      expect(said.includes(button), place).toBe(!nothingToPress.includes(place));
      for (const sentence of said.split(/(?<=[.?])\s+/))
        expect(sentence.split(/\s+/).length, sentence).toBeLessThan(21);
    }
  });

  test('fits what the code tells beyond the place', () => {
    overwriteGetLocale(() => locale);
    const around = { checks: allChecksUnknown, signedIn: true, stop: null, language: 0, build: 0 };
    for (const step of everyLook) {
      const where = whereOf(step, around);
      const there = stepAt(where);
      const primary = !nothingToPress.includes(where.place);
      const choosing = there?.name === 'hand-off' && there.appeared.length === 1;
      const unread = there?.name === 'hand-off' && there.state === 'watching' && there.baseline === null;
      const offered = there !== null && 'offer' in there && there.offer !== null;
      const pressed = primary || choosing || unread || offered;
      expect(saying(where.place, there).includes(button), where.place).toBe(pressed);
    }
  });

  test('has words, and the name of the button, for each stop', () => {
    overwriteGetLocale(() => locale);
    for (const { code, step } of everyStop) {
      const { what, do: todo, helpdesk } = stopWords(step, code);
      for (const said of [what(), todo(), helpdesk()]) expect(said, code).toMatch(/[.?]$/);
      const { primary } = waysFrom(step, { code });
      expect(wayWords(primary, code, step), code).not.toBe('');
    }
  });
});
