import { expect, test } from 'vitest';
import { railSteps } from './progress.ts';

const states = (step: string): string =>
  railSteps(step)
    .map(({ state }) => state[0])
    .join('');

test('the rail shows what is done, where the person is and what is to come', () => {
  expect(states('start')).toBe('htttttt');
  expect(states('account')).toBe('dddhttt');
  expect(states('lock-screen')).toBe('ddddddh');
});

test('saving and the hand-off are the same matter as creating; coming back is the same as signing in', () => {
  for (const step of ['save', 'hand-off']) expect(states(step)).toBe(states('create'));
  expect(states('sign-in-returned')).toBe(states('sign-in'));
});

test('a spare key comes when everything is done, and a step outside the walk has no rail', () => {
  expect(states('spare')).toBe('ddddddd');
  expect(railSteps('configuration')).toEqual([]);
});
