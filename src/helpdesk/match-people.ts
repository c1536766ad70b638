import type { ListedPerson } from './read-people-list.ts';
import { freezeTarget, type Target } from './target.ts';

/** A person as the directory has them. */
export interface DirectoryPerson extends Target {
  /** Null where it may not be read (User.ReadBasic.All does not give `accountEnabled`). */
  isEnabled: boolean | null;
}

/** Who was found for a line of the list, or why nobody can be taken. */
export type Match =
  | { line: number; kind: 'matched'; person: Target; isEnabled: boolean | null }
  | { line: number; kind: 'not-found' | 'disabled' | 'oneself' }
  | { line: number; kind: 'ambiguous'; people: readonly Target[] }
  /** Another line leads to the same person. */
  | { line: number; kind: 'same-person'; as: number };

/**
 * Whom each line of a list means: exactly one enabled person whose own attribute is what the line says. What a search brings
 * besides does not count.
 * @param found what the directory answered, by line
 * @param own object id of the agent
 */
export function matchPeople(
  listed: readonly ListedPerson[],
  found: ReadonlyMap<number, readonly DirectoryPerson[]>,
  own: string,
): readonly Match[] {
  const taken = new Map<string, number>();
  return listed.map((one): Match => {
    const { line } = one;
    const people = uniqueOf((found.get(line) ?? []).filter((person) => isMeant(person, one)));
    const [person, second] = people;
    if (person === undefined) return { line, kind: 'not-found' };
    if (second !== undefined)
      return { line, kind: 'ambiguous', people: people.flatMap((each) => freezeTarget(each) ?? []) };
    const target = freezeTarget(person);
    if (target === null) return { line, kind: 'not-found' };
    if (target.objectId === own) return { line, kind: 'oneself' };
    if (person.isEnabled === false) return { line, kind: 'disabled' };
    const as = taken.get(target.objectId);
    if (as !== undefined) return { line, kind: 'same-person', as };
    taken.set(target.objectId, line);
    return { line, kind: 'matched', person: target, isEnabled: person.isEnabled };
  });
}

function isMeant({ objectId, upn, mail }: DirectoryPerson, { by, value }: ListedPerson): boolean {
  if (by === 'id') return objectId.toLowerCase() === value;
  const isUpn = upn.toLowerCase() === value;
  const isMail = mail?.toLowerCase() === value;
  return by === 'address' ? isUpn || isMail : by === 'mail' ? isMail : isUpn;
}

function uniqueOf(people: readonly DirectoryPerson[]): DirectoryPerson[] {
  return [...new Map(people.map((person) => [person.objectId.toLowerCase(), person])).values()];
}
