import { describe, expect, test } from 'vitest';
import { advance } from './advance.ts';
import type { Advance } from './moves.ts';
import type { CallFailure } from '../registration/failure.ts';
import { http, nobody, somebody } from './testing/every-step.ts';
import {
  credential,
  key,
  type Move,
  play,
  signedIn,
  toCreate,
  register,
  lockTaken,
  received,
  created,
  toTouching,
  toSave,
  types,
} from './testing/play.ts';
import { freshSignIn, plainSignIn } from '../registration/sign-in-request.ts';
import { firstStep, type CreateStep } from './step.ts';

describe('the undisturbed walk', () => {
  test('J9: two presses lead from start to done; sign-in, account and save pass by themselves', () => {
    const { step } = play(firstStep, ...toSave, (effect) => ({ type: 'saved', effect, methodId: 'AAAA0', at: 1_000 }));
    expect(step).toMatchObject({ name: 'done', state: 'reading', methodId: 'AAAA0' });
    const read = play(step, (effect) => ({ type: 'key-read', effect, key }));
    expect(read.step).toMatchObject({ name: 'done', state: 'verified', key });
  });

  test('J10: a key that the list does not show yet is still registered', () => {
    const { step } = play(
      firstStep,
      ...toSave,
      (effect) => ({ type: 'saved', effect, methodId: null, at: 1_000 }),
      (effect) => ({ type: 'key-read', effect, key: null }),
    );
    expect(step).toMatchObject({ name: 'done', state: 'unlisted', problem: null });
  });

  test('J11: an unnamed key gets the model, a taken name a number', () => {
    const unnamed = play(
      firstStep,
      { type: 'begin', ...somebody },
      (effect) => ({
        type: 'look-done',
        effect,
        look: {
          keys: [{ id: 'x', name: 'Model of the catalogue', aaguid: null }],
          stop: null,
          caution: null,
          warnings: [],
          acceptance: null,
          route: 'in-page',
          permitted: true,
        },
      }),
      register,
      lockTaken,
      received,
      created,
    );
    expect(unnamed.step).toMatchObject({ name: 'save', displayName: 'Model of the catalogue 2' });
  });
});

describe('presses and late answers', () => {
  test('J12: a second press never starts a second ceremony', () => {
    const once = play(firstStep, ...toCreate, register);
    const twice = advance(once.step, register);
    expect(twice.step).toBe(once.step);
    expect(twice.effects).toEqual([]);
    const touching = play(firstStep, ...toTouching);
    expect(types(advance(touching.step, register))).toEqual([]);
  });

  test('an answer that is no longer wanted is dropped', () => {
    const touching = play(firstStep, ...toTouching);
    const wanted = touching.step.pending ?? 0;
    const cancelled = play(touching.step, { type: 'cancel' });
    expect(cancelled.step).toMatchObject({ name: 'create', state: 'ready', problem: null });
    expect(advance(cancelled.step, { type: 'credential-created', effect: wanted, credential }).step).toBe(
      cancelled.step,
    );
  });

  test('J6: options are used again for a retry while they last, and fetched anew after that', () => {
    const cancelled = play(firstStep, ...toTouching, { type: 'cancel' }, register);
    expect(types(play(cancelled.step, (effect) => ({ type: 'lock-taken', effect, now: 200_000 })))).toEqual([
      'create-credential',
    ]);
    expect(types(play(cancelled.step, (effect) => ({ type: 'lock-taken', effect, now: 290_000 })))).toEqual([
      'fetch-options',
    ]);
  });

  test('J12: the lock is given back with a cancel, and kept from the ceremony to the save', () => {
    expect(types(play(firstStep, ...toTouching, { type: 'cancel' }))).toContain('release-lock');
    expect(types(play(firstStep, ...toSave))).toEqual(['save']);
  });

  test('J2, J11: a name is kept as it is typed, and tidied for the save', () => {
    const typed = play(firstStep, ...toCreate, { type: 'edit-name', keyName: ' Blue  one' });
    expect(typed.step).toMatchObject({ name: 'create', keyName: ' Blue  one' });
    const saving = play(typed.step, register, lockTaken, received, created);
    expect(saving.step).toMatchObject({ name: 'save', displayName: 'Blue one' });
  });

  test('Back from create on changes nothing', () => {
    for (const moves of [toCreate, toTouching, toSave]) {
      const { step } = play(firstStep, ...moves);
      expect(advance(step, { type: 'navigated', to: 'key' }).step).toBe(step);
    }
  });
});

describe('refused creation options', () => {
  const refuse = (failure: CallFailure, authAge: number | null = null): Move[] => [
    ...toCreate,
    register,
    lockTaken,
    (effect) => ({ type: 'options-refused', effect, failure, authAge }),
  ];

  test.each([404, 405])('J7: %i leads to the hand-off at once', (status) => {
    const { step, effects } = play(firstStep, ...refuse(http(status)));
    expect(step).toMatchObject({ name: 'hand-off', reason: 'not-supported', state: 'ready', baseline: [] });
    expect(effects.map(({ type }) => type)).toEqual(['release-lock']);
  });

  test('J7: 403 offers one new sign-in, then the hand-off', () => {
    const first = play(firstStep, ...refuse(http(403)));
    expect(first.step).toMatchObject({ name: 'create', problem: { code: 'LK-403' }, offer: freshSignIn });
    const again = play(
      first.step,
      { type: 'sign-in', request: freshSignIn },
      signedIn,
      register,
      lockTaken,
      (effect) => ({
        type: 'options-refused',
        effect,
        failure: http(403),
        authAge: null,
      }),
    );
    expect(again.step).toMatchObject({ name: 'hand-off', reason: 'forbidden' });
  });

  test('J7: 403 with a fresh sign-in leads to the hand-off without another one', () => {
    expect(play(firstStep, ...refuse(http(403), 60_000)).step).toMatchObject({ name: 'hand-off' });
  });

  test('J7: 400 is a problem of account and policy', () => {
    expect(play(firstStep, ...refuse(http(400))).step).toMatchObject({
      name: 'create',
      state: 'ready',
      problem: { code: 'LK-404' },
      offer: null,
    });
  });

  test('J7: the claims of a claims challenge go into the next sign-in as they are', () => {
    const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
    const { step } = play(firstStep, ...refuse(http(401, claims)));
    expect(step).toMatchObject({ name: 'create', problem: { code: 'LK-412' }, offer: { prompt: null, claims } });
  });

  test('J7: an old sign-in is offered anew before the ceremony, and may be kept', () => {
    const offered = play(firstStep, ...toCreate, { type: 'register', now: 0, authAge: 5 * 60_000 });
    expect(offered.step).toMatchObject({ name: 'create', state: 'ready', offer: freshSignIn });
    expect(offered.effects).toEqual([]);
    expect(types(play(offered.step, { type: 'register-anyway', now: 0 }))).toEqual(['take-lock']);
  });

  test('X2: without consent for keys the hand-off serves, unverified', () => {
    const failure: CallFailure = { kind: 'no-token', need: 'consent', claims: null, errorCode: 'consent_required' };
    expect(play(firstStep, ...refuse(failure)).step).toMatchObject({ name: 'hand-off', reason: 'no-permission' });
  });
});

describe('the ceremony fails', () => {
  const fail = (name: string): Advance =>
    play(firstStep, ...toTouching, (effect) => ({
      type: 'ceremony-failed',
      effect,
      failure: { name, message: '', elapsed: 20_000, timeout: 60_000 },
      now: 0,
    }));

  test.each(['SecurityError', 'CompanionGone'])('K1: %s moves on to the hand-off', (name) => {
    expect(fail(name).step).toMatchObject({ name: 'hand-off', reason: 'cannot-create' });
  });

  test.each([
    ['NotAllowedError', 'LK-501'],
    ['InvalidStateError', 'LK-502'],
    ['ConstraintError', 'LK-503'],
    ['PressAgain', 'LK-520'],
  ])('K1: %s stays at create as %s', (name, code) => {
    expect(fail(name).step).toMatchObject({ name: 'create', state: 'ready', problem: { code } });
  });
});

describe('a token that Microsoft no longer takes', () => {
  test('is replaced by a sign-in, at the look', () => {
    const look = play(firstStep, { type: 'begin', ...somebody });
    const { step } = play(look.step, (effect) => ({ type: 'look-failed', effect, failure: http(401) }));
    expect(step).toMatchObject({ name: 'account', problem: { code: 'LK-308' }, offer: plainSignIn });
  });

  test('is replaced by a sign-in, at the options', () => {
    const { step } = play(firstStep, ...toCreate, register, lockTaken, (effect) => ({
      type: 'options-refused',
      effect,
      failure: http(401),
      authAge: null,
    }));
    expect(step).toMatchObject({ name: 'create', problem: { code: 'LK-308' }, offer: plainSignIn });
  });

  test('J4: is replaced by a sign-in, at the save, which keeps the credential', () => {
    const { step } = play(firstStep, ...toSave, (effect) => ({
      type: 'save-failed',
      effect,
      failure: http(401),
      stored: false,
      answeredAt: 1_000,
    }));
    expect(step).toMatchObject({ name: 'save', state: 'failed', credential, offer: plainSignIn });
  });
});

describe('coming back from Microsoft', () => {
  test('J8: without an answer the person is asked what the page said, and goes on from where they stood', () => {
    const away = play(firstStep, ...toCreate, register, lockTaken, (effect) => ({
      type: 'options-refused',
      effect,
      failure: http(403),
      authAge: null,
    }));
    const left = play(away.step, { type: 'sign-in', request: freshSignIn });
    const back = play(left.step, { type: 'returned-without-answer' });
    expect(back.step).toMatchObject({ name: 'sign-in-returned', problem: { code: 'LK-301' } });
    expect(play(back.step, signedIn).step).toMatchObject({ name: 'create', state: 'ready' });
  });

  test('J3: the person stands at the step that asked for the sign-in', () => {
    const { step } = play(firstStep, ...toCreate);
    const away = play(step, { type: 'sign-in', request: freshSignIn });
    expect(away.step).toMatchObject({ name: 'create', leaving: freshSignIn });
    expect(play(away.step, signedIn).step).toMatchObject({
      name: 'create',
      leaving: null,
    } satisfies Partial<CreateStep>);
  });

  test('J8: a refusal that did come back is a problem at a step of its own', () => {
    const { step } = play(firstStep, { type: 'begin', ...nobody });
    const refused = play(step, { type: 'sign-in-failed', effect: null, problem: { code: 'LK-302', facts: {} } });
    expect(refused.step).toMatchObject({ name: 'sign-in', leaving: null, problem: { code: 'LK-302' } });
  });
});
