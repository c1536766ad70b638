import { describe, expect, test } from 'vitest';
import { nodeFits } from './node-fits.ts';

const range = '^20.19.0 || ^22.13.0 || >=24';

describe('the Node of this machine', () => {
  test.each(['v20.19.0', 'v20.20.1', 'v22.13.0', 'v22.22.3', 'v24.0.0', 'v25.1.0', 'v26.0.0-nightly2026'])(
    '%s will do',
    (version) => {
      expect(nodeFits(version, range)).toBe(true);
    },
  );

  test.each(['v18.20.8', 'v20.18.3', 'v20.9.9', 'v21.7.3', 'v22.12.0', 'v23.11.1', 'v9.99.99'])(
    '%s will not',
    (version) => {
      expect(nodeFits(version, range)).toBe(false);
    },
  );

  test('a range of another kind is no silent yes', () => {
    expect(() => nodeFits('v20.19.0', '20.x')).toThrow('no range');
    expect(() => nodeFits('v20.19.0', '~20.19.0')).toThrow('no range');
  });
});
