import { expect, test } from 'vitest';
import {
  accountStep,
  createStep,
  doneStep,
  finishStep,
  handOffStep,
  keyStep,
  lockScreenStep,
  returnedFrom,
  saveStep,
  signInStep,
} from '../../journey/testing/every-step.ts';
import { firstStep, type Step } from '../../journey/step.ts';
import { railSteps } from './progress.ts';

const states = (step: Step): string =>
  railSteps(step)
    .map(({ state }) => state)
    .join(' ');

test('four stations show what is done, where the person is and what is to come', () => {
  expect(railSteps(firstStep).map(({ label }) => label)).toEqual(['Prepare', 'Sign in', 'Register', 'Lock screen']);
  for (const step of [firstStep, keyStep]) expect(states(step), step.name).toBe('here to-come to-come to-come');
  for (const step of [signInStep, accountStep, returnedFrom(firstStep)]) {
    expect(states(step), step.name).toBe('done here to-come to-come');
  }
  for (const step of [createStep, saveStep, handOffStep, doneStep]) {
    expect(states(step), step.name).toBe('done done here to-come');
  }
  expect(states(lockScreenStep)).toBe('done done done here');
  expect(states(finishStep)).toBe('done done done done');
});

test('a lock screen that was put off is later, and not done', () => {
  expect(states({ ...finishStep, later: true })).toBe('done done done later');
});

test('a key check that was asked for while registering is a part of that', () => {
  expect(states({ ...keyStep, asker: createStep })).toBe(states(createStep));
});

test('a spare key has a rail of its own', () => {
  const spare = { round: 'spare' } as const;
  expect(railSteps({ ...createStep, ...spare }).map(({ label }) => label)).toEqual(['Spare key', 'Lock screen']);
  for (const step of [keyStep, signInStep, accountStep, createStep, saveStep, handOffStep, doneStep]) {
    expect(states({ ...step, ...spare }), step.name).toBe('here to-come');
  }
  expect(states({ ...lockScreenStep, ...spare })).toBe('done here');
  expect(states({ ...finishStep, ...spare })).toBe('done done');
  expect(states({ ...finishStep, ...spare, later: true })).toBe('done later');
});
