import { describe, expect, test } from 'vitest';
import type { CheckedKey } from '../keys/check/checked-key.ts';
import { advance } from './advance.ts';
import type { Event } from './event.ts';
import type { Advance } from './moves.ts';
import type { CreatedCredential, CreationOptions } from '../registration/credential.ts';
import type { CallFailure } from '../registration/failure.ts';
import type { RegisteredKey } from '../registration/registered-key.ts';
import { freshSignIn, plainSignIn } from '../registration/sign-in-request.ts';
import { firstStep, type CreateStep, type Step } from './step.ts';

const options: CreationOptions = { publicKey: { rp: { id: 'localhost', name: 'Microsoft' } }, deadline: 300_000 };
const credential: CreatedCredential = {
  id: 'AAAA',
  clientDataJSON: 'e30',
  attestationObject: 'oA',
  clientExtensionResults: {},
  aaguid: '01020304-0506-0708-0102-030405060708',
  model: 'Model of the catalogue',
};
const key: RegisteredKey = {
  id: 'AAAA0',
  name: 'Blue',
  aaguid: credential.aaguid,
  model: 'Model',
  attestation: 'attested',
  passkeyType: 'device-bound',
  created: 0,
};
const http = (status: number, more: Partial<Extract<CallFailure, { kind: 'http' }>> = {}): CallFailure => ({
  kind: 'http',
  status,
  errorCode: 'code',
  message: 'message',
  requestId: 'request',
  claims: null,
  retryAfter: null,
  ...more,
});

/** An event, or one that answers whatever is wanted. */
type Move = Event | ((effect: number) => Event);

/** Plays moves from a step on. */
function play(from: Step, ...moves: Move[]): Advance {
  let now: Advance = { step: from, effects: [] };
  for (const move of moves) {
    now = advance(now.step, typeof move === 'function' ? move(now.step.pending ?? -1) : move);
  }
  return now;
}

const signedIn: Event = { type: 'signed-in', same: true };
const lookDone: Move = (effect) => ({
  type: 'look-done',
  effect,
  look: { keys: [], stop: null, caution: null, acceptance: null, route: 'in-page', permitted: true },
});
const toCreate: Move[] = [
  { type: 'begin' },
  { type: 'name-key', keyName: 'Blue', signedIn: false },
  { type: 'sign-in', request: plainSignIn },
  signedIn,
  lookDone,
];
const register: Event = { type: 'register', now: 0, authAge: null };
const lockTaken: Move = (effect) => ({ type: 'lock-taken', effect, now: 0 });
const received: Move = (effect) => ({ type: 'options-received', effect, options, route: 'in-page' });
const created: Move = (effect) => ({ type: 'credential-created', effect, credential });
const toTouching: Move[] = [...toCreate, register, lockTaken, received];
const toSave: Move[] = [...toTouching, created];

const types = ({ effects }: Advance): string[] => effects.map(({ type }) => type);

describe('the undisturbed walk', () => {
  test('J9: four presses lead from start to done; account and save pass by themselves', () => {
    const { step } = play(firstStep, ...toSave, (effect) => ({ type: 'saved', effect, methodId: 'AAAA0' }));
    expect(step).toMatchObject({ name: 'done', state: 'reading', methodId: 'AAAA0' });
    const read = play(step, (effect) => ({ type: 'key-read', effect, key }));
    expect(read.step).toMatchObject({ name: 'done', state: 'verified', key });
  });

  test('J10: a key that the list does not show yet is still registered', () => {
    const { step } = play(
      firstStep,
      ...toSave,
      (effect) => ({ type: 'saved', effect, methodId: null }),
      (effect) => ({ type: 'key-read', effect, key: null }),
    );
    expect(step).toMatchObject({ name: 'done', state: 'unlisted', problem: null });
  });

  test('J11: an unnamed key gets the model, a taken name a number', () => {
    const unnamed = play(
      firstStep,
      { type: 'begin' },
      { type: 'name-key', keyName: '', signedIn: true },
      (effect) => ({
        type: 'look-done',
        effect,
        look: {
          keys: [{ id: 'x', name: 'Model of the catalogue', aaguid: null }],
          stop: null,
          caution: null,
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

  test('J2: a name is kept as it is typed, and tidied with the press', () => {
    const typed = play(firstStep, { type: 'begin' }, { type: 'edit-name', keyName: 'Blue ' });
    expect(typed.step).toMatchObject({ name: 'key', keyName: 'Blue ' });
    const back = play(typed.step, { type: 'navigated', to: 'start' }, { type: 'begin' });
    expect(back.step).toMatchObject({ name: 'key', keyName: 'Blue ' });
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
    const { step } = play(firstStep, ...refuse(http(401, { claims })));
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
  ])('K1: %s stays at create as %s', (name, code) => {
    expect(fail(name).step).toMatchObject({ name: 'create', state: 'ready', problem: { code } });
  });
});

describe('a token that Microsoft no longer takes', () => {
  test('is replaced by a sign-in, at the look', () => {
    const look = play(firstStep, { type: 'begin' }, { type: 'name-key', keyName: '', signedIn: true });
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

describe('the save', () => {
  const fail = (failure: CallFailure, answeredAt = 1_000): Advance =>
    play(firstStep, ...toSave, (effect) => ({ type: 'save-failed', effect, failure, stored: false, answeredAt }));

  test('J4: a failed save keeps the credential and offers to save it again', () => {
    const { step } = fail(http(503));
    expect(step).toMatchObject({ name: 'save', state: 'failed', credential, problem: { code: 'LK-602' } });
    const again = play(step, { type: 'save-again', now: 2_000 }, lockTaken);
    expect(again.effects).toMatchObject([{ type: 'save', credential, repeated: true }]);
  });

  test('J4: however late it is, without an answer the credential stays held and can be saved again', () => {
    const { step } = fail(http(503), 300_001);
    expect(step).toMatchObject({ name: 'save', state: 'failed', credential, problem: { code: 'LK-602' } });
    const again = play(step, { type: 'save-again', now: 600_000 }, lockTaken);
    expect(again.effects, 'Microsoft judges, not our clock').toMatchObject([
      { type: 'save', credential, repeated: true },
    ]);
  });

  test('J4: a list that does not show it is no reason to give the credential up', () => {
    const { step } = play(fail(http(503)).step, { type: 'save-again', now: 2_000 }, lockTaken);
    const looked = play({ ...step, state: 'checking' } as Step, (effect) => ({ type: 'not-saved', effect }));
    expect(looked.step).toMatchObject({ name: 'save', state: 'failed', credential });
  });

  test('J4: a refusal that came after the challenge had ended says that an unused entry is left', () => {
    const over = fail(http(400), 300_000);
    expect(over.step).toMatchObject({ name: 'save', state: 'over', problem: { code: 'LK-604' } });
    expect(play(over.step, { type: 'start-over' }).step).toMatchObject({ name: 'account', state: 'looking' });
  });

  test('J7: a refused save is LK-4xx, or LK-6xx once the challenge is over', () => {
    expect(fail(http(400)).step).toMatchObject({ state: 'over', problem: { code: 'LK-406' } });
    expect(fail(http(403)).step).toMatchObject({ state: 'over', problem: { code: 'LK-407' } });
    expect(fail(http(400), 300_001).step).toMatchObject({ state: 'over', problem: { code: 'LK-604' } });
  });

  test('J4: another account drops the credential, the same one keeps it', () => {
    const { step } = fail({ kind: 'no-token', need: 'sign-in', claims: null, errorCode: 'x' });
    expect(step).toMatchObject({ name: 'save', offer: plainSignIn });
    const back = play(step, { type: 'sign-in', request: plainSignIn }, signedIn);
    expect(back.step).toMatchObject({ name: 'save', state: 'failed', credential });
    const other = play(step, { type: 'sign-in', request: plainSignIn }, { type: 'signed-in', same: false });
    expect(other.step.name).toBe('account');
  });

  test('J4: signing out drops the credential', () => {
    const { step, effects } = play(firstStep, ...toSave, { type: 'sign-out' });
    expect(step).toMatchObject({ name: 'start' });
    expect(effects.map(({ type }) => type)).toEqual(['sign-out']);
    expect(JSON.stringify(step)).not.toContain(credential.attestationObject + '"');
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

  test('J8: a refusal that did come back is a problem at the same step', () => {
    const { step } = play(
      firstStep,
      { type: 'begin' },
      { type: 'name-key', keyName: '', signedIn: false },
      {
        type: 'sign-in',
        request: plainSignIn,
      },
    );
    const refused = play(step, { type: 'sign-in-failed', effect: null, problem: { code: 'LK-302', facts: {} } });
    expect(refused.step).toMatchObject({ name: 'sign-in', leaving: null, problem: { code: 'LK-302' } });
  });
});

describe('the hand-off', () => {
  const handOff = play(firstStep, { type: 'begin' }, { type: 'name-key', keyName: '', signedIn: true }, (effect) => ({
    type: 'look-done',
    effect,
    look: {
      keys: [{ id: 'old', name: 'Old', aaguid: null }],
      stop: null,
      caution: null,
      acceptance: null,
      route: 'hand-off',
      permitted: true,
    },
  })).step;

  test('K5: the baseline is taken before, one press opens one window and starts the watch', () => {
    expect(handOff).toMatchObject({ name: 'hand-off', state: 'ready', baseline: ['old'] });
    const opened = play(handOff, { type: 'open-security-info', now: 5 });
    expect(opened.effects.map(({ type }) => type)).toEqual(['watch-keys', 'open-security-info']);
    const again = play(opened.step, { type: 'open-security-info', now: 9 });
    expect(again.effects.map(({ type }) => type)).toEqual(['open-security-info']);
    expect(again.step).toMatchObject({ openedAt: 5 });
  });

  test('K5: one new key ends it, two are asked about', () => {
    const opened = play(handOff, { type: 'open-security-info', now: 5 });
    const one = play(opened.step, (effect) => ({ type: 'keys-appeared', effect, keys: [key] }));
    expect(one.step).toMatchObject({ name: 'done', state: 'verified', key, route: 'hand-off' });
    const two = play(opened.step, (effect) => ({
      type: 'keys-appeared',
      effect,
      keys: [key, { ...key, id: 'other' }],
    }));
    expect(two.step).toMatchObject({ state: 'choosing', problem: { code: 'LK-517' } });
    expect(play(two.step, { type: 'choose-key', id: 'other' }).step).toMatchObject({ name: 'done', methodId: 'other' });
  });

  test('K5: a key of another model than the one that was checked is asked about, not praised', () => {
    const checked = { aaguid: 'a25342c0-3cdc-4414-8e46-f4807fca511c' } as CheckedKey;
    const opened = play({ ...handOff, checked }, { type: 'open-security-info', now: 5 });
    const appear = (aaguid: string | null): Advance =>
      play(opened.step, (effect) => ({ type: 'keys-appeared', effect, keys: [{ ...key, aaguid }] }));
    expect(appear(checked.aaguid).step).toMatchObject({ name: 'done', state: 'verified', checked });
    for (const aaguid of ['2fc0579f-8113-47ea-b116-bb5a8db9202a', null]) {
      const asked = appear(aaguid);
      expect(asked.step).toMatchObject({ name: 'hand-off', state: 'choosing', problem: null });
      const mine = play(asked.step, { type: 'choose-key', id: key.id }).step;
      expect(mine, 'what was checked is another key').toMatchObject({ name: 'done', state: 'verified', checked: null });
    }
  });

  test('K5: where make and model were withheld at the check, nothing tells two keys apart', () => {
    const checked = { aaguid: '00000000-0000-0000-0000-000000000000' } as CheckedKey;
    const opened = play({ ...handOff, checked }, { type: 'open-security-info', now: 5 });
    const one = play(opened.step, (effect) => ({ type: 'keys-appeared', effect, keys: [key] }));
    expect(one.step).toMatchObject({ name: 'done', state: 'verified' });
  });

  test("K5: what is not the person's key stays in sight, and the watch goes on for what is", () => {
    const checked = { aaguid: 'a25342c0-3cdc-4414-8e46-f4807fca511c' } as CheckedKey;
    const opened = play({ ...handOff, checked }, { type: 'open-security-info', now: 5 });
    const asked = play(opened.step, (effect) => ({ type: 'keys-appeared', effect, keys: [key] }));
    const on = play(asked.step, { type: 'not-mine' });
    expect(on.step).toMatchObject({ name: 'hand-off', state: 'watching', disowned: [key], appeared: [] });
    expect(on.effects).toMatchObject([{ type: 'watch-keys', baseline: ['old', key.id] }]);
  });

  test('K5: "This is not my key" on a done of the hand-off leads back to it, and is nothing elsewhere', () => {
    const opened = play(handOff, { type: 'open-security-info', now: 5 });
    const done = play(opened.step, (effect) => ({ type: 'keys-appeared', effect, keys: [key] })).step;
    const back = play(done, { type: 'not-mine' });
    expect(back.step).toMatchObject({ name: 'hand-off', state: 'preparing', disowned: [key] });
    expect(back.effects).toMatchObject([{ type: 'read-baseline' }]);
    const created = { ...done, route: 'in-page' } as Step;
    expect(play(created, { type: 'not-mine' }).step).toEqual(created);
  });

  test('K5: a blocked pop-up is told, and the watch goes on', () => {
    const opened = play(handOff, { type: 'open-security-info', now: 5 });
    const blocked = play(opened.step, { type: 'popup-blocked', effect: 99 });
    expect(blocked.step).toMatchObject({
      state: 'watching',
      problem: { code: 'LK-516' },
      pending: opened.step.pending,
    });
  });

  test('K5: opened again for the right account, the page has its time again before it is asked about', () => {
    const other = play(handOff, { type: 'open-security-info', now: 5 }, { type: 'wrong-account' });
    expect(other.step).toMatchObject({ state: 'watching', problem: { code: 'LK-515' }, openedAt: 5 });
    expect(play(other.step, { type: 'open-security-info', now: 9 }).step).toMatchObject({ problem: null, openedAt: 9 });
  });

  test('K5: where the list may not be read, the person tells', () => {
    const unreadable = play(
      firstStep,
      { type: 'begin' },
      { type: 'name-key', keyName: '', signedIn: true },
      (effect) => ({
        type: 'look-done',
        effect,
        look: { keys: null, stop: null, caution: null, acceptance: null, route: 'hand-off', permitted: false },
      }),
    );
    const told = play(unreadable.step, { type: 'open-security-info', now: 1 }, { type: 'tell-registered' });
    expect(told.step).toMatchObject({ name: 'done', state: 'told', key: null } satisfies Partial<Step>);
  });

  test.each<CallFailure>([
    { kind: 'no-token', need: 'sign-in', claims: null, errorCode: 'x' },
    // A token that Microsoft no longer takes: MSAL would serve it again and again.
    http(401),
  ])('K5: a sign-in that expired meanwhile is offered, and the watch goes on after it (%j)', (failure) => {
    const paused = play(handOff, { type: 'open-security-info', now: 1 }, (effect) => ({
      type: 'watch-ended',
      effect,
      failure,
    }));
    expect(paused.step).toMatchObject({ state: 'paused', offer: plainSignIn });
    const back = play(paused.step, { type: 'sign-in', request: plainSignIn }, signedIn);
    expect(back.step).toMatchObject({ state: 'watching' });
    expect(types(back)).toEqual(['watch-keys']);
  });
});
