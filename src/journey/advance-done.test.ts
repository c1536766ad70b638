import { expect, test } from 'vitest';
import { advance } from './advance.ts';
import { carry, toCreate } from './moves.ts';
import type { RegisteredKey } from '../registration/registered-key.ts';
import { resume } from './resume.ts';
import { firstStep, type DoneStep, type FinishStep } from './step.ts';
import { somebody } from './testing/every-step.ts';

const key: RegisteredKey = {
  ...{ id: 'AAAA0', name: 'Blue', aaguid: 'guid', model: 'Model', created: 0 },
  ...{ attestation: 'attested', passkeyType: 'device-bound' },
};
const done: DoneStep = {
  ...carry(firstStep),
  ...{ name: 'done', state: 'verified', key, methodId: key.id, credentialId: 'AAAA', route: 'in-page', disowned: [] },
  savedAt: 1_000,
};
const removed = (id: string, left: number | null) => ({ type: 'key-removed', id, left }) as const;

test('Y4: done claims nothing of a key that was removed again, and leads to another', () => {
  expect(advance(done, removed('another', 1)).step).toEqual(done);
  for (const before of [done, { ...done, state: 'unlisted', key: null } as const]) {
    const { step } = advance(before, removed(key.id, 0));
    expect(step).toMatchObject({ name: 'done', state: 'removed', key: null });
    expect(advance(step, { type: 'continue' }).step).toBe(step);
    expect(resume(step, true), 'J2: after a reload as well').toEqual({ step, effects: [] });
    expect(advance(step, { type: 'other-key', ...somebody }).step).toMatchObject({ name: 'account', checked: null });
  }
});

test('Y4: a spare key that was removed again is none', () => {
  const spare: FinishStep = { ...carry(firstStep), name: 'finish', round: 'spare', later: false };
  expect(advance(spare, removed('any', 1)).step).toMatchObject({ name: 'finish', round: 'first' });
  expect(advance(spare, removed('any', 2)).step).toBe(spare);
  expect(advance(spare, removed('any', null)).step, 'nobody knows').toBe(spare);
  for (const round of ['first', 'spare'] as const) {
    const none = advance({ ...spare, round }, removed('any', 0)).step;
    expect(none, 'nothing left to have a spare of').toMatchObject({ name: 'done', state: 'removed', round: 'first' });
    const again = advance(none, { type: 'other-key', ...somebody, checkFirst: true }).step;
    expect(again).toMatchObject({ name: 'key', round: 'first' });
  }
  expect(advance({ ...done, round: 'spare' }, removed('another', 1)).step).toMatchObject({ round: 'first', key });
  const create = { ...toCreate(firstStep, []), round: 'spare' } as const;
  expect(advance(create, removed('any', 1)).step, 'with the one to come there are two').toMatchObject({
    round: 'spare',
  });
  expect(advance(create, removed('any', 0)).step).toMatchObject({ round: 'first' });
});

test('Y3: from a key that was read back another can be registered, as where that is no security key', () => {
  const another = advance(done, { type: 'other-key', ...somebody });
  expect(another.step).toMatchObject({ name: 'account', round: 'first', checked: null });
  expect(another.effects).toMatchObject([{ type: 'look' }]);
  for (const state of ['reading', 'unlisted', 'told'] as const) {
    const unseen: DoneStep = { ...done, state, key: null };
    expect(advance(unseen, { type: 'other-key', ...somebody }).step).toBe(unseen);
  }
});
