import type { Change } from './change.ts';
import { isEnoughFor } from './directory-roles.ts';
import type { PassEvidence, RefusalEvidence } from './refusal-of.ts';
import type { RoomCarried } from './room.ts';
import { nothingAround, type PassPolicy, type Surroundings } from './surroundings.ts';
import type { Target } from './target.ts';

/** Entra puts this into the UPN of everybody who comes from another organisation. */
const external = /#EXT#/i;

/** @returns null where nothing tells: a guest's UPN can be changed */
export function isGuest({ upn }: Pick<Target, 'upn'>): true | null {
  return external.test(upn) ? true : null;
}

/**
 * What the room knows around a refusal, or around an act that was not pressed yet. What may not be read is neither a yes nor a no.
 * @param person null where no one person was asked for
 * @param change what was asked for; null for a reading
 */
export function knownOfPerson(
  person: Target | null,
  { forbidden, around }: Pick<RoomCarried, 'forbidden' | 'around'>,
  change: Change | null = null,
): RefusalEvidence {
  const known = (person === null ? null : around?.known) ?? nothingAround;
  return {
    ...{ isOneself: false, isGuest: person === null ? null : isGuest(person) },
    signedInAgain: forbidden === 'before-this-sign-in',
    agentRoles: known.agentRoles?.map(({ template }) => template) ?? null,
    targetRoles: known.targetRoles?.map(({ template }) => template) ?? null,
    isInRoleGroup: known.isInRoleGroup,
    isInUnit: isInUnit(known, change),
    pass: change?.kind === 'pass' && known.passes !== null ? passEvidence(known.passes, change) : null,
  };
}

/** A role for one unit reaches whoever is in it; one for the whole tenant reaches everybody but those in a restricted unit. */
function isInUnit({ agentRoles, units }: Surroundings, change: Change | null): boolean | null {
  if (agentRoles === null || units === null) return null;
  const act = change === null ? 'read' : change.kind === 'revoke' ? 'revoke' : 'change';
  const fitting = agentRoles.filter(({ template }) => isEnoughFor(template, act));
  // A role that nobody here knows could be the one.
  if (fitting.length === 0) return null;
  if (fitting.some(({ unit }) => units.some(({ id }) => id === unit))) return true;
  // A restricted unit keeps changes out, not looks.
  const isRestricted = act !== 'read' && units.some((unit) => unit.isRestricted);
  return !isRestricted && fitting.some(({ unit }) => unit === null);
}

function passEvidence(
  { isOn, isInScope, minimum, maximum, onceOnly }: PassPolicy,
  { lifetimeInMinutes, isUsableOnce }: Extract<Change, { kind: 'pass' }>,
): PassEvidence {
  return { isOn: isOn !== false, isInScope, minimum, maximum, onceOnly, lifetimeInMinutes, isUsableOnce };
}
