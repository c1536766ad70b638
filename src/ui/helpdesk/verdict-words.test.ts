import { describe, expect, test } from 'vitest';
import { unclearCauses } from '../../pc/registry/registry-answer.ts';
import { overwriteGetLocale } from '../../messages/generated/runtime.js';
import { verdict, verdictIds } from '../../pc/verdicts/verdict.ts';
import { verdictWords } from './verdict-words.ts';

describe('P2: what a verdict says', () => {
  test('each says something of its own, and what is not fine has a remedy', () => {
    const said = verdictIds.map((id) => verdictWords(verdict(id, 'hinders', { detail: 'Windows 10' })));
    expect(new Set(said.map(({ says }) => says)).size).toBe(verdictIds.length);
    const fine = verdictIds.filter((_, index) => said[index]?.remedy === null);
    expect(fine).toEqual([
      ...['join-fine', 'same-tenant', 'on-by-intune', 'on-by-group-policy', 'on-by-both', 'windows-fine'],
      ...['windows-new-enough', 'token-fine', 'kerberos-fine', 'domain-near'],
    ]);
  });

  test('codes that say why are named where there are some', () => {
    const why = verdictWords(verdict('no-token', 'hinders', { detail: 'AADSTS50126' }));
    expect(why.says).toContain('AADSTS50126');
    expect(verdictWords(verdict('no-token', 'hinders')).says).not.toContain('{');
  });

  test.each(['en', 'de'] as const)(
    'each cause of an unclear answer names its value, and what to do: %s',
    (language) => {
      overwriteGetLocale(() => language);
      const said = unclearCauses.map((cause) =>
        verdictWords(verdict(`sign-in-${cause}`, 'unknown', { detail: 'EnableFIDODeviceLogon' })),
      );
      expect(new Set(said.map(({ remedy }) => remedy)).size).toBe(unclearCauses.length);
      for (const { says } of said) expect(says).toContain('EnableFIDODeviceLogon');
      // "Have the value set anew" is for a value that is wrong, and for nothing else.
      const wrong = unclearCauses.filter((_, index) => /set anew|neu setzen/.test(said[index]?.remedy ?? ''));
      expect(wrong).toEqual(['other-type']);
      overwriteGetLocale(() => 'en');
    },
  );
});
