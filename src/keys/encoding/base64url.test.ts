import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64url, encodeBase64url } from './base64url.ts';

describe('base64url', () => {
  it('writes what Node writes, and reads it back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = encodeBase64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(decodeBase64url(text)).toEqual(bytes);
      }),
    );
  });

  it('accepts only its own spelling of some bytes', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        let bytes: Uint8Array;
        try {
          bytes = decodeBase64url(text);
        } catch {
          return;
        }
        expect(encodeBase64url(bytes)).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['A', 'a length that holds no bytes'],
    ['AAAAA', 'a length that holds no bytes'],
    ['AB', 'unused bits set'],
    ['AAB', 'unused bits set'],
    ['AA==', 'padding'],
    ['+/8', 'the standard alphabet'],
    ['AA A', 'a blank'],
    ['AAAA\n', 'a line end'],
    ['AAÄA', 'a letter outside ASCII'],
    ['AA\u{1F511}', 'a character of two units'],
  ])('refuses %j: %s', (text) => {
    expect(() => decodeBase64url(text)).toThrow(/^Not base64url/);
  });

  it('reads only the bytes of a view, not those of the buffer behind it', () => {
    const view = new Uint8Array([1, 2, 3, 4, 5]).subarray(1, 3);
    expect(encodeBase64url(view)).toBe('AgM');
  });
});
