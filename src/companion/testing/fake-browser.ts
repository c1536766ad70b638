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
  /** What is injected comes to this; nothing where the document went. */
  make: () => Promise<unknown>;
  /** The window that opens has a tab that the companion is told of. */
  tellsTab: boolean;
  /** The tabs that are there already, and how long the browser takes to list them. */
  before: Promise<Partial<chrome.tabs.Tab>[]>;
  /** Answers whether a person pressed. */
  permit: () => Promise<boolean>;
  /** How many windows were opened. */
  opened: () => number;
  /** The tabs of the companion's windows that are still there. */
  tabs: () => number[];
  /** What the companion asked for, the last time each. */
  asked: { window?: unknown; injection?: { args: unknown[] }; permission?: unknown };
  /** How often it did something only to stay awake. */
  pulses: () => number;
  /** A person closes the tab. */
  close: (tabId: number) => void;
  /** Something happens to a tab, whose address is hidden where it is not Microsoft's. */
  update: (tabId: number, change: chrome.tabs.OnUpdatedInfo, tab?: Partial<chrome.tabs.Tab>) => void;
  /** The browser gives the tab another id. */
  replace: (added: number, removed: number) => void;
  /** How many listen to what happens to tabs. */
  listeners: () => number;
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
const address = 'https://login.microsoft.com/.well-known/webauthn#latchkey-companion';

/** Stands in as the global `chrome`, until `vi.unstubAllGlobals`. */
export function openFakeBrowser(): FakeBrowser {
  const tabs = new Set<number>();
  const onUpdated = happening<[number, chrome.tabs.OnUpdatedInfo, Partial<chrome.tabs.Tab>]>();
  const onRemoved = happening<[number]>();
  const onReplaced = happening<[number, number]>();
  let pulses = 0;
  let opened = 0;

  const browser: FakeBrowser = {
    ...{ isPressed: true, isActive: true, windowState: 'normal' },
    ...{ opening: Promise.resolve(), arrives: true, closes: true },
    ...{ tellsTab: true, before: Promise.resolve([]) },
    make: () => Promise.reject(new Error('not asked for here')),
    permit: () => Promise.resolve(browser.isPressed),
    opened: () => opened,
    tabs: () => [...tabs],
    asked: {},
    pulses: () => pulses,
    close(tabId) {
      tabs.delete(tabId);
      onRemoved.tell(tabId);
    },
    update: (tabId, change, tab = {}) => onUpdated.tell(tabId, change, { id: tabId, ...change, ...tab }),
    replace(added, removed) {
      tabs.delete(removed);
      tabs.add(added);
      onReplaced.tell(added, removed);
    },
    listeners: () => onUpdated.count() + onRemoved.count() + onReplaced.count(),
    port: openPort,
  };

  vi.stubGlobal('chrome', {
    permissions: {
      request(permission: unknown) {
        browser.asked.permission = permission;
        return browser.permit();
      },
    },
    runtime: {
      id: 'companion',
      getPlatformInfo() {
        pulses += 1;
        return Promise.resolve({});
      },
    },
    windows: {
      get: () => Promise.resolve({ state: browser.windowState }),
      async create(window: unknown) {
        browser.asked.window = window;
        await browser.opening;
        opened += 1;
        tabs.add(pageTab + opened);
        return browser.tellsTab ? { tabs: [{ id: pageTab + opened }] } : undefined;
      },
    },
    tabs: {
      ...{ onUpdated, onRemoved, onReplaced },
      query: () => browser.before,
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
    scripting: {
      async executeScript(injection: { args: unknown[] }) {
        browser.asked.injection = injection;
        const result = await browser.make();
        return result === undefined ? [] : [{ result }];
      },
    },
  });
  return browser;
}

/** An event of Chromium's. */
function happening<Told extends unknown[]>() {
  const listeners = new Set<(...told: Told) => void>();
  return {
    addListener: (listener: (...told: Told) => void) => void listeners.add(listener),
    removeListener: (listener: (...told: Told) => void) => void listeners.delete(listener),
    count: () => listeners.size,
    tell(...told: Told) {
      for (const listener of listeners) listener(...told);
    },
  };
}

function openPort(documentId: string): FakePort {
  const said: unknown[] = [];
  let isOpen = true;
  let hear: (message: unknown) => void = () => undefined;
  let end: () => void = () => undefined;
  const port = {
    sender: { ...(documentId === '' ? {} : { documentId }), tab: { id: pageTab } } as
      chrome.runtime.MessageSender | undefined,
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
