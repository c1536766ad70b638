import { expect, test } from 'vitest';
import { advance } from './advance.ts';
import type { RegisteredKey } from '../registration/registered-key.ts';
import type { Step } from './step.ts';
import {
  accountStep,
  blue,
  createStep,
  doneStep,
  handOffStep,
  lockScreenStep,
  finishStep,
} from './testing/every-step.ts';

const green: RegisteredKey = { ...blue, id: 'green', name: 'Green' };
const removed = (step: Step, id: string, left: number | null): Step =>
  advance(step, { type: 'key-removed', id, left }).step;

test('Y4: create no longer counts the key that was removed, and keeps the others', () => {
  const before = { ...createStep, keys: [blue, green] };
  expect(removed(before, 'blue', 1)).toMatchObject({ name: 'create', keys: [green], options: null });
  expect(removed({ ...before, keys: null }, 'blue', null)).toMatchObject({ keys: null });
});

test('Y4: a ceremony that runs keeps its options', () => {
  const running = { ...createStep, state: 'touching' as const };
  expect(removed(running, 'blue', 0)).toMatchObject({ options: createStep.options });
});

test.each([lockScreenStep, finishStep])('Y4: with nothing left, $name is over, as a key that is not there', (step) => {
  expect(removed(step, 'blue', 0)).toMatchObject({
    ...{ name: 'done', state: 'removed', key: null, methodId: null, credentialId: null },
    ...{ keyName: '', route: 'hand-off', disowned: [], checked: null },
  });
  for (const left of [1, 2, null]) expect(removed(step, 'blue', left).name).toBe(step.name);
});

test('Y4: what is the only key afterwards is no spare, and other rounds stay what they are', () => {
  for (const step of [lockScreenStep, finishStep, doneStep]) {
    expect(removed({ ...step, round: 'spare' }, 'other', 1).round, step.name).toBe('first');
    expect(removed({ ...step, round: 'spare' }, 'other', 2).round, step.name).toBe('spare');
    expect(removed({ ...step, round: 'spare' }, 'other', null).round, step.name).toBe('spare');
  }
  const before = { ...createStep, round: 'spare' as const };
  expect(removed(before, 'other', 0).round, 'nothing is registered yet').toBe('first');
  expect(removed(before, 'other', 1).round).toBe('spare');
  expect(removed(accountStep, 'other', 0)).toEqual(accountStep);
});

test.each([doneStep, handOffStep])('K5: $name forgets the stranger’s key that was removed, and no other', (step) => {
  const before = { ...step, disowned: [blue, green].map((key) => ({ ...key, id: `${key.id}-stranger` })) };
  const after = removed(before, 'blue-stranger', 2);
  expect(after).toEqual({ ...before, disowned: before.disowned.slice(1) });
});

test('Y4: done keeps its key where another one was removed', () => {
  expect(removed(doneStep, 'other', 2)).toEqual(doneStep);
  expect(removed({ ...doneStep, methodId: 'other' }, 'other', 1)).toMatchObject({ state: 'removed', key: null });
});
