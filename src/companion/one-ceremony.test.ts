import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { create, made, never, press } from './testing/ask-companion.ts';
import type { FakeBrowser } from './testing/fake-browser.ts';
import { closePage, openPage, pass, type PlayedPage } from './testing/open-page.ts';

let { ask, browser, connect } = {} as PlayedPage;
beforeEach(async () => {
  ({ ask, browser, connect } = await openPage());
});
afterEach(closePage);

describe('K4: the companion proves the origin of what it hands on', () => {
  test('a credential for this challenge, made on the origin of Microsoft', async () => {
    const { said, isOpen } = await ask();
    expect(said).toMatchObject([{ type: 'heard' }, { type: 'created', credential: made().credential }]);
    expect(isOpen()).toBe(false);
    expect(browser.tabs()).toEqual([]);
  });

  test.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'https://login.microsoft.com.evil.example' }],
    [{ challenge: 'B'.repeat(64) }],
    [{ type: 'webauthn.get' }],
    [{ crossOrigin: true }],
  ])('and no other: %j', async (changes) => {
    browser.make = () => Promise.resolve(made(changes));
    expect((await ask()).said.at(-1)).toMatchObject({ type: 'failed', name: 'SecurityError' });
    expect(browser.tabs()).toEqual([]);
  });

  test('nor what is no credential', async () => {
    browser.make = () => Promise.resolve({ ok: true, credential: { ...made().credential, attestationObject: '' } });
    expect((await ask()).said.at(-1)).toMatchObject({ type: 'failed', name: 'SecurityError' });
  });
});

describe('K4: one press of a person, one window', () => {
  test('where nobody pressed, none', async () => {
    browser.isPressed = false;
    expect((await ask()).said).toMatchObject([{ name: 'NotPressed' }]);
    const { say, said } = connect();
    say(create);
    await pass(0);
    expect(said, 'nor where no press was told').toMatchObject([{ name: 'NotPressed' }]);
    expect(browser.opened()).toBe(0);
  });

  test('a press serves once, for as long as the browser may take the page for pressed', async () => {
    await ask();
    await pass(5_900);
    expect((await ask()).said.at(-1)).toMatchObject({ name: 'PressAgain' });
    expect(browser.opened()).toBe(1);
    await pass(100);
    expect((await ask()).said.at(-1)).toMatchObject({ type: 'created' });
    expect(browser.opened()).toBe(2);
  });

  test('J12: it is kept while the tab waits for its turn: five minutes', async () => {
    const waiting = connect();
    waiting.say(press);
    await pass(299_000);
    waiting.say(create);
    await pass(0);
    expect(waiting.said.at(-1)).toMatchObject({ type: 'created' });
    const forgotten = connect('two');
    forgotten.say(press);
    await pass(300_000);
    expect(forgotten.isOpen()).toBe(false);
    forgotten.say(create);
    await pass(0);
    expect(browser.opened()).toBe(1);
  });

  test.each<[string, Partial<FakeBrowser>]>([
    ['in a tab behind another', { isActive: false }],
    ['in a window that is folded away', { windowState: 'minimized' }],
  ])('a page %s opens none, and wants a new press', async (_where, changes) => {
    Object.assign(browser, changes);
    expect((await ask()).said.at(-1)).toMatchObject({ name: 'PressAgain' });
    expect(browser.opened()).toBe(0);
  });

  test('after two without a key the third waits, and cancelling ends that wait', async () => {
    browser.make = () => Promise.resolve({ ok: false, name: 'NotAllowedError', message: '', elapsed: 20 });
    for (const page of ['one', 'two']) expect((await ask(page)).said.at(-1)).toMatchObject({ elapsed: 20 });
    const cancelled = await ask('three');
    await pass(5_000);
    cancelled.hangUp();
    const third = await ask('four');
    await pass(4_900);
    expect(browser.opened()).toBe(2);
    await pass(100);
    expect(browser.opened()).toBe(3);
    expect(third.said.at(-1)).toMatchObject({ name: 'NotAllowedError' });
  });

  test('a key that was made ends the pauses', async () => {
    for (const page of ['one', 'two', 'three'])
      expect((await ask(page)).said.at(-1)).toMatchObject({ type: 'created' });
    expect(browser.opened()).toBe(3);
  });
});

describe('K4: every wait has an end of its own', () => {
  test('a Port that says nothing, after ten seconds', async () => {
    const { isOpen } = connect();
    await pass(9_900);
    expect(isOpen()).toBe(true);
    await pass(100);
    expect(isOpen()).toBe(false);
  });

  test('a window that does not open, after ten seconds; one that opens later is closed', async () => {
    let openLate: (value?: unknown) => void = () => undefined;
    browser.opening = new Promise((resolve) => (openLate = resolve));
    const { said } = await ask();
    await pass(10_000);
    expect(said.at(-1)).toMatchObject({ name: 'CompanionGone' });
    openLate();
    await pass(0);
    expect(browser.opened()).toBe(1);
    expect(browser.tabs()).toEqual([]);
  });

  test('a document that does not arrive, after ten seconds', async () => {
    browser.arrives = false;
    const { said } = await ask();
    await pass(9_900);
    expect(browser.tabs()).toHaveLength(1);
    await pass(100);
    expect(said.at(-1)).toMatchObject({ name: 'CompanionGone' });
    expect(browser.tabs()).toEqual([]);
  });

  test('a browser that never answers, ten seconds after its own time-out', async () => {
    browser.make = never;
    const { said } = await ask();
    await pass(69_900);
    expect(browser.tabs()).toHaveLength(1);
    await pass(100);
    expect(said.at(-1)).toMatchObject({ name: 'TimeoutError' });
    expect(browser.tabs()).toEqual([]);
  });

  test('a tab that does not close: it is tried again, and the answer comes all the same', async () => {
    browser.closes = false;
    const { said } = await ask();
    await pass(10_000);
    expect(said.at(-1)).toMatchObject({ type: 'created' });
  });

  test('a tab that is dragged is closed once it is let go', async () => {
    browser.closes = false;
    const { said } = await ask();
    await pass(500);
    browser.closes = true;
    await pass(1_000);
    expect(said.at(-1)).toMatchObject({ type: 'created' });
    expect(browser.tabs()).toEqual([]);
  });

  test('a page that hangs up: its window closes, and the next request has its turn', async () => {
    browser.make = never;
    const first = await ask();
    expect((await ask('two')).said.at(-1)).toMatchObject({ name: 'OperationError' });
    first.hangUp();
    browser.make = () => Promise.resolve(made());
    expect((await ask('two')).said.at(-1)).toMatchObject({ type: 'created' });
    expect(browser.opened()).toBe(2);
    expect(browser.tabs()).toEqual([]);
  });
});
