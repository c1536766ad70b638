import Papa from 'papaparse';

/** A row of a CSV file or of a paste. */
export interface CsvRow {
  /** Where it begins, counted from 1. */
  line: number;
  cells: readonly string[];
}

export interface Csv {
  rows: readonly CsvRow[];
  /** The line from which on quotation marks do not fit; null where they do. No row from there on is read. */
  brokenFrom: number | null;
}

/** Comma, semicolon or tab, as Excel writes them by language and as a paste from a sheet brings them. */
const delimiters = [',', ';', '\t'] as const;

/** Reads a CSV text (RFC 4180) with any of the usual delimiters and ends of line. Empty lines are left out, cells trimmed. */
export function readCsv(text: string): Csv {
  // papaparse takes one end of line for all: with two kinds it would put rows together without a word.
  const tidy = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { data, errors } = Papa.parse(tidy, {
    ...{ delimiter: delimiterOf(tidy), newline: '\n', quoteChar: '"', header: false, skipEmptyLines: false },
  });
  const broken = Math.min(...errors.map(({ row }) => row ?? 0));
  const rows: CsvRow[] = [];
  let line = 1;
  let brokenFrom: number | null = null;
  for (const [index, cells] of data.entries()) {
    if (index === broken) {
      brokenFrom = line;
      break;
    }
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells: cells.map((cell) => cell.trim()) });
    line += 1 + cells.join('').split('\n').length - 1;
  }
  return { rows, brokenFrom };
}

/** The one that stands most often in the first line outside quotation marks; a comma where none does. */
function delimiterOf(text: string): string {
  const first =
    text
      .replace(/"(?:[^"]|"")*"/g, 'x')
      .split('\n')
      .find((line) => line.trim() !== '') ?? '';
  const counted = delimiters.map((delimiter) => ({ delimiter, count: first.split(delimiter).length - 1 }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).delimiter;
}
