/**
 * Graph v1.0 as Microsoft's metadata describes it, for what only the helpdesk's room asks: the directory, the policy on
 * passes, revoked sessions. See graph-schemas.ts.
 */
import * as v from 'valibot';
import { boolean, int32, listOf, string, targetType, type, withoutAnnotations } from './graph-schemas.ts';

/** The part of `user` that the directory is asked for. */
const userMembers = {
  id: v.string(),
  accountEnabled: boolean,
  businessPhones: v.array(string),
  department: string,
  displayName: string,
  employeeId: string,
  externalUserState: string,
  givenName: string,
  jobTitle: string,
  mail: string,
  mobilePhone: string,
  officeLocation: string,
  onPremisesSyncEnabled: boolean,
  preferredLanguage: string,
  surname: string,
  userPrincipalName: string,
  userType: string,
};

export const user = type(userMembers);
export const users = listOf(user);

const group = type({
  id: v.string(),
  description: string,
  displayName: string,
  isAssignableToRole: boolean,
  securityEnabled: boolean,
});
export const groups = listOf(group);

/** Members of several types, each of which says what it is. */
export const members = listOf(
  v.union([
    v.intersect([v.looseObject({ '@odata.type': v.literal('#microsoft.graph.user') }), user]),
    v.intersect([v.looseObject({ '@odata.type': v.literal('#microsoft.graph.group') }), group]),
  ]),
);

export const administrativeUnits = listOf(
  type({ id: v.string(), displayName: string, isMemberManagementRestricted: boolean }),
);

/** `unifiedRoleAssignment`, without the parts that have to be asked for. */
export const roleAssignments = listOf(
  type({
    ...{ id: v.string(), appScopeId: string, condition: string },
    ...{ directoryScopeId: string, principalId: string, roleDefinitionId: string },
  }),
);

/** What an action answers that returns Edm.Boolean. */
export const booleanResult = v.pipe(
  v.unknown(),
  v.transform(withoutAnnotations),
  v.strictObject({ value: v.boolean() }),
);

export const passConfiguration = type({
  id: v.string(),
  excludeTargets: v.nullable(v.array(type({ id: v.string(), targetType }))),
  state: v.nullable(v.picklist(['enabled', 'disabled'])),
  defaultLength: int32,
  defaultLifetimeInMinutes: int32,
  isUsableOnce: boolean,
  maximumLifetimeInMinutes: int32,
  minimumLifetimeInMinutes: int32,
  includeTargets: v.nullable(v.array(type({ id: v.string(), isRegistrationRequired: v.boolean(), targetType }))),
});
