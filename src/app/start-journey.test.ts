import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { credential, saveStep } from '../journey/testing/every-step.ts';
import { freshSignIn, otherAccount, plainSignIn } from '../registration/sign-in-request.ts';
import { closePracticeBrowser, openPracticeBrowser, type PracticeBrowser } from './testing/practice-browser.ts';
import { base, configuration, nameOf, open, walkIn } from './testing/walk-in-practice.ts';

let browser: PracticeBrowser;
let { leave, signIn, toCreate } = {} as ReturnType<typeof walkIn>;
beforeEach(() => {
  browser = openPracticeBrowser(base);
  ({ leave, signIn, toCreate } = walkIn(browser));
});
afterEach(closePracticeBrowser);

describe('J9: the walk', () => {
  test('leads from start to a key that was read back, and keeps nothing of the ceremony', async () => {
    const { page, act } = await toCreate();
    expect(nameOf(page)).toBe('employee');
    expect(page.practice).toEqual({ scenario: 'default', keys: 0, pretendKey: false, training: null });
    expect(page.checks['registered-keys'].state).toBe('met');
    act.usePretendKey(true);
    act.send({ type: 'register', now: act.now(), authAge: act.authAge() });
    await expect.poll(() => page.step).toMatchObject({ name: 'done', state: 'verified' });
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
    await expect.poll(() => first.page.step).toMatchObject({ name: 'save', state: 'failed', credential });
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
    await expect.poll(() => first.page.step).toMatchObject({ name: 'save', state: 'failed' });
    const back = await signIn(first, plainSignIn);
    expect(back.page.step).toMatchObject({ name: 'save', credential });
  });

  test('signing out drops it from the page and from the tab', async () => {
    const { act, page } = await toCreate();
    act.send({ type: 'sign-out' });
    expect(page).toMatchObject({ account: null, keyNames: [], policy: null, step: { name: 'start', keyName: '' } });
    await expect.poll(() => browser.visited.length).toBeGreaterThan(1);
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
