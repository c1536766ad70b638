import { matchPeople, type DirectoryPerson, type Match } from '../../../helpdesk/match-people.ts';
import { readCsv } from '../../../helpdesk/read-csv.ts';
import type { ListedPerson, ListFault } from '../../../helpdesk/read-people-list.ts';
import type { Target } from '../../../helpdesk/target.ts';

/** One line of a list, with what came of it. */
export type CheckedLine = (Match | ListFault) & {
  /** What stands in it; personal, and empty where it cannot be told. */
  text: string;
};

/** A list that was read and looked up, line by line. */
export interface CheckedList {
  /** In the order of the list. */
  lines: readonly CheckedLine[];
  /** False where a group has more people than were read. */
  complete: boolean;
  /** Members that Microsoft gave without a name or address. */
  unreadable: number;
}

/** @returns every line of a list that was read: whom it means, or its fault */
export function checkedList(
  text: string,
  read: { people: readonly ListedPerson[]; faults: readonly ListFault[] },
  found: ReadonlyMap<number, readonly DirectoryPerson[]>,
  own: string,
): CheckedList {
  const texts = new Map(readCsv(text).rows.map(({ line, cells }) => [line, cells.filter(Boolean).join(' · ')]));
  const lines = [...matchPeople(read.people, found, own), ...read.faults]
    .map((one): CheckedLine => ({ ...one, text: texts.get(one.line) ?? '' }))
    .toSorted((one, other) => one.line - other.line);
  return { lines, complete: true, unreadable: 0 };
}

/** @returns the members of a group as lines, judged as those of a list are */
export function checkedGroup(
  { people, unreadable, complete }: { people: readonly DirectoryPerson[]; unreadable: number; complete: boolean },
  own: string,
): CheckedList {
  const listed = people.map(({ objectId }, index): ListedPerson => {
    return { line: index + 1, by: 'id', value: objectId.toLowerCase() };
  });
  const found = new Map(people.map((person, index) => [index + 1, [person]]));
  const lines = matchPeople(listed, found, own).map((one): CheckedLine => {
    return { ...one, text: people[one.line - 1]?.name ?? '' };
  });
  return { lines, complete, unreadable };
}

/** @returns who gets a key, in the order of the list */
export function peopleIn({ lines }: CheckedList): readonly Target[] {
  return lines.flatMap((one) => (one.kind === 'matched' ? [one.person] : []));
}
