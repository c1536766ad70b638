import type { ProblemCode } from '../support/problem.ts';
import type { Change } from './change.ts';
import { isAuthenticationAdministrator, isOutOfReach, mayActOnOthers } from './directory-roles.ts';
import { knownOfPerson } from './known-of-person.ts';
import { passCode, type RefusalEvidence } from './refusal-of.ts';
import type { RoomCarried } from './room.ts';
import type { Target } from './target.ts';

/** Why Microsoft will refuse a change. */
export interface Foreseen {
  code: ProblemCode;
  /** Whether it could work all the same: something that decides it may not be read. */
  couldWork: boolean;
}

/**
 * Why a change would be refused, as far as the room could read what decides it (S12); null where nothing tells, and then
 * Microsoft's answer does. A role that was activated a moment ago stands in the directory, so that it is no reason here.
 */
export function foresee(
  person: Target,
  room: Pick<RoomCarried, 'forbidden' | 'around'>,
  change: Change,
): Foreseen | null {
  const evidence = knownOfPerson(person, room, change);
  if (mayActOnOthers(evidence.agentRoles, change.kind === 'revoke' ? 'revoke' : 'change') === false) {
    return { code: 'LK-801', couldWork: false };
  }
  if (evidence.isInUnit === false) return { code: 'LK-803', couldWork: couldHaveAnother(evidence) };
  return protectedBy(evidence, change) ?? byPolicy(evidence, room, change);
}

/** A role that the table does not know may reach further. */
function couldHaveAnother({ agentRoles }: RefusalEvidence): boolean {
  return agentRoles === null || mayActOnOthers(agentRoles, 'change') !== true;
}

function protectedBy({ agentRoles, isInRoleGroup, targetRoles }: RefusalEvidence, change: Change): Foreseen | null {
  const inGroup = isInRoleGroup === true && isOutOfReach(['any'], agentRoles);
  const code = inGroup ? 'LK-805' : targetRoles !== null && isOutOfReach(targetRoles, agentRoles) ? 'LK-806' : null;
  if (code === null) return null;
  // Another role's reach, as a Helpdesk Administrator's over sessions, is another table.
  const byTable = agentRoles !== null && isAuthenticationAdministrator(agentRoles);
  return byTable ? { code, couldWork: false } : change.kind === 'revoke' ? null : { code, couldWork: true };
}

function byPolicy({ pass }: RefusalEvidence, { around }: Pick<RoomCarried, 'around'>, change: Change): Foreseen | null {
  if (change.kind === 'pass' && pass !== null) {
    const code = passCode(pass);
    return code === null ? null : { code, couldWork: false };
  }
  const keys = around?.known?.keys;
  const refused = change.kind === 'register' && (keys?.isOn === false || keys?.isInScope === false);
  return refused ? { code: 'LK-404', couldWork: false } : null;
}
