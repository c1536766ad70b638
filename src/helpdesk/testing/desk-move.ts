import fc from 'fast-check';
import type { Change } from '../change.ts';
import type { DeskEvent } from '../desk-event.ts';
import type { Desk } from '../desk.ts';
import type { Moment } from '../moment.ts';
import type { RoomEffect } from '../room-effect.ts';
import type { Room } from '../room.ts';
import type { RoomAnswer } from '../room-event.ts';
import { failedReading } from './failed-reading.ts';
import { goodAnswers } from './good-answer.ts';
import { ada, agent, bo, calledBack, credential, key, lost, otherAda } from './some-targets.ts';

const register: Change = { kind: 'register', keyName: 'Blue', exclude: [] };
const changes: readonly Change[] = [
  register,
  register,
  register,
  { kind: 'pass', lifetimeInMinutes: null, isUsableOnce: null, replace: true },
  { kind: 'remove', methodId: key.id },
  { kind: 'revoke' },
];

/** What happens next: mostly what leads on, else one of everything else that can happen. */
export const deskMove = fc.record({
  kind: fc.oneof(
    { weight: 20, arbitrary: fc.constant('on' as const) },
    {
      weight: 6,
      arbitrary: fc.constantFrom(
        ...([
          'search',
          'more',
          'select',
          'back',
          'next-person',
          'reload',
          'sign-out',
          'stale-button',
          'cancel',
        ] as const),
        ...(['look', 'done', 'call-next', 'skip', 'put-back', 'pause-queue', 'resume-queue', 'drop-queue'] as const),
        ...(['start-queue', 'give-key', 'lost-key', 'tick', 'late', 'of-another', 'lost', 'lost', 'refused'] as const),
      ),
    },
  ),
  who: fc.constantFrom(ada, bo, otherAda, agent),
  change: fc.constantFrom(...changes),
  /** Milliseconds that pass before it, and how far somebody sets the clock. */
  pause: fc.oneof({ weight: 25, arbitrary: fc.integer({ min: 0, max: 40_000 }) }, fc.integer({ min: 0, max: 700_000 })),
  clockSet: fc.oneof({ weight: 25, arbitrary: fc.constant(0) }, fc.integer({ min: -3_600_000, max: 3_600_000 })),
  back: fc.integer({ min: 1, max: 6 }),
});
export type DeskMove = typeof deskMove extends fc.Arbitrary<infer Value> ? Value : never;

const queued = [ada, bo, agent, otherAda];

/** What the agent would press where they stand. */
function pressOn({ room, queue }: Desk, { who, change, back }: DeskMove, at: Moment): DeskEvent {
  switch (room.name) {
    case 'locked':
      return { type: 'signed-in', own: agent.objectId, at };
    case 'find':
      if (queue === null) return { type: 'start-queue', people: queued, pattern: '{name}', at };
      if (queue.place === 'between') return { type: 'call-next', at };
      return queue.place === 'paused' ? { type: 'resume-queue', at } : { type: 'select', person: { ...who }, at };
    case 'person':
      return room.refused === null
        ? { type: 'verify', objectId: room.person.objectId, at }
        : { type: 'next-person', at };
    case 'verify':
      return { type: 'attest', objectId: room.person.objectId, evidence: calledBack, signs: [], at };
    case 'see':
      return { type: 'change', objectId: room.person.objectId, change, at };
    case 'act':
      return { type: 'cancel', objectId: room.person.objectId, at };
    case 'outcome': {
      const { objectId } = room.person;
      if (room.open !== null) return { type: 'look', objectId, at };
      if (room.outcome.kind === 'not-saved' && back % 2 === 0) return { type: 'save-again', objectId, at };
      return back % 3 === 0 ? { type: 'done', objectId, at } : { type: 'next-person', at };
    }
  }
}

/** The answer of a world in which everything works; each credential is another one. */
function answerOf(effect: RoomEffect, { back }: DeskMove, at: Moment, room: Room): RoomAnswer | null {
  const answers = goodAnswers(effect, at);
  const isKeysRead = room.name === 'see' && room.methods.keys.state !== 'reading';
  const answer = answers[isKeysRead ? answers.length - 1 : back % answers.length] ?? null;
  if (answer?.type === 'credential-made')
    return { ...answer, credential: { ...credential, id: `key-${String(effect.id)}` } };
  const seeks = effect.type === 'read-methods' && effect.seeks !== null;
  if (answer?.type === 'keys-read' && seeks) return { ...answer, found: back % 2 === 0 ? 'found-key' : null };
  return answer;
}

/** The event that a move means where the desk stands. */
export function eventOf(made: DeskMove, desk: Desk, past: readonly RoomEffect[], at: Moment): DeskEvent {
  const { room } = desk;
  const running = past.find(({ id }) => id === room.pending) ?? null;
  const objectId = 'person' in room ? room.person.objectId : made.who.objectId;
  const answer = running === null ? null : answerOf(running, made, at, room);
  const answered = { effect: running?.id ?? -1, objectId, at };
  switch (made.kind) {
    case 'search':
      return { type: 'search', query: 'bo', at };
    case 'select':
      return { type: 'select', person: { ...made.who }, at };
    case 'stale-button':
      return { type: 'change', objectId: made.who.objectId, change: made.change, at };
    case 'cancel':
    case 'look':
    case 'done':
      return { type: made.kind, objectId, at };
    case 'skip':
    case 'put-back':
      return { type: made.kind, objectId: made.who.objectId, at };
    case 'start-queue':
      return { type: 'start-queue', people: queued, pattern: '', at };
    case 'give-key':
      return { type: 'give-key', objectId: made.who.objectId, serial: `1234${String(made.back)}`, at };
    case 'lost-key':
      return { type: 'report-lost', objectId, isGuest: null, at };
    case 'late': {
      const old = past.at(-made.back);
      return (old === undefined ? null : answerOf(old, made, at, room)) ?? { type: 'tick', at };
    }
    case 'of-another':
      return answer !== null && 'objectId' in answer
        ? { ...answer, objectId: made.who.objectId }
        : { type: 'tick', at };
    case 'lost':
      if (running?.type === 'read-methods') {
        return failedReading(running, running.parts[made.back % running.parts.length] ?? 'keys', lost, at);
      }
      return { ...answered, type: 'change-failed', failure: lost, sure: false };
    case 'refused':
      return { ...answered, type: 'change-failed', failure: { kind: 'network' }, sure: true };
    case 'reload':
    case 'on':
      return answer ?? pressOn(desk, made, at);
    default:
      return { type: made.kind, at };
  }
}
