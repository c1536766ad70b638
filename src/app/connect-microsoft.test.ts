import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CorrectableClock } from '../browser/corrected-clock.ts';
import type { Configuration } from '../config/configuration.ts';
import { closePracticeBrowser, openPracticeBrowser } from './testing/practice-browser.ts';
import { openPractice, type Practice } from '../practice/index.ts';
import { connectMicrosoft } from './connect-microsoft.ts';

const base = 'http://localhost:4321/';
const configuration = { practice: true, tenantId: null, clientId: null } as unknown as Configuration;
const clock: CorrectableClock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep: () => Promise.resolve(),
  correct: () => undefined,
};

beforeEach(() => void openPracticeBrowser(base));
afterEach(closePracticeBrowser);

/** Microsoft as the practice tenant plays it, of which the first loads fail. */
async function connect(failures: number) {
  const practice = await openPractice({ scenario: null, baseUrl: base, language: () => 'en', directory: null });
  let loads = 0;
  const unreliable: Practice = {
    ...practice,
    get networkClient() {
      loads += 1;
      if (loads <= failures) throw new TypeError('a part of the page did not come');
      return practice.networkClient;
    },
  };
  const ports = connectMicrosoft({
    ...{ configuration, practice: unreliable, baseUrl: base, clock, companion: null },
    ...{ route: () => 'in-page', pretendKey: () => null, onLook: () => undefined },
  });
  return { ports, loads: () => loads };
}

test('M2: nothing is loaded before something is asked of Microsoft, and nothing is known', async () => {
  const { ports, loads } = await connect(0);
  expect(ports.identity.account()).toBeNull();
  expect(ports.fido2Methods.isCredential('AAAA', 'AAAA')).toBe(false);
  expect(ports.ceremony.chooseRoute('localhost'), 'K1').toBe('hand-off');
  expect(loads()).toBe(0);
});

test('M2: what is loaded is loaded once, however many ask at the same time', async () => {
  const { ports, loads } = await connect(0);
  const [first, second] = await Promise.all([ports.open(), ports.open()]);
  expect(second).toBe(first);
  expect(await ports.open()).toBe(first);
  expect(loads()).toBe(1);
  expect(ports.ceremony.chooseRoute('localhost'), 'K1').toBe('in-page');
});

test('S4: a load that failed is tried again by the next press', async () => {
  const { ports, loads } = await connect(2);
  const { signal } = new AbortController();
  const both = await Promise.allSettled([ports.open(), ports.fido2Methods.list(signal)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(loads(), 'one load serves both').toBe(1);
  await expect(ports.look(signal)).rejects.toThrow('did not come');
  expect(ports.identity.account()).toBeNull();
  const { identity } = await ports.open();
  expect(identity.account(), 'nobody has signed in').toBeNull();
  const listed = await ports.fido2Methods.list(signal);
  expect(listed).toMatchObject({ ok: false, failure: { kind: 'no-token', need: 'sign-in' } });
  expect(loads()).toBe(3);
});
