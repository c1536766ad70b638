import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase64url } from './base64url.ts';
import { decodeTolerant, possibleDecodings, sameCredentialId } from './tolerant-base64.ts';

const urlToken = (bytes: Uint8Array): string => {
  const text = encodeBase64url(bytes);
  return text === '' ? '' : `${text}${(4 - (text.length % 4)) % 4}`;
};
const spellings: Record<string, (bytes: Uint8Array) => string> = {
  base64url: encodeBase64url,
  'base64 with padding': (bytes) => Buffer.from(bytes).toString('base64'),
  'base64url with padding': (bytes) => Buffer.from(bytes).toString('base64').replaceAll('+', '-').replaceAll('/', '_'),
  'URL token': urlToken,
};
const someBytes = fc.uint8Array({ minLength: 1, maxLength: 100 });

describe('K2: tolerant decoding', () => {
  for (const [name, spell] of Object.entries(spellings)) {
    it(`has the right bytes among the readings of ${name}, and at most one other`, () => {
      fc.assert(
        fc.property(someBytes, (bytes) => {
          const readings = possibleDecodings(spell(bytes));
          expect(readings.length).toBeLessThanOrEqual(2);
          expect(readings).toContainEqual(bytes);
          expect(sameCredentialId(spell(bytes), bytes)).toBe(true);
        }),
        { numRuns: 1_000 },
      );
    });

    it.each([16, 32, 48, 64, 96, 51])(`decodes ids of %i bytes from ${name} without a doubt`, (length) => {
      fc.assert(
        fc.property(fc.uint8Array({ minLength: length, maxLength: length }), (bytes) => {
          expect(decodeTolerant(spell(bytes))).toEqual(bytes);
        }),
      );
    });
  }

  it('reads two ways only where a length divisible by four ends in 1, the readings one byte apart', () => {
    fc.assert(
      fc.property(someBytes, fc.constantFrom(...Object.values(spellings)), (bytes, spell) => {
        const text = spell(bytes);
        const readings = possibleDecodings(text);
        if (readings.length < 2) return;
        expect(text.length % 4).toBe(0);
        expect(text.endsWith('1')).toBe(true);
        const [short, long] = readings.toSorted((a, b) => a.length - b.length);
        expect(Array.from(long ?? [])).toEqual([...(short ?? []), 0x35]);
      }),
      { numRuns: 5_000 },
    );
  });

  it('takes an ambiguous text for a URL token, unless the plain reading has a usual length', () => {
    const ending5 = (length: number): Uint8Array => new Uint8Array(length).fill(7).with(-1, 0x35).with(-2, 4);
    const readings = (length: number): number[] =>
      possibleDecodings(encodeBase64url(ending5(length))).map((reading) => reading.length);
    expect(readings(33)).toEqual([32, 33]);
    expect(readings(48)).toEqual([48, 47]);
    expect(readings(51)).toEqual([51, 50]);
    expect(readings(5199)).toEqual([5198, 5199]);
  });

  it.each([
    ['AAAA0', 3],
    ['AAA1', 2],
    ['AA2', 1],
  ])('the padding digit of %s is no data', (text, length) => {
    expect(decodeTolerant(text)).toEqual(new Uint8Array(length));
    expect(possibleDecodings(text)[0]).toEqual(new Uint8Array(length));
  });

  it.each([
    ['AAAAA', 'no digit where only a token fits'],
    ['AAAA1', 'the wrong digit'],
    ['AB2', 'unused bits set before the digit'],
    ['AA=', 'too little padding'],
    ['AAA==', 'too much padding'],
    ['A===', 'padding that no bytes have'],
    ['====', 'padding alone'],
    ['AA==AA==', 'padding inside'],
    ['+_8=', 'two alphabets'],
    ['+AAA0', 'a token in the standard alphabet'],
    ['0', 'a digit alone'],
    [' AAAA', 'a blank'],
    ['AAAA\r\n', 'a line end'],
    ['{AAAA}', 'something else'],
  ])('refuses %j: %s', (text) => {
    expect(possibleDecodings(text)).toEqual([]);
    expect(() => decodeTolerant(text)).toThrow(/^Neither base64/);
    expect(sameCredentialId(text, new Uint8Array())).toBe(false);
  });

  it('tells ids apart that differ in one byte or in length', () => {
    const id = new Uint8Array([1, 2, 3, 4]);
    expect(sameCredentialId(encodeBase64url(id), id.with(3, 5))).toBe(false);
    expect(sameCredentialId(encodeBase64url(id), id.subarray(0, 3))).toBe(false);
  });
});
