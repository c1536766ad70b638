import { agents } from './people/agents.ts';
import { callers } from './people/callers.ts';
import { colleagues } from './people/colleagues.ts';
import { employees } from './people/employees.ts';
import type { Person, PersonName } from './people/new-person.ts';

export type { Person, PersonName } from './people/new-person.ts';

/** The directory of the practice tenant, in the order in which it lists people. */
export const everybody: readonly Person[] = [...employees, ...agents, ...callers, ...colleagues];

const byName = new Map(everybody.map((who) => [who.name as string, who]));

export function person(name: PersonName): Person {
  const who = byName.get(name);
  if (who === undefined) throw new Error(`The practice tenant has nobody called ${name}.`);
  return who;
}

export const isPersonName = (text: string): text is PersonName => byName.has(text);

/** Whom Graph means by the `{id | userPrincipalName}` of `/users/...`, or null. */
export function personByIdOrName(idOrName: string): Person | null {
  const wanted = idOrName.toLowerCase();
  return (
    everybody.find(({ id, userPrincipalName }) => id === wanted || userPrincipalName.toLowerCase() === wanted) ?? null
  );
}
