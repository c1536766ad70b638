import { describe, expect, test } from 'vitest';
import { advance } from './advance.ts';
import { carry } from './moves.ts';
import { freshSignIn, otherAccount, plainSignIn } from '../registration/sign-in-request.ts';
import { firstStep, type Step } from './step.ts';
import {
  accountStep,
  answered,
  blue,
  createStep,
  doneStep,
  handOffStep,
  keyStep,
  lockScreenStep,
  returnedFrom,
  saveStep,
  signInStep,
  finishStep,
} from './testing/every-step.ts';

const state = (step: Step): string => ('state' in step ? `${step.name}, ${step.state}` : step.name);
const named = (...steps: Step[]): [string, Step][] => steps.map((step) => [state(step), step]);
const problem = { code: 'LK-302', facts: {} } as const;

describe('J3: leaving for the sign-in page', () => {
  test.each(
    named(
      { ...createStep, state: 'queued' },
      { ...createStep, state: 'fetching' },
      { ...createStep, state: 'touching' },
      { ...saveStep, state: 'queued' },
      { ...saveStep, state: 'saving' },
      { ...saveStep, state: 'checking' },
      { ...accountStep, state: 'looking' },
      { ...doneStep, state: 'reading' },
      { ...keyStep, state: 'checking' },
    ),
  )('J4: there is no sign-in while something runs: %s', (_, step) => {
    for (const request of [plainSignIn, freshSignIn, otherAccount]) {
      expect(advance(step, { type: 'sign-in', request })).toEqual({ step, effects: [] });
    }
  });

  test.each(
    named(
      firstStep,
      keyStep,
      signInStep,
      accountStep,
      createStep,
      saveStep,
      { ...saveStep, state: 'over' },
      { ...handOffStep, state: 'preparing' },
      handOffStep,
      { ...handOffStep, state: 'watching' },
      { ...handOffStep, state: 'paused' },
      doneStep,
      { ...doneStep, state: 'unlisted' },
      { ...doneStep, state: 'told' },
      lockScreenStep,
      finishStep,
    ),
  )('a press leads there, once: %s', (_, step) => {
    const request = freshSignIn;
    const next = step.sequence + 1;
    const away = advance({ ...step, problem }, { type: 'sign-in', request });
    expect(away.step).toEqual({ ...step, problem: null, leaving: request, sequence: next, pending: next });
    expect(away.effects).toEqual([{ id: next, type: 'sign-in', request }]);
    expect(advance(away.step, { type: 'sign-in', request: plainSignIn })).toEqual({ step: away.step, effects: [] });
  });

  test('J8: from the screen that asks what the page said, the person leaves from where they stood', () => {
    const away = advance(returnedFrom(createStep), { type: 'sign-in', request: plainSignIn });
    expect(away.step).toMatchObject({ name: 'create', leaving: plainSignIn });
    const held = returnedFrom({ ...createStep, state: 'touching' });
    expect(advance(held, { type: 'sign-in', request: plainSignIn }).step).toBe(held);
  });
});

describe('J8: back without an answer', () => {
  test('is a screen of its own, with where the person stood behind it', () => {
    const step: Step = { ...createStep, leaving: freshSignIn, pending: 7 };
    expect(advance(step, { type: 'returned-without-answer' })).toEqual({
      step: returnedFrom({ ...createStep, leaving: null, pending: null }),
      effects: [],
    });
  });

  test('is nothing where nobody had left, and nothing twice', () => {
    expect(advance(createStep, { type: 'returned-without-answer' }).step).toBe(createStep);
    const asked = returnedFrom(createStep);
    expect(advance(asked, { type: 'returned-without-answer' }).step).toBe(asked);
    const oddly = { ...asked, leaving: plainSignIn };
    expect(advance(oddly, { type: 'returned-without-answer' }).step).toBe(oddly);
  });
});

describe('J8: back with a refusal', () => {
  const refused = (step: Step): Step => advance(step, { type: 'sign-in-failed', effect: null, problem }).step;

  test('stands as a problem at the step that was left', () => {
    const left: Step = { ...createStep, leaving: freshSignIn };
    expect(refused(left)).toEqual({ ...createStep, problem });
    expect(refused(signInStep)).toEqual({ ...signInStep, problem });
    expect(refused(returnedFrom(createStep)), 'found out on the screen that asks').toEqual({ ...createStep, problem });
  });

  test.each([firstStep, keyStep])('asked for by $name, it stands at a step of its own', (step) => {
    const stopped = { ...carry(step), name: 'sign-in', problem };
    expect(refused({ ...step, leaving: plainSignIn })).toEqual(stopped);
    expect(refused(returnedFrom(step))).toEqual(stopped);
  });

  test('is nothing to a step that nobody had left', () => {
    expect(refused(createStep)).toBe(createStep);
    expect(refused(doneStep)).toBe(doneStep);
  });

  test('K5: ends a watch, which a press takes up again; nothing else of the hand-off changes', () => {
    const leaving = plainSignIn;
    expect(refused({ ...handOffStep, leaving, state: 'watching' })).toMatchObject({ state: 'paused', leaving: null });
    expect(refused({ ...handOffStep, leaving, state: 'ready' })).toMatchObject({ state: 'ready', leaving: null });
    expect(refused({ ...saveStep, leaving })).toEqual({ ...saveStep, problem });
  });
});

describe('J3: back and signed in', () => {
  const back = (step: Step, same = true) => advance(step, { type: 'signed-in', same });
  const leaving = plainSignIn;

  test('J3: asked for by start or key, it leads to the account, which is looked at', () => {
    for (const step of [firstStep, keyStep]) {
      expect(back({ ...step, leaving }), step.name).toMatchObject({
        step: { name: 'account', state: 'looking', leaving: null },
        effects: [{ type: 'look' }],
      });
      // Forward, to an answer that came after all.
      expect(back(returnedFrom(step)).step, step.name).toMatchObject({ name: 'account' });
      expect(back({ ...step, round: 'spare', leaving }, false).step, step.name).toMatchObject({ round: 'first' });
    }
  });

  test('J3: sign-in leads to the account, which is looked at', () => {
    const { step, effects } = back({ ...signInStep, leaving, round: 'spare' });
    expect(step).toMatchObject({ name: 'account', state: 'looking', round: 'spare', keyName: 'Desk', leaving: null });
    expect(effects).toMatchObject([{ type: 'look' }]);
    expect(back({ ...accountStep, leaving }).effects).toMatchObject([{ type: 'look' }]);
    expect(back({ ...signInStep, leaving, round: 'spare' }, false).step).toMatchObject({ round: 'first' });
  });

  test.each([
    ['a plain one', plainSignIn, false],
    ['another account', otherAccount, false],
    ['a fresh proof', freshSignIn, true],
    ['what Microsoft claims', { prompt: null, claims: '{}' }, true],
  ] as const)('J7: at create a sign-in counts as a new one or not: %s', (_, request, again) => {
    const step: Step = { ...createStep, leaving: request, problem, offer: freshSignIn };
    expect(back(step)).toEqual({ step: { ...createStep, signedInAgain: again }, effects: [] });
    expect(back({ ...step, signedInAgain: true }).step).toMatchObject({ signedInAgain: true });
  });

  test('J4: what waits to be saved still does, with its problem in sight, and nothing is sent without a press', () => {
    const step: Step = { ...saveStep, leaving, problem, offer: plainSignIn };
    expect(back(step)).toEqual({ step: { ...saveStep, problem }, effects: [] });
  });

  test('K5: the hand-off goes on where it was', () => {
    const step: Step = { ...handOffStep, leaving, problem, offer: plainSignIn };
    expect(back({ ...step, state: 'preparing' })).toMatchObject({
      step: { state: 'preparing', problem: null, offer: null },
      effects: [{ type: 'read-baseline' }],
    });
    expect(back(step), 'Microsoft was not opened yet').toEqual({ step: handOffStep, effects: [] });
    const open = { ...step, state: 'paused', openedAt: 5 } as const;
    expect(back(open)).toMatchObject({
      step: { state: 'watching', problem: null, offer: null, leaving: null },
      effects: [{ type: 'watch-keys', baseline: ['old'] }],
    });
    expect(back({ ...open, baseline: null })).toEqual({
      step: { ...handOffStep, state: 'paused', openedAt: 5, baseline: null },
      effects: [],
    });
  });

  test('J10: a key that was not in the list yet is read again, and one that was is not', () => {
    const { step, effects } = back({ ...doneStep, leaving, problem, state: 'unlisted', key: null });
    expect(step).toMatchObject({ name: 'done', state: 'reading', problem: null, leaving: null });
    expect(effects).toMatchObject([{ type: 'read-back', methodId: 'blue', credentialId: 'AAAA' }]);
    expect(back({ ...doneStep, leaving, problem })).toEqual({ step: doneStep, effects: [] });
    for (const plain of [lockScreenStep, finishStep]) {
      expect(back({ ...plain, leaving, problem })).toEqual({ step: plain, effects: [] });
    }
  });

  test.each(named(createStep, saveStep, handOffStep, doneStep, lockScreenStep, finishStep))(
    'J4: another account begins with a look and takes nothing over from %s',
    (_, step) => {
      const { step: other, effects } = back({ ...step, leaving, round: 'spare', problem }, false);
      expect(other).toEqual({
        ...{ ...firstStep, name: 'account', state: 'looking', sequence: 8, pending: 8 },
        ...{ keys: null, warnings: [], passable: false, route: 'hand-off', permitted: true, offer: null },
      });
      expect(effects).toEqual([{ id: 8, type: 'look' }]);
      expect(JSON.stringify(other)).not.toContain(blue.id);
    },
  );
});

test('J12: while the sign-in page is on its way nothing else begins', () => {
  const step: Step = { ...createStep, leaving: plainSignIn, pending: 7 };
  for (const type of ['register', 'register-anyway'] as const) {
    expect(advance(step, { type, now: 0, authAge: null }).step).toBe(step);
  }
  expect(answered(step, { type: 'lock-taken', now: 0 })).toEqual({ step, effects: [] });
});
