import { vi } from 'vitest';

/** As much of Chromium as the companion talks to. A test changes what it does. */
export interface FakeBrowser {
  /** Whether a person pressed something in the page. */
  isPressed: boolean;
  /** Of the tab that asks. */
  isActive: boolean;
  windowState: 'normal' | 'minimized';
  /** A window stands open once this resolves. */
  opening: Promise<unknown>;
  /** Whether Microsoft's document arrives in the window. */
  arrives: boolean;
  /** Whether a tab can be closed. */
  closes: boolean;
  /** What is injected comes to this. */
  make: () => Promise<unknown>;
  /** How many windows were opened. */
  opened: () => number;
  /** The tabs of the companion's windows that are still there. */
  tabs: () => number[];
  port: (documentId: string) => FakePort;
}

interface FakePort {
  port: chrome.runtime.Port;
  /** What the companion said on it. */
  said: unknown[];
  isOpen: () => boolean;
  /** The page says something, or hangs up. */
  say: (message: unknown) => void;
  hangUp: () => void;
}

const pageTab = 1;
const address = 'https://login.microsoft.com/.well-known/webauthn#latchkey';

/** Stands in as the global `chrome`, until `vi.unstubAllGlobals`. */
export function openFakeBrowser(): FakeBrowser {
  const tabs = new Set<number>();
  const unheard = { addListener: () => undefined, removeListener: () => undefined };
  let opened = 0;

  const browser: FakeBrowser = {
    ...{ isPressed: true, isActive: true, windowState: 'normal' },
    ...{ opening: Promise.resolve(), arrives: true, closes: true },
    make: () => Promise.reject(new Error('not asked for here')),
    opened: () => opened,
    tabs: () => [...tabs],
    port: openPort,
  };

  vi.stubGlobal('chrome', {
    permissions: { request: () => Promise.resolve(browser.isPressed) },
    runtime: { getPlatformInfo: () => Promise.resolve({}) },
    windows: {
      get: () => Promise.resolve({ state: browser.windowState }),
      async create() {
        await browser.opening;
        opened += 1;
        tabs.add(pageTab + opened);
        return { tabs: [{ id: pageTab + opened }] };
      },
    },
    tabs: {
      ...{ onUpdated: unheard, onRemoved: unheard, onReplaced: unheard },
      query: () => Promise.resolve([]),
      get(id: number) {
        if (id === pageTab) return Promise.resolve({ id, active: browser.isActive, windowId: 1 });
        if (!tabs.has(id)) return Promise.reject(new Error(`No tab with id: ${String(id)}.`));
        return Promise.resolve(
          browser.arrives
            ? { id, url: address, status: 'complete' }
            : { id, url: '', pendingUrl: address, status: 'loading' },
        );
      },
      remove(id: number) {
        if (!browser.closes) return Promise.reject(new Error('Tabs cannot be edited right now'));
        tabs.delete(id);
        return Promise.resolve();
      },
    },
    scripting: { executeScript: async () => [{ result: await browser.make() }] },
  });
  return browser;
}

function openPort(documentId: string): FakePort {
  const said: unknown[] = [];
  let isOpen = true;
  let hear: (message: unknown) => void = () => undefined;
  let end: () => void = () => undefined;
  const port = {
    sender: { documentId, tab: { id: pageTab } },
    postMessage(message: unknown) {
      if (!isOpen) throw new Error('Attempting to use a disconnected port object');
      said.push(message);
    },
    disconnect: () => (isOpen = false),
    onMessage: { addListener: (listener: (message: unknown) => void) => (hear = listener) },
    onDisconnect: { addListener: (listener: () => void) => (end = listener) },
  };
  return {
    port: port as unknown as chrome.runtime.Port,
    said,
    isOpen: () => isOpen,
    say(message) {
      if (isOpen) hear(message);
    },
    hangUp() {
      isOpen = false;
      end();
    },
  };
}
