import { decodePartialCBOR, encodeCBOR, type CBORType } from '@levischuck/tiny-cbor';

/** More than any attestation format nests (`compound`, the deepest, has 5), less than could exhaust a stack. */
const deepest = 8;

export type CborMap = ReadonlyMap<string | number, CBORType>;

/**
 * One item of CTAP2's canonical CBOR (CTAP 2.2, section 8), read at `start`: lengths definite and in their shortest
 * form, valid UTF-8, no duplicate keys, no tags and no floating point. Integers beyond 2^53 are bigint. The order of a map's keys is not checked:
 * browsers have got it wrong, and nothing depends on it.
 *
 * Returns the value and the index of the first byte after it. Throws an Error on anything else.
 */
export function decodeCanonicalCbor(bytes: Uint8Array, start: number): { value: CBORType; end: number } {
  // A copy: tiny-cbor slices the buffer behind a view, and would read past the view's end.
  const own = new Uint8Array(bytes.subarray(start));
  let value: CBORType;
  let length: number;
  let again: Uint8Array;
  try {
    [value, length] = decodePartialCBOR(own, 0);
    // The decoder accepts long forms and broken UTF-8, the encoder writes neither: what differs was not canonical.
    again = encodeCBOR(value);
  } catch (cause) {
    throw new Error('Not canonical CBOR: truncated or not well formed', { cause });
  }
  if (length > own.length) throw new Error('Not canonical CBOR: truncated');
  if (again.length !== length || again.some((byte, index) => byte !== own[index])) {
    throw new Error('Not canonical CBOR: a long form, broken text or a value that has no place here');
  }
  refuseForeign(value, 1);
  return { value, end: start + length };
}

function refuseForeign(value: CBORType, depth: number): void {
  if (depth > deepest) throw new Error('Not canonical CBOR: nested too deeply');
  if (Array.isArray(value)) {
    for (const member of value) refuseForeign(member, depth + 1);
  } else if (value instanceof Map) {
    for (const member of [...value.keys(), ...value.values()]) refuseForeign(member, depth + 1);
  } else if (typeof value === 'number') {
    // The decoder reads integers beyond the safe ones as bigint (or, just -2^53, as a number that was refused above).
    if (!Number.isSafeInteger(value)) throw new Error('Not canonical CBOR: a floating-point number');
  } else if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) {
    throw new Error('Not canonical CBOR: a tag');
  }
}
