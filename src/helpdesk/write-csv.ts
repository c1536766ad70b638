/** What makes a cell a formula in Excel, LibreOffice or Google Sheets, also behind blanks and in full width (OWASP, CSV injection). */
const formula = /^[\s\p{C}]*[=+\-@|%＝＋－＠]/u;

/**
 * A CSV text: every cell quoted, lines ended by CRLF (RFC 4180). A cell that a spreadsheet would run gets an apostrophe in front:
 * names and UPNs come from people. Begins with a byte order mark, without which Excel takes umlauts apart.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const harmless = formula.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
