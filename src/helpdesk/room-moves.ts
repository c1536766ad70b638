import { bothBeingRead, restsOn } from './methods.ts';
import type { Moment } from './moment.ts';
import { valueOf } from './reading.ts';
import type { RoomEffect } from './room-effect.ts';
import type {
  FindRoom,
  LockedRoom,
  OutcomeRoom,
  Room,
  RoomCarried,
  SeeRoom,
  SetAside,
  Unsettled,
  VerifyRoom,
} from './room.ts';
import type { Target } from './target.ts';
import { isLive, type Verification } from './verification.ts';

/** What an event leads to: the room that holds now, and what is to be done. */
export interface RoomAdvance {
  room: Room;
  effects: RoomEffect[];
}

/** Without distributing over the union, `Omit` would keep only what all effects share. */
type Unnumbered<Kind> = Kind extends unknown ? Omit<Kind, 'id'> : never;

/** @returns the room as it is */
export function rest(room: Room): RoomAdvance {
  return { room, effects: [] };
}

/** @returns the room and one effect whose answer is wanted from now on */
export function wish(room: Room, effect: Unnumbered<RoomEffect>): RoomAdvance {
  const id = room.sequence + 1;
  return { room: { ...room, sequence: id, pending: id }, effects: [{ ...effect, id }] };
}

/** @returns the room and one effect that nobody waits for */
export function besides(room: Room, effect: Unnumbered<RoomEffect>): RoomAdvance {
  const id = room.sequence + 1;
  return { room: { ...room, sequence: id }, effects: [{ ...effect, id }] };
}

/** What goes on to the next place, where nothing is left undone; no answer is wanted any more. */
export function take({ sequence, own, ways, active, forbidden, around, unsettled, setAside }: Room): RoomCarried {
  return { sequence, pending: null, own, ways, active, forbidden, around, unsettled, setAside };
}

/**
 * What goes on where the agent leaves in the middle: what was sent is unsettled, and a key that may hold an unused entry is
 * set aside (S12). The verification ends.
 */
export function leaveBehind(room: Room): RoomCarried {
  const carried = take(room);
  const aside = asideOf(room);
  const open = unsettledOf(room);
  return {
    ...carried,
    unsettled: open === null ? carried.unsettled : [...carried.unsettled, open],
    setAside: aside === null ? carried.setAside : [...carried.setAside, aside],
  };
}

function unsettledOf(room: Room): Unsettled | null {
  if (room.name === 'outcome') return room.open;
  if (room.name !== 'act' || (room.state !== 'changing' && room.state !== 'saving')) return null;
  const { person, change, credential, seen } = room;
  return { person, change, credentialId: credential?.id ?? null, passBefore: valueOf(seen.pass) };
}

function asideOf(room: Room): SetAside | null {
  if (room.name === 'outcome') {
    if (room.outcome.kind !== 'not-saved' || room.outcome.credential === null) return null;
    return { person: room.person, credentialId: room.outcome.credential.id, why: 'not-saved' };
  }
  if (room.name !== 'act') return null;
  // Nobody waits for the ceremony's answer any more: the key may have made a credential all the same.
  if (room.state === 'touching' || room.state === 'stopping') {
    return { person: room.person, credentialId: null, why: 'left' };
  }
  if (room.state !== 'rereading' || room.credential === null) return null;
  return { person: room.person, credentialId: room.credential.id, why: 'not-saved' };
}

/** @returns the room without tokens, until somebody signs in */
export function lock(room: Room, reason: LockedRoom['reason']): RoomAdvance {
  return besides({ ...leaveBehind(room), name: 'locked', reason, own: '', around: null }, { type: 'drop-tokens' });
}

export function toFind(carried: RoomCarried): FindRoom {
  return { ...carried, around: null, name: 'find', state: 'ready', query: '', people: [], next: null, failure: null };
}

/** To the person: what was sent for them earlier is settled first, whatever the agent came for. */
export function toPerson(left: RoomCarried, person: Target): RoomAdvance {
  const carried: RoomCarried = { ...left, around: null };
  if (person.objectId === carried.own) return rest({ ...carried, name: 'person', person, refused: 'oneself' });
  const open = carried.unsettled.find((one) => one.person.objectId === person.objectId);
  if (open === undefined) return rest({ ...carried, name: 'person', person, refused: null });
  const unsettled = carried.unsettled.filter((one) => one !== open);
  const outcome: OutcomeRoom = {
    ...{ ...carried, unsettled, name: 'outcome', person, verification: null, change: open.change },
    ...{ state: 'told', outcome: { kind: 'perhaps', failure: null }, open, seen: null, credential: null },
  };
  return toSettling(outcome, open);
}

/** Reads what tells whether something sent was carried out; of sessions nothing does. */
export function toSettling(room: OutcomeRoom, { change, credentialId }: Unsettled): RoomAdvance {
  const { person, verification } = room;
  const part = restsOn(change);
  if (part === null) return rest({ ...room, state: 'told', outcome: { kind: 'unknown' }, open: null });
  return wish(
    { ...room, state: 'settling' },
    { type: 'read-methods', parts: [part], person, verification: verification?.id ?? null, seeks: credentialId },
  );
}

export function toVerify(carried: RoomCarried, person: Target, reason: VerifyRoom['reason']): VerifyRoom {
  return { ...carried, around: null, name: 'verify', person, reason, lacks: [] };
}

/** To keys and pass, which are read anew; to the verification where it is over. */
export function toSee(
  carried: RoomCarried,
  person: Target,
  verification: Verification,
  at: Moment,
  notice: SeeRoom['notice'] = null,
): RoomAdvance {
  if (!isLive(verification, person.objectId, at)) return rest(toVerify(carried, person, 'ended'));
  return wish(
    { ...carried, name: 'see', person, verification, methods: bothBeingRead, notice },
    { type: 'read-methods', parts: ['keys', 'pass'], person, verification: verification.id, seeks: null },
  );
}
