import { describe, expect, test } from 'vitest';
import type { Advance } from './moves.ts';
import type { CallFailure } from '../registration/failure.ts';
import { http } from './testing/every-step.ts';
import { credential, play, signedIn, lockTaken, toSave } from './testing/play.ts';
import { plainSignIn } from '../registration/sign-in-request.ts';
import { firstStep, type Step } from './step.ts';

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
