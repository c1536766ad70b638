import { describe, expect, test } from 'vitest';
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
});
