import { describe, expect, test } from 'vitest';
import { plainSignIn } from '../registration/sign-in-request.ts';
import { advance } from './advance.ts';
import type { Look } from './event.ts';
import type { AccountStep } from './step.ts';
import {
  accountStep,
  answered,
  blue,
  createStep,
  handOffStep,
  http,
  keyStep,
  noToken,
  somebody,
} from './testing/every-step.ts';

const known = { id: blue.id, name: blue.name, aaguid: blue.aaguid };
const looking: AccountStep = { ...accountStep, state: 'looking', keys: null, passable: false };
const found: Look = {
  keys: [known],
  stop: null,
  caution: null,
  warnings: [],
  acceptance: null,
  route: 'in-page',
  permitted: true,
};
const look = (more: Partial<Look> = {}) => answered(looking, { type: 'look-done', look: { ...found, ...more } });
const problem = { code: 'LK-409', facts: {} } as const;

describe('J9: the look at the account', () => {
  test('passes by itself where nothing is to be decided', () => {
    expect(look()).toEqual({
      step: { ...createStep, keys: [known], options: null, route: null },
      effects: [],
    });
  });

  test('stops where success is impossible, with the finding that says so', () => {
    const { step } = look({ stop: 'LK-404', caution: 'LK-409' });
    expect(step).toEqual({ ...accountStep, passable: false, problem: { code: 'LK-404', facts: {} } });
    expect(advance(step, { type: 'go-on' }).step).toBe(step);
    expect(advance(step, { type: 'choose-hand-off' }).step).toBe(step);
  });

  test('shows what should be read first, and goes on past it', () => {
    const { step } = look({ caution: 'LK-409' });
    expect(step).toEqual({ ...accountStep, problem });
    expect(advance(step, { type: 'go-on' }).step).toMatchObject({ name: 'create', problem: null, keys: [known] });
    expect(advance(step, { type: 'choose-hand-off' }).step).toMatchObject({
      ...{ name: 'hand-off', reason: 'forecast', state: 'ready', baseline: ['blue'], problem: null },
    });
  });

  test('K1: leads by the route that is forecast', () => {
    expect(look({ route: 'companion' }).step).toMatchObject({ name: 'create' });
    expect(look({ route: 'hand-off' })).toEqual({
      step: { ...handOffStep, baseline: ['blue'] },
      effects: [],
    });
    expect(look({ route: 'hand-off', keys: null })).toMatchObject({
      step: { name: 'hand-off', state: 'preparing' },
      effects: [{ type: 'read-baseline' }],
    });
  });

  test('X2: without a permission for keys only the hand-off serves, whatever the route', () => {
    expect(look({ permitted: false, keys: null })).toEqual({
      step: { ...handOffStep, reason: 'no-permission', baseline: null },
      effects: [],
    });
  });
});

describe('J7: a look that fails', () => {
  test.each([
    ['a token that is no longer taken', http(401), plainSignIn, 'LK-308'],
    ['a claims challenge', http(401, '{}'), { prompt: null, claims: '{}' }, 'LK-412'],
    ['no token without the person', noToken('sign-in'), plainSignIn, 'LK-308'],
    ['a server that is down', http(503), null, 'LK-601'],
    ['no network', { kind: 'network' }, null, 'LK-606'],
  ] as const)('%s: says so, with the sign-in that mends it', (_, failure, offer, code) => {
    const { step, effects } = answered(looking, { type: 'look-failed', failure });
    expect(step).toMatchObject({ ...looking, state: 'shown', offer, problem: { code } });
    expect(effects).toEqual([]);
    const again = advance(step, { type: 'try-again' });
    expect(again.step).toMatchObject({ state: 'looking', problem: null, offer: null, pending: 8 });
    expect(again.effects).toEqual([{ id: 8, type: 'look' }]);
  });
});

test('J9: while Graph is asked no press does anything; what was found is looked at again by a press', () => {
  const asked: AccountStep = { ...looking, passable: true, checked: {} as AccountStep['checked'], pending: 7 };
  for (const type of ['try-again', 'go-on', 'choose-hand-off', 'other-key'] as const) {
    expect(advance(asked, { type, ...somebody })).toEqual({ step: asked, effects: [] });
  }
  expect(advance(accountStep, { type: 'start-over' })).toMatchObject({
    step: { name: 'account', state: 'looking', keys: null, passable: false },
    effects: [{ type: 'look' }],
  });
});

test('Y2: another key is taken where one was checked', () => {
  expect(advance(accountStep, { type: 'other-key', ...somebody }).step).toBe(accountStep);
  const checked = { acceptance: { verdict: 'refused' } } as AccountStep['checked'];
  expect(advance({ ...accountStep, checked, problem }, { type: 'other-key', ...somebody }).step).toEqual(keyStep);
});
