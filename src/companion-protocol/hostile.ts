import { decodeBase64url } from '../keys/encoding/base64url.ts';

/** Guards for values that come from elsewhere and are not trusted (X3). */

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @param longest UTF-16 code units */
export function textUpTo(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}

/** Base64url of so many bytes, in the one way that they are written. */
export function base64urlUpTo(value: unknown, fewest: number, most: number): value is string {
  if (!textUpTo(value, Math.ceil((most * 4) / 3))) return false;
  try {
    const { length } = decodeBase64url(value);
    return length >= fewest && length <= most;
  } catch {
    return false;
  }
}

export function oneOf<Word extends string>(value: unknown, words: readonly Word[]): value is Word {
  return (words as readonly unknown[]).includes(value);
}
