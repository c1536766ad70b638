import { describe, expect, test } from 'vitest';
import type { RegisteredKey } from '../registration/registered-key.ts';
import type { CheckedKey } from '../keys/check/checked-key.ts';
import type { Advance } from './moves.ts';
import type { CallFailure } from '../registration/failure.ts';
import { http, somebody } from './testing/every-step.ts';
import { key, play, signedIn, types } from './testing/play.ts';
import { plainSignIn } from '../registration/sign-in-request.ts';
import { firstStep, type Step } from './step.ts';

describe('the hand-off', () => {
  const handOff = play(firstStep, { type: 'begin', ...somebody }, (effect) => ({
    type: 'look-done',
    effect,
    look: {
      keys: [{ id: 'old', name: 'Old', aaguid: null }],
      stop: null,
      caution: null,
      warnings: [],
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
    const one = play(opened.step, (effect) => ({ type: 'keys-appeared', effect, keys: [key], at: 1_000 }));
    expect(one.step).toMatchObject({ name: 'done', state: 'verified', key, route: 'hand-off' });
    const two = play(opened.step, (effect) => ({
      type: 'keys-appeared',
      effect,
      keys: [key, { ...key, id: 'other' }],
      at: 1_000,
    }));
    expect(two.step).toMatchObject({ state: 'choosing', problem: { code: 'LK-517' } });
    expect(play(two.step, { type: 'choose-key', id: 'other' }).step).toMatchObject({ name: 'done', methodId: 'other' });
  });

  test('K5: a key of another model than the one that was checked is asked about, not praised', () => {
    const checked = { aaguid: 'a25342c0-3cdc-4414-8e46-f4807fca511c' } as CheckedKey;
    const opened = play({ ...handOff, checked }, { type: 'open-security-info', now: 5 });
    const appear = (aaguid: string | null): Advance =>
      play(opened.step, (effect) => ({ type: 'keys-appeared', effect, keys: [{ ...key, aaguid }], at: 1_000 }));
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
    const one = play(opened.step, (effect) => ({ type: 'keys-appeared', effect, keys: [key], at: 1_000 }));
    expect(one.step).toMatchObject({ name: 'done', state: 'verified' });
  });

  test("K5: what is not the person's key stays in sight, and the watch goes on for what is", () => {
    const checked = { aaguid: 'a25342c0-3cdc-4414-8e46-f4807fca511c' } as CheckedKey;
    const opened = play({ ...handOff, checked }, { type: 'open-security-info', now: 5 });
    const asked = play(opened.step, (effect) => ({ type: 'keys-appeared', effect, keys: [key], at: 1_000 }));
    const on = play(asked.step, { type: 'not-mine' });
    expect(on.step).toMatchObject({ name: 'hand-off', state: 'watching', disowned: [key], appeared: [] });
    expect(on.effects).toMatchObject([{ type: 'watch-keys', baseline: ['old', key.id] }]);
  });

  test('K5: of two new keys the one that was not taken stays in sight at the end', () => {
    const opened = play(handOff, { type: 'open-security-info', now: 5 });
    const stranger = { ...key, id: 'other' };
    const two = play(opened.step, (effect) => ({ type: 'keys-appeared', effect, keys: [stranger, key], at: 1_000 }));
    const done = play(two.step, { type: 'choose-key', id: key.id }).step;
    expect(done).toMatchObject({ name: 'done', state: 'verified', key, disowned: [stranger] });
    expect(play(two.step, { type: 'tell-registered' }).step, 'what appeared is asked about first').toBe(two.step);
    const left = play(done, { type: 'key-removed', id: 'other', left: 1 }).step;
    expect(left, 'until it is gone').toMatchObject({ name: 'done', key, disowned: [] });
  });

  test("K5: every stranger's key stays in sight, also once the person's own has come", () => {
    const opened = play(handOff, { type: 'open-security-info', now: 5 });
    const [first, second] = [
      { ...key, id: 'first' },
      { ...key, id: 'second' },
    ];
    const appear = (keys: RegisteredKey[]) => (effect: number) =>
      ({ type: 'keys-appeared', effect, keys, at: 1_000 }) as const;
    const again = play(opened.step, appear([first]), { type: 'not-mine' });
    const watching = play(again.step, (effect) => ({ type: 'baseline-read', effect, keys: [first] }), {
      type: 'open-security-info',
      now: 9,
    });
    const twice = play(watching.step, appear([second]), { type: 'not-mine' });
    expect(twice.step).toMatchObject({ name: 'hand-off', disowned: [first, second] });
    const last = play(
      twice.step,
      (effect) => ({ type: 'baseline-read', effect, keys: [first, second] }),
      { type: 'open-security-info', now: 12 },
      appear([key]),
    );
    expect(last.step).toMatchObject({ name: 'done', key, disowned: [first, second] });
  });

  test('K5: "This is not my key" on a done of the hand-off leads back to it, and is nothing elsewhere', () => {
    const opened = play(handOff, { type: 'open-security-info', now: 5 });
    const done = play(opened.step, (effect) => ({ type: 'keys-appeared', effect, keys: [key], at: 1_000 })).step;
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
    const unreadable = play(firstStep, { type: 'begin', ...somebody }, (effect) => ({
      type: 'look-done',
      effect,
      look: {
        keys: null,
        stop: null,
        caution: null,
        warnings: [],
        acceptance: null,
        route: 'hand-off',
        permitted: false,
      },
    }));
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
