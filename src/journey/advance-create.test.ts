import { expect, test } from 'vitest';
import { advance } from './advance.ts';
import type { Event } from './event.ts';
import { toCreate } from './moves.ts';
import type { CreationOptions } from '../registration/credential.ts';
import type { KnownKey } from '../registration/registered-key.ts';
import { firstStep, type CreateStep, type Step } from './step.ts';

const options: CreationOptions = {
  publicKey: { rp: { id: 'localhost', name: '' }, excludeCredentials: [{ id: 'blue' }] },
  deadline: 300_000,
};
const blue: KnownKey = { id: 'blue', name: 'Model', aaguid: null };
const register: Event = { type: 'register', now: 0, authAge: null };

function answer(step: Step, body: object): Step {
  return advance(step, { ...body, effect: step.pending ?? -1 } as Event).step;
}

/** At `create` after a ceremony that ended like this. */
function after(name: string): CreateStep {
  const queued = advance(toCreate(firstStep, [blue]), register).step;
  const fetching = answer(queued, { type: 'lock-taken', now: 0 });
  const touching = answer(fetching, { type: 'options-received', options, route: 'in-page' });
  const failure = { name, message: '', elapsed: 5_000, timeout: 120_000 };
  return answer(touching, { type: 'ceremony-failed', failure, now: 5_000 }) as CreateStep;
}

test('J6: a cancelled ceremony is tried again with the options that were fetched', () => {
  expect(after('NotAllowedError')).toMatchObject({ state: 'ready', options });
});

test('J6, Y4: a key that is registered already is tried again with new options: it may have been removed meanwhile', () => {
  const refused = after('InvalidStateError');
  expect(refused).toMatchObject({ state: 'ready', options: null, problem: { code: 'LK-502' } });
});

test('Y4: a key that is removed on create neither stands in the way of the next one nor keeps its name', () => {
  const ready = after('NotAllowedError');
  const removed = advance(ready, { type: 'key-removed', id: 'blue', left: 0 }).step;
  expect(removed).toMatchObject({ name: 'create', options: null, keys: [] });
  const queued = advance(removed, register).step;
  expect(advance(queued, { type: 'lock-taken', effect: queued.pending ?? -1, now: 6_000 }).effects).toMatchObject([
    { type: 'fetch-options' },
  ]);
});

test('Y4: a ceremony that runs keeps its own options while a key is removed', () => {
  const queued = advance(after('NotAllowedError'), register).step;
  const touching = answer(queued, { type: 'lock-taken', now: 6_000 });
  expect(touching).toMatchObject({ state: 'touching' });
  expect(advance(touching, { type: 'key-removed', id: 'blue', left: 0 }).step).toMatchObject({ options, keys: [] });
});
