import { advanceAct, beginChange, cancelChange } from './advance-act.ts';
import { advanceOutcome, outcomeRead, saveAgain, settle } from './advance-outcome.ts';
import { elapsed, type Moment } from './moment.ts';
import type { RoomAnswer, RoomEvent, RoomPress } from './room-event.ts';
import {
  leaveBehind,
  lock,
  rest,
  take,
  toFind,
  toPerson,
  toSee,
  toVerify,
  wish,
  type RoomAdvance,
} from './room-moves.ts';
import type { FindRoom, Room, RoomCarried, VerifyRoom } from './room.ts';
import { freezeTarget } from './target.ts';
import { isLive, lacksOf, type Evidence, type Verification, type WarningSign } from './verification.ts';

/** After so long without a press the room locks, milliseconds. */
export const idleLimit = 10 * 60_000;

/**
 * The helpdesk's room: what an event means (S10 to S12). Pure and total. An answer to an effect that is not wanted any more,
 * or for another person than the one here, changes nothing; nor does a press meant for another person.
 */
export function advanceRoom(room: Room, event: RoomEvent): RoomAdvance {
  if (room.name === 'locked') {
    if (event.type !== 'signed-in') return rest(room);
    return rest(toFind({ ...signedIn(take(room)), own: event.own.toLowerCase(), active: event.at }));
  }
  if (elapsed(room.active, event.at) >= idleLimit) return lock(room, 'idle');
  if ('effect' in event) return isWanted(room, event) ? answered(noteRefusal(room, event), event) : rest(room);
  if (event.type === 'tick') return tick(room, event.at);
  if (event.type === 'signed-in') {
    const own = event.own.toLowerCase();
    return own === room.own ? rest(room) : rest(toFind({ ...signedIn(leaveBehind(room)), own, active: event.at }));
  }
  const now: Room = { ...room, active: event.at };
  if ('objectId' in event && !('person' in now && now.person.objectId === event.objectId)) return rest(now);
  return pressed(now, event);
}

function noteRefusal(room: Room, event: RoomAnswer): Room {
  if (room.forbidden !== 'no' || !('failure' in event) || !('kind' in event.failure)) return room;
  const { failure } = event;
  return failure.kind === 'http' && failure.status === 403 ? { ...room, forbidden: 'in-this-sign-in' } : room;
}

function signedIn(carried: RoomCarried): RoomCarried {
  return carried.forbidden === 'no' ? carried : { ...carried, forbidden: 'before-this-sign-in' };
}

function isWanted(room: Room, event: RoomAnswer): boolean {
  if (event.effect !== room.pending) return false;
  return !('objectId' in event) || ('person' in room && room.person.objectId === event.objectId);
}

function pressed(room: Room, event: RoomPress): RoomAdvance {
  switch (event.type) {
    case 'search': {
      const finding: FindRoom = { ...toFind(leaveBehind(room)), state: 'searching', query: event.query };
      return wish(finding, { type: 'search', query: event.query });
    }
    case 'more':
      if (room.name !== 'find' || room.state !== 'found' || room.next === null) return rest(room);
      return wish({ ...room, state: 'more', failure: null }, { type: 'more-people', next: room.next });
    case 'select': {
      const person = freezeTarget(event.person);
      return person === null ? rest(room) : toPerson(leaveBehind(room), person);
    }
    case 'back':
      return back(room);
    case 'next-person':
      return rest(toFind(leaveBehind(room)));
    case 'sign-out':
      return lock(room, 'signed-out');
    case 'verify':
      if (room.name !== 'person' || room.refused !== null) return rest(room);
      return rest(toVerify(take(room), room.person, 'first'));
    case 'attest':
      return room.name === 'verify' ? attest(room, event.evidence, event.signs, event.at) : rest(room);
    case 'look':
      if (room.name === 'outcome') return settle(room);
      if (room.name !== 'see' || room.state === 'reading') return rest(room);
      return toSee(take(room), room.person, room.verification, event.at);
    case 'change':
      return room.name === 'see' ? beginChange(room, event.change, event.at) : rest(room);
    case 'cancel':
      return cancelChange(room, event.at);
    case 'save-again':
      return room.name === 'outcome' ? saveAgain(room, event.at) : rest(room);
    case 'done':
      return room.name === 'outcome' ? outcomeRead(room, event.at) : rest(room);
  }
}

/** Back ends the verification, wherever it is pressed. */
function back(room: Room): RoomAdvance {
  if (!('person' in room) || room.name === 'person') return rest(toFind(leaveBehind(room)));
  const carried = leaveBehind(room);
  const open = carried.unsettled.some(({ person }) => person.objectId === room.person.objectId);
  return open ? rest(toFind(carried)) : toPerson(carried, room.person);
}

function attest(
  room: VerifyRoom,
  evidence: readonly Evidence[],
  signs: readonly WarningSign[],
  at: Moment,
): RoomAdvance {
  const { person } = room;
  const lacks = lacksOf(room.ways, evidence);
  if (lacks.length > 0) return rest({ ...room, lacks });
  const id = room.sequence + 1;
  const verification: Verification = Object.freeze({ id, objectId: person.objectId, begun: at, evidence, signs });
  return toSee({ ...take(room), sequence: id }, person, verification, at);
}

function answered(room: Room, event: RoomAnswer): RoomAdvance {
  switch (room.name) {
    case 'find':
      return found(room, event);
    case 'see':
      if (event.type === 'methods-read') {
        return tick({ ...room, pending: null, state: 'shown', methods: event.methods, failure: null }, event.at);
      }
      if (event.type !== 'reading-failed') return rest(room);
      return rest({ ...room, pending: null, state: 'failed', failure: event.failure });
    case 'act':
      return advanceAct(room, event);
    case 'outcome':
      return advanceOutcome(room, event);
    default:
      return rest(room);
  }
}

function found(room: FindRoom, event: RoomAnswer): RoomAdvance {
  const isMore = room.state === 'more';
  if (event.type === 'search-failed') {
    return rest({ ...room, pending: null, state: isMore ? 'found' : 'failed', failure: event.failure });
  }
  if (event.type !== 'people-found') return rest(room);
  const people = event.people.flatMap((person) => freezeTarget(person) ?? []);
  return rest({
    ...{ ...room, pending: null, state: 'found', next: event.next ?? null, failure: null },
    people: isMore ? [...room.people, ...people] : people,
  });
}

/** Keys and pass are shown no longer than the verification holds. */
function tick(room: Room, at: Moment): RoomAdvance {
  if (room.name !== 'see' || isLive(room.verification, room.person.objectId, at)) return rest(room);
  return rest(toVerify(take(room), room.person, 'ended'));
}
