import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPreferenceStore } from '../../browser/preference-store.ts';
import { takeRedirectAnswer } from '../../microsoft/take-redirect-answer.ts';
import { practiceDirectory } from '../../practice/open-tenant.ts';
import { closePracticeBrowser, openPracticeBrowser, type PracticeBrowser } from '../testing/practice-browser.ts';
import { connectReadiness } from './connect-readiness.ts';
import { openReadinessPracticeFor } from './open-readiness-practice-for.ts';
import { createReadinessSignIn, type SignInPage } from './readiness-sign-in.ts';

const address = 'http://localhost:4321/readiness.html';
const { setupClientId = '' } = practiceDirectory;
const clock = {
  ...{ now: () => Date.now(), monotonic: () => performance.now(), sleep: () => Promise.resolve() },
};

let browser: PracticeBrowser;
beforeEach(() => {
  browser = openPracticeBrowser(address);
});
afterEach(closePracticeBrowser);

/** The page as it is loaded at the address that the tab is at. */
async function load() {
  const page: SignInPage = { account: null, busy: null, trouble: null };
  const answer = takeRedirectAnswer(window.location, window.history);
  const opened = await openReadinessPracticeFor({
    configuration: practiceDirectory,
    clientId: setupClientId,
    returned: answer !== null,
  });
  if (!('practice' in opened)) return { page, opened, answer };
  const { practice } = opened;
  const microsoft = connectReadiness({ configuration: practiceDirectory, clientId: setupClientId, practice, clock });
  const tab = createPreferenceStore(() => sessionStorage);
  const door = createReadinessSignIn({ page, open: microsoft.open, tab });
  await door.takeUp(answer);
  return { page, opened, answer, microsoft, door, practice };
}

async function signIn(at = '#/ready', who = ''): Promise<Awaited<ReturnType<typeof load>>> {
  browser.load(`${address}?practice=ready-default${at}`);
  const { door } = await load();
  void door?.signIn();
  await expect.poll(() => browser.visited.length).toBe(1);
  const query = new URL(browser.visited[0] ?? '').search;
  const { openTenant } = await import('../../practice/open-tenant.ts');
  const { tenant } = await openTenant('ready-default', 'http://localhost:4321/', null);
  const outcome = await tenant.fetch(
    new Request('https://login.microsoftonline.com/practice/sign-in', {
      method: 'POST',
      body: JSON.stringify({ query, who, cancelled: false }),
    }),
  );
  browser.load(((await outcome.json()) as { location: string }).location);
  return load();
}

test('A5: whoever signed in comes back to the place in the page that they left, and the address keeps no answer', async () => {
  const { page, answer } = await signIn('#/proof');
  expect(answer).not.toBeNull();
  expect(page).toMatchObject({ busy: null, trouble: null, account: { username: 'agent.reader@practice.example' } });
  expect(location.href).toBe(`${address}?practice=ready-default#/proof`);
});

test('A5: a permission is asked for with the first call that needs it, and not before', async () => {
  const { microsoft } = await signIn();
  const { call, granted } = (await microsoft?.open()) ?? expect.unreachable();
  const { signal } = new AbortController();
  const scope = 'GroupMember.Read.All';
  expect(granted(scope)).toBe(false);
  const answer = await call({ method: 'GET', path: '/groups?$top=1', scope, signal });
  expect(answer.ok).toBe(true);
  expect(granted(scope)).toBe(true);
  const refused = await call({ method: 'GET', path: '/me', scope: 'User.ReadWrite.All', signal });
  expect(refused).toMatchObject({ ok: false, failure: { kind: 'no-token', need: 'consent' } });
  expect(granted('User.ReadWrite.All')).toBe(false);
});

test('a reload keeps who is signed in; after signing out it does not', async () => {
  await signIn();
  browser.load(`${address}?practice=ready-default`);
  const again = await load();
  expect(again.page.account?.username).toBe('agent.reader@practice.example');
  await again.door?.signOut();
  expect(again.page.account).toBeNull();
  browser.load(`${address}?practice=ready-default`);
  expect((await load()).page.account).toBeNull();
});

test('an answer that nobody asked for lets nobody in', async () => {
  browser.load(`${address}?practice=ready-default#code=none&state=none`);
  const { page } = await load();
  expect(page.account).toBeNull();
  expect(page.trouble?.code).toBe('LK-307');
});

test('M1: an unknown scenario opens nothing and names those that there are', async () => {
  browser.load(`${address}?practice=room-default`);
  const { opened } = await load();
  expect('known' in opened && opened.known).toContain('ready-default');
});
