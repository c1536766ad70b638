import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { closePracticeBrowser, openPracticeBrowser, type PracticeBrowser } from '../testing/practice-browser.ts';
import { base, load, open } from '../testing/walk-in-practice.ts';

let browser: PracticeBrowser;
beforeEach(() => {
  browser = openPracticeBrowser(base);
});
afterEach(closePracticeBrowser);

const visit = (query: string): void => browser.load(`${base}${query}`);

describe('M1: the scenario', () => {
  test('of the address is played, and the banner says so', async () => {
    visit('?practice=throttled');
    expect((await open()).page.practice).toEqual({ scenario: 'throttled', keys: 0, pretendKey: false, training: null });
  });

  test('that is unknown begins nothing: the page names those that there are', async () => {
    visit('?practice=nonsense');
    const { page, act } = await load();
    expect(act).toBeNull();
    expect(page.phase).toBe('refused');
    expect(page.refusal).toMatchObject({ code: 'LK-106', fields: [] });
    expect(page.refusal?.known).toContain('throttled');
  });

  test('is remembered on the way back from the sign-in, which leads to the bare address', async () => {
    visit('?practice=throttled');
    await open();
    visit('#code=none&state=none');
    const { page } = await load();
    expect(page.practice?.scenario).toBe('throttled');
    expect(location.search).toBe('?practice=throttled');
  });

  test('is the default one where the bare address is opened anew', async () => {
    visit('?practice=throttled');
    await open();
    visit('');
    expect((await open()).page.practice?.scenario).toBe('default');
    expect(location.search).toBe('');
  });

  test('leaves who signed in to another one behind, and keeps them in the same', async () => {
    visit('?practice=throttled');
    await open();
    sessionStorage.setItem('msal.account', 'somebody');
    sessionStorage.setItem('other', 'kept');
    visit('?practice=throttled');
    await open();
    expect(sessionStorage.getItem('msal.account')).toBe('somebody');
    visit('?practice=slow');
    await open();
    expect(sessionStorage.getItem('msal.account')).toBeNull();
    expect(sessionStorage.getItem('other')).toBe('kept');
  });
});

describe('M1: the pretend key', () => {
  test('is chosen for a scenario, and lasts over a reload of it', async () => {
    const { page, act } = await open();
    act.usePretendKey(true);
    expect(page.practice?.pretendKey).toBe(true);
    visit('');
    const again = await open();
    expect(again.page.practice?.pretendKey).toBe(true);
    again.act.usePretendKey(false);
    visit('');
    expect((await open()).page.practice?.pretendKey).toBe(false);
    again.act.usePretendKey(true);
    visit('?practice=throttled');
    expect((await open()).page.practice?.pretendKey, 'of another scenario').toBe(false);
  });
});

test('M1: starting the practice over forgets the tab and loads the page anew', async () => {
  const { act } = await open();
  act.send({ type: 'check-key-first' });
  expect(browser.kept()).toContain('latchkey');
  const reload = vi.fn();
  const clear = vi.fn();
  Object.assign(location, { reload });
  Object.defineProperty(globalThis, 'sessionStorage', { value: { clear }, configurable: true, writable: true });
  act.resetPractice();
  await expect.poll(() => reload.mock.calls).toHaveLength(1);
  expect(clear).toHaveBeenCalledOnce();
});
