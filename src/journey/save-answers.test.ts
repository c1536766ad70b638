import { describe, expect, test } from 'vitest';
import type { CallFailure } from '../registration/failure.ts';
import { plainSignIn } from '../registration/sign-in-request.ts';
import { advance } from './advance.ts';
import type { SaveStep } from './step.ts';
import { answered, credential, doneStep, http, noToken, saveStep } from './testing/every-step.ts';

const saving: SaveStep = { ...saveStep, state: 'saving' };
const problem = { code: 'LK-602', facts: {} } as const;

function fail(failure: CallFailure, stored: false | null = false, answeredAt = 1_000) {
  return answered({ ...saving, problem, offer: plainSignIn }, { type: 'save-failed', failure, stored, answeredAt });
}

describe('J4: a save that failed', () => {
  test.each([
    ['a server that is down', http(503), 'LK-602', null],
    ['too many requests', http(429), 'LK-605', null],
    ['a conflict', http(409), 'LK-406', null],
    ['no network', { kind: 'network' }, 'LK-603', null],
    ['no answer in time', { kind: 'timeout' }, 'LK-603', null],
    ['a token that is no longer taken', http(401), 'LK-308', plainSignIn],
    ['a claims challenge', http(401, '{}'), 'LK-412', { prompt: null, claims: '{}' }],
    ['no token without the person', noToken('sign-in', '{}'), 'LK-412', { prompt: null, claims: '{}' }],
    ['no consent', noToken('consent'), 'LK-413', plainSignIn],
  ] as const)('keeps the credential, and says which sign-in helps: %s', (_, failure, code, offer) => {
    for (const answeredAt of [1_000, 900_000]) {
      const { step, effects } = fail(failure, false, answeredAt);
      expect(step).toMatchObject({
        name: 'save',
        state: 'failed',
        credential,
        problem: { code },
        pending: null,
        offer,
      });
      expect(effects, 'the lock guards it still (J12)').toEqual([]);
    }
  });

  test.each([
    [400, 299_999, 'LK-406'],
    [400, 300_000, 'LK-604'],
    [403, 299_999, 'LK-407'],
    [403, 300_000, 'LK-604'],
  ])('%i at %i ms is a refusal: %s, and the lock is given back', (status, answeredAt, code) => {
    const { step, effects } = fail(http(status), false, answeredAt);
    expect(step).toMatchObject({ name: 'save', state: 'over', problem: { code }, pending: null });
    expect(effects.map(({ type }) => type)).toEqual(['release-lock']);
    if (code === 'LK-604') expect(step, 'what Microsoft said is in the summary').toMatchObject({ offer: null });
    expect(step.problem?.facts).toMatchObject({ status, requestId: 'request' });
  });

  test('a refusal after which the list could not be read leaves it open', () => {
    const { step, effects } = fail(http(400), null, 300_001);
    expect(step).toMatchObject({ name: 'save', state: 'failed', credential, problem: { code: 'LK-609' } });
    expect(effects).toEqual([]);
  });
});

describe('J5: sending again', () => {
  test('takes a press, the lock, and a look at the list', () => {
    const queued = advance({ ...saveStep, problem, offer: plainSignIn }, { type: 'save-again', now: 0 });
    expect(queued).toEqual({
      step: { ...saveStep, state: 'queued', sequence: 8, pending: 8 },
      effects: [{ id: 8, type: 'take-lock', forCeremony: false }],
    });
    const waits = answered({ ...saveStep, state: 'queued' }, { type: 'lock-waiting' });
    expect(waits.step).toMatchObject({ state: 'queued', problem: { code: 'LK-209' } });
    const sent = answered({ ...saveStep, state: 'queued', problem }, { type: 'lock-taken', now: 0 });
    const { displayName, keys } = saveStep;
    expect(sent).toEqual({
      step: { ...saveStep, state: 'saving', attempts: 2, problem: null, sequence: 8, pending: 8 },
      effects: [{ id: 8, type: 'save', credential, displayName, keys, repeated: true }],
    });
  });

  test.each(['queued', 'saving', 'checking', 'over'] as const)('is nothing while it is %s', (state) => {
    const step: SaveStep = { ...saveStep, state };
    expect(advance(step, { type: 'save-again', now: 0 })).toEqual({ step, effects: [] });
  });
});

describe('J5: the list is read', () => {
  test('which is shown', () => {
    expect(answered(saving, { type: 'save-checking' }).step).toMatchObject({ state: 'checking', pending: 7 });
  });

  test('and where it does not show the key, or cannot be read, the press is awaited', () => {
    const checking: SaveStep = { ...saveStep, state: 'checking', problem };
    expect(answered(checking, { type: 'not-saved' })).toEqual({ step: { ...saveStep, problem }, effects: [] });
    const unread = answered(checking, { type: 'find-failed', failure: http(503) });
    expect(unread.step).toMatchObject({ state: 'failed', problem: { code: 'LK-601' }, pending: null });
  });

  test('J12: a lock that cannot be had leaves the credential as it was', () => {
    const failure = { name: 'Unforeseen', message: '', elapsed: 0, timeout: 0 };
    const step = { ...saveStep, state: 'queued', problem } as const;
    expect(answered(step, { type: 'ceremony-failed', failure, now: 0 })).toEqual({
      step: { ...saveStep, problem },
      effects: [],
    });
  });
});

test('J10: a confirmed key is read back, and the lock is given to the next', () => {
  expect(answered(saving, { type: 'saved', methodId: 'blue', at: 1_000 })).toEqual({
    step: { ...doneStep, state: 'reading', key: null, sequence: 9, pending: 8 },
    effects: [
      { id: 8, type: 'read-back', methodId: 'blue', credentialId: 'AAAA' },
      { id: 9, type: 'release-lock' },
    ],
  });
});

test.each(['failed', 'over'] as const)('J4: a registration that is %s begins anew with a look', (state) => {
  const { step, effects } = advance({ ...saveStep, state }, { type: 'start-over' });
  expect(step).toMatchObject({ name: 'account', state: 'looking', keyName: 'Desk' });
  expect(effects.map(({ type }) => type)).toEqual(['look', 'release-lock']);
});

test.each(['queued', 'saving', 'checking'] as const)('J4: nobody begins anew while it is %s', (state) => {
  const step: SaveStep = { ...saveStep, state };
  expect(advance(step, { type: 'start-over' })).toEqual({ step, effects: [] });
});
