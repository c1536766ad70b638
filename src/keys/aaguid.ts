/** What U2F keys report, and what is left when the person or the browser withholds the model: it names nothing. */
export const hiddenAaguid = '00000000-0000-0000-0000-000000000000';

/** 16 bytes in the order of the authenticator data to a lower-case GUID. */
export function toGuid(bytes: Uint8Array): string {
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
