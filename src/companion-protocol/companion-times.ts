/**
 * The times of a request to the companion, milliseconds. Every wait in it has an end of its own (K4), and the page waits
 * longer than all of the companion's waits together.
 */

/** A challenge of Graph's does not live longer (J4), and Chromium ends an extension's call after five minutes. */
export const longestTimeout = 4 * 60_000;

/** A press that nothing was asked for is forgotten: as long as a tab may wait for its turn (J12). */
export const pressKept = 5 * 60_000;

/**
 * Two presses that far apart are two: Chromium takes a page for pressed during five seconds after a press, and the
 * companion sees no more than that.
 */
export const pressSpacing = 6_000;

/** A press that is told of so late is a moment short of those five seconds, and may be forgotten by then. */
export const pressSeen = 4_500;

/** The companion wakes up for the press, and answers that it heard it. */
export const hearing = 10_000;

/** For a window to open, and for it to close. */
export const windowPatience = 10_000;

/** For Microsoft's document to arrive. */
export const arrival = 10_000;

/** What the browser's own time-out may be late. */
export const grace = 10_000;

/** The longest pause between two windows (K4). */
export const longestPause = 60_000;

/** How long the page waits for the answer to a request with this time-out. */
export function longestAnswer(timeout: number): number {
  // Two windows close: the one before, and the one that was asked for.
  return Math.min(timeout, longestTimeout) + longestPause + arrival + grace + 4 * windowPatience;
}
