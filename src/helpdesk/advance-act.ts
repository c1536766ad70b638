import type { Change } from './change.ts';
import { sameMethods, type Methods } from './methods.ts';
import type { Moment } from './moment.ts';
import type { Bound } from './room-effect.ts';
import type { RoomAnswer } from './room-event.ts';
import { leaveBehind, rest, take, toSee, toVerify, wish, type RoomAdvance } from './room-moves.ts';
import type { ActRoom, Outcome, Room, SeeRoom, SetAside } from './room.ts';
import { isLive } from './verification.ts';

/** How long Graph's creation options last at most, milliseconds (Microsoft Graph, fido2Methods/creationOptions, v1.0). */
const optionsLast = 5 * 60_000;

/** The press of a change: what the agent saw is read anew before anything is sent, since a second agent may be at work. */
export function beginChange(room: SeeRoom, change: Change, at: Moment): RoomAdvance {
  const { person, verification, methods } = room;
  if (room.state !== 'shown' || methods === null) return rest(room);
  if (!isLive(verification, person.objectId, at)) return rest(toVerify(take(room), person, 'ended'));
  // A key that is made and may not be saved any more would have to be reset.
  if (change.kind === 'register' && !isLive(verification, person.objectId, at, optionsLast)) {
    return rest({ ...room, notice: 'verification-too-old' });
  }
  return reread({
    ...{ ...take(room), name: 'act', person, verification, change: Object.freeze({ ...change }) },
    ...{ state: 'rereading', seen: methods, credential: null },
  });
}

/** Reads the person's methods, and looks for a credential that may be among them. */
export function reread(room: ActRoom): RoomAdvance {
  const { person, verification, credential } = room;
  return wish(room, {
    ...{ type: 'read-methods', person, verification: verification.id, seeks: credential?.id ?? null },
  });
}

/** What an answer means while a change is under way. */
export function advanceAct(room: ActRoom, event: RoomAnswer): RoomAdvance {
  switch (event.type) {
    case 'methods-read':
      return room.state === 'rereading' ? reRead(room, event.methods, event.found, event.at) : rest(room);
    case 'reading-failed':
      if (room.state !== 'rereading') return rest(room);
      if (room.credential === null) return told(room, { kind: 'failed', failure: event.failure });
      return told(room, { kind: 'not-saved', credential: room.credential });
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
function reRead(room: ActRoom, methods: Methods, found: string | null, at: Moment): RoomAdvance {
  const { person, verification, change, credential } = room;
  if (found !== null) return saved(room, found);
  if (!live(room, at)) return ended(room);
  // The very same credential: what else came or went does not matter to it.
  if (credential !== null) return save(room);
  const notice = noticeOf(room.seen, methods, change);
  if (notice !== null) {
    return rest({
      ...{ ...take(room), name: 'see', person, verification },
      ...{ state: 'shown', methods, notice, failure: null },
    });
  }
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

function noticeOf(seen: Methods, now: Methods, change: Change): SeeRoom['notice'] {
  if (!sameMethods(seen, now)) return 'changed-meanwhile';
  if (change.kind === 'remove' && now.keys.every(({ id }) => id !== change.methodId)) return 'changed-meanwhile';
  // Graph replaces a usable pass in the same call (authentication: create temporaryAccessPassMethods).
  return change.kind === 'pass' && now.pass?.isUsable === true && !change.replace ? 'pass-exists' : null;
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
      if (!sure) return told(room, { kind: 'perhaps', failure });
      // Put off, and not refused: what is on the key is good for another try.
      if (failure.kind === 'http' && failure.status === 429 && room.credential !== null) {
        return told(room, { kind: 'not-saved', credential: room.credential });
      }
      return told(aside(room, room.credential?.id ?? null, 'refused'), { kind: 'failed', failure });
    default:
      return rest(room);
  }
}

/** To what came of it. */
function told(room: ActRoom, outcome: Outcome): RoomAdvance {
  const { person, verification, change, credential, seen } = room;
  const perhaps = outcome.kind === 'perhaps';
  return rest({
    ...{ ...take(room), name: 'outcome', person, verification, change, state: 'told', outcome, seen },
    open: perhaps ? { person, change, credentialId: credential?.id ?? null, passBefore: seen.pass } : null,
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
