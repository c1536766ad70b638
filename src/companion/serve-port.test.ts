import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { create, made, never, press } from './testing/ask-companion.ts';
import { openFakeBrowser, type FakeBrowser } from './testing/fake-browser.ts';

let browser: FakeBrowser;
/** Connects as the page of a tab, and does with the Port what the companion does. */
let connect: (documentId?: string) => ReturnType<FakeBrowser['port']>;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetModules();
  browser = openFakeBrowser();
  browser.make = () => Promise.resolve(made());
  const { serve } = await import('./serve-port.ts');
  connect = (documentId = 'one') => {
    const port = browser.port(documentId);
    serve(port.port);
    return port;
  };
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const pass = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

/** A press and a request at once. */
async function ask(documentId?: string) {
  const port = connect(documentId);
  port.say(press);
  port.say(create);
  await pass(0);
  return port;
}

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

describe('K4: what a Port is for', () => {
  test('the only thing that the companion asks the browser for is what it has', async () => {
    await ask();
    expect(browser.asked.permission).toEqual({ permissions: ['scripting'] });
  });

  test('where the browser cannot tell whether a person pressed, nobody did', async () => {
    browser.permit = () => Promise.reject(new Error('This function must be called during a user gesture'));
    const { said, isOpen } = await ask();
    expect(said).toMatchObject([{ name: 'NotPressed', message: expect.stringContaining('pressed') as string }]);
    expect(isOpen()).toBe(false);
    expect(browser.opened()).toBe(0);
  });

  test.each<[string, unknown]>([
    ['no request', { version: 2, type: 'delete' }],
    ['another version', { ...create, version: 1 }],
    ['other options', { ...create, options: { ...create.options, rp: { id: 'contoso.com', name: 'Contoso' } } }],
    ['nothing', null],
  ])('%s is refused', async (_what, message) => {
    const { say, said, isOpen } = connect();
    say(press);
    say(message);
    await pass(0);
    expect(said.at(-1)).toMatchObject({ name: 'TypeError', message: expect.stringContaining('request') as string });
    expect(isOpen()).toBe(false);
    expect(browser.opened()).toBe(0);
  });

  test('whoever has no tab is refused', async () => {
    for (const sender of [undefined, {}, { tab: {} }]) {
      const { port, say, said } = browser.port('none');
      Object.assign(port, { sender });
      const { serve } = await import('./serve-port.ts');
      serve(port);
      if (sender !== undefined) say(press);
      say(create);
      await pass(0);
      expect(said.at(-1)).toMatchObject({ name: 'TypeError' });
    }
    expect(browser.opened()).toBe(0);
  });

  test('a second request ends it, and the first with it', async () => {
    browser.make = never;
    const { say, isOpen } = await ask();
    expect(browser.tabs()).toHaveLength(1);
    say(create);
    await pass(0);
    expect(isOpen()).toBe(false);
    expect(browser.tabs()).toEqual([]);
  });

  test('a second press is no request', async () => {
    const { say, said } = connect();
    say(press);
    say(press);
    await pass(0);
    expect(said.at(-1)).toMatchObject({ name: 'TypeError' });
    expect(browser.opened()).toBe(0);
  });

  test('a page that hangs up before it is heard is told nothing, and opens nothing', async () => {
    const { say, said, hangUp } = connect();
    say(press);
    say(create);
    hangUp();
    await pass(20_000);
    expect(said).toEqual([]);
    expect(browser.opened()).toBe(0);
  });

  test('two pages that the browser does not name are one: their press serves once', async () => {
    await ask('');
    expect((await ask('')).said.at(-1)).toMatchObject({ name: 'PressAgain' });
    expect((await ask('another')).said.at(-1)).toMatchObject({ type: 'created' });
  });

  test('a page whose tab was closed opens none', async () => {
    const { get } = chrome.tabs;
    Object.assign(chrome.tabs, { get: (id: number) => (id === 1 ? Promise.reject(new Error('No tab')) : get(id)) });
    expect((await ask()).said.at(-1)).toMatchObject({ name: 'PressAgain' });
    expect(browser.opened()).toBe(0);
  });
});

describe('S4: a failure', () => {
  test.each<[string, () => void, string, RegExp]>([
    ['a document that does not arrive', () => (browser.arrives = false), 'CompanionGone', /not load/],
    ['a browser that never answers', () => (browser.make = never), 'TimeoutError', /in time/],
    [
      'another origin',
      () => (browser.make = () => Promise.resolve(made({ origin: 'x' }))),
      'SecurityError',
      /not made for/,
    ],
    ['a page behind another', () => (browser.isActive = false), 'PressAgain', /in front/],
  ])('has a sentence for the log: %s', async (_what, happens, name, message) => {
    happens();
    const { said } = await ask();
    await pass(70_000);
    expect(said.at(-1)).toMatchObject({
      type: 'failed',
      name,
      message: expect.stringMatching(message) as string,
      elapsed: 0,
    });
  });

  test('of another page’s turn, and of a press that has served, as well', async () => {
    await ask();
    expect((await ask()).said.at(-1)).toMatchObject({ message: 'One press is for one window' });
    browser.make = never;
    await ask('two');
    expect((await ask('three')).said.at(-1)).toMatchObject({ message: expect.stringContaining('busy') as string });
  });
});

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
