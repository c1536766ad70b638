import { describe, expect, test } from 'vitest';
import { acceptanceReasons, type Acceptance } from './acceptance.ts';
import { isRefusal, refusalCode } from './refusal-code.ts';

describe('Y2: which problem a refusal is', () => {
  test.each([
    ['security keys are switched off', 'policy-disabled', 'LK-410'],
    ['the account is left out', 'excluded', 'LK-414'],
    ['the account is not in any group that may', 'not-included', 'LK-414'],
    ['only what can be copied is allowed', 'synced-only', 'LK-414'],
  ] as const)('%s', (_, reason, code) => {
    expect(refusalCode({ reason })).toBe(code);
  });

  test('whatever else it is, another key may do', () => {
    const told = ['policy-disabled', 'excluded', 'not-included', 'synced-only'];
    const others = acceptanceReasons.filter((reason) => !told.includes(reason));
    expect(others.length).toBeGreaterThan(3);
    for (const reason of others) expect(refusalCode({ reason }), reason).toBe('LK-411');
  });

  test('a problem that says no more than the verdict is told from any other', () => {
    const refused: Acceptance = { verdict: 'refused', reason: 'policy-disabled', source: 'policy' };
    expect(isRefusal('LK-410', refused)).toBe(true);
    expect(isRefusal('LK-411', refused), 'another refusal').toBe(false);
    expect(isRefusal(null, refused), 'no problem').toBe(false);
    expect(isRefusal('LK-410', { ...refused, verdict: 'unknown' }), 'no refusal').toBe(false);
  });
});
