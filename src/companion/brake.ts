import { longestPause } from '../companion-protocol/companion-times.ts';

export interface Brake {
  /** Milliseconds until the next window may open. */
  owed: () => number;
  opens: () => void;
  made: () => void;
}

/**
 * The pause between windows (K4). Whoever tries again once need not wait; after two windows in a row that made no key, the
 * third may open ten seconds after the second did, and each further one waits twice as long. In memory only: it is
 * forgotten with a key that was made, and when the browser stops the service worker, at the earliest when nothing is owed.
 */
export function createBrake(now: () => number): Brake {
  let refusals = 0;
  let opened = 0;
  return {
    owed() {
      const pause = refusals < 2 ? 0 : Math.min(5_000 * 2 ** (refusals - 1), longestPause);
      return Math.max(0, opened + pause - now());
    },
    opens() {
      opened = now();
      refusals += 1;
    },
    made() {
      refusals = 0;
    },
  };
}
