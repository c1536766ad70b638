/** The last millisecond that is written with four digits of a year. */
const last = 253_402_300_799_999;

/** @returns the whole epoch milliseconds, or null for a time that a summary cannot tell */
export function tellableTime(milliseconds: number): number | null {
  const whole = Math.trunc(milliseconds);
  return whole >= 0 && whole <= last ? whole : null;
}

/** @param at epoch milliseconds, as `tellableTime` gives them */
export const isoTime = (at: number): string => new Date(at).toISOString();

/** @returns epoch milliseconds of what `isoTime` wrote; undefined for anything else, a 30 February included */
export function readTime(text: unknown): number | undefined {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) return undefined;
  const at = tellableTime(Date.parse(text));
  return at !== null && isoTime(at) === text ? at : undefined;
}
