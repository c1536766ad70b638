import type { CallFailure } from '../registration/failure.ts';
import { advanceAct, beginChange, cancelChange, readIn } from './advance-act.ts';
import { advanceOutcome, outcomeRead, saveAgain, settle } from './advance-outcome.ts';
import { isAllRead, type Methods } from './methods.ts';
import { elapsed, type Moment } from './moment.ts';
import type { RoomAnswer, RoomEvent, RoomPress } from './room-event.ts';
import {
  besides,
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
import type { FindRoom, Room, RoomCarried, SeeRoom, VerifyRoom } from './room.ts';
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
  if (event.type === 'surroundings-read') return rest(withSurroundings(room, event));
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
  const failure = failureIn(event);
  const refused = failure?.kind === 'http' && failure.status === 403;
  return refused && room.forbidden === 'no' ? { ...room, forbidden: 'in-this-sign-in' } : room;
}

function failureIn(event: RoomAnswer): CallFailure | null {
  const read = readIn(event)?.reading;
  if (read !== undefined) return read.state === 'unreadable' ? read.failure : null;
  return 'failure' in event && 'kind' in event.failure ? event.failure : null;
}

/** What stands around the person who is here; of anybody else it is of no use, however it comes. */
function withSurroundings(room: Room, event: Extract<RoomAnswer, { type: 'surroundings-read' }>): Room {
  const { around } = room;
  const isHere = 'person' in room && room.person.objectId === event.objectId;
  return isHere && around?.effect === event.effect
    ? { ...room, around: { ...around, known: event.surroundings } }
    : room;
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
      if (room.name !== 'see' || !isAllRead(room.methods)) return rest(room);
      // Roles and policies may have been changed meanwhile, too.
      return toSee({ ...take(room), around: null }, room.person, room.verification, event.at);
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
      return seen(room, event);
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

/** What was read stands at once; what stands around the person is read after both, and nothing waits for it. */
function seen(room: SeeRoom, event: RoomAnswer): RoomAdvance {
  const read = readIn(event);
  if (read === null) return rest(room);
  const methods: Methods = { ...room.methods, [read.part]: read.reading };
  if (!isAllRead(methods)) return tick({ ...room, methods }, event.at);
  const { room: now } = tick({ ...room, methods, pending: null }, event.at);
  if (now.name !== 'see' || now.around !== null) return rest(now);
  const { person, own } = now;
  const asked = besides(now, { type: 'read-surroundings', person, own });
  return { ...asked, room: { ...asked.room, around: { effect: asked.room.sequence, known: null } } };
}

/** Keys and pass are shown no longer than the verification holds. */
function tick(room: Room, at: Moment): RoomAdvance {
  if (room.name !== 'see' || isLive(room.verification, room.person.objectId, at)) return rest(room);
  return rest(toVerify(take(room), room.person, 'ended'));
}
