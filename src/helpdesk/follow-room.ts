import { codeOfOutcome } from './code-of-outcome.ts';
import { currentTurn } from './current-turn.ts';
import type { Desk } from './desk.ts';
import type { DeskEvent } from './desk-event.ts';
import { finalOutcome, isNewlyTold } from './final-outcome.ts';
import { notePart, type LostKeyPart, type PartState } from './lost-key.ts';
import { elapsed } from './moment.ts';
import { endTurn, interruptTurn, noteResult, pauseQueue, type Queue } from './queue.ts';
import type { OutcomeRoom, Room } from './room.ts';
import { logEntryOf } from './sitting-log.ts';

/** What a step of the room means for all that the desk holds beside it: log, lost key, queue. */
export function followRoom(desk: Desk, room: Room, event: DeskEvent): Desk {
  const before = desk.room;
  const logged = withLog({ ...desk, room }, before, event);
  const noted = isNewlyTold(before, room) ? withLostPart(logged, before, room) : logged;
  const queued = withQueue(noted, before, event);
  const left = personIn(before) !== personIn(room);
  return left ? { ...queued, lost: null, stockRefused: null } : queued;
}

function personIn(room: Room): string | null {
  return 'person' in room ? room.person.objectId : null;
}

function withLog(desk: Desk, before: Room, event: DeskEvent): Desk {
  const ended = finalOutcome(before, desk.room);
  if (ended === null) return desk;
  const code = codeOfOutcome(before, ended);
  const model = ended.outcome.kind === 'registered' ? modelIn(before) : null;
  const entry = logEntryOf(ended, event.at.epoch, requestIdOf(before, event), code, model);
  return { ...desk, log: [...desk.log, entry] };
}

function modelIn(room: Room): string | null {
  return 'credential' in room ? (room.credential?.model ?? null) : null;
}

/** Of the answer, or of the failed one that was settled now. */
function requestIdOf(before: Room, event: DeskEvent): string | null {
  if ('requestId' in event) return event.requestId ?? null;
  const earlier = before.name === 'outcome' && before.outcome.kind === 'perhaps' ? before.outcome.failure : null;
  const failure = 'failure' in event ? event.failure : earlier;
  return failure !== null && 'requestId' in failure ? failure.requestId : null;
}

const partOf = { remove: 'remove', revoke: 'revoke', pass: 'pass', register: 'spare' } as const satisfies Record<
  OutcomeRoom['change']['kind'],
  LostKeyPart
>;

function withLostPart(desk: Desk, before: Room, told: OutcomeRoom): Desk {
  const { lost } = desk;
  const { change, person } = told;
  // Another key than the lost one is no part of it.
  if (lost === null || (change.kind === 'remove' && change.methodId !== lost.methodId)) return desk;
  const state = partStateOf(told);
  const code = state === 'done' ? null : codeOfOutcome(before, told);
  return { ...desk, lost: notePart(lost, person.objectId, partOf[change.kind], state, code) };
}

function partStateOf({ outcome }: OutcomeRoom): Exclude<PartState, 'open' | 'not-possible'> {
  switch (outcome.kind) {
    case 'pass-made':
    case 'registered':
    case 'removed':
    case 'revoked':
      return 'done';
    case 'perhaps':
    case 'unknown':
      return 'perhaps';
    default:
      return 'failed';
  }
}

function withQueue(desk: Desk, before: Room, event: DeskEvent): Desk {
  if (desk.queue === null) return desk;
  const { room } = desk;
  const told =
    isNewlyTold(before, room) && room.change.kind === 'register' ? withResult(desk, desk.queue, room, event) : desk;
  const turn = currentTurn(told.queue);
  if (turn === null || told.queue === null || personIn(room) === turn.objectId) return told;
  if (room.name === 'locked' || event.type === 'signed-in') return rested(told, interruptTurn(told.queue));
  const sent = room.unsettled.some(
    ({ person, change }) => person.objectId === turn.objectId && change.kind === 'register',
  );
  const result = sent ? 'perhaps' : (told.turnResult ?? 'skipped');
  return rested(told, endTurn(told.queue, { objectId: turn.objectId, result, took: null, credentialId: null }));
}

/** In a turn only a key ends it: whatever failed can be tried again while the person is here. */
function withResult(desk: Desk, queue: Queue, { person, outcome }: OutcomeRoom, { at }: DeskEvent): Desk {
  const { objectId } = person;
  const isTurn = currentTurn(queue)?.objectId === objectId;
  if (outcome.kind === 'registered') {
    const credentialId = outcome.credentialId === '' ? null : outcome.credentialId;
    const ended = { objectId, result: 'done', credentialId } as const;
    return isTurn
      ? rested(desk, endTurn(queue, { ...ended, took: tookOf(desk, at) }))
      : { ...desk, queue: noteResult(queue, ended) };
  }
  const result = outcome.kind === 'perhaps' ? 'perhaps' : 'failed';
  if (isTurn) return { ...desk, turnResult: result };
  return { ...desk, queue: noteResult(queue, { objectId, result, credentialId: null }) };
}

function tookOf({ turnBegan }: Desk, at: DeskEvent['at']): number | null {
  const took = turnBegan === null ? Infinity : elapsed(turnBegan, at);
  return Number.isFinite(took) ? took : null;
}

/** The turn is over: the pause that was asked for in it begins. */
function rested(desk: Desk, queue: Queue): Desk {
  return {
    ...{ ...desk, turnBegan: null, turnResult: null, pauseAfter: false },
    queue: desk.pauseAfter ? pauseQueue(queue) : queue,
  };
}
