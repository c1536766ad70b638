/** The time, as everything that waits or reckons with it asks for it. */
export interface Clock {
  /** Never goes back; milliseconds, comparable across a reload of the page. */
  monotonic(): number;
  /** Epoch milliseconds, corrected by what the `clock` check found (J4). */
  now(): number;
  /** Resolves after so many milliseconds, or rejects when the signal aborts. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}
