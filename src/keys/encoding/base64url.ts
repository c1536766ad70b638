const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** What each character is worth, by its code; -1 for those that are not in the alphabet. */
const worth = new Int8Array(128).fill(-1);
for (let value = 0; value < alphabet.length; value += 1) worth[alphabet.charCodeAt(value)] = value;

/** Bytes to base64url without padding (RFC 4648, section 5): the form of WebAuthn's JSON and of Graph v1.0. */
export function encodeBase64url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text += alphabet.charAt(group >> 18) + alphabet.charAt((group >> 12) & 63);
    if (left > 1) text += alphabet.charAt((group >> 6) & 63);
    if (left > 2) text += alphabet.charAt(group & 63);
  }
  return text;
}

/**
 * Base64url without padding to bytes, strictly: every text that is accepted is what `encodeBase64url` would have
 * written, so two different texts never stand for the same bytes.
 * Throws an Error on a foreign character (padding and blanks too), a length that no bytes have, or unused bits set.
 */
export function decodeBase64url(text: string): Uint8Array<ArrayBuffer> {
  if (text.length % 4 === 1) throw new Error(`Not base64url: ${text.length} characters can hold no whole bytes`);
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let written = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = worth[text.charCodeAt(at)] ?? -1;
    if (value < 0) throw new Error(`Not base64url: foreign character at position ${at + 1}`);
    held = ((held << 6) | value) & 0xfff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[written] = held >> bits;
      written += 1;
    }
  }
  if ((held & ((1 << bits) - 1)) !== 0) throw new Error('Not base64url: unused bits at the end are set');
  return bytes;
}
