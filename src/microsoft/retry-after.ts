/**
 * The header `Retry-After`: seconds or a date (RFC 9110, section 10.2.3).
 * @param now epoch milliseconds
 * @returns milliseconds to wait, never negative; null where the header is missing or makes no sense
 */
export function retryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000);
  const date = /[a-z]/i.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
