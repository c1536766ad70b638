/** Base64 in either alphabet, padded or not: whatever else comes would name another address of Graph, or none. */
const methodId = /^[\w+/=-]{1,2048}$/;

/** @returns the id of an authentication method as it came, or null where it is none */
export function methodIdOf(value: unknown): string | null {
  return typeof value === 'string' && methodId.test(value) ? value : null;
}
