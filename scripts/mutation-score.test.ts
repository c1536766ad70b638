import { expect, test } from 'vitest';
import { mutationScore, scoreLine, share, sum } from './mutation-score.ts';

const mutants = (...statuses: string[]) => ({ mutants: statuses.map((status) => ({ status })) });

test('a score counts what tests noticed; a line that no test runs is not noticed', () => {
  const pc = mutationScore('pc', {
    files: {
      'src/pc/dsregcmd.ts': mutants('Killed', 'Timeout', 'Survived', 'Ignored'),
      'src/pc/registry/refusal.ts': mutants('NoCoverage', 'CompileError', 'RuntimeError', 'Killed'),
    },
  });
  const keys = mutationScore('keys', { files: { 'src/keys/aaguid.ts': mutants('Ignored') } });
  expect([pc, keys, sum([pc, keys, pc])].map(scoreLine)).toEqual([
    'pc             60.0 %   3 of 5',
    'keys          100.0 %   0 of 0',
    'all            60.0 %   6 of 10',
  ]);
  expect(share(pc)).toBe(0.6);
});
