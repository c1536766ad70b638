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

/**
 * How many pages a PDF has: objects of the type Page, which since PDF 1.5 may stand in a packed stream.
 * @throws Error where none is found, as every PDF has one
 */
export function pdfPages(pdf: Buffer): number {
  const text = pdf.toString('latin1');
  const streams = Array.from(text.matchAll(/\bstream\r?\n/g), ({ 0: start, index }) =>
    unpacked(pdf, index + start.length),
  );
  const pages = [text, ...streams].join('\n').match(/\/Type\s*\/Page(?!\w)/g)?.length ?? 0;
  if (pages === 0) throw new Error('This PDF has no page that can be found');
  return pages;
}
