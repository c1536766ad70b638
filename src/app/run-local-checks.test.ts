import { afterEach, beforeEach, expect, test } from 'vitest';
import { localCheckIds, type CheckResults } from '../checks/check.ts';
import type { RouteName } from '../registration/route-name.ts';
import { runLocalChecks } from './run-local-checks.ts';
import { closePracticeBrowser, openPracticeBrowser } from './testing/practice-browser.ts';

beforeEach(() => void openPracticeBrowser('http://localhost:4321/'));
afterEach(closePracticeBrowser);

const asked = localCheckIds.filter((id) => id !== 'local-session');

/** Runs them on a page like this one; what is shown at once, and in the end. */
async function run(browser: object, evidence: { date?: number; reached?: boolean; route?: RouteName } = {}) {
  const { date = 1_800_000_000_000, reached = true, route = 'companion' } = evidence;
  Object.assign(window, browser);
  let shown: Partial<CheckResults> = {};
  runLocalChecks(
    {
      clock: { date, before: 1_800_000_000_000, after: 1_800_000_000_000 },
      route: Promise.resolve(route),
      fetch: () => (reached ? Promise.resolve({}) : Promise.reject(new TypeError('blocked'))),
    },
    (results) => (shown = { ...shown, ...results }),
  );
  const first = shown;
  await expect.poll(() => Object.values(shown).some(({ state }) => state === 'running')).toBe(false);
  return { first, shown };
}

const good = {
  isSecureContext: true,
  PublicKeyCredential: Function,
  navigator: {
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Edg/141.0.0.0',
    credentials: { create: () => undefined },
    userAgentData: {
      ...{ platform: 'Windows', brands: [{ brand: 'Microsoft Edge', version: '141' }] },
      getHighEntropyValues: () => Promise.resolve({ platformVersion: '15.0.0' }),
    },
  },
};

test('J1: a browser in which all is well passes each check that needs nobody to be signed in', async () => {
  const { shown } = await run(good);
  expect(Object.keys(shown).sort()).toEqual([...asked].sort());
  for (const id of asked) expect(shown[id]?.state, id).toBe('met');
});

test('J1: what takes a moment runs, what is known is shown at once', async () => {
  const { first } = await run(good);
  const running = asked.filter((id) => first[id]?.state === 'running');
  expect(running.sort()).toEqual(['microsoft-reachable', 'operating-system', 'route']);
});

test.each<[string, (typeof asked)[number][], Parameters<typeof run>]>([
  ['a page without encryption', ['secure-page'], [{ ...good, isSecureContext: false }]],
  ['a browser without WebAuthn', ['webauthn', 'browser', 'route'], [{ ...good, PublicKeyCredential: undefined }]],
  ['a clock that is an hour off', ['clock'], [good, { date: 1_800_003_600_000 }]],
  ['a network that keeps Microsoft out', ['microsoft-reachable'], [good, { reached: false }]],
])('J1: %s is found', async (_what, ids, [browser, evidence]) => {
  const { shown } = await run(browser, evidence);
  expect(asked.filter((other) => shown[other]?.state === 'unmet')).toEqual(ids);
});

test('K1: the forecast of the way is shown', async () => {
  expect((await run(good, { route: 'hand-off' })).shown.route).toMatchObject({ finding: 'hand-off' });
  expect((await run(good, { route: 'in-page' })).shown.route).toMatchObject({ finding: 'in-page' });
});
