import { describe, expect, test } from 'vitest';
import { authAge } from './auth-age.ts';

const minute = 60_000;
const microsoft = 1_800_000_000_000;

describe.each([
  ['right', 0],
  ['ten minutes ahead', 10 * minute],
  ['ten minutes behind', -10 * minute],
])('J7: with a clock that is %s', (_, error) => {
  const now = (monotonic: number) => ({ epoch: microsoft + error + monotonic, monotonic, correction: error });

  test.each([null, microsoft])('who proved it in this tab a minute ago is fresh, auth_time %s', (authTime) => {
    expect(authAge({ authTime, provenAt: 0 }, now(minute))).toBe(minute);
  });

  test('without anything told nothing is known', () => {
    expect(authAge({ authTime: null, provenAt: null }, now(minute))).toBe(null);
  });
});

test('J7: an auth_time in the future is no proof of a moment ago', () => {
  const behind = { epoch: microsoft - 10 * minute, monotonic: 0, correction: 0 };
  expect(authAge({ authTime: microsoft, provenAt: null }, behind)).toBe(null);
});

test.each([10, -10])(
  'J7: where the clocks of PC and host differ by %i minutes, Microsoft decides, not auth_time',
  (minutes) => {
    const now = { epoch: microsoft + 10 * minute, monotonic: 0, correction: minutes * minute };
    expect(authAge({ authTime: microsoft, provenAt: null }, now)).toBe(null);
  },
);

test('J7: what was proven for the removal counts, whatever Microsoft tells of the sign-in before', () => {
  const now = { epoch: microsoft + 20 * minute, monotonic: 20 * minute, correction: 0 };
  expect(authAge({ authTime: microsoft, provenAt: 19 * minute }, now)).toBe(minute);
  expect(authAge({ authTime: null, provenAt: 10 * minute }, now)).toBe(10 * minute);
});

test('J7: a few seconds between two clocks are no age', () => {
  expect(
    authAge({ authTime: microsoft + 3_000, provenAt: null }, { epoch: microsoft, monotonic: 0, correction: 0 }),
  ).toBe(0);
});

test('J7: an old sign-in is as old as it is', () => {
  expect(
    authAge({ authTime: microsoft, provenAt: null }, { epoch: microsoft + 9 * minute, monotonic: 0, correction: 0 }),
  ).toBe(9 * minute);
});
