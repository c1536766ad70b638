import { valueNames } from './setting-names.ts';

const dashes = /^-{3,}(?: +-{3,})*$/;
const column = new RegExp(`^(?:\\S+ +){0,9}(?:${valueNames})(?: +\\S+){0,9}$`, 'i');

/**
 * PowerShell's tables as lists, which say the same: that of `Format-Table` and `Select-Object` has a column for each
 * value; that of `Get-Item` and `Get-ChildItem` has the hive above it, and the values beside the name of their key.
 */
export function withoutTables(lines: readonly string[]): string[] {
  const plain: string[] = [];
  let hive = '';
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    hive = /^[^\s:]{2,20} ?: (HKEY_[A-Z_]+\\.*)$/.exec(line)?.[1] ?? hive;
    const read = hive !== '' && /^Name +Property$/i.test(line) ? keyRow : column.test(line) ? valueRow : null;
    if (read === null || !dashes.test(following(lines, at, 1))) {
      plain.push(line);
    } else {
      plain.push(...read(following(lines, at, 2), line, hive));
      at = positionOf(lines, at, 2);
    }
  }
  return plain;
}

function keyRow(row: string, _: string, hive: string): string[] {
  const [, name = '', values = ''] = /^(\S+)\s*(.*)$/.exec(row) ?? [];
  return [`${hive}\\${name}`, values];
}

/** What PowerShell adds of its own stands beneath the values in a list. */
function valueRow(row: string, header: string): string[] {
  const titles = header.split(/ +/);
  const cells = row.split(/ +/);
  // A cell with a blank in it moves all that follow.
  const sure = titles.filter((_, index) => index === 0 || cells.length === titles.length);
  const listed = sure.map((title, index) => `${title} : ${cells[index] ?? ''}`);
  return [...listed.filter((line) => !line.startsWith('PS')), ...listed.filter((line) => line.startsWith('PS'))];
}

function following(lines: readonly string[], at: number, count: number): string {
  return lines[positionOf(lines, at, count)] ?? '';
}

/** Of the line so many lines further that is not blank. */
function positionOf(lines: readonly string[], at: number, count: number): number {
  let position = at;
  for (let left = count; left > 0 && position < lines.length; left--) {
    do position++;
    while (lines[position] === '');
  }
  return position;
}
