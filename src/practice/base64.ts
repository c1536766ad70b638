/**
 * The ways in which Microsoft writes bytes down as text. Graph promises unpadded base64url and answers with all three
 * (standard alphabet with padding in `excludeCredentials`, a trailing padding digit in the ids of methods).
 */

function binary(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** Standard alphabet, padded: `g/V3JMew==`. */
export const toBase64 = (bytes: Uint8Array): string => btoa(binary(bytes));

/** RFC 4648 section 5 without padding: what WebAuthn's JSON forms use. */
export const toBase64Url = (bytes: Uint8Array): string =>
  toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** ASP.NET's UrlToken: base64url with the number of padding characters written at its end. */
export const toUrlToken = (bytes: Uint8Array): string => `${toBase64Url(bytes)}${(3 - (bytes.length % 3)) % 3}`;

/**
 * Reads unpadded base64url and nothing else.
 * @throws {TypeError} for another alphabet, padding, or bits that a canonical writer would have left zero
 */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) throw new TypeError('not base64url');
  const decoded = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = new Uint8Array(decoded.length);
  for (let index = 0; index < decoded.length; index += 1) bytes[index] = decoded.charCodeAt(index);
  if (toBase64Url(bytes) !== text) throw new TypeError('not canonical base64url');
  return bytes;
}

/** @param length in bytes, at most 65536 */
export const randomBytes = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));
