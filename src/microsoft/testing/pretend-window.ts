/** As much of a browser's page as MSAL looks at, so that its real code runs in Node: one tab, whose storage lasts. */
export interface PretendTab {
  /** Where MSAL sent the page last. */
  readonly visited: string[];
  /** A new page in the same tab: everything but the tab's storage is gone. */
  load(address: string): void;
  /** All that its storage holds, as text. */
  kept(): string;
}

export function openPretendTab(address: string): PretendTab {
  const visited: string[] = [];
  const storage = pretendStorage();
  const load = (next: string): void => {
    const location = new URL(next);
    const page = Object.assign(new EventTarget(), {
      location: Object.assign(location, {
        assign: (to: string) => visited.push(to),
        replace: (to: string) => visited.push(to),
      }),
      sessionStorage: storage,
      localStorage: pretendStorage(),
      crypto: globalThis.crypto,
      performance: globalThis.performance,
      navigator: { onLine: true, userAgent: 'Node' },
      setTimeout: globalThis.setTimeout,
      clearTimeout: globalThis.clearTimeout,
      history: {
        state: null,
        replaceState(_state: unknown, _title: string, to: string) {
          location.href = new URL(to, location).href;
        },
      },
      opener: null,
    });
    const document = Object.assign(new EventTarget(), { title: 'Latchkey', cookie: '' });
    Object.assign(page, { parent: page, top: page, document });
    define({ window: page, document, sessionStorage: storage, location, history: page.history });
  };
  load(address);
  return { visited, load, kept: () => JSON.stringify(storage) };
}

/** Takes the page away again, so that the next test starts in plain Node. */
export function closePretendTab(): void {
  define({
    window: undefined,
    document: undefined,
    sessionStorage: undefined,
    location: undefined,
    history: undefined,
  });
}

function define(globals: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}

/** Web Storage, whose entries are members of its own (MSAL asks for `Object.keys`). */
export function pretendStorage(): Storage {
  const entries: Record<string, string> = {};
  const methods: Record<string, unknown> = {
    getItem: (name: string) => (Object.hasOwn(entries, name) ? entries[name] : null),
    setItem: (name: string, value: string) => {
      entries[name] = value;
    },
    removeItem: (name: string) => Reflect.deleteProperty(entries, name),
    hasOwnProperty: (name: string) => Object.hasOwn(entries, name),
  };
  return new Proxy(entries, {
    get: (target, name) => methods[String(name)] ?? target[String(name)],
  }) as unknown as Storage;
}
