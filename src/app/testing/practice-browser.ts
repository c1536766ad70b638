import { closePretendTab, openPretendTab, pretendStorage } from '../../microsoft/testing/pretend-window.ts';

/** A tab in which the app runs in practice, in Node: what a browser has beyond that which MSAL looks at. */
export interface PracticeBrowser {
  /** Where the page was sent last. */
  readonly visited: readonly string[];
  /** A new page in the same tab: everything but storage is gone. */
  load(address: string): void;
  /** The person looks away, or back. */
  look(state: 'visible' | 'hidden'): void;
  /** The back-forward cache brings the page back as it was. */
  restore(): void;
  /** All that the tab keeps for a reload, as text. */
  kept(): string;
}

export function openPracticeBrowser(address: string): PracticeBrowser {
  const tab = openPretendTab(address);
  const local = pretendStorage();
  const locks = pretendLocks();

  function dress(): void {
    const navigator = { locks, onLine: true, userAgent: 'Node', language: 'en', languages: ['en'] };
    const history = {
      state: null as unknown,
      pushState: (state: unknown) => (history.state = state),
      replaceState(state: unknown, _title: string, to?: string) {
        history.state = state;
        if (to !== undefined) location.href = new URL(to, location.href).href;
      },
    };
    Object.assign(window, { navigator, history, localStorage: local });
    Object.assign(document, { visibilityState: 'visible' });
    const addEventListener = window.addEventListener.bind(window);
    define({ navigator, history, localStorage: local, addEventListener });
  }
  dress();

  return {
    visited: tab.visited,
    load(next) {
      tab.load(next);
      dress();
    },
    look(visibilityState) {
      Object.assign(document, { visibilityState });
      document.dispatchEvent(new Event('visibilitychange'));
    },
    restore: () => void window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })),
    kept: () => tab.kept(),
  };
}

export function closePracticeBrowser(): void {
  closePretendTab();
  define({ navigator: undefined, localStorage: undefined, addEventListener: undefined });
}

function define(globals: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}

/** Web Locks of one browser: one holder a name, the others in a row. */
function pretendLocks() {
  const rows = new Map<string, Promise<unknown>>();
  return {
    request<Value>(name: string, ...rest: [LockOptions, Held<Value>] | [Held<Value>]): Promise<Value> {
      const held = rest.length === 1 ? rest[0] : rest[1];
      const { ifAvailable = false } = rest.length === 1 ? {} : rest[0];
      const before = rows.get(name);
      if (before !== undefined && ifAvailable) return Promise.resolve(held(null));
      const turn = Promise.resolve(before).then(() => held({ name }));
      const over = turn.then(
        () => undefined,
        () => undefined,
      );
      rows.set(name, over);
      void over.then(() => {
        if (rows.get(name) === over) rows.delete(name);
      });
      return turn;
    },
  };
}

type Held<Value> = (lock: { name: string } | null) => Value | Promise<Value>;
