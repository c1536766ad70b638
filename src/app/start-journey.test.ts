import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSessionStore } from '../browser/session-store.ts';
import type { Configuration } from '../config/configuration.ts';
import type { Press } from '../journey/event.ts';
import { credential, saveStep } from '../journey/testing/every-step.ts';
import { takeRedirectAnswer } from '../microsoft/take-redirect-answer.ts';
import { openTenant, practiceDirectory } from '../practice/open-tenant.ts';
import { freshSignIn, otherAccount, plainSignIn } from '../registration/sign-in-request.ts';
import { createPage, type JourneyActs, type Page } from '../ui/state/page.svelte.ts';
import { startJourney } from './start-journey.ts';
import { closePracticeBrowser, openPracticeBrowser, type PracticeBrowser } from './testing/practice-browser.ts';

const eventually: typeof expect.poll = (what) => expect.poll(what, { timeout: 20_000 });

const base = 'http://localhost:4321/';
const configuration: Configuration = {
  practice: true,
  ...practiceDirectory,
  organisation: { name: 'Contoso', accent: null, helpdesk: null },
  routes: { companion: null },
  acceptedKeys: null,
  languages: ['en'],
};

let browser: PracticeBrowser;
beforeEach(() => {
  browser = openPracticeBrowser(base);
});
afterEach(closePracticeBrowser);

interface Here {
  page: Page;
  act: JourneyActs;
  /** What the page held, each time that something of it changed: who is here, and the step. */
  seen: { who: string | null; step: Page['step'] }[];
}

/** The page as it is loaded at the address that the tab is at. */
async function open(): Promise<Here> {
  const seen: Here['seen'] = [];
  const shown = createPage();
  const page = new Proxy(shown, {
    set(target, member, value) {
      Reflect.set(target, member, value);
      if (member === 'step' || member === 'account') seen.push({ who: nameOf(target), step: target.step });
      return true;
    },
  });
  const answer = takeRedirectAnswer(window.location, window.history);
  const kept = createSessionStore(() => sessionStorage);
  const act = await startJourney({ page, configuration, clock: null, answer, kept, forecast: 'in-page' });
  if (act === null) throw new Error('it did not begin');
  await eventually(() => page.answering).toBe(false);
  return { page, act, seen };
}

const nameOf = (page: Page): string | null => page.account?.username.split('@')[0] ?? null;

/** Away to the practice sign-in page, where somebody signs in, and back on a new page. */
async function signIn({ act }: Here, request: Extract<Press, { type: 'sign-in' }>['request'], who = ''): Promise<Here> {
  await leave(act, request);
  const query = new URL(browser.visited.at(-1) ?? '');
  const { tenant } = await openTenant('default', base, null);
  const outcome = await tenant.fetch(
    new Request('https://login.microsoftonline.com/practice/sign-in', {
      method: 'POST',
      body: JSON.stringify({ query: query.search, who, cancelled: false }),
    }),
  );
  browser.load(((await outcome.json()) as { location: string }).location);
  return open();
}

async function leave(act: JourneyActs, request: Extract<Press, { type: 'sign-in' }>['request']): Promise<void> {
  const before = browser.visited.length;
  act.send({ type: 'sign-in', request });
  await eventually(() => browser.visited.length).toBe(before + 1);
}

async function toCreate(who = ''): Promise<Here> {
  const first = await open();
  first.act.send({ type: 'begin' });
  first.act.send({ type: 'name-key', keyName: 'Desk', signedIn: false });
  const back = await signIn(first, plainSignIn, who);
  await eventually(() => back.page.step.name).toBe('create');
  return back;
}

describe('J9: the walk', () => {
  test('leads from start to a key that was read back, and keeps nothing of the ceremony', async () => {
    const { page, act } = await toCreate();
    expect(nameOf(page)).toBe('employee');
    expect(page.practice).toEqual({ scenario: 'default', keys: 0, pretendKey: false });
    expect(page.checks['registered-keys'].state).toBe('met');
    act.usePretendKey(true);
    act.send({ type: 'register', now: act.now(), authAge: act.authAge() });
    await eventually(() => page.step).toMatchObject({ name: 'done', state: 'verified' });
    expect(page.step).toMatchObject({ key: { name: 'Desk' } });
    expect(page.practice?.keys).toBe(1);
    expect(browser.kept()).not.toContain('attestationObject');
  });

  test('J2: a reload stands where the person stood, and knows them', async () => {
    await toCreate();
    browser.load(base);
    const { page } = await open();
    expect(page.step).toMatchObject({ name: 'create', state: 'ready', keyName: 'Desk' });
    expect(nameOf(page)).toBe('employee');
  });

  test('J8: back without an answer is a screen of its own, also from the back-forward cache', async () => {
    const { act, page } = await toCreate();
    await leave(act, freshSignIn);
    browser.restore();
    expect(page.step).toMatchObject({ name: 'sign-in-returned', origin: { name: 'create' } });
    browser.load(base);
    expect((await open()).page.step).toMatchObject({ name: 'sign-in-returned' });
  });
});

describe('J4: whose it is', () => {
  test('another account inherits the credential at no moment, on the page or in the tab', async () => {
    await toCreate();
    const kept = JSON.parse(sessionStorage.getItem('latchkey') ?? '') as object;
    sessionStorage.setItem('latchkey', JSON.stringify({ ...kept, step: saveStep }));
    browser.load(base);
    const first = await open();
    await eventually(() => first.page.step).toMatchObject({ name: 'save', state: 'failed', credential });
    expect(browser.kept()).toContain(credential.attestationObject);
    const second = await signIn(first, otherAccount, 'helpdesk-agent');
    const theirs = second.seen.filter(({ who }) => who === 'helpdesk');
    expect(theirs.map(({ step }) => step.name)).toContain('account');
    expect(JSON.stringify(theirs)).not.toContain(credential.attestationObject);
    expect(browser.kept()).not.toContain(credential.attestationObject);
  });

  test('the same account still has it', async () => {
    await toCreate();
    const kept = JSON.parse(sessionStorage.getItem('latchkey') ?? '') as object;
    sessionStorage.setItem('latchkey', JSON.stringify({ ...kept, step: saveStep }));
    browser.load(base);
    const first = await open();
    await eventually(() => first.page.step).toMatchObject({ name: 'save', state: 'failed' });
    const back = await signIn(first, plainSignIn);
    expect(back.page.step).toMatchObject({ name: 'save', credential });
  });

  test('signing out drops it from the page and from the tab', async () => {
    const { act, page } = await toCreate();
    act.send({ type: 'sign-out' });
    expect(page).toMatchObject({ account: null, keyNames: [], policy: null, step: { name: 'start', keyName: '' } });
    await eventually(() => browser.visited.length).toBeGreaterThan(1);
    browser.load(base);
    const next = await open();
    expect(next.page).toMatchObject({ account: null, step: { name: 'start' } });
  });

  test('M1: what another installation kept in this tab is not taken up', async () => {
    await toCreate();
    const kept = JSON.parse(sessionStorage.getItem('latchkey') ?? '') as { mode: string };
    expect(kept.mode).toBe('practice/default');
    for (const mode of [`${configuration.tenantId}/${configuration.clientId}`, 'practice/throttled']) {
      sessionStorage.setItem('latchkey', JSON.stringify({ ...kept, mode }));
      browser.load(base);
      expect((await open()).page).toMatchObject({ account: null, step: { name: 'start', keyName: '' } });
    }
  });
});
