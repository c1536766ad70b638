import { colleagueName } from './colleagues.ts';
import type { PersonName } from './new-person.ts';

type GroupName = 'new-starters' | 'new-starters-north' | 'mixed' | 'privileged' | 'large' | 'empty';

export interface Group {
  readonly name: GroupName;
  /** Object id in the directory. */
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  readonly isAssignableToRole: boolean;
  readonly members: readonly PersonName[];
  /** Groups that are members. */
  readonly nested: readonly GroupName[];
  readonly owners: readonly PersonName[];
}

const numbered = (from: number, to: number): PersonName[] =>
  Array.from({ length: to - from + 1 }, (_, index) => colleagueName(from + index));

const groupId = (number: number): string => `6f2d1c3a-5b0e-4e0f-9a62-${String(number).padStart(12, '0')}`;

const plain = { isAssignableToRole: false, nested: [], owners: [] } as const;

export const groups: readonly Group[] = [
  {
    ...plain,
    name: 'new-starters',
    id: groupId(1),
    displayName: 'Practice New Starters',
    description: 'Forty people, ten of them through another group, two of these twice',
    members: numbered(1, 32),
    nested: ['new-starters-north'],
  },
  {
    ...plain,
    name: 'new-starters-north',
    id: groupId(2),
    displayName: 'Practice New Starters North',
    description: 'Ten of the new starters',
    members: numbered(31, 40),
  },
  {
    ...plain,
    name: 'mixed',
    id: groupId(3),
    displayName: 'Practice Mixed Group',
    description: 'People of whom some cannot be registered for',
    members: ['new-starter', 'guest', 'disabled', 'administrator', 'employee-ten-keys', 'employee-two-keys'],
  },
  {
    ...plain,
    name: 'privileged',
    id: groupId(4),
    displayName: 'Practice Privileged Group',
    description: 'Roles can be assigned to it',
    isAssignableToRole: true,
    members: ['privileged-member'],
    owners: ['privileged-owner'],
  },
  {
    ...plain,
    name: 'large',
    id: groupId(5),
    displayName: 'Practice Everybody',
    description: 'More than a page holds',
    members: numbered(1, 120),
  },
  {
    ...plain,
    name: 'empty',
    id: groupId(6),
    displayName: 'Practice Empty Group',
    description: 'Nobody',
    members: [],
  },
];

export interface TransitiveMembers {
  readonly people: readonly PersonName[];
  readonly groups: readonly Group[];
}

/** Everybody and every group in it, however deep, each once. */
export function transitiveMembers(group: Group): TransitiveMembers {
  const found: Group[] = [];
  const people = new Set<PersonName>();
  const visit = ({ members, nested }: Group): void => {
    for (const name of members) people.add(name);
    for (const inner of groups.filter(({ name }) => nested.includes(name))) {
      if (found.includes(inner)) continue;
      found.push(inner);
      visit(inner);
    }
  };
  visit(group);
  return { people: [...people], groups: found };
}

/** Whether the person is a member or an owner of a group that roles can be assigned to. */
export const isInPrivilegedGroup = (who: PersonName): boolean =>
  groups.some(
    (group) =>
      group.isAssignableToRole && (group.owners.includes(who) || transitiveMembers(group).people.includes(who)),
  );
