import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { evaluateAccountType } from '../../checks/account-type.ts';
import { checkIds } from '../../checks/check.ts';
import { evaluateBrowser } from '../../checks/browser.ts';
import { evaluateClock } from '../../checks/clock.ts';
import { notAsked, running } from '../../checks/found.ts';
import { evaluateRegisteredKeys } from '../../checks/registered-keys.ts';
import { fieldProblemKinds } from '../../config/field-problem.ts';
import { languageTags } from '../../config/languages.ts';
import { overwriteGetLocale } from '../../messages/generated/runtime.js';
import { problemCodes } from '../../support/problem.ts';
import { checkTitles, findingWords } from '../checks/check-words.ts';
import { fieldProblemWords } from './configuration-words.ts';
import { problemWords } from '../problems/problem-words.ts';

const areas = ['problems', 'checks', 'configuration', 'keys', 'pc'] as const;

function sentencesOf(locale: string): [string, string][] {
  return areas.flatMap((area) => {
    const file = new URL(`../../messages/${locale}/${area}.json`, import.meta.url);
    const entries = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    return Object.entries(entries);
  });
}

afterAll(() => overwriteGetLocale(() => languageTags[0]));

describe.each(languageTags)('the words in %s', (locale) => {
  const all = sentencesOf(locale);

  test('have at most 20 words a sentence and never shout', () => {
    const long = all.filter(([, text]) =>
      text.split(/(?<=[.?])\s+/).some((sentence) => (sentence.match(/\S*[\p{L}\d]\S*/gu) ?? []).length > 20),
    );
    expect(long).toEqual([]);
    expect(all.filter(([, text]) => text.includes('!'))).toEqual([]);
  });

  test('S1: each problem says what happened, what to do, and one thing to the helpdesk', () => {
    overwriteGetLocale(() => locale);
    for (const code of problemCodes) {
      const { what, do: todo, helpdesk } = problemWords[code];
      const said = [what(), todo(), helpdesk()];
      expect(new Set(said).size, code).toBe(3);
      for (const sentence of said) expect(sentence, code).toMatch(/[.?]$/);
    }
  });

  test('M3: each wrong field is told what it should hold', () => {
    overwriteGetLocale(() => locale);
    const said = fieldProblemKinds.map((problem) => fieldProblemWords({ problem }));
    expect(new Set(said).size).toBe(fieldProblemKinds.length);
  });
});

describe('checks', () => {
  test('each has a title, and nothing is said before anything was asked or while it runs', () => {
    overwriteGetLocale(() => 'en');
    for (const id of checkIds) {
      expect(checkTitles[id]()).not.toBe('');
      expect(findingWords(id, running)).toEqual({ sentence: '', remedy: null });
      expect(findingWords(id, notAsked).remedy).toBeNull();
    }
  });

  test('what is found on this PC is said with its values', () => {
    overwriteGetLocale(() => 'en');
    const edge = { family: 'edge', name: 'Microsoft Edge 141', platform: 'windows', webauthn: true } as const;
    const browser = evaluateBrowser(edge);
    expect(findingWords('browser', browser).sentence).toBe('Microsoft Edge 141 is fine.');
    const clock = evaluateClock({ date: 0, before: 600_000, after: 600_100 });
    expect(findingWords('clock', clock).sentence).toBe('The clock is about 10 minutes ahead.');
  });

  test('what is found about the account is said, with what to do', () => {
    overwriteGetLocale(() => 'en');
    const limit = evaluateRegisteredKeys({ passkeys: { all: 10, securityKeys: 8 } });
    expect(findingWords('registered-keys', limit).sentence).toBe('You have 10 keys and passkeys already.');
    expect(findingWords('registered-keys', limit).remedy).toMatch(/^If Microsoft refuses/);
    const some = (all: number, securityKeys: number) =>
      findingWords('registered-keys', evaluateRegisteredKeys({ passkeys: { all, securityKeys } }));
    expect(some(1, 1)).toEqual({ sentence: 'You have one key already.', remedy: null });
    expect(some(3, 2).sentence, 'Y4').toBe('Security keys: 2. Other passkeys: 1.');
    expect(some(3, 0).sentence, 'Y4').toContain('no security keys, as far as we can tell: 3.');
    const guest = evaluateAccountType({ kind: 'guest' });
    expect(findingWords('account-type', guest).remedy).toContain('Security info page shows whether it does');
  });
});
