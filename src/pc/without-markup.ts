/**
 * A text freed from what tickets, mails and query tools make of a console's: line breaks and blanks as HTML, characters
 * as entities, once or twice over, and the escapes of a JSON string. Other tags stay: somebody's redaction looks like one.
 */
export function withoutMarkup(text: string): string {
  const plain = decoded(decoded(unescaped(text)));
  if (!plain.includes('<')) return plain;
  return plain.replace(lineTags, '\n').replace(cellTags, ' ').replace(inlineTags, '');
}

const lineTags = /<br\s{0,9}\/?>|<\/?(?:p|div|tr|li|ul|ol|pre|table|tbody|blockquote)(?:\s[^<>]{0,300})?>/gi;
const cellTags = /<\/?(?:td|th)(?:\s[^<>]{0,300})?>/gi;
const inlineTags = /<\/?(?:span|font|code|samp|tt|o:p)(?:\s[^<>]{0,300})?>/gi;

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ldquo: '"',
  rdquo: '"',
  bdquo: '"',
  lsquo: "'",
  rsquo: "'",
  laquo: '«',
  raquo: '»',
  szlig: 'ß',
};
const accents: Readonly<Record<string, string>> = {
  uml: '\u0308',
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  cedil: '\u0327',
  caron: '\u030c',
  ring: '\u030a',
};

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi, (entity, name: string) => {
    if (name.startsWith('#')) return ofCode(Number(`0${name.slice(1)}`.replace(/^0x/i, '0x'))) ?? entity;
    const plain = named[name.toLowerCase()];
    if (plain !== undefined) return plain;
    const accent = accents[name.slice(1)];
    return accent === undefined ? entity : `${name.charAt(0)}${accent}`.normalize('NFC');
  });
}

function ofCode(code: number): string | undefined {
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  return String.fromCodePoint(code);
}

/** `\r\n` in letters stands in no path; `\n` may, before a small letter or in a text that has line ends of its own. */
const pair = /\\r\\n/g;
const single = /\\n(?![a-z])/g;

function unescaped(text: string): string {
  if (!text.includes('\\n')) return text;
  const ends = (text.match(pair)?.length ?? 0) > 2 ? pair : /[\r\n]/.test(text.trim()) ? null : single;
  if (ends === null || (text.match(ends)?.length ?? 0) < 3) return text;
  // A JSON string doubles the backslashes of paths; in a log that does not, nothing is escaped but the line ends.
  if (!/\\[\\"]/.test(text)) return text.replace(ends, '\n');
  const meant: Readonly<Record<string, string>> = { r: '', n: '\n', t: ' ' };
  return text.replace(/\\(u[\da-f]{4}|[^u])/gi, (_, escape: string) =>
    escape.length > 1 ? String.fromCharCode(Number.parseInt(escape.slice(1), 16)) : (meant[escape] ?? escape),
  );
}
