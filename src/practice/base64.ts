import { encodeBase64url } from '../keys/encoding/base64url.ts';

/**
 * The ways in which Microsoft writes bytes down as text, beside the unpadded base64url that Graph promises: standard
 * alphabet with padding in `excludeCredentials`, a trailing padding digit in the ids of methods.
 */

function binary(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** Standard alphabet, padded: `g/V3JMew==`. */
export const toBase64 = (bytes: Uint8Array): string => btoa(binary(bytes));

/** ASP.NET's UrlToken: base64url with the number of padding characters written at its end. */
export const toUrlToken = (bytes: Uint8Array): string => `${encodeBase64url(bytes)}${(3 - (bytes.length % 3)) % 3}`;

/** @param length in bytes, at most 65536 */
export const randomBytes = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));
