import type { Caller } from '../entra/tokens.ts';
import type { Person } from '../people.ts';
import { GraphError } from './graph-error.ts';

/** What a kind of request is, for permissions and for the faults of a scenario. */
export type Operation =
  | 'me'
  | 'list-keys'
  | 'creation-options'
  | 'save-key'
  | 'remove-key'
  | 'list-methods'
  | 'policy'
  | 'devices'
  | 'list-access-passes'
  | 'write-access-passes'
  | 'user';

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
const writeKeys = [`${passkey}.ReadWrite`, `${method}.ReadWrite`];
const writeAllKeys = writeKeys.map((scope) => `${scope}.All`);
const readPolicy = ['Policy.Read.AuthenticationMethod', 'Policy.ReadWrite.AuthenticationMethod', 'Policy.Read.All'];
const readMe = ['User.Read', 'User.Read.All'];
const readUsers = ['User.ReadBasic.All', 'User.Read.All'];
const passes = 'UserAuthMethod-TAP';

/** Microsoft's permission data (microsoft-graph-devx-content, permissions/new), for the paths that are served here. */
const accepted: Record<Operation, Accepted> = {
  me: { me: readMe, self: readMe, others: readUsers },
  user: { me: readMe, self: [...readMe, ...readUsers], others: readUsers },
  'list-keys': { me: readKeys, self: [...readKeys, ...readAllKeys], others: readAllKeys },
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
    self: [`${passes}.ReadWrite.All`, `${method}.ReadWrite.All`],
    others: [`${passes}.ReadWrite.All`, `${method}.ReadWrite.All`],
  },
};

const needsRole: ReadonlySet<Operation> = new Set<Operation>([
  'list-keys',
  'creation-options',
  'save-key',
  'remove-key',
  'list-methods',
  'list-access-passes',
  'write-access-passes',
]);

/**
 * @param viaMe the address said `/me`
 * @throws {GraphError} 403
 */
export function requirePermission(operation: Operation, caller: Caller, subject: Person, viaMe: boolean): void {
  const isSelf = caller.person.id === subject.id;
  const enough = accepted[operation][viaMe ? 'me' : isSelf ? 'self' : 'others'];
  if (!caller.scopes.some((scope) => enough.includes(scope)))
    throw new GraphError(403, 'accessDenied', 'Request Authorization failed');
  if (!isSelf && needsRole.has(operation) && !caller.person.administersAuthentication)
    throw new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
}
