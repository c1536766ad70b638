import type { Account } from '../registration/account.ts';
import type { TakeLock } from '../journey/ports.ts';

type Locks = Pick<LockManager, 'request'>;

/**
 * One holder per account in this browser (J12). A tab that is closed or crashes lets go by itself.
 * @param locks `navigator.locks`; where it is missing (an insecure page) nobody ever waits
 * @param account whose registration is guarded, asked at each call
 */
export function createTakeLock(
  locks: Locks | undefined,
  account: () => Pick<Account, 'tenantId' | 'objectId'> | null,
): TakeLock {
  return async (onWait, signal) => {
    if (!locks) return () => undefined;
    const who = account();
    const name = `latchkey ${who?.tenantId ?? '-'} ${who?.objectId ?? '-'}`;
    const release = await take(locks, name, { ifAvailable: true });
    if (release) return stopIfUnwanted(release, signal);
    onWait();
    const waited = await take(locks, name, { signal });
    return waited ?? (() => undefined);
  };
}

/** @returns what lets go of the lock, or null where it was not free and was not waited for */
function take(locks: Locks, name: string, options: LockOptions): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    const held = (lock: Lock | null) =>
      lock === null ? resolve(null) : new Promise<void>((release) => resolve(() => release()));
    locks.request(name, options, held).catch(reject);
  });
}

/** `ifAvailable` takes no signal of its own. */
function stopIfUnwanted(release: () => void, signal: AbortSignal): () => void {
  if (!signal.aborted) return release;
  release();
  throw new DOMException('No longer wanted.', 'AbortError');
}
