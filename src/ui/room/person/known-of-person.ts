import type { RefusalEvidence } from '../../../helpdesk/refusal-of.ts';
import type { Target } from '../../../helpdesk/target.ts';

/** Entra puts this into the UPN of everybody who comes from another organisation. */
const external = /#EXT#/i;

/** @returns null where nothing tells: a guest's UPN can be changed */
export function isGuest({ upn }: Pick<Target, 'upn'>): true | null {
  return external.test(upn) ? true : null;
}

/** What is known around a refusal here: roles, groups and policies are not read, which is neither a yes nor a no. */
export function knownOfPerson(person: Target | null): RefusalEvidence {
  return {
    ...{ isOneself: false, agentRoles: null, signedInAgain: false, isInRoleGroup: null, targetRoles: null },
    ...{ isInUnit: null, pass: null, isGuest: person === null ? null : isGuest(person) },
  };
}
