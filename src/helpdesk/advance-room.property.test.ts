import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { advanceRoom, idleLimit } from './advance-room.ts';
import type { Change } from './change.ts';
import { keepRoom, restoreRoom } from './kept-room.ts';
import type { Moment } from './moment.ts';
import type { RoomEffect } from './room-effect.ts';
import type { RoomEvent } from './room-event.ts';
import type { RoomAdvance } from './room-moves.ts';
import { closedRoom, type Room } from './room.ts';
import type { Target } from './target.ts';
import { ada, agent, after, bo, calledBack, credential, key, lost, otherAda, ways } from './testing/some-targets.ts';
import { usablePass } from './testing/some-targets.ts';
import { failedReading } from './testing/failed-reading.ts';
import { goodAnswers } from './testing/good-answer.ts';
import { restsOn } from './methods.ts';
import { known } from './reading.ts';

const changing = ['make-pass', 'remove-key', 'revoke-sessions', 'make-credential', 'save-credential'] as const;
type Changing = Extract<RoomEffect, { type: (typeof changing)[number] }>;
const isChanging = (effect: RoomEffect): effect is Changing => (changing as readonly string[]).includes(effect.type);

const people = [ada, bo, otherAda, agent] as const;
const changes: readonly Change[] = [
  { kind: 'pass', lifetimeInMinutes: null, isUsableOnce: null, replace: false },
  { kind: 'pass', lifetimeInMinutes: 60, isUsableOnce: true, replace: true },
  { kind: 'register', keyName: 'Blue', exclude: [] },
  { kind: 'remove', methodId: key.id },
  { kind: 'revoke' },
];

/** What happens next: mostly what leads on, else one of everything else that can happen. */
const move = fc.record({
  kind: fc.oneof(
    { weight: 12, arbitrary: fc.constant('on' as const) },
    {
      weight: 5,
      arbitrary: fc.constantFrom(
        ...(['search', 'select', 'back', 'next-person', 'reload', 'stale-button', 'cancel', 'look', 'done'] as const),
        ...(['tick', 'late', 'of-another', 'lost', 'refused', 'changed-meanwhile', 'sign-out', 'weak'] as const),
      ),
    },
  ),
  who: fc.constantFrom(...people),
  change: fc.constantFrom(...changes),
  /** Milliseconds that pass before it, and how far somebody sets the clock. */
  pause: fc.oneof({ weight: 12, arbitrary: fc.integer({ min: 0, max: 40_000 }) }, fc.integer({ min: 0, max: 700_000 })),
  clockSet: fc.oneof({ weight: 12, arbitrary: fc.constant(0) }, fc.integer({ min: -3_600_000, max: 3_600_000 })),
  back: fc.integer({ min: 1, max: 6 }),
});
type Move = typeof move extends fc.Arbitrary<infer Value> ? Value : never;

/** What the agent would press where they stand, if nothing is being waited for. */
function pressOn(room: Room, { who, change }: Move, at: Moment): RoomEvent {
  switch (room.name) {
    case 'locked':
      return { type: 'signed-in', own: agent.objectId.toUpperCase(), at };
    case 'find':
      return room.people.length > 0 ? { type: 'select', person: { ...who }, at } : { type: 'search', query: 'ada', at };
    case 'person':
      return room.refused === null
        ? { type: 'verify', objectId: room.person.objectId, at }
        : { type: 'select', person: { ...who }, at };
    case 'verify':
      return { type: 'attest', objectId: room.person.objectId, evidence: calledBack, signs: [], at };
    case 'see':
      return { type: 'change', objectId: room.person.objectId, change, at };
    case 'act':
      return { type: 'cancel', objectId: room.person.objectId, at };
    case 'outcome': {
      const { objectId } = room.person;
      if (room.open !== null) return { type: 'look', objectId, at };
      return room.outcome.kind === 'not-saved' && who !== bo
        ? { type: 'save-again', objectId, at }
        : { type: 'done', objectId, at };
    }
  }
}

function eventOf(
  made: Move,
  room: Room,
  running: RoomEffect | null,
  past: readonly RoomEffect[],
  at: Moment,
): RoomEvent {
  const objectId = 'person' in room ? room.person.objectId : made.who.objectId;
  const answers = running === null ? [] : goodAnswers(running, at);
  const answer = answers[made.back % answers.length] ?? null;
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
    case 'weak':
      return { type: 'attest', objectId, evidence: [{ way: 'ticket' }], signs: ['urgent'], at };
    case 'late': {
      const old = past.at(-made.back);
      return (old === undefined ? [] : goodAnswers(old, at))[0] ?? { type: 'tick', at };
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
    case 'changed-meanwhile':
      return made.back % 2 === 0
        ? { ...answered, type: 'pass-read', pass: known({ ...usablePass, id: `pass-${made.back}` }) }
        : { ...answered, type: 'keys-read', keys: known([]), found: made.back === 1 ? 'new-key' : null };
    case 'tick':
    case 'back':
    case 'next-person':
    case 'sign-out':
      return { type: made.kind, at };
    default:
      return answer ?? pressOn(room, made, at);
  }
}

/** What an onlooker knows who sees only screens and presses: whom each name and attestation was for. */
interface Onlooker {
  selected: Target | null;
  verified: { objectId: string; at: Moment } | null;
  pressed: { objectId: string; rests: ReturnType<typeof restsOn>; readSince: boolean } | null;
  active: Moment;
}

const forgetful = ['search', 'select', 'back', 'next-person', 'sign-out'];

function watch(seen: Onlooker, room: Room, event: RoomEvent): Onlooker {
  const idle = Math.max(event.at.monotonic - seen.active.monotonic, event.at.epoch - seen.active.epoch) >= idleLimit;
  const isAnswer = 'effect' in event;
  if (idle || forgetful.includes(event.type)) {
    const picked = event.type === 'select' && room.name !== 'locked' ? structuredClone(event.person) : null;
    // Back from the keys leads to the same person.
    const selected = event.type === 'back' ? seen.selected : picked;
    return { selected: idle ? null : selected, verified: null, pressed: null, active: event.at };
  }
  const active = isAnswer || event.type === 'tick' ? seen.active : event.at;
  const now = { ...seen, active };
  const shown = 'person' in room ? room.person.objectId : null;
  if (event.type === 'attest' && room.name === 'verify' && event.objectId === shown && event.evidence === calledBack) {
    return { ...now, verified: { objectId: shown, at: event.at }, pressed: null };
  }
  // Where such a button is; a second press while the first is under way means nothing.
  if ((event.type === 'change' && room.name === 'see') || (event.type === 'save-again' && room.name === 'outcome')) {
    // Whose name the button bears.
    if (event.objectId !== shown) return now;
    const rests = event.type === 'change' ? restsOn(event.change) : 'keys';
    return { ...now, pressed: { objectId: event.objectId, rests, readSince: rests === null } };
  }
  const isRead =
    (event.type === 'keys-read' && now.pressed?.rests === 'keys' && event.keys.state === 'known') ||
    (event.type === 'pass-read' && now.pressed?.rests === 'pass' && event.pass.state === 'known');
  if (isRead && event.effect === room.pending && now.pressed !== null) {
    return { ...now, pressed: { ...now.pressed, readSince: event.objectId === shown } };
  }
  return now;
}

const reached = new Map<string, number>();
const count = (what: string): void => void reached.set(what, (reached.get(what) ?? 0) + 1);

/** Plays the moves, and hands each step to the check. */
function play(
  moves: readonly Move[],
  check: (before: Room, event: RoomEvent, next: RoomAdvance, seen: Onlooker) => void,
) {
  let clock = after(0);
  let room: Room = closedRoom(ways, clock);
  let seen: Onlooker = { selected: null, verified: null, pressed: null, active: clock };
  const past: RoomEffect[] = [];
  for (const made of moves) {
    clock = {
      monotonic: clock.monotonic + made.pause,
      epoch: clock.epoch + made.pause + made.clockSet,
    };
    if (made.kind === 'reload') {
      room = restoreRoom(JSON.parse(JSON.stringify(keepRoom(room))), ways, clock);
      seen = { selected: null, verified: null, pressed: null, active: clock };
      continue;
    }
    const running = past.find(({ id }) => id === room.pending) ?? null;
    const event = eventOf(made, room, running, past, clock);
    const next = advanceRoom(room, event);
    seen = watch(seen, room, event);
    check(room, event, next, seen);
    // Whoever handed a person in may do with it what they like.
    if (event.type === 'select') Object.assign(event.person, bo, { name: 'Somebody else' });
    past.push(...next.effects);
    room = next.room;
  }
}

// Without a size fast-check takes ten moves or so, which lead nowhere.
const walk = fc.array(move, { maxLength: 90, size: 'max' });

describe('S10, S11: over search, select, back, reload, queue and late answers', () => {
  test('nothing is changed but for the person whose name is on the button, with a verification of theirs that holds', () => {
    fc.assert(
      fc.property(walk, (moves) => {
        play(moves, (before, event, { effects }, seen) => {
          for (const effect of effects.filter(isChanging)) {
            count(effect.type);
            expect(effect.person).toEqual(seen.selected);
            expect(seen.pressed).toMatchObject({ objectId: effect.person.objectId, readSince: true });
            expect(effect.person.objectId).not.toBe(agent.objectId);
            const { verified } = seen;
            expect(verified?.objectId).toBe(effect.person.objectId);
            expect(event.at.monotonic - (verified?.at.monotonic ?? -Infinity)).toBeLessThan(900_000);
            expect(event.at.epoch - (verified?.at.epoch ?? -Infinity)).toBeLessThan(900_000);
            // "Perhaps saved": the list is read before anything else.
            expect(before.unsettled.map(({ person }) => person.objectId)).not.toContain(effect.person.objectId);
          }
        });
      }),
      { numRuns: 3_000 },
    );
  });

  test('an answer to another effect, or for another person, changes nothing', () => {
    fc.assert(
      fc.property(walk, (moves) => {
        play(moves, (before, event, next) => {
          if (!('effect' in event) || next.room.name === 'locked') return;
          const stranger = 'objectId' in event && (!('person' in before) || before.person.objectId !== event.objectId);
          const wanted = [before.pending, before.around?.effect ?? null];
          if (wanted.includes(event.effect) && !stranger) return;
          count('late');
          expect(next).toEqual({ room: before, effects: [] });
        });
      }),
      { numRuns: 1_000 },
    );
  });

  test('S12: whatever was sent ends in an answer, or stays unsettled until the list is read; no key is lost sight of', () => {
    fc.assert(
      fc.property(walk, (moves) => {
        let open = 0;
        play(moves, (before, event, { room }) => {
          const openIn = (one: Room): number => {
            const sent = one.name === 'act' && (one.state === 'changing' || one.state === 'saving');
            return one.unsettled.length + Number(sent || (one.name === 'outcome' && one.open !== null));
          };
          const fewer = openIn(room) < openIn(before);
          if (fewer) {
            count('settled');
            // No list tells of sessions.
            const unknown = room.name === 'outcome' && room.outcome.kind === 'unknown';
            if (!unknown) expect(event, event.type).toMatchObject({ effect: before.pending });
          }
          expect(room.setAside.slice(0, before.setAside.length)).toEqual(before.setAside);
          // A key was made: it is being saved, was saved, may be saved again, or is set aside.
          if (event.type === 'credential-made' && event.effect === before.pending && room.name !== 'locked') {
            const held = room.name === 'act' && room.credential?.id === credential.id;
            expect(held || room.setAside.length > before.setAside.length).toBe(event.objectId === objectIdIn(before));
          }
          open = Math.max(open, openIn(room));
        });
        if (open > 0) count('open');
      }),
      { numRuns: 1_000 },
    );
  });

  // Walks that reach nothing would prove nothing.
  afterAll(() => {
    for (const what of [...changing, 'late', 'settled', 'open'])
      expect(reached.get(what) ?? 0, what).toBeGreaterThan(50);
  });
});

const objectIdIn = (room: Room): string | null => ('person' in room ? room.person.objectId : null);
