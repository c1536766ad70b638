import type { CallFailure } from '../registration/failure.ts';
import type { Change } from './change.ts';
import {
  isAllRead,
  isUnchanged,
  restsOn,
  type MethodPart,
  type Methods,
  type ReadKeys,
  type ReadPass,
} from './methods.ts';
import type { Moment } from './moment.ts';
import { valueOf } from './reading.ts';
import type { Bound } from './room-effect.ts';
import type { RoomAnswer } from './room-event.ts';
import { leaveBehind, rest, take, toSee, toVerify, wish, type RoomAdvance } from './room-moves.ts';
import type { ActRoom, Outcome, Room, SeeRoom, SetAside } from './room.ts';
import { isLive } from './verification.ts';

/** How long Graph's creation options last at most, milliseconds (Microsoft Graph, fido2Methods/creationOptions, v1.0). */
const optionsLast = 5 * 60_000;

/**
 * The press of a change: what it rests on is read anew before anything is sent, since a second agent may be at work. Where that
 * could not be read at all, nothing begins; the other reading does not matter to it.
 */
export function beginChange(room: SeeRoom, change: Change, at: Moment): RoomAdvance {
  const { person, verification, methods } = room;
  const part = restsOn(change);
  if (part !== null && methods[part].state !== 'known') return rest(room);
  if (!isLive(verification, person.objectId, at)) return rest(toVerify(take(room), person, 'ended'));
  // A key that is made and may not be saved any more would have to be reset.
  if (change.kind === 'register' && !isLive(verification, person.objectId, at, optionsLast)) {
    return rest({ ...room, notice: 'verification-too-old' });
  }
  const begun: ActRoom = {
    ...{ ...take(room), name: 'act', person, verification, change: Object.freeze({ ...change }) },
    ...{ state: 'rereading', seen: methods, credential: null, repeated: false },
  };
  return part === null ? send(begun) : reread(begun);
}

/** Reads what the change rests on, and looks for a credential that may be among the keys. */
export function reread(room: ActRoom): RoomAdvance {
  const { person, verification, credential, change } = room;
  const part = restsOn(change);
  return wish(room, {
    ...{ type: 'read-methods', parts: part === null ? [] : [part], person, verification: verification.id },
    seeks: credential?.id ?? null,
  });
}

/** What of the person's methods an answer has read; null where it is another answer. */
export function readIn(
  event: RoomAnswer,
): { part: 'keys'; reading: ReadKeys; found: string | null } | { part: 'pass'; reading: ReadPass; found: null } | null {
  if (event.type === 'keys-read') return { part: 'keys', reading: event.keys, found: event.found };
  return event.type === 'pass-read' ? { part: 'pass', reading: event.pass, found: null } : null;
}

/** What an answer means while a change is under way. */
export function advanceAct(room: ActRoom, event: RoomAnswer): RoomAdvance {
  switch (event.type) {
    case 'keys-read':
    case 'pass-read': {
      const read = readIn(event);
      if (room.state !== 'rereading' || read?.part !== restsOn(room.change)) return rest(room);
      const { part, reading, found } = read;
      if (reading.state === 'known') return reRead(room, part, { ...room.seen, [part]: reading }, found, event.at);
      if (room.credential === null) return told(room, { kind: 'failed', failure: reading.failure });
      return told(room, { kind: 'not-saved', credential: room.credential });
    }
    case 'options-come':
      if (room.state !== 'fetching' || room.change.kind !== 'register') return rest(room);
      if (!live(room, event.at)) return ended(room);
      return wish(
        { ...room, state: 'touching' },
        { type: 'make-credential', ...bound(room), options: event.options, exclude: room.change.exclude },
      );
    case 'credential-made': {
      if (room.state !== 'touching' && room.state !== 'stopping') return rest(room);
      const credentialId = event.credential.id;
      if (room.state === 'stopping') {
        return told(aside(room, credentialId, 'cancelled'), { kind: 'failed', failure: null });
      }
      if (!live(room, event.at)) return ended(aside(room, credentialId, 'not-verified'));
      return save({ ...room, credential: event.credential });
    }
    case 'no-credential':
      if (room.state !== 'touching' && room.state !== 'stopping') return rest(room);
      return told(room, { kind: 'no-key', failure: event.failure });
    case 'pass-made':
      return room.state === 'changing' ? told(room, { kind: 'pass-made', pass: event.pass }) : rest(room);
    case 'key-removed':
      return room.state === 'changing' ? told(room, { kind: 'removed' }) : rest(room);
    case 'sessions-revoked':
      return room.state === 'changing' ? told(room, { kind: 'revoked' }) : rest(room);
    case 'credential-saved':
      return room.state === 'saving' ? saved(room, event.methodId) : rest(room);
    case 'change-failed':
      return changeFailed(room, event);
    default:
      return rest(room);
  }
}

/** Nothing is sent on what is not there any more, nor without a verification that holds at this moment. */
function reRead(room: ActRoom, part: MethodPart, methods: Methods, found: string | null, at: Moment): RoomAdvance {
  const { change, credential } = room;
  if (found !== null) return saved(room, found);
  if (!live(room, at)) return ended(room);
  // The very same credential: what else came or went does not matter to it.
  if (credential !== null) return save(room);
  const notice = noticeOf(part, room.seen, methods, change);
  if (notice !== null) return toChanged(room, methods, notice, at);
  return send(room);
}

/** Back to what the person has: the other reading, too, is not what the agent saw where it was broken off. */
function toChanged(room: ActRoom, methods: Methods, notice: SeeRoom['notice'], at: Moment): RoomAdvance {
  const { person, verification } = room;
  if (!isAllRead(methods)) return toSee(take(room), person, verification, at, notice);
  return rest({ ...take(room), name: 'see', person, verification, methods, notice });
}

/** Sends the change, or begins with what leads to it. */
function send(room: ActRoom): RoomAdvance {
  const { change } = room;
  switch (change.kind) {
    case 'pass': {
      const { lifetimeInMinutes, isUsableOnce } = change;
      return wish(
        { ...room, state: 'changing' },
        { type: 'make-pass', ...bound(room), lifetimeInMinutes, isUsableOnce },
      );
    }
    case 'remove':
      return wish({ ...room, state: 'changing' }, { type: 'remove-key', ...bound(room), methodId: change.methodId });
    case 'revoke':
      return wish({ ...room, state: 'changing' }, { type: 'revoke-sessions', ...bound(room) });
    case 'register':
      return wish({ ...room, state: 'fetching' }, { type: 'get-options', ...bound(room) });
  }
}

function noticeOf(part: MethodPart, seen: Methods, now: Methods, change: Change): SeeRoom['notice'] {
  if (!isUnchanged(part, seen, now)) return 'changed-meanwhile';
  const keys = valueOf(now.keys) ?? [];
  if (change.kind === 'remove' && keys.every(({ id }) => id !== change.methodId)) return 'changed-meanwhile';
  // Graph replaces a usable pass in the same call (authentication: create temporaryAccessPassMethods).
  return change.kind === 'pass' && valueOf(now.pass)?.isUsable === true && !change.replace ? 'pass-exists' : null;
}

function save(room: ActRoom): RoomAdvance {
  const { credential, change } = room;
  if (credential === null || change.kind !== 'register') return rest(room);
  return wish(
    { ...room, state: 'saving' },
    { type: 'save-credential', ...bound(room), credential, keyName: change.keyName },
  );
}

function saved(room: ActRoom, methodId: string): RoomAdvance {
  return told(room, { kind: 'registered', methodId, credentialId: room.credential?.id ?? '' });
}

function changeFailed(room: ActRoom, { failure, sure }: Extract<RoomAnswer, { type: 'change-failed' }>): RoomAdvance {
  switch (room.state) {
    case 'fetching':
      return told(room, { kind: 'failed', failure });
    case 'changing':
      return sure ? told(room, { kind: 'failed', failure }) : told(room, { kind: 'perhaps', failure });
    case 'saving':
      if (!sure || listTells(failure, room.repeated)) return told(room, { kind: 'perhaps', failure });
      return told(aside(room, room.credential?.id ?? null, 'refused'), { kind: 'failed', failure });
    default:
      return rest(room);
  }
}

/**
 * Whether a refused save needs the list all the same (J5): "already registered" may mean this very key, and so may any refusal of
 * one that was sent before; what was throttled was not carried out, and can be sent again.
 */
function listTells(failure: CallFailure, repeated: boolean): boolean {
  return failure.kind === 'http' && (repeated || failure.status === 409 || failure.status === 429);
}

/** To what came of it. */
function told(room: ActRoom, outcome: Outcome): RoomAdvance {
  const { person, verification, change, credential, seen } = room;
  const perhaps = outcome.kind === 'perhaps';
  return rest({
    ...{ ...take(room), name: 'outcome', person, verification, change, state: 'told', outcome, seen },
    open: perhaps ? { person, change, credentialId: credential?.id ?? null, passBefore: valueOf(seen.pass) } : null,
    credential: perhaps ? credential : null,
  });
}

/** The verification is over: nothing is sent, and what may be on a key is set aside. */
function ended(room: ActRoom): RoomAdvance {
  return rest(toVerify(room.state === 'rereading' ? leaveBehind(room) : take(room), room.person, 'ended'));
}

function aside(room: ActRoom, credentialId: string | null, why: SetAside['why']): ActRoom {
  return { ...room, setAside: [...room.setAside, { person: room.person, credentialId, why }] };
}

function live({ verification, person }: ActRoom, at: Moment): boolean {
  return isLive(verification, person.objectId, at);
}

function bound({ person, verification }: ActRoom): Bound {
  return { person, verification: verification.id };
}

/** A press of Cancel: a ceremony is stopped, and its answer awaited; before it there is nothing to stop. */
export function cancelChange(room: Room, at: Moment): RoomAdvance {
  if (room.name !== 'act') return rest(room);
  if (room.state === 'touching' && room.pending !== null) {
    const stopping: ActRoom = { ...room, state: 'stopping', sequence: room.sequence + 1 };
    return { room: stopping, effects: [{ id: stopping.sequence, type: 'stop-ceremony', ceremony: room.pending }] };
  }
  const idle = room.state === 'rereading' || room.state === 'fetching';
  return idle ? toSee(leaveBehind(room), room.person, room.verification, at) : rest(room);
}
