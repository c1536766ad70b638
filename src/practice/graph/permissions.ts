import type { Caller } from '../entra/tokens.ts';
import { refuseToActOn, type ActOnAnother, type ActRefusal } from '../people/may-act-on.ts';
import type { Person } from '../people.ts';
import { GraphError } from './graph-error.ts';

/** What a kind of request is, for permissions and for the faults of a scenario. */
export type Operation =
  | 'me'
  | 'list-keys'
  | 'read-key'
  | 'creation-options'
  | 'save-key'
  | 'remove-key'
  | 'list-methods'
  | 'policy'
  | 'devices'
  | 'list-access-passes'
  | 'write-access-passes'
  | 'user'
  | 'users'
  | 'groups'
  | 'group-members'
  | 'revoke-sessions'
  | 'role-assignments'
  | 'memberships'
  | 'owned-objects'
  | 'methods-policy'
  | 'strengths'
  | 'access-policies'
  | 'applications'
  | 'service-principals'
  | 'grants'
  | 'registration-report'
  | 'intune'
  | 'check-groups';

interface Accepted {
  /** Enough for `/me`. */
  readonly me: readonly string[];
  /** Enough for `/users/{id}` where that is the caller. */
  readonly self: readonly string[];
  /** Enough for `/users/{id}` of anybody, with a role that allows it. */
  readonly others: readonly string[];
}

const passkey = 'UserAuthMethod-Passkey';
const method = 'UserAuthenticationMethod';
const readKeys = [`${passkey}.Read`, `${passkey}.ReadWrite`, `${method}.Read`, `${method}.ReadWrite`];
const readAllKeys = readKeys.map((scope) => `${scope}.All`);
const listAllKeys = `${passkey}.Read.All`;
const writeKeys = [`${passkey}.ReadWrite`, `${method}.ReadWrite`];
const writeAllKeys = writeKeys.map((scope) => `${scope}.All`);
const readPolicy = ['Policy.Read.AuthenticationMethod', 'Policy.ReadWrite.AuthenticationMethod', 'Policy.Read.All'];
const readMe = ['User.Read', 'User.Read.All'];
const readUsers = ['User.ReadBasic.All', 'User.Read.All'];
const passes = 'UserAuthMethod-TAP';
const readGroups = ['GroupMember.Read.All'];
const revoke = ['User.RevokeSessions.All'];
const readRoles = ['RoleManagement.Read.Directory', 'Directory.Read.All'];
const readOwned = ['User.Read.All', 'Directory.Read.All'];
const readMemberships = [...readOwned, ...readGroups, 'AdministrativeUnit.Read.All'];

/** What is about the tenant and nobody in it. */
const ofTenant = (...scopes: string[]): Accepted => ({ me: scopes, self: scopes, others: scopes });

/** Microsoft's permission data (microsoft-graph-devx-content, permissions/new), for the paths that are served here. */
const accepted: Record<Operation, Accepted> = {
  me: { me: readMe, self: readMe, others: readUsers },
  user: { me: readMe, self: [...readMe, ...readUsers], others: readUsers },
  // The list of somebody else's keys is the one that takes a scope of its own; a right to write does not include it.
  'list-keys': { me: readKeys, self: [...readKeys, listAllKeys], others: [listAllKeys] },
  'read-key': { me: readKeys, self: [...readKeys, ...readAllKeys], others: readAllKeys },
  'creation-options': { me: [`${passkey}.ReadWrite`], self: writeAllKeys, others: writeAllKeys },
  'save-key': { me: writeKeys, self: writeAllKeys, others: writeAllKeys },
  'remove-key': { me: writeKeys, self: [...writeKeys, ...writeAllKeys], others: writeAllKeys },
  'list-methods': {
    me: [`${method}.Read`, `${method}.ReadWrite`],
    self: [`${method}.Read.All`, `${method}.ReadWrite.All`],
    others: [`${method}.Read.All`, `${method}.ReadWrite.All`],
  },
  policy: { me: readPolicy, self: readPolicy, others: readPolicy },
  devices: { me: readMe, self: readMe, others: ['User.Read.All', 'Directory.Read.All'] },
  'list-access-passes': {
    me: [`${passes}.Read`, `${passes}.ReadWrite`, `${method}.Read`],
    self: [`${passes}.Read.All`, `${passes}.ReadWrite.All`, `${method}.Read.All`],
    others: [`${passes}.Read.All`, `${passes}.ReadWrite.All`, `${method}.Read.All`],
  },
  'write-access-passes': {
    me: [`${passes}.ReadWrite`],
    // An administrator's pass is for others.
    self: [],
    others: [`${passes}.ReadWrite.All`, `${method}.ReadWrite.All`],
  },
  users: { me: readUsers, self: readUsers, others: readUsers },
  groups: { me: readGroups, self: readGroups, others: readGroups },
  'group-members': { me: readGroups, self: readGroups, others: readGroups },
  'role-assignments': { me: readRoles, self: readRoles, others: readRoles },
  memberships: { me: readMe, self: readMe, others: readMemberships },
  'owned-objects': { me: readMe, self: readMe, others: readOwned },
  'revoke-sessions': { me: revoke, self: revoke, others: revoke },
  'methods-policy': ofTenant(...readPolicy),
  strengths: ofTenant('Policy.Read.AuthenticationMethod', 'Policy.Read.All'),
  'access-policies': ofTenant('Policy.Read.All'),
  applications: ofTenant('Application.Read.All', 'Directory.Read.All'),
  'service-principals': ofTenant('Application.Read.All', 'Directory.Read.All'),
  grants: ofTenant('Directory.Read.All'),
  'registration-report': ofTenant('AuditLog.Read.All'),
  intune: ofTenant('DeviceManagementConfiguration.Read.All'),
  'check-groups': ofTenant('GroupMember.Read.All', 'Directory.Read.All'),
};

/** What takes a role where it is done to somebody else. */
const acts: Partial<Record<Operation, ActOnAnother>> = {
  'list-keys': 'read-methods',
  'read-key': 'read-methods',
  'list-methods': 'read-methods',
  'list-access-passes': 'read-methods',
  'creation-options': 'change-methods',
  'save-key': 'change-methods',
  'remove-key': 'change-methods',
  'write-access-passes': 'change-methods',
  'revoke-sessions': 'revoke-sessions',
};

/** Both were seen for a person outside of an agent's Administrative Unit. */
const outOfUnit = (operation: Operation): GraphError =>
  operation === 'creation-options'
    ? new GraphError(400, 'BadRequest', 'The person is out of reach for the role of the signed-in person.')
    : new GraphError(404, 'ResourceNotFound', 'No such person is in reach of the role of the signed-in person.');

function refusalOf(reason: ActRefusal, operation: Operation): GraphError {
  if (reason === 'out-of-unit') return outOfUnit(operation);
  return new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
}

/**
 * @param viaMe the address said `/me`
 * @throws {GraphError} 403; 400 or 404 for a person outside of the caller's Administrative Unit
 */
export function requirePermission(operation: Operation, caller: Caller, subject: Person, viaMe: boolean): void {
  const isSelf = caller.person.id === subject.id;
  const enough = accepted[operation][viaMe ? 'me' : isSelf ? 'self' : 'others'];
  if (!caller.scopes.some((scope) => enough.includes(scope)))
    throw new GraphError(403, 'accessDenied', 'Request Authorization failed');
  const act = acts[operation];
  const refused = isSelf || act === undefined ? null : refuseToActOn(caller.roles, act, subject);
  if (refused !== null) throw refusalOf(refused, operation);
}
