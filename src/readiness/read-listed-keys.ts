import { readCsv } from '../helpdesk/read-csv.ts';
import { readGuid } from '../keys/aaguid.ts';
import type { ListedKey } from './keys-that-stop.ts';

export interface ListedKeys {
  readonly keys: readonly ListedKey[];
  /** Numbers of the lines that have no AAGUID that can be read, counted from 1. */
  readonly unreadable: readonly number[];
  /** Whether the text went on beyond what is read. */
  readonly cut: boolean;
}

/** More keys than one list is looked at for. */
const most = 20_000;

const people = ['userprincipalname', 'upn', 'user', 'person', 'mail', 'benutzer', 'id'];
const names = ['displayname', 'name', 'keyname', 'model'];

/**
 * An export of registered keys (CSV, or a paste from a sheet). A column headed `aaGuid` has the model; without a heading, whichever
 * cell of a line is a GUID. A line with an object id and no heading is taken by its last GUID.
 */
export function readListedKeys(text: string): ListedKeys {
  const { rows, brokenFrom } = readCsv(text);
  const headings = rows[0]?.cells.map((cell) => cell.toLowerCase().replace(/[^a-z]/g, '')) ?? [];
  const column = headings.indexOf('aaguid');
  const hasHeadings = column >= 0;
  const at = (wanted: readonly string[]): number =>
    wanted.map((name) => headings.indexOf(name)).find((index) => index >= 0) ?? -1;
  const [person, name] = hasHeadings ? [at(people), at(names)] : [0, 1];
  const entries = rows.slice(hasHeadings ? 1 : 0);
  const keys: ListedKey[] = [];
  const unreadable: number[] = brokenFrom === null ? [] : [brokenFrom];
  for (const { line, cells } of entries.slice(0, most)) {
    const guids = cells.map(readGuid);
    const aaguid = hasHeadings ? (guids[column] ?? null) : (guids.findLast((guid) => guid !== null) ?? null);
    if (aaguid === null) unreadable.push(line);
    else keys.push({ person: cells[person] ?? '', name: cells[name] ?? '', aaguid });
  }
  return { keys, unreadable, cut: entries.length > most };
}
