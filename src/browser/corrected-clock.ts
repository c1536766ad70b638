import type { Clock } from '../registration/time.ts';

export interface CorrectableClock extends Clock {
  /** Adds so many milliseconds to what `now` tells from here on: `clockOffset` of the `clock` check (J4). */
  correct(offset: number): void;
}

/** The browser's clocks. */
export function createClock(): CorrectableClock {
  let correction = 0;
  return {
    correct(offset) {
      correction = offset;
    },
    // Without the origin a reload would start again at 0.
    monotonic: () => performance.timeOrigin + performance.now(),
    now: () => Date.now() + correction,
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const stop = () => {
          clearTimeout(timer);
          reject(new DOMException('The wait was stopped.', 'AbortError'));
        };
        const timer = setTimeout(() => {
          signal.removeEventListener('abort', stop);
          resolve();
        }, milliseconds);
        if (signal.aborted) stop();
        else signal.addEventListener('abort', stop, { once: true });
      }),
  };
}
