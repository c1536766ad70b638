/** What U2F keys report, and what is left when the person or the browser withholds the model: it names nothing. */
export const hiddenAaguid = '00000000-0000-0000-0000-000000000000';

/** 16 bytes in the order of the authenticator data to a lower-case GUID. */
export function toGuid(bytes: Uint8Array): string {
  return dashed(Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''));
}

/** A GUID as people and systems write it, with or without dashes, braces and blanks, to lower case; null where it is none. */
export function readGuid(text: string): string | null {
  const digits = text.replace(/[{}\s-]/g, '').toLowerCase();
  return /^[0-9a-f]{32}$/.test(digits) ? dashed(digits) : null;
}

function dashed(digits: string): string {
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
