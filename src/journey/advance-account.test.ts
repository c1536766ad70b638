import { expect, test } from 'vitest';
import { advance } from './advance.ts';
import type { Look } from './event.ts';
import { toAccount } from './moves.ts';
import { resume } from './resume.ts';
import { firstStep, type Step } from './step.ts';
import { parseStep } from './stored-step.ts';

const found: Look = {
  ...{ keys: [{ id: 'old', name: 'Old', aaguid: null }], stop: null, caution: null, warnings: [], acceptance: null },
  ...{ route: 'in-page', permitted: true },
};

/** At `account` after a look that found this beside. */
function looked(beside: Partial<Look>): Step {
  const { step } = toAccount(firstStep);
  return advance(step, { type: 'look-done', effect: step.pending ?? -1, look: { ...found, ...beside } }).step;
}

test('J1, J9: a warning stands without a problem, and one press goes on', () => {
  const warned = looked({ warnings: ['many-keys'] });
  expect(warned).toMatchObject({ name: 'account', state: 'shown', problem: null, warnings: ['many-keys'] });
  expect(advance(warned, { type: 'go-on' }).step).toMatchObject({ name: 'create', state: 'ready' });
  expect(looked({})).toMatchObject({ name: 'create' });
});

test('K1: a guest goes on to the hand-off, which needs no options of ours', () => {
  const warned = looked({ warnings: ['guest'], route: 'hand-off' });
  const gone = advance(warned, { type: 'go-on' });
  expect(gone.step).toMatchObject({ name: 'hand-off', reason: 'forecast', state: 'ready', baseline: ['old'] });
  expect(gone.effects).toEqual([]);
});

test('J2: a reload at a warning shows it again', () => {
  const warned = looked({ warnings: ['guest', 'many-keys'] });
  const stored = parseStep(JSON.parse(JSON.stringify(warned)));
  expect(stored).toEqual(warned);
  expect(resume(warned, true)).toEqual({ step: warned, effects: [] });
});

test('J1: beside a problem or a stop, warnings stay in sight', () => {
  expect(looked({ warnings: ['guest'], caution: 'LK-409' })).toMatchObject({
    ...{ passable: true, warnings: ['guest'], problem: { code: 'LK-409' } },
  });
  expect(looked({ warnings: ['many-keys'], stop: 'LK-410' })).toMatchObject({
    ...{ passable: false, warnings: ['many-keys'], problem: { code: 'LK-410' } },
  });
});
