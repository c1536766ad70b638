import * as v from 'valibot';
import type { Moment } from './moment.ts';
import { leaveBehind } from './room-moves.ts';
import { closedRoom, type LockedRoom, type Room } from './room.ts';
import { storedSetAside, storedUnsettled } from './stored-shapes.ts';
import type { VerificationWay } from './verification.ts';

/** What a reload leaves of the room: no token, no pass, no verification, no person who is looked at. */
const keptRoom = v.strictObject({
  version: v.literal(1),
  sequence: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  forbidden: v.picklist(['no', 'in-this-sign-in', 'before-this-sign-in']),
  unsettled: v.array(storedUnsettled),
  setAside: v.array(storedSetAside),
});

export type KeptRoom = Pick<Room, 'sequence' | 'forbidden' | 'unsettled' | 'setAside'> & { version: 1 };

/** @returns what is kept for a reload, to be stored as JSON: as if the agent left now */
export function keepRoom(room: Room): KeptRoom {
  const { sequence, forbidden, unsettled, setAside } = leaveBehind(room);
  return { version: 1, sequence, forbidden, unsettled, setAside };
}

/** @returns the locked room after a reload; an empty one where nothing was kept, or what was kept is damaged */
export function restoreRoom(stored: unknown, ways: readonly VerificationWay[], at: Moment): LockedRoom {
  const kept = v.safeParse(keptRoom, stored);
  const closed = closedRoom(ways, at);
  if (!kept.success) return closed;
  const { sequence, forbidden, unsettled, setAside } = kept.output;
  return { ...closed, sequence, forbidden, unsettled, setAside, reason: 'reloaded' };
}
