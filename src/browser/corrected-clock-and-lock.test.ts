import { describe, expect, test } from 'vitest';
import { createClock } from './corrected-clock.ts';
import { createTakeLock } from './web-lock.ts';

/** As much of the Web Locks API as one origin with exclusive locks shows. */
function fakeLocks(): Pick<LockManager, 'request'> {
  const queues = new Map<string, Promise<unknown>>();
  const busy = new Set<string>();
  const request = async (name: string, options: LockOptions, callback: LockGrantedCallback<unknown>) => {
    if (options.signal?.aborted) throw new DOMException('aborted', 'AbortError');
    if (options.ifAvailable && busy.has(name)) return callback(null);
    const turn = (queues.get(name) ?? Promise.resolve()).then(async () => {
      if (options.signal?.aborted) throw new DOMException('aborted', 'AbortError');
      busy.add(name);
      await callback({ name, mode: 'exclusive' });
      busy.delete(name);
    });
    queues.set(
      name,
      turn.catch(() => undefined),
    );
    await Promise.race([
      turn,
      new Promise((_, reject) => {
        options.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      }),
    ]);
    return undefined;
  };
  return { request: request as LockManager['request'] };
}

const account = () => ({ tenantId: 't', objectId: 'o' });
const wanted = () => new AbortController().signal;

describe('J12: one holder per account', () => {
  test('the second tab is told that it waits, and comes next', async () => {
    const locks = fakeLocks();
    const events: string[] = [];
    const take = createTakeLock(locks, account);
    const release = await take(() => events.push('first waits'), wanted());
    const second = take(() => events.push('second waits'), wanted()).then((letGo) => {
      events.push('second has it');
      return letGo;
    });
    await expect.poll(() => events).toEqual(['second waits']);
    release();
    (await second)();
    expect(events).toEqual(['second waits', 'second has it']);
  });

  test('another account does not wait', async () => {
    const locks = fakeLocks();
    await createTakeLock(locks, account)(() => undefined, wanted());
    const other = createTakeLock(locks, () => ({ tenantId: 't', objectId: 'another' }));
    let waited = false;
    await other(() => (waited = true), wanted());
    expect(waited).toBe(false);
  });

  test('who no longer wants to wait is let go', async () => {
    const locks = fakeLocks();
    const take = createTakeLock(locks, account);
    await take(() => undefined, wanted());
    const controller = new AbortController();
    const waiting = take(() => controller.abort(), controller.signal);
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('a lock that comes too late is given back', async () => {
    const locks = fakeLocks();
    const take = createTakeLock(locks, account);
    const controller = new AbortController();
    controller.abort();
    await expect(take(() => undefined, controller.signal)).rejects.toMatchObject({ name: 'AbortError' });
    let waited = false;
    await take(() => (waited = true), wanted());
    expect(waited).toBe(false);
  });

  test('a browser without locks goes on', async () => {
    const release = await createTakeLock(undefined, account)(() => undefined, wanted());
    expect(release).not.toThrow();
  });
});

describe('J4: the clock', () => {
  test('tells the corrected time, and the monotonic one stays as it is', () => {
    const clock = createClock();
    const monotonic = clock.monotonic();
    clock.correct(-600_000);
    expect(Math.abs(Date.now() - 600_000 - clock.now())).toBeLessThan(1000);
    expect(clock.monotonic() - monotonic).toBeGreaterThanOrEqual(0);
    expect(clock.monotonic() - monotonic).toBeLessThan(1000);
  });

  test('a wait ends by itself or when it is stopped', async () => {
    const clock = createClock();
    await clock.sleep(1, wanted());
    const controller = new AbortController();
    const long = clock.sleep(60_000, controller.signal);
    controller.abort();
    await expect(long).rejects.toMatchObject({ name: 'AbortError' });
    await expect(clock.sleep(60_000, controller.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });
});
