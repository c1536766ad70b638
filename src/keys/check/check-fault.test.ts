import { expect, test } from 'vitest';
import { needsAnotherKey } from './check-fault.ts';

test.each([
  ['the organisation does not accept this one', 'LK-411', true],
  ['it is no security key', 'LK-518', true],
  ['it checked no PIN', 'LK-519', true],
  ['security keys are switched off', 'LK-410', false],
  ['the account may register none', 'LK-414', false],
  ['nothing stands in the way', null, false],
] as const)('Y2, Y3: whether another key leads on: %s', (_, fault, leadsOn) => {
  expect(needsAnotherKey(fault)).toBe(leadsOn);
});
