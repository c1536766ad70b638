import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstStep } from './step.ts';
import { parseStep } from './stored-step.ts';

test('J2: a stored step is taken only where it is one of this version', () => {
  expect(parseStep(firstStep)).toEqual(firstStep);
  expect(parseStep({ ...firstStep, version: 99 })).toBeNull();
  expect(parseStep({ ...firstStep, name: 'constructor' })).toBeNull();
  expect(parseStep({ ...firstStep, extra: 1 })).toBeNull();
  expect(parseStep({ ...firstStep, problem: { code: 'LK-999', facts: {} } })).toBeNull();
  expect(parseStep({ ...firstStep, name: 'sign-in-returned', origin: { name: 'sign-in-returned' } })).toBeNull();
});

test('J2: whatever else is stored is refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(parseStep(value)).toBeNull();
    }),
  );
});
