import type { DirectoryAccess, DirectoryPerson, PersonDetails, People } from '../registration/directory-person.ts';
import { readGuid } from '../keys/aaguid.ts';
import { isObject, textOf, type JsonObject } from './json.ts';
import { plainText } from './plain-text.ts';

/** Entra's own limit for a display name; addresses are shorter. */
const longest = 256;

const basic = 'id,displayName,mail,userPrincipalName';

/** What is read of people, as `$select` of a request. Asking for more than the permission gives may be refused. */
export const selectedOfPeople: Readonly<Record<DirectoryAccess, string>> = {
  basic: `$select=${basic}`,
  full: `$select=${basic},employeeId,department,userType,accountEnabled,onPremisesSyncEnabled`,
};

/**
 * A `user` of Graph, https://learn.microsoft.com/graph/api/resources/user. Marks that turn the reading direction are out of
 * every text, so that nobody's name can pass for another one's.
 * @returns null where the answer does not tell whom it is about
 */
export function directoryPerson(value: unknown, access: DirectoryAccess): DirectoryPerson | null {
  if (!isObject(value)) return null;
  const objectId = readGuid(textOf(value['id']) ?? '');
  const upn = shown(value['userPrincipalName']);
  if (objectId === null || upn === null) return null;
  return {
    objectId,
    upn,
    name: shown(value['displayName']) ?? upn,
    mail: shown(value['mail']),
    details: access === 'full' ? detailsOf(value) : null,
  };
}

/** @param entries of a page */
export function peopleOf(entries: readonly unknown[], access: DirectoryAccess): People {
  const people = entries.map((entry) => directoryPerson(entry, access)).filter((person) => person !== null);
  return { people, unreadable: entries.length - people.length };
}

function detailsOf(user: JsonObject): PersonDetails {
  const type = textOf(user['userType'])?.toLowerCase();
  const { accountEnabled: enabled, onPremisesSyncEnabled: synchronised } = user;
  return {
    employeeId: shown(user['employeeId']),
    department: shown(user['department']),
    guest: type === 'guest' ? true : type === 'member' ? false : null,
    enabled: typeof enabled === 'boolean' ? enabled : null,
    // Null where it never was, absent or null where it may not be read: told apart by what is always there for those who may.
    synchronised: typeof synchronised === 'boolean' ? synchronised : typeof enabled === 'boolean' ? false : null,
  };
}

function shown(value: unknown): string | null {
  const text = plainText((textOf(value) ?? '').normalize('NFC'), longest);
  return text === '' ? null : text;
}
