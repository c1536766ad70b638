/** One moment on both clocks, milliseconds. */
export interface Moment {
  /** Never goes back; may stand still while the PC sleeps. */
  monotonic: number;
  /** Since 1970; can be set by anybody. */
  epoch: number;
}

/**
 * How much time has passed, milliseconds: whichever clock says more, so that neither a sleeping PC nor a clock that is set back
 * makes anything last longer. A monotonic clock that began anew has no answer: for ever.
 */
export function elapsed(from: Moment, to: Moment): number {
  const counted = to.monotonic - from.monotonic;
  return counted < 0 ? Infinity : Math.max(counted, to.epoch - from.epoch);
}
