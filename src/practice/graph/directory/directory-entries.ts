import type { Group } from '../../people/groups.ts';
import type { Person } from '../../people.ts';
import { basicProperties, groupType, userType, type Entry } from './directory-type.ts';

type Text = (plain: string) => string;

/** Everything that the directory holds of a person. */
export const personEntry = (who: Person): Entry => ({
  id: who.id,
  accountEnabled: who.accountEnabled,
  businessPhones: [],
  department: who.department,
  displayName: who.displayName,
  employeeId: who.employeeId,
  externalUserState: who.userType === 'Guest' ? 'Accepted' : null,
  givenName: who.givenName,
  jobTitle: null,
  mail: who.mail,
  mobilePhone: null,
  officeLocation: null,
  onPremisesSyncEnabled: who.synchronised ? true : null,
  preferredLanguage: null,
  surname: who.surname,
  userPrincipalName: who.userPrincipalName,
  userType: who.userType,
});

export const groupEntry = (group: Group): Entry => ({
  id: group.id,
  description: group.description,
  displayName: group.displayName,
  isAssignableToRole: group.isAssignableToRole ? true : null,
  securityEnabled: true,
});

/** What people give names to. */
const givenByPeople = ['description', 'displayName', 'department', 'givenName', 'surname'];

const writtenValue = (name: string, value: unknown, text: Text): unknown =>
  givenByPeople.includes(name) && typeof value === 'string' ? text(value) : value;

/** How much of a person a caller gets. */
export type Reach = 'id' | 'basic' | 'full';

const isReadable = (name: string, reach: Reach): boolean =>
  reach === 'full' ||
  name === 'id' ||
  name === 'businessPhones' ||
  (reach === 'basic' && basicProperties.includes(name));

/** @param select null: what comes by default */
export const writtenPerson = (entry: Entry, select: readonly string[] | null, reach: Reach, text: Text): Entry =>
  Object.fromEntries(
    (select ?? userType.byDefault).map((name) => [
      name,
      isReadable(name, reach) ? writtenValue(name, entry[name], text) : null,
    ]),
  );

export const writtenGroup = (entry: Entry, select: readonly string[] | null, text: Text): Entry =>
  Object.fromEntries((select ?? groupType.byDefault).map((name) => [name, writtenValue(name, entry[name], text)]));
