/**
 * UTF-16, little end first, with a byte order mark: what regedit itself writes, and what it reads for certain.
 */
export function utf16Bytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes[2 + at * 2] = unit & 0xff;
    bytes[3 + at * 2] = unit >> 8;
  }
  return bytes;
}

/** UTF-8 with a byte order mark: without one, Windows PowerShell 5.1 takes a script for one of the system's code page. */
export function utf8Bytes(text: string): Uint8Array<ArrayBuffer> {
  const encoded = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
  const units = encoded.replace(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Uint8Array.from(`\u00ef\u00bb\u00bf${units}`, (unit) => unit.charCodeAt(0));
}
