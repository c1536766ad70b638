import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance } from './advance.ts';
import type { Effect } from './effect.ts';
import type { Event } from './event.ts';
import type { Advance } from './moves.ts';
import { checkFault, needsAnotherKey } from '../keys/check/check-fault.ts';
import { resume } from './resume.ts';
import { otherAccount, plainSignIn } from '../registration/sign-in-request.ts';
import { firstStep, standing, type Step } from './step.ts';
import { parseStep } from './stored-step.ts';
import { accepted, anyWalk, plainWorld } from './testing/any-move.ts';
import { nobody } from './testing/every-step.ts';

const { key, credential, checked: goodKey, options } = plainWorld;

/** What is under way: the effect whose answer the step wants. */
function wantedOf(advanced: Advance, before: Effect | null): Effect | null {
  const { pending } = advanced.step;
  return advanced.effects.find(({ id }) => id === pending) ?? (before?.id === pending ? before : null);
}

/** The answer of a world in which everything works. */
function goodAnswer(effect: Effect): Event {
  const id = { effect: effect.id };
  switch (effect.type) {
    case 'check-key':
      return { ...id, type: 'key-checked', key: goodKey };
    case 'look':
      return {
        ...id,
        type: 'look-done',
        look: {
          keys: [],
          stop: null,
          caution: null,
          warnings: [],
          acceptance: accepted,
          route: 'in-page',
          permitted: true,
        },
      };
    case 'take-lock':
      return { ...id, type: 'lock-taken', now: 0 };
    case 'fetch-options':
      return { ...id, type: 'options-received', options, route: 'in-page' };
    case 'create-credential':
      return { ...id, type: 'credential-created', credential };
    case 'save':
    case 'find-saved':
      return { ...id, type: 'saved', methodId: 'new', at: 1_000 };
    case 'read-back':
      return { ...id, type: 'key-read', key };
    case 'read-baseline':
      return { ...id, type: 'baseline-read', keys: [] };
    case 'watch-keys':
      return { ...id, type: 'keys-appeared', keys: [key], at: 1_000 };
    case 'sign-in':
      return { type: 'signed-in', same: true };
    case 'sign-out':
    case 'release-lock':
    case 'open-security-info':
      throw new Error(`${effect.type} is never waited for`);
  }
}

/** What the primary action of a step sends. */
function primaryPress(step: Step): Event {
  const signIn = (request: typeof plainSignIn): Event => ({ type: 'sign-in', request });
  switch (step.name) {
    case 'start':
      return { type: 'begin', ...nobody };
    case 'key':
      if (step.checked === null ? step.problem === null : needsAnotherKey(checkFault(step.checked))) {
        return { type: 'check-key' };
      }
      return { type: 'key-ready', ...nobody };
    case 'sign-in':
    case 'sign-in-returned':
      return signIn(plainSignIn);
    case 'account':
      if (step.offer !== null) return signIn(step.offer);
      if (step.passable) return { type: 'go-on' };
      if (step.problem?.code === 'LK-411') return { type: 'other-key', ...nobody };
      return step.problem?.code.startsWith('LK-4') === true ? signIn(otherAccount) : { type: 'try-again' };
    case 'create':
      return step.offer === null ? { type: 'register', now: 0, authAge: null } : signIn(step.offer);
    case 'save':
      if (step.state === 'over') return { type: 'start-over' };
      return step.offer === null ? { type: 'save-again', now: 0 } : signIn(step.offer);
    case 'hand-off':
      if (step.offer !== null) return signIn(step.offer);
      if (step.state === 'choosing') return { type: 'choose-key', id: 'new' };
      if (step.state === 'ready') return { type: 'open-security-info', now: 0 };
      return step.baseline === null && step.state === 'watching' ? { type: 'tell-registered' } : { type: 'try-again' };
    case 'done':
      return step.state === 'removed' ? { type: 'other-key', ...nobody } : { type: 'continue' };
    default:
      return { type: 'continue' };
  }
}

const isDone = (step: Step): boolean => step.name === 'done' && step.state !== 'removed';

/** Walks on with primary presses and good answers only. */
function walkHome(from: Advance, wanted: Effect | null): Step {
  let here = from;
  let open = wanted;
  for (let move = 0; move < 40 && !isDone(here.step); move += 1) {
    if (here.step.name === 'lock-screen' || here.step.name === 'finish') break;
    const event = open === null ? primaryPress(here.step) : goodAnswer(open);
    here = advance(here.step, event);
    open = wantedOf(here, open);
  }
  return here.step;
}

describe('random walks', () => {
  test('from every reachable step the primary action leads to done', () => {
    fc.assert(
      fc.property(anyWalk, (makes) => {
        let here: Advance = { step: firstStep, effects: [] };
        let wanted: Effect | null = null;
        for (const make of makes) {
          here = advance(here.step, make(here.step.pending ?? -1));
          wanted = wantedOf(here, wanted);
        }
        expect(['done', 'lock-screen', 'finish']).toContain(walkHome(here, wanted).name);
      }),
      { numRuns: 3_000 },
    );
  });

  test('J2: from every reachable step a reload leads on as well, and starts no ceremony, save or redirect', () => {
    fc.assert(
      fc.property(anyWalk, fc.boolean(), (makes, signedIn) => {
        let step: Step = firstStep;
        for (const make of makes) step = advance(step, make(step.pending ?? -1)).step;
        const stored = parseStep(JSON.parse(JSON.stringify(step)));
        expect(stored).toEqual(step);
        if (stored === null) return;
        const back =
          stored.leaving === null ? resume(stored, signedIn) : advance(stored, { type: 'returned-without-answer' });
        const started = back.effects.map(({ type }) => type);
        for (const type of ['create-credential', 'check-key', 'fetch-options', 'save', 'sign-in'] as const) {
          expect(started).not.toContain(type);
        }
        expect(['done', 'lock-screen', 'finish']).toContain(walkHome(back, wantedOf(back, null)).name);
      }),
      { numRuns: 3_000 },
    );
  });

  test('J4: a credential is held until it is saved, refused, too late, or the person drops it', () => {
    fc.assert(
      fc.property(anyWalk, (makes) => {
        let step: Step = firstStep;
        for (const make of makes) {
          const event = make(step.pending ?? -1);
          const next: Step = advance(step, event).step;
          const holder = step.name === 'sign-in-returned' ? step.origin : step;
          const heir = next.name === 'sign-in-returned' ? next.origin : next;
          if (holder.name === 'save' && heir.name !== 'save') {
            expect(['saved', 'start-over']).toContain(event.type);
          }
          if (holder.name === 'save' && heir.name === 'save') expect(heir.credential).toEqual(holder.credential);
          step = next;
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test('J12: a ceremony begins only after a press, and never while one is under way', () => {
    fc.assert(
      fc.property(anyWalk, (makes) => {
        let step: Step = firstStep;
        let pressed = false;
        for (const make of makes) {
          const event = make(step.pending ?? -1);
          const next: Advance = advance(step, event);
          if (event.type === 'register' || event.type === 'register-anyway') pressed = true;
          if (next.effects.some(({ type }) => type === 'create-credential')) {
            expect(pressed).toBe(true);
            expect(step.name === 'create' && step.state === 'touching').toBe(false);
            pressed = false;
          }
          step = next.step;
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test('Y2: with a key that is known to be refused nothing is asked of Microsoft that makes or saves a credential', () => {
    fc.assert(
      fc.property(anyWalk, (makes) => {
        let step: Step = firstStep;
        for (const make of makes) {
          const next: Advance = advance(step, make(step.pending ?? -1));
          const { name, checked } = standing(next.step);
          if (checked?.acceptance.verdict === 'refused') {
            expect(['create', 'save', 'hand-off', 'done', 'lock-screen', 'finish']).not.toContain(name);
          }
          step = next.step;
        }
      }),
      { numRuns: 3_000 },
    );
  });
});
