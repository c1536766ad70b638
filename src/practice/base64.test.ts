import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBase64, toUrlToken } from './base64.ts';

test('the writer agrees with Node', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (value) => {
      expect(toBase64(value)).toBe(Buffer.from(value).toString('base64'));
    }),
  );
});

test('a UrlToken ends with the number of padding characters', () => {
  expect([0, 1, 2, 3].map((length) => toUrlToken(new Uint8Array(length)))).toEqual(['0', 'AA2', 'AAA1', 'AAAA0']);
});
