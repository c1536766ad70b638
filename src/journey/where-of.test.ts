import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allChecksUnknown } from '../checks/judge.ts';
import { decodeWhere, encodeWhere, places } from '../support/where-code.ts';
import { stepAt } from './step-at.ts';
import { stopOf } from './stop-of.ts';
import * as every from './testing/every-step.ts';
import { everyStop } from './testing/every-stop.ts';
import { whereOf } from './where-of.ts';

const steps = [
  ...[every.keyStep, every.signInStep, every.accountStep, every.createStep, every.saveStep, every.handOffStep],
  ...[every.doneStep, every.lockScreenStep, every.finishStep, every.returnedFrom(every.createStep)],
  ...everyStop.map(({ step }) => step),
];

test.each(steps.map((step) => [step.name, stopOf(step)?.code ?? '-', step] as const))(
  'from %s with %s the code leads an agent to the same screen, round and stop',
  (_, __, step) => {
    const where = whereOf(step, allChecksUnknown, 1, 1);
    const read = decodeWhere(encodeWhere(where));
    expect(read).toEqual(where);
    const there = stepAt(where);
    expect(there).toMatchObject({ name: step.name, round: step.round });
    if ('state' in step) expect(there).toMatchObject({ state: step.state });
    expect(there && (stopOf(there) ?? there.problem)?.code).toBe((stopOf(step) ?? step.problem)?.code);
  },
);

test('each place of the journey has its step, and holds nothing of a person', () => {
  for (const place of places) {
    const where = {
      place,
      round: 'first',
      route: 'companion',
      problem: null,
      language: 0,
      checks: [],
      build: 0,
    } as const;
    const step = stepAt(where);
    if (place === 'signed-out' || place === 'configuration') {
      expect(step).toBeNull();
      continue;
    }
    expect(step && whereOf(step, allChecksUnknown, 0, 0).place, place).toBe(place);
    expect(JSON.stringify(step), place).not.toMatch(/@|[0-9a-f]{8}-/);
  }
});

test('a code tells nothing that a name, a key or an account could be read from', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...steps), (name, step) => {
      const code = (keyName: string): string => encodeWhere(whereOf({ ...step, keyName }, allChecksUnknown, 0, 0));
      return code(name) === code('');
    }),
  );
});
