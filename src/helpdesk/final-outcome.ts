import type { OutcomeRoom, Room } from './room.ts';

/**
 * What came of a change, once nothing more can come of it: `perhaps` is settled first, and a key that the list does not show can
 * be saved again while its credential is held.
 * @returns null where this step of the room ends no change
 */
export function finalOutcome(before: Room, after: Room): OutcomeRoom | null {
  const held = heldOf(before);
  if (after.name !== 'outcome') {
    const goesOn = after.name === 'act' && (after.state === 'rereading' || after.state === 'saving');
    return held === null || goesOn ? null : held;
  }
  if (!isNewlyTold(before, after) || after.outcome.kind === 'perhaps') return null;
  return heldOf(after) === null ? after : null;
}

/** Whether the room tells something that it did not tell before. */
export function isNewlyTold(before: Room, after: Room): after is OutcomeRoom {
  if (after.name !== 'outcome' || after.state !== 'told') return false;
  return before.name !== 'outcome' || before.outcome !== after.outcome;
}

/** A credential that was sent, is not in the list, and could be sent again. */
function heldOf(room: Room): OutcomeRoom | null {
  if (room.name === 'outcome') {
    return room.outcome.kind === 'not-saved' && room.outcome.credential !== null ? room : null;
  }
  if (room.name !== 'act' || room.state !== 'rereading' || room.credential === null) return null;
  const { credential, ...rest } = room;
  const outcome = { kind: 'not-saved', credential } as const;
  return { ...rest, name: 'outcome', state: 'told', outcome, open: null, credential: null };
}
