import { readCsv, type CsvRow } from './read-csv.ts';

/** What a cell names a person by. `address`: a UPN or a mail address, which look alike. */
export type NamedBy = 'upn' | 'mail' | 'id' | 'address';

/** Which column holds what, counted from 0. */
export interface PeopleColumns {
  person: number;
  /** `any`: its values tell. */
  by: NamedBy | 'any';
}

/** One person of a list. */
export interface ListedPerson {
  line: number;
  by: NamedBy;
  /** Lower case. */
  value: string;
}

/** What is wrong with a line of the list. `as` is the earlier line. */
export type ListFault =
  { line: number; kind: 'broken-quotes' | 'no-person' | 'unreadable' } | { line: number; kind: 'repeated'; as: number };

export type PeopleList =
  | { kind: 'people'; people: readonly ListedPerson[]; faults: readonly ListFault[] }
  /** No column is known to name a person: the agent chooses one of these. */
  | { kind: 'no-column'; headers: readonly string[] }
  | { kind: 'empty' }
  | { kind: 'too-long'; lines: number };

/** More people than this are no list for one sitting. */
export const longestList = 1000;

/** Headers of Entra's own exports and of usual lists, in English and German, without blanks, hyphens and case; best first. */
const headers: readonly (readonly [NamedBy, readonly string[]])[] = [
  ['id', ['id', 'objectid', 'userid', 'entraid', 'objektid', 'benutzerid']],
  [
    'upn',
    ['userprincipalname', 'upn', 'username', 'signinname', 'benutzerprinzipalname', 'benutzername', 'anmeldename'],
  ],
  ['mail', ['mail', 'email', 'emailaddress', 'primarysmtpaddress', 'mailadresse', 'emailadresse']],
];

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const address = /^[^\s@,;"<>]{1,64}@[^\s@,;"<>]{1,190}$/;

/**
 * Reads a list of people, from a file or a paste. Every line is accounted for: a person, or a fault with its line number.
 * @param chosen the column that the agent chose, where none is known by its header
 */
export function readPeopleList(text: string, chosen: PeopleColumns | null = null): PeopleList {
  const { rows, brokenFrom } = readCsv(text);
  const [first] = rows;
  if (first === undefined && brokenFrom === null) return { kind: 'empty' };
  const broken: ListFault[] = brokenFrom === null ? [] : [{ line: brokenFrom, kind: 'broken-quotes' }];
  if (first === undefined) return { kind: 'people', people: [], faults: broken };
  const named = columnsOf(first);
  const bare = named === null ? columnOfValues(first) : null;
  const columns = chosen ?? named ?? bare;
  if (columns === null) return { kind: 'no-column', headers: first.cells };
  const isHeader = readCell(first.cells[columns.person] ?? '', columns.by) === null;
  const lines = isHeader ? rows.slice(1) : rows;
  if (lines.length > longestList) return { kind: 'too-long', lines: lines.length };
  const { people, faults } = readLines(lines, columns);
  return { kind: 'people', people, faults: [...faults, ...broken] };
}

function readLines(lines: readonly CsvRow[], columns: PeopleColumns) {
  const people: ListedPerson[] = [];
  const faults: ListFault[] = [];
  const seen = new Map<string, number>();
  for (const { line, cells } of lines) {
    const cell = cells[columns.person] ?? '';
    const read = readCell(cell, columns.by);
    if (read === null) {
      faults.push({ line, kind: cell === '' ? 'no-person' : 'unreadable' });
      continue;
    }
    const as = seen.get(read.value);
    if (as === undefined) {
      seen.set(read.value, line);
      people.push({ line, ...read });
    } else faults.push({ line, kind: 'repeated', as });
  }
  return { people, faults };
}

function readCell(cell: string, by: PeopleColumns['by']): Pick<ListedPerson, 'by' | 'value'> | null {
  const value = cell.toLowerCase();
  if (guid.test(value)) return by === 'id' || by === 'any' ? { by: 'id', value } : null;
  if (by === 'id' || !address.test(value)) return null;
  return { by: by === 'any' ? 'address' : by, value };
}

/** Columns by their headers; null where none is known. */
function columnsOf({ cells }: CsvRow): PeopleColumns | null {
  const names = cells.map((cell) => cell.toLowerCase().replace(/[^\p{L}]/gu, ''));
  for (const [by, known] of headers) {
    const person = names.findIndex((name) => known.includes(name));
    if (person >= 0) return { person, by };
  }
  return null;
}

/** A list without headers: the first column whose first value names a person. */
function columnOfValues({ cells }: CsvRow): PeopleColumns | null {
  const person = cells.findIndex((cell) => readCell(cell, 'any') !== null);
  return person < 0 ? null : { person, by: 'any' };
}
