import { describe, expect, test } from 'vitest';
import { plainSignIn } from '../registration/sign-in-request.ts';
import { resume } from './resume.ts';
import { firstStep, type Step } from './step.ts';
import {
  accountStep,
  createStep,
  doneStep,
  handOffStep,
  keyStep,
  lockScreenStep,
  returnedFrom,
  saveStep,
  signInStep,
  finishStep,
} from './testing/every-step.ts';

const problem = { code: 'LK-516', facts: {} } as const;
const unsure = { code: 'LK-603', facts: {} } as const;
const ended = { code: 'LK-308', facts: {} } as const;

describe('J2: a reload while signed in', () => {
  test.each<[string, Step]>([
    ['start', firstStep],
    ['key', keyStep],
    ['key, asked for at create', { ...keyStep, asker: createStep }],
    ['sign-in', signInStep],
    ['the screen that asks what the page said', returnedFrom(createStep)],
    ['account with something to decide', accountStep],
    ['create before the press', createStep],
    ['a save that is over', { ...saveStep, state: 'over' }],
    ['the hand-off before Microsoft was opened', handOffStep],
    ['the hand-off that waits for an answer', { ...handOffStep, state: 'choosing' }],
    ['the hand-off whose watch has ended', { ...handOffStep, state: 'paused' }],
    ['the hand-off that cannot be verified', { ...handOffStep, state: 'watching', baseline: null }],
    ['done', doneStep],
    ['done without the key in the list', { ...doneStep, state: 'unlisted', key: null }],
    ['the lock screen', lockScreenStep],
    ['the end', finishStep],
  ])('leaves %s as it is, and begins nothing', (_, step) => {
    expect(resume({ ...step, problem, pending: 7 }, true)).toEqual({ step: { ...step, problem }, effects: [] });
  });

  test('a ceremony that ran begins with a press again', () => {
    expect(resume({ ...keyStep, state: 'checking' }, true)).toEqual({ step: keyStep, effects: [] });
    for (const state of ['queued', 'fetching', 'touching'] as const) {
      expect(resume({ ...createStep, state, pending: 7 }, true)).toEqual({ step: createStep, effects: [] });
    }
  });

  test('a look is made again', () => {
    const { step, effects } = resume({ ...accountStep, state: 'looking', keys: null }, true);
    expect(step).toMatchObject({ name: 'account', state: 'looking', pending: 8 });
    expect(effects).toEqual([{ id: 8, type: 'look' }]);
  });

  test.each(['queued', 'saving', 'checking', 'failed'] as const)(
    'J4, J5: a credential in hand is looked for in the list, and not sent (%s)',
    (state) => {
      const { credential, displayName, keys } = saveStep;
      expect(resume({ ...saveStep, state }, true)).toEqual({
        step: { ...saveStep, state: 'checking', problem: unsure, sequence: 8, pending: 8 },
        effects: [{ id: 8, type: 'find-saved', credential, displayName, keys }],
      });
      expect(resume({ ...saveStep, state, problem }, true).step, 'what was wrong stays in sight').toMatchObject({
        problem,
      });
    },
  );

  test('K5: the hand-off goes on reading and watching', () => {
    expect(resume({ ...handOffStep, problem, state: 'preparing' }, true)).toEqual({
      step: { ...handOffStep, state: 'preparing', problem: null, sequence: 8, pending: 8 },
      effects: [{ id: 8, type: 'read-baseline' }],
    });
    expect(resume({ ...handOffStep, state: 'watching' }, true).effects).toEqual([
      { id: 8, type: 'watch-keys', baseline: ['old'] },
    ]);
  });

  test('J10: the key is read back', () => {
    expect(resume({ ...doneStep, state: 'reading', key: null }, true)).toMatchObject({
      step: { state: 'reading', pending: 8 },
      effects: [{ id: 8, type: 'read-back', methodId: 'blue', credentialId: 'AAAA' }],
    });
  });
});

describe('J2: a reload without a session', () => {
  test('J4: a credential still waits to be saved, after a sign-in', () => {
    expect(resume({ ...saveStep, state: 'saving', pending: 7 }, false)).toEqual({
      step: { ...saveStep, state: 'failed', problem: ended, offer: plainSignIn },
      effects: [],
    });
    const over = { ...saveStep, state: 'over' } as const;
    expect(resume({ ...over, problem }, false)).toEqual({ step: { ...over, problem }, effects: [] });
  });

  test.each<[string, Step]>([
    ['account', accountStep],
    ['create', createStep],
    ['the hand-off', handOffStep],
  ])('%s begins with a sign-in, and says why', (_, step) => {
    expect(resume(step, false)).toEqual({ step: { ...signInStep, problem: ended }, effects: [] });
  });

  test('J10: what Microsoft confirmed stays registered', () => {
    expect(resume({ ...doneStep, state: 'reading', key: null }, false)).toEqual({
      step: { ...doneStep, state: 'unlisted', key: null },
      effects: [],
    });
    expect(resume(doneStep, false)).toEqual({ step: doneStep, effects: [] });
  });

  test('the key check begins with a press again, and leads to the sign-in', () => {
    const checking = { ...keyStep, state: 'checking', pending: 7 } as const;
    expect(resume(checking, false)).toEqual({ step: keyStep, effects: [] });
    expect(resume({ ...checking, asker: createStep }, false)).toEqual({ step: keyStep, effects: [] });
  });

  test.each<[string, Step]>([
    ['start', firstStep],
    ['sign-in', signInStep],
    ['the lock screen', lockScreenStep],
    ['the end', finishStep],
  ])('%s stays', (_, step) => {
    expect(resume({ ...step, pending: 7 }, false)).toEqual({ step, effects: [] });
  });
});
