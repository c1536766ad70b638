import { describe, expect, test } from 'vitest';
import { evaluateAccountType } from './account-type.ts';
import { checkIds } from './check.ts';
import { evaluateBrowser } from './browser.ts';
import { evaluateClock } from './clock.ts';
import { evaluateDeviceJoin } from './device-join.ts';
import { allChecksUnknown, firstCaution, firstStop } from './judge.ts';
import { evaluateLocalSession } from './local-session.ts';
import { evaluateMicrosoftReachable } from './microsoft-reachable.ts';
import { evaluateOperatingSystem } from './operating-system.ts';
import { evaluatePolicy } from './policy.ts';
import { evaluateRegisteredKeys } from './registered-keys.ts';
import { evaluateRoute } from './route.ts';
import { evaluateSecurePage } from './secure-page.ts';
import { evaluateSelfService } from './self-service.ts';
import { warningsOf } from './warning.ts';
import { evaluateWebauthn } from './webauthn.ts';

const tenKeys = evaluateRegisteredKeys({ passkeys: { all: 10, securityKeys: 8 } });

describe('account checks', () => {
  test.each([
    ['member', 'met', null],
    ['personal', 'unmet', 'LK-313'],
    ['other-tenant', 'unmet', 'LK-305'],
  ] as const)('a %s account is %s', (kind, state, code) => {
    expect(evaluateAccountType({ kind })).toMatchObject({ state, code, stops: state === 'unmet' });
  });

  test('J1: a guest is warned about, without a code, and not stopped', () => {
    expect(evaluateAccountType({ kind: 'guest' })).toMatchObject({ state: 'unmet', code: null, stops: false });
  });

  test('a policy that may not be read is unknown, never unmet', () => {
    expect(evaluatePolicy({ readable: false })).toMatchObject({ state: 'unknown' });
    expect(evaluateSelfService({ readable: false })).toMatchObject({ state: 'unknown' });
    const silent = { readable: true, state: null, selfServiceAllowed: null } as const;
    expect(evaluatePolicy(silent)).toMatchObject({ state: 'unknown' });
    expect(evaluateSelfService(silent)).toMatchObject({ state: 'unknown' });
  });

  test('a policy that has keys off stops; self-service off is told', () => {
    const off = { readable: true, state: 'disabled', selfServiceAllowed: false } as const;
    expect(evaluatePolicy(off)).toMatchObject({ stops: true, code: 'LK-410' });
    expect(evaluateSelfService(off)).toMatchObject({ state: 'unmet', stops: false, code: 'LK-409' });
    const on = { readable: true, state: 'enabled', selfServiceAllowed: true } as const;
    expect(evaluatePolicy(on)).toMatchObject({ state: 'met' });
    expect(evaluateSelfService(on)).toMatchObject({ state: 'met' });
  });

  test.each([
    [0, 0, 'met', 'none'],
    [1, 1, 'met', 'one'],
    [9, 9, 'met', 'some'],
    [1, 0, 'met', 'others'],
    [3, 1, 'met', 'mixed'],
    [10, 10, 'unmet', 'limit'],
    [10, 0, 'unmet', 'limit'],
    [12, 9, 'unmet', 'limit'],
  ])('Y4: of %j passkeys %j are security keys: %s, %s, and never a stop', (all, securityKeys, state, finding) => {
    const result = evaluateRegisteredKeys({ passkeys: { all, securityKeys } });
    expect(result).toMatchObject({ state, finding, code: null, stops: false });
    const { keys, others, count } = result.values;
    if (finding === 'mixed' || finding === 'limit') {
      expect([Number(keys), Number(others), Number(count)]).toEqual([securityKeys, all - securityKeys, all]);
    }
  });

  test('a list that may not be read is unknown', () => {
    expect(evaluateRegisteredKeys({ passkeys: null })).toMatchObject({ state: 'unknown', finding: 'unreadable' });
  });

  test.each([
    [null, 'unknown', 'unreadable'],
    [[], 'unknown', 'none'],
    [['entra-joined', 'hybrid-joined'], 'met', 'joined'],
    [['registered'], 'unmet', 'registered-only'],
    [['registered', 'entra-joined'], 'unknown', 'mixed'],
    [['unknown', 'entra-joined'], 'unknown', 'untold'],
  ] as const)('PCs %j: %s, never a stop', (windowsDevices, state, finding) => {
    expect(evaluateDeviceJoin({ windowsDevices })).toMatchObject({ state, finding, stops: false });
  });
});

describe('all checks', () => {
  test('what was not asked is unknown', () => {
    const results = [
      evaluateSecurePage,
      evaluateWebauthn,
      evaluateBrowser,
      evaluateOperatingSystem,
      evaluateLocalSession,
      evaluateMicrosoftReachable,
      evaluateClock,
      evaluateRoute,
      evaluateAccountType,
      evaluateSelfService,
      evaluatePolicy,
      evaluateRegisteredKeys,
      evaluateDeviceJoin,
    ].map((evaluate) => evaluate(null));
    expect(results).toHaveLength(checkIds.length);
    for (const result of results)
      expect(result).toMatchObject({ state: 'unknown', finding: 'not-asked', stops: false });
  });

  test('the first stop and the first caution are told apart, in the order shown', () => {
    const results = {
      ...allChecksUnknown,
      browser: evaluateBrowser({ family: 'safari', name: 'Safari', platform: 'macos', webauthn: true }),
      'account-type': evaluateAccountType({ kind: 'personal' }),
      'registered-keys': tenKeys,
      'device-join': evaluateDeviceJoin({ windowsDevices: ['registered'] }),
    };
    expect(firstStop(results)).toBe('LK-313');
    expect(firstCaution(results)).toBe('LK-203');
    expect(firstCaution({ 'device-join': results['device-join'] })).toBe('LK-702');
    expect(firstStop(allChecksUnknown)).toBeNull();
    expect(firstCaution(allChecksUnknown)).toBeNull();
  });

  test('J1: warnings have no code, and hide none that follows', () => {
    const guest = { 'account-type': evaluateAccountType({ kind: 'guest' }) };
    expect(warningsOf(allChecksUnknown)).toEqual([]);
    expect(warningsOf(guest)).toEqual(['guest']);
    const both = { ...guest, 'registered-keys': tenKeys };
    expect(warningsOf(both)).toEqual(['guest', 'many-keys']);
    expect([firstStop(both), firstCaution(both)]).toEqual([null, null]);
    const off = evaluateSelfService({ readable: true, state: 'enabled', selfServiceAllowed: false });
    expect(firstCaution({ ...both, 'self-service': off })).toBe('LK-409');
  });
});
