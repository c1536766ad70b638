import { expect, test } from 'vitest';
import { judgeProof } from './judge-proof.ts';

test.each([
  [null, 'unknown'],
  [0, 'fresh'],
  [4 * 60_000, 'fresh'],
  [4 * 60_000 + 1, 'old'],
] as const)('J7: a proof that is %s ms old is %s', (age, judged) => {
  expect(judgeProof(age)).toBe(judged);
});
