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
import { evaluateWebauthn } from './webauthn.ts';

describe('account checks', () => {
  test.each([
    ['member', 'met', null],
    ['guest', 'unmet', 'LK-401'],
    ['personal', 'unmet', 'LK-313'],
    ['other-tenant', 'unmet', 'LK-305'],
  ] as const)('a %s account is %s', (kind, state, code) => {
    expect(evaluateAccountType({ kind })).toMatchObject({ state, code, stops: state === 'unmet' });
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
    [null, 'unknown', 'unreadable'],
    [0, 'met', 'none'],
    [1, 'met', 'one'],
    [9, 'met', 'some'],
    [10, 'unmet', 'limit'],
    [12, 'unmet', 'limit'],
  ])('%j registered keys: %s', (count, state, finding) => {
    expect(evaluateRegisteredKeys({ count })).toMatchObject({ state, finding, stops: finding === 'limit' });
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
      browser: evaluateBrowser({ family: 'safari', name: 'Safari', platform: 'macos' }),
      'account-type': evaluateAccountType({ kind: 'guest' }),
      'registered-keys': evaluateRegisteredKeys({ count: 10 }),
      'device-join': evaluateDeviceJoin({ windowsDevices: ['registered'] }),
    };
    expect(firstStop(results)).toBe('LK-401');
    expect(firstCaution(results)).toBe('LK-203');
    expect(firstCaution({ 'device-join': results['device-join'] })).toBe('LK-702');
    expect(firstStop(allChecksUnknown)).toBeNull();
    expect(firstCaution(allChecksUnknown)).toBeNull();
  });
});
