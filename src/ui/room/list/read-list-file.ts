/** Why a file is no list that can be read. */
export type FileFault = 'empty' | 'too-large' | 'utf-16' | 'workbook' | 'picture' | 'not-text';

export type ListFile = { ok: true; text: string } | { ok: false; fault: FileFault };

/** Larger than the longest list with long lines. Bytes. */
export const largestFile = 1_000_000;

/** How files begin that are taken for a list by mistake. */
const beginnings: readonly (readonly [FileFault, readonly number[]])[] = [
  ['utf-16', [0xff, 0xfe]],
  ['utf-16', [0xfe, 0xff]],
  // A ZIP, as .xlsx is, and the container of .xls.
  ['workbook', [0x50, 0x4b, 0x03, 0x04]],
  ['workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x52, 0x49, 0x46, 0x46]],
  ['not-text', [0x25, 0x50, 0x44, 0x46]],
];

/**
 * Reads the bytes of a file as text: UTF-8, or else the Windows code page in which Excel saves a plain CSV. What is no text is told
 * by what it is.
 */
export function readListFile(bytes: Uint8Array): ListFile {
  if (bytes.length > largestFile) return { ok: false, fault: 'too-large' };
  const known = beginnings.find(([, begin]) => begin.every((byte, index) => bytes[index] === byte));
  if (known !== undefined) return { ok: false, fault: known[0] };
  const zeros = bytes.filter((byte) => byte === 0).length;
  // Without a mark at its beginning: every second byte of plain letters is zero.
  if (zeros > 0) return { ok: false, fault: zeros >= bytes.length / 3 ? 'utf-16' : 'not-text' };
  if (bytes.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1a].includes(byte))) {
    return { ok: false, fault: 'not-text' };
  }
  const text = decode(bytes);
  return text.replace('\uFEFF', '').trim() === '' ? { ok: false, fault: 'empty' } : { ok: true, text };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
