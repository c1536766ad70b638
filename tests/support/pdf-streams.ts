import { constants, inflateSync } from 'node:zlib';

/** @returns what begins there, as far as it is packed by deflate; nothing where it is packed in another way */
function unpacked(pdf: Buffer, from: number): string {
  try {
    // What follows the packed part is not looked at.
    return inflateSync(pdf.subarray(from), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
  } catch {
    return '';
  }
}

/** Everything in a PDF that is packed, unpacked, in its order. */
export function pdfStreams(pdf: Buffer): string[] {
  return Array.from(pdf.toString('latin1').matchAll(/\bstream\r?\n/g), ({ 0: start, index }) =>
    unpacked(pdf, index + start.length),
  );
}
