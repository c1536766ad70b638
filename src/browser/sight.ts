import type { Sight } from '../journey/ports.ts';

/** Whether somebody can see this page: not one in a tab behind another, nor in a window that is folded away. */
export function createSight(page: Pick<Document, 'visibilityState' | 'addEventListener'>): Sight {
  const isSeen = (): boolean => page.visibilityState === 'visible';
  return {
    isSeen,
    comes(signal) {
      if (isSeen()) return Promise.resolve();
      return new Promise((resolve, reject) => {
        const until = new AbortController();
        const settle = (done: () => void) => (): void => {
          until.abort();
          done();
        };
        const come = settle(resolve);
        const stop = settle(() => {
          reject(new DOMException('Cancelled.', 'AbortError'));
        });
        page.addEventListener('visibilitychange', () => isSeen() && come(), { signal: until.signal });
        signal.addEventListener('abort', stop, { signal: until.signal });
        if (signal.aborted) stop();
      });
    },
  };
}
