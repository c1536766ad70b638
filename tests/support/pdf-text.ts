import { pdfStreams } from './pdf-streams.ts';

/** UTF-16 code units in hexadecimal. */
function fromHex(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');
}

/** What each glyph of a font stands for: a ToUnicode map's `bfchar` and `bfrange`. */
function readMap(map: string): Map<number, string> {
  const glyphs = new Map<number, string>();
  for (const [, lines = ''] of map.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, glyph = '', text = ''] of lines.matchAll(/<(\w+)>\s*<(\w+)>/g))
      glyphs.set(parseInt(glyph, 16), fromHex(text));
  }
  for (const [, lines = ''] of map.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, from = '', to = '', text = ''] of lines.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const first = parseInt(from, 16);
      for (let glyph = first; glyph <= parseInt(to, 16); glyph += 1)
        glyphs.set(glyph, String.fromCharCode(parseInt(text, 16) + glyph - first));
    }
  }
  return glyphs;
}

/**
 * What can be read in a PDF that Chromium printed, without blanks: which are gaps there, not letters. Each text stands there
 * once for each font, as if all of it were set in that one; so do strings beside the text, such as the title.
 */
export function pdfText(pdf: Buffer): string {
  const streams = pdfStreams(pdf);
  const drawn = streams
    .filter((stream) => /\bBT\b/.test(stream))
    .flatMap((stream) => Array.from(stream.matchAll(/<([\da-fA-F]{4,})>/g), ([, hex = '']) => hex))
    .join('');
  const glyphs = (drawn.match(/.{4}/g) ?? []).map((glyph) => parseInt(glyph, 16));
  const maps = streams.filter((stream) => stream.includes('begincmap')).map(readMap);
  const texts = maps.map((map) => glyphs.map((glyph) => map.get(glyph) ?? '').join(''));
  const all = [pdf.toString('latin1'), ...streams].join('\n');
  const beside = Array.from(all.matchAll(/<FEFF([\da-fA-F]+)>/gi), ([, hex = '']) => fromHex(hex));
  const plain = Array.from(all.matchAll(/\(((?:[^()\\]|\\.)*)\)/g), ([, text = '']) => text);
  return [...texts, ...beside, ...plain].join('\n').replace(/[^\S\n]/g, '');
}
