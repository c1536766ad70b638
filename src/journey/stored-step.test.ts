import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acceptanceReasons } from '../keys/acceptance.ts';
import type { CheckedKey } from '../keys/checked-key.ts';
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

test.each(acceptanceReasons)('J2: a checked key comes back, whatever was said of it: %s', (reason) => {
  const checked: CheckedKey = {
    ...{ aaguid: 'guid', kind: 'security-key', model: 'Model', maker: null, onMicrosoftsList: true, format: 'packed' },
    ...{ certified: true, transports: ['usb'], userVerified: true, builtIn: false, synced: false },
    ...{ hmacSecret: true, protection: null, unlocks: { answer: 'yes', reason: 'security-key' } },
    acceptance: { verdict: 'unknown', reason, source: 'policy' },
  };
  expect(parseStep({ ...firstStep, checked })).toEqual({ ...firstStep, checked });
  expect(parseStep({ ...firstStep, checked: { ...checked, kind: 'toaster' } })).toBeNull();
});

test('J2: whatever else is stored is refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(parseStep(value)).toBeNull();
    }),
  );
});
