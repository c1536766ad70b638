import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { never, press } from './testing/ask-companion.ts';
import { closePage, openPage, pass, type PlayedPage } from './testing/open-page.ts';

let { ask, browser, connect } = {} as PlayedPage;
beforeEach(async () => {
  ({ ask, browser, connect } = await openPage());
});
afterEach(closePage);

describe('K4: the service worker stays awake', () => {
  test('while a press is kept, and no longer', async () => {
    const { say, hangUp } = connect();
    say(press);
    await pass(100_000);
    expect(browser.pulses()).toBe(5);
    hangUp();
    await pass(40_000);
    expect(browser.pulses()).toBe(5);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('while a key is waited for', async () => {
    browser.make = never;
    await ask();
    await pass(59_000);
    expect(browser.pulses()).toBe(2);
  });

  test('while a pause is owed, so that it is not forgotten', async () => {
    browser.make = () => Promise.resolve({ ok: false, name: 'NotAllowedError', message: '', elapsed: 20 });
    for (const page of ['one', 'two', 'three', 'four']) {
      await pass(22_000);
      await ask(page);
    }
    const last = browser.pulses();
    await pass(40_000);
    expect(browser.pulses()).toBeGreaterThan(last);
    await pass(60_000);
    const over = browser.pulses();
    await pass(60_000);
    expect(browser.pulses()).toBe(over);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('again after it was let go', async () => {
    for (const page of ['one', 'two']) {
      const { say, hangUp } = connect(page);
      say(press);
      await pass(20_000);
      hangUp();
      await pass(20_000);
    }
    expect(browser.pulses()).toBe(2);
  });
});
