import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { currentTurn } from './current-turn.ts';
import type { Desk } from './desk.ts';
import { keepDesk } from './kept-desk.ts';
import type { RoomEffect } from './room-effect.ts';
import { deskMove } from './testing/desk-move.ts';
import { playDesk, type DeskStep } from './testing/play-desk.ts';
import { agent } from './testing/some-targets.ts';

const sending = ['make-pass', 'remove-key', 'revoke-sessions', 'save-credential'] as const;
const changing = [...sending, 'make-credential'] as const;
type Changing = Extract<RoomEffect, { type: (typeof changing)[number] }>;
const isOneOf = <Type extends string>(types: readonly Type[], type: string): type is Type =>
  (types as readonly string[]).includes(type);
const isChanging = (effect: RoomEffect): effect is Changing => isOneOf(changing, effect.type);

const reached = new Map<string, number>();
const count = (what: string): void => void reached.set(what, (reached.get(what) ?? 0) + 1);

/** Changes that were sent, and of which it is not known yet what came of them. */
function openIn({ room }: Desk): number {
  const sent =
    room.name === 'act' && (room.state === 'changing' || room.state === 'saving' || room.credential !== null);
  const told = room.name === 'outcome' && (room.open !== null || canSaveAgain(room));
  return room.unsettled.length + Number(sent || told);
}

const canSaveAgain = ({ outcome }: Extract<Desk['room'], { name: 'outcome' }>): boolean =>
  outcome.kind === 'not-saved' && outcome.credential !== null;

/** The credential that this step was found to be registered, if any. */
function savedIn({ before: { room }, event, next }: DeskStep): { id: string; objectId: string } | null {
  if (event === null || !('effect' in event) || event.effect !== room.pending) return null;
  if (next.room.name !== 'outcome' || next.room.outcome.kind !== 'registered') return null;
  return { id: next.room.outcome.credentialId, objectId: next.room.person.objectId };
}

const walk = fc.array(deskMove, { maxLength: 150, size: 'max' });
const runs = { numRuns: 500 };

describe('S10 to S13: over search, select, back, reload, queue, late answers and lock', () => {
  test('S10, S11: nothing is changed but for the person whose name was on the press, verified, frozen', () => {
    const check = ({ event, effects, seen }: DeskStep): void => {
      for (const effect of effects.filter(isChanging)) {
        count(effect.type);
        expect(effect.person).toEqual(seen.selected);
        expect(Object.isFrozen(effect.person)).toBe(true);
        expect(seen.pressed).toBe(effect.person.objectId);
        expect(effect.person.objectId).not.toBe(agent.objectId);
        expect(seen.verified?.objectId).toBe(effect.person.objectId);
        expect((event?.at.monotonic ?? Infinity) - (seen.verified?.at.monotonic ?? -Infinity)).toBeLessThan(900_000);
        expect((event?.at.epoch ?? Infinity) - (seen.verified?.at.epoch ?? -Infinity)).toBeLessThan(900_000);
      }
    };
    fc.assert(
      fc.property(walk, (moves) => {
        playDesk(moves, check);
      }),
      runs,
    );
  });

  test('S13: nobody who has a key of the queue is called again, and no key of it goes to a second person', () => {
    fc.assert(
      fc.property(walk, (moves) => {
        let ids: string[] = [];
        let keyed: string[] = [];
        playDesk(moves, (step) => {
          const { before, next, effects } = step;
          const turn = currentTurn(next.queue);
          if (turn !== null && currentTurn(before.queue) === null) {
            count('turn');
            expect(keyed).not.toContain(turn.objectId);
          }
          for (const effect of effects) {
            if (effect.type !== 'make-credential' || before.queue === null) continue;
            if (ids.length > 0) count('excluded');
            expect(effect.exclude).toEqual(expect.arrayContaining(ids));
          }
          for (const entry of before.queue?.entries ?? []) {
            const now = next.queue?.entries.find(({ person }) => person.objectId === entry.person.objectId);
            const isSame =
              next.queue?.entries.length === before.queue?.entries.length && step.event?.type !== 'start-queue';
            if (entry.state === 'done' && isSame) expect(now?.state).toBe('done');
          }
          const saved = savedIn(step);
          if (saved !== null && next.queue !== null) {
            ids.push(saved.id);
            keyed.push(saved.objectId);
          }
          if (next.queue === null) ids = [];
          if (next.queue === null || step.event?.type === 'start-queue')
            keyed = next.queue === before.queue ? keyed : [];
        });
      }),
      runs,
    );
  });

  test('S13: a turn is with the person on screen; one that is left ends, and a lock or reload lets them wait again', () => {
    const check = ({ before, event, next }: DeskStep): void => {
      const turn = currentTurn(next.queue);
      expect(turn !== null).toBe(next.turnBegan !== null);
      if (turn !== null) expect('person' in next.room && next.room.person).toEqual(turn);
      const old = currentTurn(before.queue);
      if (old === null || turn !== null || next.queue === null) return;
      const state = next.queue.entries.find(({ person }) => person.objectId === old.objectId)?.state;
      count(`left ${String(state)}`);
      const isInterrupted = event === null || next.room.name === 'locked' || event.type === 'signed-in';
      expect(state === 'waiting').toBe(isInterrupted);
      const isOpen = next.room.unsettled.some(
        ({ person, change }) => person.objectId === old.objectId && change.kind === 'register',
      );
      if (!isInterrupted) expect(state === 'perhaps').toBe(isOpen);
    };
    fc.assert(
      fc.property(walk, (moves) => {
        playDesk(moves, check);
      }),
      runs,
    );
  });

  test('S13: every change stands in the log exactly once, and what is open stands nowhere in it', () => {
    const check = ({ before, event, next, effects }: DeskStep): void => {
      const sent = effects.filter((effect) => isOneOf(sending, effect.type)).length;
      const isRepeat =
        before.room.name === 'act' && before.room.state === 'rereading' && before.room.credential !== null;
      const ended = openIn(before) + (isRepeat ? 0 : sent) - openIn(next);
      const wasUnsent = before.room.name === 'act' && !isRepeat && openIn(before) === before.room.unsettled.length;
      const failed = Number(wasUnsent && next.room.name === 'outcome' && next.room.open === null);
      expect(next.log.slice(0, before.log.length)).toEqual(before.log);
      expect(next.log.length - before.log.length, event?.type).toBe(ended + failed);
      if (ended > 0) count('logged');
      if (failed > 0) count('logged unsent');
    };
    fc.assert(
      fc.property(walk, (moves) => {
        playDesk(moves, check);
      }),
      runs,
    );
  });

  test('S12: no pass, credential or verification is in anything that is kept, nor in the log', () => {
    const check = ({ next }: DeskStep): void => {
      if (next.room.name === 'outcome' && next.room.outcome.kind === 'pass-made') count('pass');
      const kept = JSON.stringify([keepDesk(next), next.log]);
      expect(kept).not.toMatch(/Xy7!kQ2p|attested|evidence|begun|"code":"X/);
    };
    fc.assert(
      fc.property(walk, (moves) => {
        playDesk(moves, check);
      }),
      { numRuns: 150 },
    );
  });

  // Walks that reach nothing would prove nothing.
  afterAll(() => {
    const wanted = ['turn', 'excluded', 'left done', 'left failed', 'left perhaps', 'left skipped', 'left waiting'];
    for (const what of [...changing, ...wanted, 'logged', 'logged unsent', 'pass']) {
      expect(reached.get(what) ?? 0, what).toBeGreaterThan(10);
    }
  });
});
