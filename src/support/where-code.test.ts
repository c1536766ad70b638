import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkIds } from '../checks/check.ts';
import { checkMarks, decodeWhere, encodeWhere, places, type CheckMark, type Where } from './where-code.ts';
import { problemCodes } from './problem.ts';

const somewhere: fc.Arbitrary<Where> = fc.record({
  place: fc.constantFrom(...places),
  round: fc.constantFrom('first' as const, 'spare' as const),
  route: fc.constantFrom('none' as const, 'in-page' as const, 'companion' as const, 'hand-off' as const),
  problem: fc.option(fc.constantFrom(...problemCodes.filter((code) => !code.startsWith('LK-8'))), { nil: null }),
  language: fc.nat({ max: 7 }),
  checks: fc.array(fc.constantFrom(...checkMarks), { minLength: 13, maxLength: 13 }),
  build: fc.nat({ max: 3 }),
});
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('"Where are you?" in ten characters', () => {
  test('what is told is what is heard, however it is typed', () => {
    fc.assert(
      fc.property(somewhere, (where) => {
        const code = encodeWhere(where);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
        expect(decodeWhere(code)).toEqual(where);
        const typed = code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
        expect(decodeWhere(typed)).toEqual(where);
      }),
    );
  });

  test('a code of the helpdesk’s room, which no step meets, is told as nothing wrong', () => {
    fc.assert(
      fc.property(somewhere, (where) => {
        expect(decodeWhere(encodeWhere({ ...where, problem: 'LK-801' }))).toEqual({ ...where, problem: null });
      }),
    );
  });

  test('one wrong character is caught, and two that changed places', () => {
    fc.assert(
      fc.property(somewhere, fc.nat({ max: 9 }), fc.nat({ max: 31 }), (where, at, other) => {
        const code = encodeWhere(where).replace('-', '');
        const put = alphabet.charAt(other);
        if (put !== code.charAt(at)) {
          expect(decodeWhere(code.slice(0, at) + put + code.slice(at + 1))).toBe('wrong');
        }
        const [one, two] = [code.charAt(at), code.charAt(at + 1)];
        if (two !== '' && one !== two) {
          expect(decodeWhere(code.slice(0, at) + two + one + code.slice(at + 2))).toBe('wrong');
        }
      }),
    );
  });

  test.each(['', 'ABC', '0000000000U', 'UUUUU-UUUUU', 'https://keys.contoso.com/'])('%j is no code', (typed) => {
    expect(decodeWhere(typed)).toBe('wrong');
  });

  // Printed in tickets: what an older page said is read for ever.
  test.each([
    [
      '1GMYK-RAF96',
      {
        ...{ place: 'start', round: 'first', route: 'none', problem: null, language: 0, build: 1 },
        checks: Array<CheckMark>(13).fill('unknown'),
      },
    ],
    [
      '1VVZW-NAA6W',
      {
        ...{ place: 'save/failed', round: 'spare', route: 'companion', problem: 'LK-602', language: 1, build: 1 },
        checks: checkIds.map((id) =>
          id === 'operating-system' || id === 'device-join'
            ? 'unknown'
            : id === 'browser' || id === 'registered-keys'
              ? 'amiss'
              : 'fine',
        ),
      },
    ],
  ])('the code %s of an older page is still read', (code, where) => {
    expect(decodeWhere(code)).toEqual(where);
  });
});
