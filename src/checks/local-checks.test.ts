import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { routeNames } from '../registration/route-name.ts';
import { evaluateBrowser, type BrowserFamily } from './browser.ts';
import { clockOffset, evaluateClock } from './clock.ts';
import { evaluateLocalSession } from './local-session.ts';
import { evaluateMicrosoftReachable } from './microsoft-reachable.ts';
import { evaluateOperatingSystem } from './operating-system.ts';
import type { Platform } from './platforms.ts';
import { evaluateRoute } from './route.ts';
import { evaluateSecurePage } from './secure-page.ts';
import { evaluateWebauthn } from './webauthn.ts';

describe('operating-system, by the client hint platformVersion', () => {
  test.each([
    ['0.3.0', 'unmet'],
    ['7.0.0', 'unmet'],
    ['8.0.0', 'unknown'],
    ['9', 'unknown'],
    ['10.0.0', 'met'],
    ['11.0.0', 'unknown'],
    ['12.0.0', 'unknown'],
    ['13.0.0', 'met'],
    ['15.0.0', 'met'],
    ['19.0.0', 'met'],
  ])('Windows with %s is %s, and never a stop', (platformVersion, state) => {
    const result = evaluateOperatingSystem({ platform: 'windows', platformVersion });
    expect(result).toMatchObject({ state, stops: false, code: state === 'unmet' ? 'LK-204' : null });
  });

  test('1903 and 1909 look alike, so the person is asked to look', () => {
    expect(evaluateOperatingSystem({ platform: 'windows', platformVersion: '8.0.0' }).finding).toBe(
      'windows-10-1903-or-1909',
    );
  });

  test.each([null, '', 'unknown', '-1'])('a browser that tells %j leaves it unknown', (platformVersion) => {
    expect(evaluateOperatingSystem({ platform: 'windows', platformVersion }).state).toBe('unknown');
  });

  test('a larger number than any known one is Windows 11, never an error', () => {
    fc.assert(
      fc.property(fc.integer({ min: 13, max: 999_999 }), (level) => {
        const result = evaluateOperatingSystem({ platform: 'windows', platformVersion: `${level}.0.0` });
        expect(result).toMatchObject({ state: 'met', finding: 'windows-11' });
      }),
    );
  });

  test('another system is unknown', () => {
    expect(evaluateOperatingSystem({ platform: 'macos', platformVersion: '14.5.0' })).toMatchObject({
      state: 'unknown',
      stops: false,
    });
  });
});

describe('browser', () => {
  const cases: [Platform, BrowserFamily, string][] = [
    ['windows', 'edge', 'met'],
    ['windows', 'chrome', 'met'],
    ['windows', 'firefox', 'met'],
    ['windows', 'chromium', 'unknown'],
    ['macos', 'chrome', 'met'],
    ['macos', 'safari', 'unmet'],
    ['macos', 'firefox', 'unmet'],
    ['linux', 'chrome', 'unknown'],
    ['linux', 'firefox', 'unmet'],
    ['chromeos', 'chrome', 'unmet'],
    ['ios', 'safari', 'unmet'],
    ['android', 'chrome', 'unmet'],
    ['other', 'other', 'unknown'],
  ];
  test.each(cases)('%s with %s is %s, and never a stop', (platform, family, state) => {
    const evidence = { platform, family, name: 'Name 1', webauthn: true };
    expect(evaluateBrowser(evidence)).toMatchObject({ state, stops: false });
  });

  test.each(cases)('%s with %s: nothing is said to work where there is no WebAuthn', (platform, family) => {
    const result = evaluateBrowser({ platform, family, name: 'Name 1', webauthn: false });
    expect(result).toMatchObject({ state: 'unmet', stops: false });
    expect(['supported', 'untested']).not.toContain(result.finding);
  });
});

describe('clock', () => {
  const at = 1_800_000_000_000;

  test('J4: what the way of the answer explains is no difference', () => {
    expect(clockOffset({ date: at, before: at - 4000, after: at + 400 })).toBe(0);
    expect(clockOffset({ date: at, before: at + 900, after: at + 950 })).toBe(0);
    expect(clockOffset(null)).toBe(0);
    expect(clockOffset({ date: null, before: at, after: at })).toBe(0);
  });

  test('J4: a clock that is ten minutes ahead is corrected back, give or take the way', () => {
    const offset = clockOffset({ date: at, before: at + 600_000, after: at + 600_200 });
    expect(Math.abs(offset + 600_000)).toBeLessThanOrEqual(600);
  });

  test('J4: the correction is never further off than half of what the way can hide', () => {
    const way = fc.integer({ min: 0, max: 9000 });
    fc.assert(
      fc.property(way, way, fc.integer({ min: -3_600_000, max: 3_600_000 }), (there, back, wrong) => {
        const date = Math.floor(at / 1000) * 1000;
        const offset = clockOffset({ date, before: at + wrong - there, after: at + wrong + back });
        const hidden = there + back + 1000;
        expect(Math.abs(offset + wrong)).toBeLessThanOrEqual(offset === 0 ? hidden : hidden / 2 + 1);
      }),
    );
  });

  test('more than two minutes either way is unmet, not a stop', () => {
    expect(evaluateClock({ date: at, before: at + 180_000, after: at + 180_100 })).toMatchObject({
      state: 'unmet',
      finding: 'ahead',
      code: 'LK-208',
      stops: false,
      values: { minutes: '3' },
    });
    expect(evaluateClock({ date: at, before: at - 180_000, after: at - 179_900 })).toMatchObject({
      finding: 'behind',
    });
    expect(evaluateClock({ date: at, before: at + 90_000, after: at + 90_100 })).toMatchObject({ state: 'met' });
  });

  test('a slow answer is never called a wrong clock', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300_000 }), fc.integer({ min: 0, max: 300_000 }), (there, back) => {
        const header = Math.floor(at / 1000) * 1000;
        expect(evaluateClock({ date: header, before: at - there, after: at + back }).state).toBe('met');
      }),
    );
  });

  test('without the header it is unknown', () => {
    expect(evaluateClock({ date: null, before: at, after: at })).toMatchObject({ state: 'unknown', finding: 'untold' });
  });
});

describe('the others', () => {
  test('an insecure page and a browser without WebAuthn stop', () => {
    expect(evaluateSecurePage({ secure: false, encrypted: false })).toMatchObject({ stops: true, code: 'LK-201' });
    const secure = evaluateSecurePage({ secure: true, encrypted: true });
    expect(secure).toMatchObject({ state: 'met', finding: 'encrypted', stops: false });
    expect(evaluateWebauthn({ available: false, secure: true })).toMatchObject({ stops: true, code: 'LK-202' });
    expect(evaluateWebauthn({ available: true, secure: true })).toMatchObject({ state: 'met', stops: false });
  });

  test('what the browser trusts on http://localhost is not called encrypted', () => {
    const local = evaluateSecurePage({ secure: true, encrypted: false });
    expect(local).toMatchObject({ state: 'met', finding: 'trusted', stops: false });
  });

  test('on an insecure page, which hides WebAuthn, nobody says that the browser has none', () => {
    const hidden = evaluateWebauthn({ available: false, secure: false });
    expect(hidden).toMatchObject({ state: 'unknown', stops: false });
  });

  test('M1: in practice, where no host is asked, none is said to answer', () => {
    expect(evaluateMicrosoftReachable({ hosts: null })).toMatchObject({ state: 'unknown', finding: 'practice' });
  });

  test('who is connected from another PC is told and may go on', () => {
    expect(evaluateLocalSession({ answer: 'remote' })).toMatchObject({ state: 'unmet', code: 'LK-205', stops: false });
    expect(evaluateLocalSession({ answer: 'here' })).toMatchObject({ state: 'met' });
  });

  test('hosts that do not answer are named, and do not stop anyone', () => {
    const hosts = [
      { host: 'login.microsoftonline.com', reached: true },
      { host: 'graph.microsoft.com', reached: false },
    ];
    expect(evaluateMicrosoftReachable({ hosts })).toMatchObject({
      state: 'unmet',
      finding: 'some-missing',
      values: { hosts: 'graph.microsoft.com' },
      stops: false,
    });
    expect(evaluateMicrosoftReachable({ hosts: hosts.slice(1) })).toMatchObject({ finding: 'none-reached' });
    expect(evaluateMicrosoftReachable({ hosts: hosts.slice(0, 1) })).toMatchObject({ state: 'met' });
  });

  test('K1: every way is met', () => {
    for (const forecast of routeNames) {
      const result = evaluateRoute({ forecast, webauthn: true, practice: false });
      expect(result).toMatchObject({ state: 'met', finding: forecast });
    }
  });

  test('K1: no way is met without WebAuthn, and none but the check webauthn stops', () => {
    for (const forecast of routeNames) {
      const without = { forecast, webauthn: false };
      expect(evaluateRoute({ ...without, practice: false })).toMatchObject({ state: 'unmet', finding: 'none' });
      const practice = evaluateRoute({ ...without, practice: true });
      expect(practice).toMatchObject({ state: 'unmet', finding: 'pretend-only', code: null, stops: false });
    }
  });
});
