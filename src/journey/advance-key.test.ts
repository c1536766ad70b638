import { describe, expect, test } from 'vitest';
import type { Acceptance } from '../keys/acceptance/acceptance.ts';
import type { CheckedKey } from '../keys/check/checked-key.ts';
import { advance } from './advance.ts';
import type { Event } from './event.ts';
import { carry, type Advance } from './moves.ts';
import { resume } from './resume.ts';
import { plainSignIn } from '../registration/sign-in-request.ts';
import { firstStep, type Step } from './step.ts';
import { nobody, somebody } from './testing/every-step.ts';

const accepted: Acceptance = { verdict: 'accepted', reason: 'fits', source: 'configuration' };
const refused: Acceptance = { verdict: 'refused', reason: 'blocked', source: 'policy' };
const key: CheckedKey = {
  ...{ aaguid: 'guid', kind: 'security-key', model: 'Model', maker: null, onMicrosoftsList: true, format: 'packed' },
  ...{ certified: true, transports: ['usb'], userVerified: true, builtIn: false, synced: false },
  ...{ hmacSecret: true, protection: null, unlocks: { answer: 'yes', reason: 'security-key' }, acceptance: accepted },
};

type Move = Event | ((effect: number) => Event);

function play(from: Step, ...moves: Move[]): Advance {
  let now: Advance = { step: from, effects: [] };
  for (const move of moves) {
    now = advance(now.step, typeof move === 'function' ? move(now.step.pending ?? -1) : move);
  }
  return now;
}
const checked =
  (found: CheckedKey): Move =>
  (effect) => ({ type: 'key-checked', effect, key: found });
const failed =
  (name: string): Move =>
  (effect) => ({ type: 'key-check-failed', effect, failure: { name, message: '', elapsed: 5_000, timeout: 120_000 } });
const goOn: Event = { type: 'key-ready', signedIn: false, authAge: null };

const checking = play(firstStep, { type: 'check-key-first' }, { type: 'check-key' });

describe('Y1: the key check', () => {
  test('begins with a press, once, and its answer is kept and carried on', () => {
    expect(checking.effects).toMatchObject([{ type: 'check-key' }]);
    expect(play(checking.step, { type: 'check-key' }).effects).toEqual([]);
    expect(play(checking.step, goOn).step.name).toBe('key');
    const { step } = play(checking.step, checked(key), goOn);
    expect(step).toMatchObject({ name: 'key', leaving: plainSignIn, checked: { aaguid: 'guid' } });
  });

  test('a cancelled one is over, whatever still comes', () => {
    const { step } = play(checking.step, { type: 'cancel' });
    expect(step).toMatchObject({ state: 'ready', problem: null, pending: null });
    expect(play(step, { type: 'key-checked', effect: checking.step.pending ?? 0, key }).step).toBe(step);
  });

  test('a failed one says why and stops nobody', () => {
    const { step } = play(checking.step, failed('NotAllowedError'));
    expect(step).toMatchObject({ state: 'ready', checked: null, problem: { code: 'LK-501' } });
    expect(play(checking.step, failed('ConstraintError')).step.problem?.code).toBe('LK-519');
    expect(play(step, { type: 'drop-check' }, goOn).step).toMatchObject({ leaving: plainSignIn, problem: null });
  });

  test('J2: a reload keeps what is known and begins no check', () => {
    expect(resume(checking.step, false)).toMatchObject({ step: { name: 'key', state: 'ready' }, effects: [] });
    const { step } = play(checking.step, checked(key));
    expect(resume(step, true)).toMatchObject({ step: { checked: { aaguid: 'guid' } }, effects: [] });
  });

  test('a spare key has not been checked', () => {
    const finish: Step = { ...carry(checking.step), checked: key, name: 'finish', later: false };
    const { step } = play(finish, { type: 'register-spare', ...somebody, checkFirst: true });
    expect(step).toMatchObject({ name: 'key', round: 'spare', checked: null });
  });
});

describe('Y2: a key that would be refused', () => {
  test.each([
    ['LK-411', { ...key, acceptance: refused }],
    ['LK-518', { ...key, builtIn: true }],
    ['LK-519', { ...key, userVerified: false }],
  ] as const)('%s goes no further than key', (code, found) => {
    const { step } = play(checking.step, checked(found));
    expect(step).toMatchObject({ name: 'key', problem: { code } });
    expect(play(step, goOn).step).toBe(step);
    const back = play(step, { type: 'navigated', to: 'start' }, { type: 'begin', ...nobody }, goOn);
    expect(back.step.name).toBe('key');
  });

  const look =
    (acceptance: Acceptance): Move =>
    (effect) => ({
      type: 'look-done',
      effect,
      look: { keys: [], stop: null, caution: null, warnings: [], acceptance, route: 'hand-off', permitted: true },
    });

  test.each([
    ['LK-410', 'policy-disabled'],
    ['LK-414', 'excluded'],
    ['LK-414', 'not-included'],
    ['LK-414', 'synced-only'],
  ] as const)(
    '%s: where no key would do (%s) the account is looked at again, and nothing goes past it',
    (code, reason) => {
      const acceptance: Acceptance = { verdict: 'refused', reason, source: 'policy' };
      const told = play(checking.step, checked({ ...key, acceptance }));
      expect(told.step).toMatchObject({ name: 'key', problem: { code } });
      const looking = play(told.step, { ...goOn, signedIn: true });
      expect(looking).toMatchObject({ step: { name: 'account', problem: null }, effects: [{ type: 'look' }] });
      const stopped = play(looking.step, look(acceptance)).step;
      expect(stopped).toMatchObject({ name: 'account', passable: false, problem: { code } });
      expect(play(stopped, { type: 'go-on' }).step).toBe(stopped);
      expect(play(looking.step, look(accepted)).step.name, 'the rules have been changed').toBe('hand-off');
    },
  );

  test('is stopped at account when the policy has been read, with another key as the way on', () => {
    const { step, effects } = play(checking.step, checked(key), { ...goOn, signedIn: true }, look(refused));
    expect(step).toMatchObject({ name: 'account', passable: false, problem: { code: 'LK-411' } });
    expect(step.checked?.acceptance).toEqual(refused);
    expect(effects).toEqual([]);
    for (const event of [{ type: 'go-on' }, { type: 'choose-hand-off' }] as const) {
      expect(play(step, event).step).toBe(step);
    }
    expect(play(step, { type: 'other-key', ...somebody }).step).toMatchObject({
      name: 'key',
      checked: null,
      problem: null,
    });
    const away = play(step, { type: 'navigated', to: 'sign-in' }, { type: 'choose-hand-off' });
    expect(away.step.name).toBe('key');
  });

  test.each([
    ['LK-518', { ...key, builtIn: true }],
    ['LK-519', { ...key, userVerified: false }],
  ] as const)('Y3: %s is no way past it by Forward, nor without a sign-in', (code, found) => {
    const told = play(checking.step, checked(found));
    const forward = play(told.step, { type: 'navigated', to: 'account' }, look(accepted));
    expect(forward.step).toMatchObject({ name: 'account', passable: false, problem: { code } });
    const unsigned = play(told.step, { type: 'navigated', to: 'sign-in' }, { type: 'choose-hand-off' });
    expect(unsigned.step.name).toBe('key');
  });
});
