/**
 * The delegated permissions of Graph that each act of the helpdesk's room needs (X2), by Microsoft's permission data
 * (microsoft-graph-devx-content, permissions/new): the least one that serves, and never
 * `UserAuthenticationMethod.ReadWrite.All`, which serves for everything. Acts stand in the order in which an agent comes to them;
 * each permission is asked for at the first act that needs it.
 */
const acts = {
  'find-people': { scopes: ['User.ReadBasic.All'], reason: 'people' },
  'find-people-in-full': { scopes: ['User.Read.All'], reason: 'details' },
  'find-groups': { scopes: ['GroupMember.Read.All'], reason: 'groups' },
  'list-members': { scopes: ['GroupMember.Read.All', 'User.ReadBasic.All'], reason: 'groups' },
  'list-members-in-full': { scopes: ['GroupMember.Read.All', 'User.Read.All'], reason: 'groups' },
  // Permission to write is not listed as enough to read.
  'list-keys': { scopes: ['UserAuthMethod-Passkey.Read.All'], reason: 'keys' },
  'list-passes': { scopes: ['UserAuthMethod-TAP.ReadWrite.All'], reason: 'passes' },
  'make-pass': { scopes: ['UserAuthMethod-TAP.ReadWrite.All'], reason: 'passes' },
  'register-key': { scopes: ['UserAuthMethod-Passkey.ReadWrite.All'], reason: 'change-keys' },
  'remove-key': { scopes: ['UserAuthMethod-Passkey.ReadWrite.All'], reason: 'change-keys' },
  'revoke-sessions': { scopes: ['User.RevokeSessions.All'], reason: 'sessions' },
} as const;

export type RoomAct = keyof typeof acts;

/** What a permission is needed for, as the agent is told before it is asked for. */
export type ScopeReason = (typeof acts)[RoomAct]['reason'];

export interface RoomPermission {
  /** All of them are needed. */
  readonly scopes: readonly string[];
  readonly reason: ScopeReason;
}

export const roomScopes: Readonly<Record<RoomAct, RoomPermission>> = acts;

/** @returns the scopes of an act as a request names them, with blanks between */
export function scopeOf(act: RoomAct): string {
  return roomScopes[act].scopes.join(' ');
}
