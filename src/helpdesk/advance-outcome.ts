import type { CallFailure } from '../registration/failure.ts';
import { readIn, reread } from './advance-act.ts';
import { bothBeingRead, restsOn, type Methods } from './methods.ts';
import type { Moment } from './moment.ts';
import { valueOf } from './reading.ts';
import type { RoomAnswer } from './room-event.ts';
import { leaveBehind, rest, take, toPerson, toSee, toSettling, toVerify, type RoomAdvance } from './room-moves.ts';
import type { Outcome, OutcomeRoom, Unsettled } from './room.ts';
import { isLive } from './verification.ts';

/** "Perhaps": the list is read before anything else (S12). */
export function settle(room: OutcomeRoom): RoomAdvance {
  return room.open === null || room.state === 'settling' ? rest(room) : toSettling(room, room.open);
}

/** What an answer means while the outcome is looked for. */
export function advanceOutcome(room: OutcomeRoom, event: RoomAnswer): RoomAdvance {
  if (room.state !== 'settling' || room.open === null) return rest(room);
  const read = readIn(event);
  if (read?.part !== restsOn(room.open.change)) return rest(room);
  if (read.reading.state === 'unreadable') {
    const { failure } = read.reading;
    return rest({ ...room, pending: null, state: 'told', outcome: { kind: 'perhaps', failure } });
  }
  const methods: Methods = { ...(room.seen ?? bothBeingRead), [read.part]: read.reading };
  const outcome = settled(room, room.open, methods, read.found);
  if (read.found === null && isRefusedSave(room)) {
    const aside = { person: room.person, credentialId: room.open.credentialId, why: 'refused' } as const;
    return rest({
      ...{ ...room, pending: null, state: 'told', outcome: { kind: 'failed', failure: room.outcome.failure } },
      ...{ open: null, seen: methods, credential: null, setAside: [...room.setAside, aside] },
    });
  }
  // The credential went with the reload: what is on the key can never be saved.
  const lost = outcome.kind === 'not-saved' && outcome.credential === null;
  const { person, open } = room;
  return rest({
    ...{ ...room, pending: null, state: 'told', outcome, open: null, seen: methods, credential: null },
    setAside: lost ? [...room.setAside, { person, credentialId: open.credentialId, why: 'not-saved' }] : room.setAside,
  });
}

/** Microsoft refused a save for good, and it is not the earlier one that it had taken: sending it again is of no use. */
function isRefusedSave(
  room: OutcomeRoom & { open: Unsettled | null },
): room is OutcomeRoom & { open: Unsettled; outcome: { kind: 'perhaps'; failure: CallFailure | null } } {
  const { open, outcome } = room;
  if (open?.change.kind !== 'register' || outcome.kind !== 'perhaps' || outcome.failure?.kind !== 'http') return false;
  return [400, 403, 404, 405].includes(outcome.failure.status);
}

function settled(room: OutcomeRoom, open: Unsettled, methods: Methods, found: string | null): Outcome {
  const { change } = open;
  switch (change.kind) {
    case 'register':
      return found === null
        ? { kind: 'not-saved', credential: room.credential }
        : { kind: 'registered', methodId: found, credentialId: open.credentialId ?? '' };
    case 'remove':
      return valueOf(methods.keys)?.some(({ id }) => id === change.methodId) === true
        ? { kind: 'failed', failure: null }
        : { kind: 'removed' };
    case 'pass': {
      const before = open.passBefore?.id ?? null;
      const now = valueOf(methods.pass)?.id ?? null;
      return now !== null && now !== before ? { kind: 'pass-lost' } : { kind: 'failed', failure: null };
    }
    case 'revoke':
      return { kind: 'unknown' };
  }
}

/** Sends the same credential again: the list is read first, as before each change. */
export function saveAgain(room: OutcomeRoom, at: Moment): RoomAdvance {
  const { person, verification, change, outcome, seen } = room;
  if (outcome.kind !== 'not-saved' || outcome.credential === null || seen === null) return rest(room);
  if (verification === null || !isLive(verification, person.objectId, at)) {
    return rest(toVerify(leaveBehind(room), person, 'ended'));
  }
  return reread({
    ...{ ...take(room), name: 'act', person, verification, change },
    ...{ state: 'rereading', seen, credential: outcome.credential, repeated: true },
  });
}

/** The agent has read the outcome; one that is not known yet cannot be left that way. */
export function outcomeRead(room: OutcomeRoom, at: Moment): RoomAdvance {
  if (room.open !== null) return rest(room);
  const { person, verification } = room;
  if (verification === null) return toPerson(leaveBehind(room), person);
  return toSee(leaveBehind(room), person, verification, at);
}
