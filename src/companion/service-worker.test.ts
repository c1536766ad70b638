import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { press } from './testing/ask-companion.ts';
import { openFakeBrowser, type FakeBrowser } from './testing/fake-browser.ts';

const builtFor = 'https://keys.contoso.com';
const latchkey = { origin: builtFor, frameId: 0, tab: { id: 1 } };
const ping = { version: 2, type: 'ping' };

let browser: FakeBrowser;
/** What the service worker listens to, by the event's name. */
let listeners: Map<string, (...told: unknown[]) => void>;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.resetModules();
  browser = openFakeBrowser();
  listeners = new Map();
  for (const name of ['onMessageExternal', 'onConnectExternal', 'onConnect', 'onStartup', 'onInstalled']) {
    const addListener = (listener: () => void): void => void listeners.set(name, listener);
    Object.assign(chrome.runtime, { [name]: { addListener } });
  }
  vi.stubGlobal('builtFor', builtFor);
  await import('./service-worker.ts');
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function answerTo(message: unknown, sender: object): unknown[] {
  const answers: unknown[] = [];
  listeners.get('onMessageExternal')?.(message, sender, (answer: unknown) => answers.push(answer));
  return answers;
}

test('K4: Latchkey learns that the companion is there, and nobody else does', () => {
  expect(answerTo(ping, latchkey)).toEqual([{ version: 2, type: 'pong' }]);
  expect(answerTo(ping, { ...latchkey, origin: 'https://evil.example' })).toEqual([]);
  expect(answerTo({ version: 2, type: 'pong' }, latchkey)).toEqual([]);
});

test('K4: Latchkey is served, and nobody else', async () => {
  for (const [origin, isServed] of [
    [builtFor, true],
    ['https://evil.example', false],
  ] as const) {
    const page = browser.port('one');
    Object.assign(page.port, { sender: { ...latchkey, origin } });
    listeners.get('onConnectExternal')?.(page.port);
    expect(page.isOpen()).toBe(isServed);
    page.say(press);
    await vi.advanceTimersByTimeAsync(0);
    expect(page.said).toHaveLength(isServed ? 1 : 0);
  }
});

test('K4: a document that no window of this service worker holds is let go, so that it closes', () => {
  const line = browser.port('restored');
  listeners.get('onConnect')?.(line.port);
  expect(line.isOpen()).toBe(false);
});

test('K4: it is woken with the browser, to close what was restored', () => {
  expect([...listeners.keys()]).toEqual(expect.arrayContaining(['onStartup', 'onInstalled']));
});
