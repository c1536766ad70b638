import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { accountCheckIds } from '../checks/check.ts';
import { saveStep } from '../journey/testing/every-step.ts';
import { otherAccount, plainSignIn } from '../registration/sign-in-request.ts';
import { share } from '../ui/state/share.svelte.ts';
import { closePracticeBrowser, openPracticeBrowser, type PracticeBrowser } from './testing/practice-browser.ts';
import { base, begin, load, nameOf, open, walkIn } from './testing/walk-in-practice.ts';

let browser: PracticeBrowser;
let { answerOf, leave, signIn, toCreate } = {} as ReturnType<typeof walkIn>;
beforeEach(() => {
  browser = openPracticeBrowser(base);
  ({ answerOf, leave, signIn, toCreate } = walkIn(browser));
});
afterEach(closePracticeBrowser);

/** Stands for the browser's own: the page asks for it, and the test loads. */
function watchReload() {
  const reload = vi.fn();
  Object.assign(location, { reload });
  return reload;
}

const asksBeforeLeaving = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

async function holdCredential() {
  await toCreate();
  const kept = JSON.parse(sessionStorage.getItem('latchkey') ?? '') as object;
  sessionStorage.setItem('latchkey', JSON.stringify({ ...kept, step: saveStep }));
  browser.load(base);
  const here = await open();
  await expect.poll(() => here.page.step).toMatchObject({ name: 'save', state: 'failed' });
  return here;
}

describe('J4: what a page knows of a person goes with them', () => {
  test('a page that comes back from the cache after somebody else signed in is loaded anew, and names nobody', async () => {
    const first = await toCreate();
    const firstWindow = window;
    expect(first.page.policy).not.toBeNull();
    await signIn(first, otherAccount, 'helpdesk-agent');
    const reload = watchReload();
    const { step } = first.page;
    firstWindow.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(reload).toHaveBeenCalledOnce();
    expect(first.page).toMatchObject({ account: null, keyNames: [], policy: null, devices: null });
    expect(accountCheckIds.map((id) => first.page.checks[id].state)).not.toContain('met');
    expect(first.page.step, 'nothing goes on there').toBe(step);
  });

  test('where the same person is still there it is not', async () => {
    const { act, page } = await toCreate();
    await leave(act, plainSignIn);
    const reload = watchReload();
    const { step } = page;
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    expect(page.step, 'an ordinary load').toBe(step);
    browser.restore();
    expect(reload).not.toHaveBeenCalled();
    expect(page.step).toMatchObject({ name: 'sign-in-returned' });
    expect(nameOf(page)).toBe('employee');
  });

  test('who signs out while a reload asks about them leaves nothing, when the answer comes', async () => {
    await toCreate('employee-two-keys');
    browser.load(base);
    const before = browser.visited.length;
    const { page, act } = await load();
    expect(page.answering).toBe(true);
    act?.send({ type: 'sign-out' });
    await expect.poll(() => browser.visited.length).toBe(before + 1);
    expect(page).toMatchObject({ account: null, keyNames: [], policy: null, devices: null });
    for (const id of accountCheckIds) expect(page.checks[id].finding).toBe('not-asked');
  });

  test('leaving asks first while a credential is held', async () => {
    const { act } = await holdCredential();
    expect(asksBeforeLeaving()).toBe(true);
    const before = browser.visited.length;
    act.send({ type: 'sign-out' });
    expect(asksBeforeLeaving()).toBe(false);
    await expect.poll(() => browser.visited.length).toBe(before + 1);
  });
});

describe('J2: a reload', () => {
  test('asks again what it forgot of the account', async () => {
    const { page } = await toCreate('employee-two-keys');
    expect(page.keyNames).toHaveLength(2);
    browser.load(base);
    const again = await open();
    await expect.poll(() => again.page.keyNames).toEqual(page.keyNames);
    expect(again.page.policy).toEqual(page.policy);
    expect(again.page.devices).toEqual(page.devices);
    expect(again.page.checks['registered-keys']).toEqual(page.checks['registered-keys']);
  });

  test('is not promised where the tab keeps nothing', async () => {
    const { page, act } = await open();
    expect(page.unkept).toBe(false);
    vi.stubGlobal('sessionStorage', {
      getItem: () => null,
      removeItem: () => undefined,
      setItem() {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    act.send({ type: 'check-key-first' });
    expect(page.unkept).toBe(true);
    vi.unstubAllGlobals();
  });
});

describe('J2: Back', () => {
  const back = (step: string): void => {
    window.dispatchEvent(Object.assign(new Event('popstate'), { state: { step } }));
  };

  test('leads to the step before', async () => {
    const { page, act } = await open();
    act.send({ type: 'check-key-first' });
    expect(page.step.name).toBe('key');
    back('start');
    expect(page.step).toMatchObject({ name: 'start' });
  });

  test('says that it does nothing from where there is no way back, until the next press', async () => {
    const { page, act } = await toCreate();
    const { step } = page;
    back('account');
    expect(page.step).toBe(step);
    expect(page.backIgnored).toBe(true);
    act.send({ type: 'wrong-account' });
    expect(page.backIgnored).toBe(false);
  });
});

describe('J8: presses while Microsoft’s answer is worked on', () => {
  test('wait, and are for nothing where the step is another one then', async () => {
    await answerOf(await open(), null);
    const before = browser.visited.length;
    const { page, act } = await load();
    act?.send(begin);
    await expect.poll(() => page.step.name).toBe('create');
    expect(browser.visited).toHaveLength(before);
  });

  test('who turned back at the sign-in hears it, and a ticket has it', async () => {
    await answerOf(await open(), null, '', true);
    const { page, act } = await open();
    const { problem } = page.step;
    expect(problem).not.toBeNull();
    expect(page.account).toBeNull();
    const summary = (await act.summary())?.text ?? '';
    expect(summary).toContain(`step: ${page.step.name}`);
    expect(summary.slice(summary.indexOf('problems:'))).toContain(problem?.code);
  });
});

test('J4: the summary goes by the time of the server', async () => {
  const now = Date.now();
  const { act } = await open({ date: now + 3_600_000, before: now, after: now });
  const [, time] = /, (\S+Z), format/.exec((await act.summary())?.text ?? '') ?? [];
  expect(Math.abs(Date.parse(time ?? '') - now - 3_600_000)).toBeLessThan(30_000);
});

describe('Y4: the person’s keys', () => {
  test('are listed, in the journey’s name', async () => {
    const { page, act } = await toCreate('employee-two-keys');
    page.keyNames = [];
    expect(await act.yourKeys()).not.toBeNull();
    await expect.poll(() => page.keyNames).toHaveLength(2);
  });

  test('S2: Microsoft’s page is named with the person, but not while the screen is shared', async () => {
    const { act } = await toCreate();
    expect(new URL(act.securityInfo()).searchParams.get('login_hint')).toContain('employee@');
    Object.assign(document, { documentElement: { dataset: {} } });
    share.toggle();
    expect(new URL(act.securityInfo()).searchParams.get('login_hint')).toBeNull();
    share.toggle();
  });
});

test('Y1: the key check asks the pretend key where it is played with, and judges what it finds', async () => {
  const { page, act } = await open();
  act.send({ type: 'check-key-first' });
  act.usePretendKey(true);
  act.send({ type: 'check-key' });
  await expect.poll(() => page.step.checked).not.toBeNull();
  expect(page.step.checked?.acceptance).toBeDefined();
});
