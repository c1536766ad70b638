import type { TenantState } from './tenant-state.ts';

/** Where a practice tenant keeps what it knows. One change at a time, whoever asks. */
export interface TenantStore {
  /**
   * Hands the state to `change`, which may alter it in place, and keeps the result unless `change` throws.
   * Not to be nested: the second would wait for the first for ever.
   */
  update<T>(change: (state: TenantState) => T | Promise<T>): Promise<T>;
  /** A copy of what is kept. */
  read(): TenantState;
}

/** A store that lives as long as its process: for Node and for tests. */
export function memoryStore(initial: () => TenantState): TenantStore & { reset(): void } {
  let kept = initial();
  let last: Promise<unknown> = Promise.resolve();
  return {
    update(change) {
      const next = last.then(async () => {
        const state = structuredClone(kept);
        const result = await change(state);
        kept = state;
        return result;
      });
      last = next.catch(() => undefined);
      return next;
    },
    read: () => structuredClone(kept),
    reset() {
      kept = initial();
    },
  };
}
