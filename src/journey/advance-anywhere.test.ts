import { describe, expect, test } from 'vitest';
import { advance } from './advance.ts';
import { firstStep, type Step } from './step.ts';
import type { CheckedKey } from '../keys/check/checked-key.ts';
import {
  accountStep,
  createStep,
  doneStep,
  handOffStep,
  keyStep,
  lockScreenStep,
  returnedFrom,
  saveStep,
  signInStep,
  somebody,
  finishStep,
} from './testing/every-step.ts';

const every: Step[] = [
  ...[firstStep, keyStep, signInStep, returnedFrom(signInStep), accountStep, createStep, saveStep],
  ...[handOffStep, doneStep, lockScreenStep, finishStep],
];

describe('J2: Back and Forward', () => {
  const places = ['start', 'key', 'sign-in', 'account'] as const;
  const movable = [firstStep, keyStep, signInStep, accountStep];

  test.each(movable.flatMap((step) => places.map((to) => [step.name, to, step] as const)))(
    'from %s to %s',
    (name, to, step) => {
      const moved = advance(step, { type: 'navigated', to });
      if (name === to) expect(moved).toEqual({ step, effects: [] });
      else {
        expect(moved.step).toMatchObject({ name: to, keyName: step.keyName, problem: null });
        expect(moved.effects.map(({ type }) => type)).toEqual(to === 'account' ? ['look'] : []);
      }
    },
  );

  test.each(every.filter(({ name }) => !places.some((place) => place === name)).map((step) => [step.name, step]))(
    'from %s: only where the person had not got further',
    (name, step) => {
      const moved = advance(step, { type: 'navigated', to: 'key' });
      if (name === 'sign-in-returned') expect(moved.step).toMatchObject({ name: 'key' });
      else expect(moved).toEqual({ step, effects: [] });
    },
  );

  test('from the screen that asks what the page said, nothing leads away from what was begun', () => {
    for (const origin of [createStep, saveStep, handOffStep, doneStep]) {
      const asked = returnedFrom(origin);
      expect(advance(asked, { type: 'navigated', to: 'key' }).step).toBe(asked);
    }
  });
});

describe('J4: signing out', () => {
  test.each(every.map((step) => [step.name, step]))('drops everything at %s', (_, step) => {
    const number = step.sequence + 1;
    const out = advance({ ...step, problem: { code: 'LK-301', facts: {} } }, { type: 'sign-out' });
    expect(out).toEqual({ step: { ...firstStep, sequence: number }, effects: [{ id: number, type: 'sign-out' }] });
  });
});

describe('X2: the guide without a sign-in', () => {
  test.each<[string, Step]>([
    ['at sign-in', signInStep],
    ['on the screen that asks', returnedFrom(signInStep)],
  ])('%s: the hand-off, which cannot be verified', (_, step) => {
    const { step: handOff, effects } = advance(step, { type: 'choose-hand-off' });
    expect(handOff).toMatchObject({ name: 'hand-off', state: 'ready', reason: 'no-permission', baseline: null });
    expect(effects).toEqual([]);
  });

  test('Y2: is no way round for a key that would be refused, and one for a key that is fine', () => {
    const fine = {
      ...{ kind: 'security-key', userVerified: true, builtIn: false, synced: false, transports: ['usb'] },
      acceptance: { verdict: 'accepted', reason: 'fits', source: 'configuration' },
      unlocks: { answer: 'yes', reason: 'security-key' },
    } as unknown as CheckedKey;
    const choose = (checked: CheckedKey): Step => advance({ ...signInStep, checked }, { type: 'choose-hand-off' }).step;
    expect(choose(fine)).toMatchObject({ name: 'hand-off' });
    expect(choose({ ...fine, userVerified: false })).toMatchObject({ name: 'key' });
  });
});

test('what is pressed where it means nothing changes nothing', () => {
  const presses = ['begin', 'continue', 'lock-later', 'register-spare', 'choose-hand-off'] as const;
  const meant: Partial<Record<Step['name'], readonly string[]>> = {
    ...{ start: ['begin'], 'sign-in': ['choose-hand-off'], 'sign-in-returned': ['choose-hand-off'] },
    ...{ account: ['choose-hand-off'], create: ['choose-hand-off'], done: ['continue'] },
    ...{ 'lock-screen': ['continue', 'lock-later'], finish: ['register-spare'] },
  };
  for (const step of every) {
    for (const type of presses) {
      const moved = advance(step, { type, ...somebody });
      if (meant[step.name]?.includes(type)) expect(moved.step.name, `${step.name}: ${type}`).not.toBe(step.name);
      else expect(moved, `${step.name}: ${type}`).toEqual({ step, effects: [] });
    }
  }
});

test('P3: the lock screen leads to the end without trying, and what is put off is not said to be done', () => {
  expect(advance(lockScreenStep, { type: 'continue' })).toEqual({ step: finishStep, effects: [] });
  expect(advance(lockScreenStep, { type: 'lock-later' })).toEqual({
    step: { ...finishStep, later: true },
    effects: [],
  });
});
