import { describe, expect, test } from 'vitest';
import type { CheckedKey } from '../keys/check/checked-key.ts';
import { freshSignIn, plainSignIn } from '../registration/sign-in-request.ts';
import { advance } from './advance.ts';
import { isMovable, firstStep, type CreateStep, type KeyStep } from './step.ts';
import {
  accountStep,
  blue,
  createStep,
  doneStep,
  finishStep,
  keyStep,
  lockScreenStep,
  nobody,
  signInStep,
  somebody,
} from './testing/every-step.ts';
import { created, lockTaken, lookDone, play, received, register, signedIn, types } from './testing/play.ts';

const old = { authAge: 5 * 60_000 };
const fine: CheckedKey = {
  ...{ aaguid: 'guid', kind: 'security-key', model: 'Model', maker: null, onMicrosoftsList: true, format: 'packed' },
  ...{ certified: true, transports: ['usb'], userVerified: true, builtIn: false, synced: false },
  ...{ hmacSecret: true, protection: null, unlocks: { answer: 'yes', reason: 'security-key' } },
  acceptance: { verdict: 'accepted', reason: 'fits', source: 'configuration' },
};

describe('J9: the way from start', () => {
  test('leads straight to Microsoft’s sign-in, from where the person stands', () => {
    expect(advance(firstStep, { type: 'begin', ...nobody })).toEqual({
      step: { ...firstStep, leaving: plainSignIn, sequence: 1, pending: 1 },
      effects: [{ id: 1, type: 'sign-in', request: plainSignIn }],
    });
  });

  test('J12: a second press leaves no second time', () => {
    const { step } = play(firstStep, { type: 'begin', ...nobody });
    for (const type of ['begin', 'check-key-first'] as const) {
      expect(advance(step, { type, ...nobody })).toEqual({ step, effects: [] });
    }
  });

  test('two presses of ours lead to a key that is saved; account and save pass by themselves', () => {
    const begun = play(firstStep, { type: 'begin', ...nobody }, signedIn);
    expect(begun.step.name).toBe('account');
    const ready = play(begun.step, lookDone);
    expect(ready.step).toMatchObject({ name: 'create', state: 'ready', keyName: '' });
    expect(play(ready.step, register, lockTaken, received, created).step).toMatchObject({ name: 'save' });
  });

  test('leads to the account where somebody is signed in, and past a new sign-in where theirs is old', () => {
    expect(play(firstStep, { type: 'begin', ...somebody })).toMatchObject({
      step: { name: 'account', state: 'looking' },
      effects: [{ type: 'look' }],
    });
    expect(play(firstStep, { type: 'begin', ...somebody, ...old }).step).toMatchObject({
      ...{ name: 'account', state: 'shown', offer: freshSignIn, problem: { code: 'LK-403' } },
    });
  });

  test('Y1: leads to the key check where it is told which keys are accepted, and four presses lead to the ceremony', () => {
    const key = play(firstStep, { type: 'begin', ...nobody, checkFirst: true });
    expect(key).toMatchObject({ step: { name: 'key', state: 'ready', asker: null }, effects: [] });
    const checked = play(key.step, { type: 'check-key' }, (effect) => ({ type: 'key-checked', effect, key: fine }));
    expect(checked.step, 'the result is seen before leaving').toMatchObject({ name: 'key', checked: fine });
    const left = play(checked.step, { type: 'key-ready', ...nobody });
    expect(left).toMatchObject({ step: { name: 'key', leaving: plainSignIn }, effects: [{ type: 'sign-in' }] });
    const ready = play(left.step, signedIn, lookDone);
    expect(ready.step).toMatchObject({ name: 'create', checked: fine });
    expect(types(play(ready.step, register))).toEqual(['take-lock']);
  });

  test('Y1: the check can be asked for, and leads on to where the person was going', () => {
    const asked = play(firstStep, { type: 'check-key-first' }, { type: 'key-ready', ...nobody });
    expect(asked.step).toMatchObject({ name: 'key', leaving: plainSignIn });
  });

  test('Y2: a key that was refused is not taken to Microsoft by way of Back', () => {
    const refused = { ...fine, builtIn: true };
    expect(play({ ...firstStep, checked: refused }, { type: 'begin', ...nobody })).toMatchObject({
      step: { name: 'key', checked: refused },
      effects: [],
    });
  });
});

describe('Y1: a key check that is asked for at create', () => {
  const offered: CreateStep = { ...createStep, signedInAgain: true, offer: freshSignIn };
  const asked = advance(offered, { type: 'check-key-first' }).step as KeyStep;

  test('goes back to create, with all that was known there and what the check told', () => {
    expect(asked).toEqual({ ...keyStep, asker: offered });
    expect(advance(asked, { type: 'key-ready', ...somebody })).toEqual({ step: offered, effects: [] });
    const checked = play(asked, { type: 'check-key' }, (effect) => ({ type: 'key-checked', effect, key: fine }));
    expect(play(checked.step, { type: 'key-ready', ...somebody }).step).toEqual({
      ...offered,
      checked: fine,
      sequence: 8,
    });
  });

  test('is nothing while a ceremony runs', () => {
    for (const state of ['queued', 'fetching', 'touching'] as const) {
      const step: CreateStep = { ...createStep, state };
      expect(advance(step, { type: 'check-key-first' })).toEqual({ step, effects: [] });
    }
  });

  test('Y2: under rules that take no key the account is looked at again, and create is not gone back to', () => {
    const off = { ...fine, acceptance: { verdict: 'refused', reason: 'policy-disabled', source: 'policy' } } as const;
    expect(advance({ ...asked, checked: off }, { type: 'key-ready', ...somebody }).step.name).toBe('account');
    const none = { ...asked, checked: { ...fine, userVerified: false } };
    expect(advance(none, { type: 'key-ready', ...somebody }).step).toBe(none);
  });

  test('J2: is not gone back from, as nothing after it is', () => {
    expect(advance(asked, { type: 'navigated', to: 'start' })).toEqual({ step: asked, effects: [] });
  });

  test('Y4: a key that is removed meanwhile is none of those that create knows', () => {
    const asker = { ...createStep, keys: [blue] };
    const { step } = advance({ ...keyStep, asker }, { type: 'key-removed', id: blue.id, left: 0 });
    expect(step).toEqual({ ...keyStep, asker: { ...createStep, keys: [], options: null } });
  });
});

describe('J11: the name, at create', () => {
  const named = (keyName: string): CreateStep => ({ ...createStep, keyName, keys: [{ ...blue, name: 'Desk one' }] });

  test('is taken as it is typed, as long as no ceremony runs', () => {
    expect(advance(createStep, { type: 'edit-name', keyName: ' Ring' }).step).toEqual({
      ...createStep,
      keyName: ' Ring',
    });
    const touching: CreateStep = { ...createStep, state: 'touching' };
    expect(advance(touching, { type: 'edit-name', keyName: 'Ring' }).step).toBe(touching);
  });

  test.each([
    ['one that another key bears', 'desk  ONE'],
    ['one of 31 characters', 'x'.repeat(31)],
  ])('no ceremony begins with %s', (_, keyName) => {
    const step = named(keyName);
    for (const event of [register, { ...register, ...old }, { type: 'register-anyway', now: 0 }] as const) {
      expect(advance(step, event)).toEqual({ step, effects: [] });
    }
  });

  test.each(['', 'Ring', 'x'.repeat(30), '  Desk one too '])('a ceremony begins with "%s"', (keyName) => {
    expect(types(advance(named(keyName), register))).toEqual(['take-lock']);
  });
});

describe('a spare key', () => {
  const spare = { ...keyStep, keyName: '', round: 'spare' } as const;

  test('begins with a look, which leads to create; its name is its own', () => {
    const looking = play({ ...finishStep, checked: fine }, { type: 'register-spare', ...somebody });
    expect(looking).toMatchObject({ step: { name: 'account', round: 'spare' }, effects: [{ type: 'look' }] });
    expect(play(looking.step, lookDone).step).toMatchObject({
      ...{ name: 'create', round: 'spare', keyName: '', checked: null },
    });
  });

  test('Y1: begins with the key check where it is told which keys are accepted', () => {
    const begin = { type: 'register-spare', ...somebody, checkFirst: true } as const;
    expect(advance(finishStep, begin)).toEqual({ step: spare, effects: [] });
  });

  test('J7: a new sign-in is offered first where the last one is old, and may be left out', () => {
    for (const from of [
      play(finishStep, { type: 'register-spare', ...somebody, ...old }).step,
      play(spare, { type: 'key-ready', ...somebody, ...old }).step,
    ]) {
      expect(from).toMatchObject({ name: 'account', round: 'spare', offer: freshSignIn, problem: { code: 'LK-403' } });
      const proven = play(from, { type: 'sign-in', request: freshSignIn }, signedIn, lookDone);
      expect(proven.step).toMatchObject({ name: 'create', round: 'spare', problem: null, offer: null });
      const without = play(from, { type: 'try-again' }, lookDone);
      expect(without.step).toMatchObject({ name: 'create', round: 'spare', problem: null, offer: null });
    }
  });

  test('J3: without a session it begins with the sign-in', () => {
    expect(advance(finishStep, { type: 'register-spare', ...nobody })).toEqual({
      step: { ...signInStep, keyName: '', round: 'spare' },
      effects: [],
    });
  });

  test('J2: is not gone back from to the steps of the first key', () => {
    for (const step of [keyStep, signInStep, accountStep]) {
      expect(isMovable(step), step.name).toBe(true);
      expect(isMovable({ ...step, round: 'spare' }), step.name).toBe(false);
    }
  });
});

test('J10: since when Microsoft has the key is known to the end of the half minute', () => {
  const saved = play(createStep, register, lockTaken, received, created, (effect) => ({
    ...{ type: 'saved', effect, methodId: null, at: 4_000 },
  }));
  expect(saved.step).toMatchObject({ name: 'done', savedAt: 4_000 });
  expect(advance(doneStep, { type: 'continue' }).step).toEqual(lockScreenStep);
});
