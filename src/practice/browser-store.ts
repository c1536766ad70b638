import { keptAs, keptState } from './kept-state.ts';
import type { Scenario } from './scenarios.ts';
import type { TenantState } from './tenant-state.ts';
import type { TenantStore } from './tenant-store.ts';

export interface BrowserStore extends TenantStore {
  /** Forgets everything of this scenario, in all tabs. */
  reset(): Promise<void>;
  /** Calls back after each change, made by this tab or by another. @returns how to stop */
  subscribe(changed: () => void): () => void;
}

/**
 * One scenario's tenant in localStorage, shared by all tabs of the origin: the sign-in page, the Security info page and
 * the app see the same. A Web Lock keeps two tabs from overwriting each other.
 */
export function browserStore(scenario: Scenario['name'], initial: () => TenantState): BrowserStore {
  const key = keptAs(scenario);
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const read = (): TenantState => keptState(scenario) ?? initial();
  return {
    read,
    update: (change) =>
      navigator.locks.request(key, async () => {
        const state = read();
        const result = await change(state);
        localStorage.setItem(key, JSON.stringify(state));
        tell();
        return result;
      }),
    reset: () =>
      navigator.locks.request(key, () => {
        localStorage.removeItem(key);
        tell();
      }),
    subscribe(changed) {
      const fromOtherTab = (event: StorageEvent) => {
        if (event.key === key || event.key === null) changed();
      };
      listeners.add(changed);
      addEventListener('storage', fromOtherTab);
      return () => {
        listeners.delete(changed);
        removeEventListener('storage', fromOtherTab);
      };
    },
  };
}
