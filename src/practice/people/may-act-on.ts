import { isInPrivilegedGroup } from './groups.ts';
import type { Person } from './new-person.ts';
import type { Role, RoleAssignment } from './roles.ts';

/** What somebody does to another's sign-in. */
export type ActOnAnother = 'read-methods' | 'change-methods' | 'revoke-sessions';

/** Why not. */
export type ActRefusal = 'no-role' | 'out-of-unit' | 'protected';

const suitable: Record<ActOnAnother, readonly Role[]> = {
  'read-methods': ['authentication-administrator', 'privileged-authentication-administrator', 'global-reader'],
  'change-methods': ['authentication-administrator', 'privileged-authentication-administrator'],
  'revoke-sessions': [
    'authentication-administrator',
    'privileged-authentication-administrator',
    'helpdesk-administrator',
  ],
};

/** Whose sign-in the role may change though they hold a role (Microsoft's table of privileged roles, as far as held here). */
const mayHold: Partial<Record<Role, readonly Role[]>> = {
  'authentication-administrator': ['authentication-administrator', 'reports-reader'],
  'helpdesk-administrator': ['helpdesk-administrator', 'reports-reader'],
};

function isInReach({ unit }: RoleAssignment, act: ActOnAnother, subject: Person): boolean {
  if (unit !== null) return subject.unit === unit;
  // A restricted unit keeps changes out, not looks.
  return act === 'read-methods' || subject.unit !== 'restricted';
}

function isUnprotected({ role }: RoleAssignment, act: ActOnAnother, subject: Person): boolean {
  if (act === 'read-methods' || role === 'privileged-authentication-administrator') return true;
  const allowed = mayHold[role] ?? [];
  return !isInPrivilegedGroup(subject.name) && subject.roles.every((held) => allowed.includes(held.role));
}

/**
 * Whether somebody with these roles may do that to that person, who is another.
 * @returns null where they may
 */
export function refuseToActOn(roles: readonly RoleAssignment[], act: ActOnAnother, subject: Person): ActRefusal | null {
  const fitting = roles.filter(({ role }) => suitable[act].includes(role));
  if (fitting.length === 0) return 'no-role';
  const reaching = fitting.filter((assignment) => isInReach(assignment, act, subject));
  if (reaching.length === 0) return subject.unit === 'restricted' ? 'protected' : 'out-of-unit';
  return reaching.some((assignment) => isUnprotected(assignment, act, subject)) ? null : 'protected';
}
