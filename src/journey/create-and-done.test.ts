import { describe, expect, test } from 'vitest';
import type { CheckedKey } from '../keys/check/checked-key.ts';
import type { CallFailure } from '../registration/failure.ts';
import { freshSignIn, plainSignIn } from '../registration/sign-in-request.ts';
import { advance } from './advance.ts';
import { isSpent } from './advance-create.ts';
import type { CreateStep, DoneStep, KeyStep } from './step.ts';
import {
  answered,
  blue,
  createStep,
  credential,
  doneStep,
  handOffStep,
  http,
  keyStep,
  lockScreenStep,
  noToken,
  options,
  saveStep,
} from './testing/every-step.ts';

const problem = { code: 'LK-209', facts: {} } as const;
const state = (name: CreateStep['state'], more: Partial<CreateStep> = {}): CreateStep => ({
  ...createStep,
  state: name,
  ...more,
});
const kinds = (effects: readonly { type: string }[]): string[] => effects.map(({ type }) => type);
const register = { type: 'register', now: 0, authAge: null } as const;

describe('J6: the press that starts the ceremony', () => {
  test('takes the lock first, and forgets what was wrong', () => {
    const queued = {
      step: state('queued', { sequence: 8, pending: 8 }),
      effects: [{ id: 8, type: 'take-lock', forCeremony: true }],
    };
    const offered = state('ready', { problem, offer: freshSignIn });
    expect(advance(offered, register)).toEqual(queued);
    expect(advance(offered, { type: 'register-anyway', now: 0 })).toEqual(queued);
  });

  test.each(['queued', 'fetching', 'touching'] as const)('J12: starts no second one while %s', (name) => {
    const step = state(name, { pending: 7 });
    for (const event of [
      register,
      { type: 'register-anyway', now: 0 },
      { type: 'register', now: 0, authAge: 999_999 },
      { type: 'choose-hand-off' },
    ] as const) {
      expect(advance(step, event)).toEqual({ step, effects: [] });
    }
  });

  test('J7: an old sign-in is offered anew first; how old decides', () => {
    const old = advance(state('ready', { pending: 7 }), { ...register, authAge: 240_001 });
    expect(old).toEqual({
      step: state('ready', { problem: { code: 'LK-403', facts: {} }, offer: freshSignIn }),
      effects: [],
    });
    expect(kinds(advance(createStep, { ...register, authAge: 240_000 }).effects)).toEqual(['take-lock']);
  });

  test('J6: options in hand are used while 45 s of them are left', () => {
    expect([254_999, 255_000, 400_000].map((now) => isSpent(options, now))).toEqual([false, true, true]);
    const queued = state('queued', { problem });
    expect(answered(queued, { type: 'lock-taken', now: 254_999 })).toEqual({
      step: state('touching', { sequence: 8, pending: 8 }),
      effects: [{ id: 8, type: 'create-credential', options, route: 'in-page' }],
    });
    const fetching = {
      step: state('fetching', { options: null, sequence: 8, pending: 8 }),
      effects: [{ id: 8, type: 'fetch-options' }],
    };
    expect(answered(queued, { type: 'lock-taken', now: 255_000 })).toEqual(fetching);
    expect(kinds(answered({ ...queued, route: null }, { type: 'lock-taken', now: 0 }).effects)).toEqual([
      'fetch-options',
    ]);
    expect(answered(state('touching', { problem }), { type: 'options-spent' })).toEqual(fetching);
    const ready = state('ready');
    expect(answered(ready, { type: 'options-spent' }).effects, 'nothing ran any more').toEqual([]);
  });

  test('J12: waiting for another tab is said', () => {
    expect(answered(state('queued'), { type: 'lock-waiting' }).step).toMatchObject({ state: 'queued', problem });
  });
});

describe('K1: the RP ID in the options decides', () => {
  test.each(['in-page', 'companion'] as const)('%s: the ceremony begins', (route) => {
    const fetching = state('fetching', { options: null, route: null });
    expect(answered(fetching, { type: 'options-received', options, route })).toEqual({
      step: state('touching', { route, sequence: 8, pending: 8 }),
      effects: [{ id: 8, type: 'create-credential', options, route }],
    });
  });

  test('where no way of ours serves, the hand-off, with the list as it is known, and the lock is given back', () => {
    expect(answered(state('fetching'), { type: 'options-received', options, route: 'hand-off' })).toEqual({
      step: { ...handOffStep, reason: 'cannot-create', baseline: [], sequence: 8 },
      effects: [{ id: 8, type: 'release-lock' }],
    });
  });

  test('the person may choose it, while nothing runs', () => {
    const chosen = advance(createStep, { type: 'choose-hand-off' });
    expect(chosen.step).toMatchObject({ name: 'hand-off', reason: 'chosen', state: 'preparing', baseline: null });
    expect(kinds(chosen.effects)).toEqual(['read-baseline']);
  });
});

describe('J7: options that are refused', () => {
  const refuse = (failure: CallFailure, authAge: number | null = null, more: Partial<CreateStep> = {}) =>
    answered(state('fetching', more), { type: 'options-refused', failure, authAge });

  test.each([
    ['a claims challenge', http(401, '{}'), 'LK-412', { prompt: null, claims: '{}' }],
    ['claims that MSAL heard of', noToken('sign-in', '{}'), 'LK-412', { prompt: null, claims: '{}' }],
    ['no token without the person', noToken('sign-in'), 'LK-308', freshSignIn],
    ['a token that is no longer taken', http(401), 'LK-308', plainSignIn],
    ['a bad request', http(400), 'LK-404', null],
    ['too many requests', http(429), 'LK-605', null],
    ['a server that is down', http(503), 'LK-601', null],
    ['no network', { kind: 'network' }, 'LK-606', null],
    ['an answer that cannot be read', { kind: 'malformed', message: 'x' }, 'LK-607', null],
  ] as const)(
    '%s: said at create, with the sign-in that mends it, and the lock is given back',
    (_, failure, code, offer) => {
      const { step, effects } = refuse(failure);
      expect(step).toMatchObject({ name: 'create', state: 'ready', pending: null, problem: { code }, offer });
      expect(kinds(effects)).toEqual(['release-lock']);
    },
  );

  test.each([
    ['not known', null, false, 'create'],
    ['old', 240_001, false, 'create'],
    ['fresh', 240_000, false, 'hand-off'],
    ['made for this very refusal', null, true, 'hand-off'],
  ] as const)('403 with a sign-in that is %s', (_, authAge, signedInAgain, name) => {
    const { step, effects } = refuse(http(403), authAge, { signedInAgain });
    expect(step.name).toBe(name);
    if (name === 'hand-off') expect(step).toMatchObject({ reason: 'forbidden', baseline: [] });
    else {
      const facts = { status: 403, message: 'message', requestId: 'request' };
      expect(step).toMatchObject({ state: 'ready', problem: { code: 'LK-403', facts }, offer: freshSignIn });
    }
    expect(kinds(effects)).toEqual(['release-lock']);
  });

  test('403 without a request id has none in its facts', () => {
    const { step } = refuse({ ...http(403), requestId: null } as CallFailure);
    expect(step.problem?.facts).toEqual({ status: 403, message: 'message' });
  });

  test.each([404, 405])('%i leads to the hand-off', (status) => {
    expect(refuse(http(status), null, { keys: [blue] })).toEqual({
      step: { ...handOffStep, reason: 'not-supported', baseline: ['blue'], sequence: 8 },
      effects: [{ id: 8, type: 'release-lock' }],
    });
  });

  test('X2: without consent the hand-off serves, unverified where the list is not known', () => {
    expect(refuse(noToken('consent'), null, { keys: null })).toEqual({
      step: { ...handOffStep, reason: 'no-permission', baseline: null, sequence: 8 },
      effects: [{ id: 8, type: 'release-lock' }],
    });
  });
});

describe('J4, K1: how the ceremony ends', () => {
  test('with a credential, which is sent at once', () => {
    const made = answered(state('touching', { problem }), { type: 'credential-created', credential });
    expect(made).toEqual({
      step: { ...saveStep, state: 'saving', sequence: 8, pending: 8 },
      effects: [{ id: 8, type: 'save', credential, displayName: 'Desk', keys: [], repeated: false }],
    });
  });

  test('with one that nobody asked for', () => {
    for (const more of [{ options: null }, { route: null }]) {
      const odd = answered(state('ready', more), { type: 'credential-created', credential });
      expect(odd.effects).toEqual([]);
      expect(odd.step.name).toBe('create');
    }
  });

  const ended = (name: string) => ({ name, message: '', elapsed: 5_000, timeout: 120_000 });

  test.each(['SecurityError', 'CompanionGone'])('%s: another way could do better', (name) => {
    const { step, effects } = answered(state('touching'), { type: 'ceremony-failed', failure: ended(name), now: 0 });
    expect(step).toMatchObject({ name: 'hand-off', reason: 'cannot-create', state: 'ready', baseline: [] });
    expect(kinds(effects)).toEqual(['release-lock']);
  });

  test.each([
    ['NotAllowedError', 'LK-501', options],
    ['InvalidStateError', 'LK-502', null],
  ] as const)('%s: said, and tried again from create', (name, code, kept) => {
    const { step, effects } = answered(state('touching'), { type: 'ceremony-failed', failure: ended(name), now: 0 });
    expect(step).toMatchObject({ ...createStep, sequence: 8, options: kept, problem: { code } });
    expect(kinds(effects)).toEqual(['release-lock']);
  });

  test.each(['queued', 'fetching', 'touching'] as const)('with a cancel while %s', (name) => {
    expect(advance(state(name, { problem, pending: 7 }), { type: 'cancel' })).toEqual({
      step: { ...createStep, sequence: 8 },
      effects: [{ id: 8, type: 'release-lock' }],
    });
    const ready = state('ready', { problem });
    expect(advance(ready, { type: 'cancel' })).toEqual({ step: ready, effects: [] });
  });
});

describe('Y1: the key check', () => {
  const checked = { aaguid: blue.aaguid } as CheckedKey;
  const checking: KeyStep = { ...keyStep, state: 'checking', pending: 7 };

  test('forgets the last one, and what was wrong with it', () => {
    expect(advance({ ...keyStep, checked, problem }, { type: 'check-key' })).toEqual({
      step: { ...keyStep, state: 'checking', sequence: 8, pending: 8 },
      effects: [{ id: 8, type: 'check-key' }],
    });
    expect(advance(checking, { type: 'check-key' })).toEqual({ step: checking, effects: [] });
  });

  test('is nothing to cancel or to drop where there is none', () => {
    const ready: KeyStep = { ...keyStep, checked, problem };
    expect(advance(ready, { type: 'cancel' })).toEqual({ step: ready, effects: [] });
    expect(advance(ready, { type: 'drop-check' })).toEqual({ step: keyStep, effects: [] });
    expect(advance(checking, { type: 'drop-check' })).toEqual({ step: checking, effects: [] });
  });

  test('J3: leads on to the sign-in, which it asks for itself, or past it', () => {
    const ready = { type: 'key-ready', signedIn: false, authAge: null } as const;
    expect(advance({ ...keyStep, problem }, ready)).toEqual({
      step: { ...keyStep, leaving: plainSignIn, sequence: 8, pending: 8 },
      effects: [{ id: 8, type: 'sign-in', request: plainSignIn }],
    });
    expect(advance(keyStep, { ...ready, signedIn: true })).toMatchObject({
      step: { name: 'account', keyName: 'Desk' },
      effects: [{ type: 'look' }],
    });
    expect(advance(checking, ready)).toEqual({ step: checking, effects: [] });
  });
});

describe('J10: done', () => {
  const reading: DoneStep = { ...doneStep, state: 'reading', key: null };

  test('shows the key as the list has it, or says that the list has not', () => {
    expect(answered(reading, { type: 'key-read', key: blue }).step).toEqual(doneStep);
    expect(answered(reading, { type: 'key-read', key: null }).step).toEqual({ ...reading, state: 'unlisted' });
  });

  test('reads again by a press, where it is not shown yet', () => {
    expect(advance({ ...reading, state: 'unlisted' }, { type: 'try-again' })).toEqual({
      step: { ...reading, sequence: 8, pending: 8 },
      effects: [{ id: 8, type: 'read-back', methodId: 'blue', credentialId: 'AAAA' }],
    });
    for (const name of ['reading', 'verified', 'told', 'removed'] as const) {
      const step: DoneStep = { ...doneStep, state: name };
      expect(advance(step, { type: 'try-again' })).toEqual({ step, effects: [] });
    }
  });

  test('goes on to the lock screen, with the model where it is known', () => {
    expect(advance(doneStep, { type: 'continue' })).toEqual({ step: lockScreenStep, effects: [] });
    expect(advance({ ...doneStep, state: 'told', key: null }, { type: 'continue' }).step).toMatchObject({
      ...{ name: 'lock-screen', aaguid: null },
    });
  });

  test.each([
    ['verified', blue, [blue], 'preparing'],
    ['told', null, [], 'ready'],
  ] as const)('K5: "This is not my key" of one that is %s', (name, key, disowned, then) => {
    const { step } = advance({ ...doneStep, state: name, key, route: 'hand-off' }, { type: 'not-mine' });
    expect(step).toMatchObject({ name: 'hand-off', reason: 'chosen', state: then, disowned, baseline: null });
  });

  test.each(['reading', 'unlisted', 'removed'] as const)('K5: is nothing to say of one that is %s', (name) => {
    const step: DoneStep = { ...doneStep, state: name, route: 'hand-off' };
    expect(advance(step, { type: 'not-mine' })).toEqual({ step, effects: [] });
  });
});
