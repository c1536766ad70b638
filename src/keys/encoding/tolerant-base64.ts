import { decodeBase64url } from './base64url.ts';

/**
 * The spellings of bytes that Graph's answers were seen in (rule K2), beside the base64url that its documentation
 * promises: standard base64 with padding (`excludeCredentials` of a real capture), base64url with padding, and
 * base64url followed by the number of padding characters as a digit (ASP.NET's UrlToken; ids of `fido2Methods`).
 *
 * Which one it is follows from the length alone but for one case. With n bytes there are 4*floor(n/3) characters plus
 * 0, 2 or 3, never plus 1; the digit adds one more and is 0, 2 or 1:
 *
 * | length mod 4 | plain reading                           | reading with a digit |
 * | ------------ | --------------------------------------- | -------------------- |
 * | 0            | yes                                     | if it ends in 1      |
 * | 1            | impossible                              | if it ends in 0      |
 * | 2            | yes                                     | impossible           |
 * | 3            | not if it ends in 2 (unused bits set)   | if it ends in 2      |
 *
 * Returns every canonical reading, likeliest first: none for a text that is not base64, never more than two.
 * Where several may be given (`excludeCredentials`, comparing ids), use them all.
 */
export function possibleDecodings(text: string): Uint8Array[] {
  if (/[+/=]/.test(text)) return attempt(() => decodePadded(text));
  const plain = attempt(() => decodeBase64url(text));
  const token = attempt(() => decodeUrlToken(text));
  const [asPlain] = plain;
  return asPlain && token.length > 0 && isUsualLength(asPlain.length) ? [...plain, ...token] : [...token, ...plain];
}

/**
 * The likeliest reading of base64 in any of the spellings above.
 * Throws an Error on a text that is none of them.
 */
export function decodeTolerant(text: string): Uint8Array {
  const [likeliest] = possibleDecodings(text);
  if (!likeliest) throw new Error(`Neither base64, base64url nor a URL token: ${text.length} characters`);
  return likeliest;
}

/** Whether a text of Graph's, in any of its readings, is this credential id. False for what cannot be read. */
export function sameCredentialId(text: string, id: Uint8Array): boolean {
  return possibleDecodings(text).some(
    (reading) => reading.length === id.length && reading.every((byte, index) => byte === id[index]),
  );
}

/** Padding is accepted only where it is due and complete; the two alphabets only unmixed. */
function decodePadded(text: string): Uint8Array {
  const padding = /={0,2}$/.exec(text)?.[0].length ?? 0;
  const digits = text.slice(0, text.length - padding);
  if (padding > 0 && text.length % 4 !== 0) throw new Error('Not base64: wrong padding');
  if (/[+/]/.test(digits) && /[-_]/.test(digits)) throw new Error('Not base64: two alphabets in one text');
  return decodeBase64url(digits.replaceAll('+', '-').replaceAll('/', '_'));
}

function decodeUrlToken(text: string): Uint8Array {
  const digits = text.slice(0, -1);
  const padding = (4 - (digits.length % 4)) % 4;
  if (digits === '' || text.at(-1) !== String(padding)) throw new Error('Not a URL token: wrong padding digit');
  return decodeBase64url(digits);
}

/**
 * Breaks the tie. A text that reads both ways differs in one last byte (0x35) only. By chance a plain text looks like a
 * token once in 256 times, while a token of such a length always does: the token is likelier, unless the plain reading
 * has the length of a usual id (whole groups of 8 bytes, as keys make them) or of Graph's user handle (51 bytes).
 */
function isUsualLength(length: number): boolean {
  return length === 51 || (length <= 128 && length % 8 === 0);
}

function attempt(decode: () => Uint8Array): Uint8Array[] {
  try {
    return [decode()];
  } catch {
    return [];
  }
}
