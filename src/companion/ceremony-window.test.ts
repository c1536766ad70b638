import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { create, made, never, press } from './testing/ask-companion.ts';
import { openFakeBrowser, type FakeBrowser } from './testing/fake-browser.ts';

const address = 'https://login.microsoft.com/.well-known/webauthn#latchkey-companion';
/** Of the first window that opens. */
const tab = 2;

let browser: FakeBrowser;
let holdLine: (line: chrome.runtime.Port) => void;
let serve: (port: chrome.runtime.Port) => void;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetModules();
  browser = openFakeBrowser();
  browser.make = never;
  ({ holdLine } = await import('./ceremony-window.ts'));
  ({ serve } = await import('./serve-port.ts'));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const pass = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

async function ask(documentId = 'one') {
  const port = browser.port(documentId);
  serve(port.port);
  port.say(press);
  port.say(create);
  await pass(0);
  return { ...port, answer: () => port.said.at(-1) };
}

/** The line that a document in this tab holds. */
function lineFrom(sender: object | undefined) {
  const disconnect = vi.fn();
  holdLine({ sender, disconnect } as unknown as chrome.runtime.Port);
  return disconnect;
}

describe('K4: the window', () => {
  test('is a small one in front of the others, on a document of Microsoft’s without scripts', async () => {
    await ask();
    expect(browser.asked.window).toEqual({ type: 'popup', url: address, focused: true, width: 480, height: 640 });
  });

  test('is handed what was asked, once its document is there, in a world that the page cannot change', async () => {
    browser.arrives = false;
    await ask();
    expect(browser.asked.injection).toBeUndefined();
    browser.update(tab, { status: 'loading' }, { pendingUrl: address });
    await pass(0);
    expect(browser.asked.injection).toBeUndefined();
    browser.update(tab, { status: 'loading' }, { url: address });
    await pass(0);
    expect(browser.asked.injection).toMatchObject({
      target: { tabId: tab },
      world: 'ISOLATED',
      injectImmediately: true,
    });
    const [options, origin, longest] = browser.asked.injection?.args ?? [];
    expect(options).toMatchObject({ challenge: create.options.challenge, timeout: 60_000 });
    expect(origin).toBe('https://login.microsoft.com');
    expect(longest, 'longer than the companion waits').toBe(80_000);
  });

  test('that is closed is a person’s cancel', async () => {
    const { answer } = await ask();
    browser.close(7);
    await pass(0);
    expect(answer(), 'another window').toMatchObject({ type: 'heard' });
    browser.close(tab);
    await pass(0);
    expect(answer()).toMatchObject({ name: 'AbortError', message: 'The window was closed' });
  });

  test('that was closed before anybody could listen, too', async () => {
    Object.assign(chrome.windows, { create: () => Promise.resolve({ tabs: [{ id: 99 }] }) });
    const { answer } = await ask();
    expect(answer()).toMatchObject({ name: 'AbortError' });
  });

  test.each<[string, (browser: FakeBrowser) => void]>([
    ['led to another origin', ({ update }) => update(tab, { status: 'complete' }, { url: undefined })],
    [
      'led to a name that only begins like it',
      ({ update }) => update(tab, { status: 'complete' }, { url: 'https://login.microsoft.com.evil.example/' }),
    ],
  ])('that is %s before it arrived is another way’s: the companion is gone', async (_how, happens) => {
    browser.arrives = false;
    const { answer } = await ask();
    happens(browser);
    await pass(0);
    expect(answer()).toMatchObject({ name: 'CompanionGone', message: expect.stringContaining('away from') as string });
    expect(browser.tabs()).toEqual([]);
  });

  test('that loads something else after it arrived, too', async () => {
    const { answer } = await ask();
    browser.update(7, { status: 'loading' });
    browser.update(tab, { status: 'complete' }, { url: address });
    await pass(0);
    expect(answer(), 'nothing happened').toMatchObject({ type: 'heard' });
    browser.update(tab, { status: 'loading' }, { url: address });
    await pass(0);
    expect(answer()).toMatchObject({ name: 'CompanionGone', message: expect.stringContaining('left') as string });
  });

  test('whose tab the browser replaced is closed by its new id', async () => {
    const { answer } = await ask();
    browser.replace(9, 8);
    await pass(0);
    expect(answer(), 'another tab').toMatchObject({ type: 'heard' });
    browser.replace(10, tab);
    await pass(0);
    expect(answer()).toMatchObject({ name: 'CompanionGone', message: expect.stringContaining('lost') as string });
    expect(browser.tabs(), 'and no other').toEqual([9]);
  });

  test('that the browser does not tell of, or does not open, is none', async () => {
    browser.tellsTab = false;
    expect((await ask()).answer()).toMatchObject({ name: 'CompanionGone', message: 'No window opened' });
    browser.opening = Promise.reject(new Error('No current window'));
    browser.opening.catch(() => undefined);
    expect((await ask('two')).answer()).toMatchObject({ name: 'CompanionGone', message: 'No window opened' });
  });

  test('leaves nobody listening, and no clock running, once it is closed', async () => {
    browser.make = () => Promise.resolve(made());
    const { answer } = await ask();
    expect(answer()).toMatchObject({ type: 'created' });
    expect(browser.listeners()).toBe(0);
    await pass(20_000);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('K4: the line of the document in the window', () => {
  test('is held as long as the window is wanted, and ends with it', async () => {
    const { hangUp } = await ask();
    const disconnect = lineFrom({ tab: { id: tab } });
    await pass(30_000);
    expect(disconnect).not.toHaveBeenCalled();
    browser.closes = false;
    hangUp();
    await pass(0);
    expect(disconnect, 'also where the tab does not close').toHaveBeenCalledOnce();
    await pass(20_000);
    expect(lineFrom({ tab: { id: tab } }), 'nobody waits for it any more').toHaveBeenCalledOnce();
  });

  test('is refused where no window of ours holds it', async () => {
    await ask();
    for (const sender of [{ tab: { id: 7 } }, {}, undefined]) expect(lineFrom(sender)).toHaveBeenCalledOnce();
  });
});

describe('K4: windows that an earlier service worker left', () => {
  test('are closed before another one opens, and nobody else’s', async () => {
    vi.resetModules();
    const removed: number[] = [];
    const remove = vi.fn((id: number) => Promise.resolve(void removed.push(id)));
    Object.assign(chrome.tabs, { remove });
    browser.before = Promise.resolve([
      { id: 20, url: address },
      { id: 21, url: '', pendingUrl: address },
      { id: 22, url: 'https://login.microsoft.com/.well-known/webauthn' },
      { id: 24, url: 'https://login.microsoft.com/.well-known/webauthn#latchkey-another' },
      { id: 23 },
      { url: address },
    ]);
    await import('./one-ceremony.ts');
    await pass(0);
    expect(removed).toEqual([20, 21]);
  });

  test('keep nobody waiting longer than twenty seconds', async () => {
    vi.resetModules();
    browser.before = never();
    browser.make = () => Promise.resolve(made());
    ({ serve } = await import('./serve-port.ts'));
    const { answer } = await ask();
    await pass(19_900);
    expect(browser.opened()).toBe(0);
    await pass(200);
    expect(answer()).toMatchObject({ type: 'created' });
  });
});

describe('K4: what is injected', () => {
  test('that cannot be, or comes to nothing, is the companion’s end, not a person’s cancel', async () => {
    for (const make of [() => Promise.reject(new Error('Cannot access')), () => Promise.resolve(undefined)]) {
      browser.make = make;
      const { answer } = await ask(String(browser.opened()));
      await pass(400);
      expect(answer()).toMatchObject({ type: 'heard' });
      await pass(100);
      expect(answer()).toMatchObject({ name: 'CompanionGone', message: expect.stringContaining('used') as string });
    }
  });

  test('goes a moment before the window that a person closes: that is a cancel', async () => {
    browser.make = () => Promise.reject(new Error('The tab was closed'));
    const { answer } = await ask();
    await pass(200);
    browser.close(tab);
    await pass(0);
    expect(answer()).toMatchObject({ name: 'AbortError' });
  });
});

describe('K4: closing', () => {
  test('a tab that went by itself is not tried again', async () => {
    browser.make = () => Promise.resolve(made());
    const remove = vi.fn((id: number) => {
      browser.close(id);
      return Promise.reject(new Error('No tab with that id'));
    });
    Object.assign(chrome.tabs, { remove });
    expect((await ask()).answer()).toMatchObject({ type: 'created' });
    await pass(10_000);
    expect(remove).toHaveBeenCalledOnce();
  });
});
