import { GraphError } from '../graph-error.ts';

/** A kind of entry of the directory, as far as queries mind it. */
export interface DirectoryType {
  /** Microsoft's name, without `microsoft.graph.` */
  readonly name: 'user' | 'group' | 'administrativeUnit';
  /** All that can be selected and filtered by. */
  readonly properties: readonly string[];
  /** What comes where nothing is selected. */
  readonly byDefault: readonly string[];
  readonly searchable: readonly string[];
  /** What `endsWith` serves. */
  readonly byEnding: readonly string[];
}

export type Entry = Readonly<Record<string, unknown>>;

/** The text of a property, '' where it has none. */
export function textOf(entry: Entry, property: string): string {
  const value = entry[property];
  return typeof value === 'string' ? value : '';
}

export const badRequest = (message: string): GraphError => new GraphError(400, 'BadRequest', message);
export const unsupported = (message: string): GraphError => new GraphError(400, 'Request_UnsupportedQuery', message);

/** @throws {GraphError} 400 for a property that the type does not have, or that is not known here */
export function requireProperty(type: DirectoryType, property: string): string {
  if (!type.properties.includes(property))
    throw badRequest(`Could not find a property named '${property}' on type 'microsoft.graph.${type.name}'.`);
  return property;
}

export const groupType: DirectoryType = {
  name: 'group',
  properties: ['id', 'displayName', 'description', 'isAssignableToRole', 'securityEnabled'],
  byDefault: ['id', 'displayName', 'description', 'isAssignableToRole', 'securityEnabled'],
  searchable: ['displayName', 'description'],
  byEnding: [],
};

export const unitType: DirectoryType = {
  name: 'administrativeUnit',
  properties: ['id', 'displayName', 'isMemberManagementRestricted'],
  byDefault: ['id', 'displayName', 'isMemberManagementRestricted'],
  searchable: ['displayName'],
  byEnding: [],
};

const byDefault = [
  'businessPhones',
  'displayName',
  'givenName',
  'id',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
];

export const userType: DirectoryType = {
  name: 'user',
  properties: [
    ...byDefault,
    'accountEnabled',
    'department',
    'employeeId',
    'externalUserState',
    'onPremisesSyncEnabled',
    'userType',
  ],
  byDefault,
  searchable: ['displayName', 'givenName', 'mail', 'surname', 'userPrincipalName'],
  byEnding: ['mail', 'userPrincipalName'],
};

/** What `User.ReadBasic.All` gives of a person. */
export const basicProperties: readonly string[] = [
  'id',
  'displayName',
  'givenName',
  'mail',
  'surname',
  'userPrincipalName',
];
