import type { RefusalEvidence } from './refusal-of.ts';
import type { RoomCarried } from './room.ts';
import type { Target } from './target.ts';

/** Entra puts this into the UPN of everybody who comes from another organisation. */
const external = /#EXT#/i;

/** @returns null where nothing tells: a guest's UPN can be changed */
export function isGuest({ upn }: Pick<Target, 'upn'>): true | null {
  return external.test(upn) ? true : null;
}

/**
 * What the room knows around a refusal: roles, groups and policies are not read, which is neither a yes nor a no.
 * @param person null where no one person was asked for
 * @param forbidden the room's
 */
export function knownOfPerson(person: Target | null, forbidden: RoomCarried['forbidden']): RefusalEvidence {
  return {
    ...{ isOneself: false, agentRoles: null, isInRoleGroup: null, targetRoles: null, isInUnit: null, pass: null },
    signedInAgain: forbidden === 'before-this-sign-in',
    isGuest: person === null ? null : isGuest(person),
  };
}
