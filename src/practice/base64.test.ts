import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64Url, toBase64, toBase64Url, toUrlToken } from './base64.ts';

const bytes = fc.uint8Array({ maxLength: 80 });

test('what is written as base64url is read back', () => {
  fc.assert(
    fc.property(bytes, (value) => {
      expect(fromBase64Url(toBase64Url(value))).toEqual(value);
    }),
  );
});

test('the writers agree with Node', () => {
  fc.assert(
    fc.property(bytes, (value) => {
      expect(toBase64Url(value)).toBe(Buffer.from(value).toString('base64url'));
      expect(toBase64(value)).toBe(Buffer.from(value).toString('base64'));
    }),
  );
});

test('a UrlToken ends with the number of padding characters', () => {
  expect([0, 1, 2, 3].map((length) => toUrlToken(new Uint8Array(length)))).toEqual(['0', 'AA2', 'AAA1', 'AAAA0']);
});

test('anything but canonical base64url is refused', () => {
  for (const text of ['a', 'AA==', 'a/b+', 'AB', 'AAB', 'AA\n']) expect(() => fromBase64Url(text)).toThrow(TypeError);
});
