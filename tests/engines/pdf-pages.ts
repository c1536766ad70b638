import { pdfStreams } from '../support/pdf-streams.ts';

/**
 * How many pages a PDF has: objects of the type Page, which since PDF 1.5 may stand in a packed stream.
 * @throws Error where none is found, as every PDF has one
 */
export function pdfPages(pdf: Buffer): number {
  const text = pdf.toString('latin1');
  const pages = [text, ...pdfStreams(pdf)].join('\n').match(/\/Type\s*\/Page(?!\w)/g)?.length ?? 0;
  if (pages === 0) throw new Error('This PDF has no page that can be found');
  return pages;
}
