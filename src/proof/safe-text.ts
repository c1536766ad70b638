/** Longest value that a report quotes. */
const longest = 80;

/** Words of specifications and error codes are made of these; a name, an address or a sentence is not. */
const plain = /^[A-Za-z0-9_.:-]+$/;
const guid = /[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}/i;

/** @returns the value as a report may quote it: what could name a person, a device or a token becomes `…` (A12) */
export function safeText(value: unknown): string {
  if (typeof value === 'boolean' || value === null) return String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '…';
  if (value === '') return '';
  return typeof value === 'string' && value.length <= longest && plain.test(value) && !guid.test(value) ? value : '…';
}
