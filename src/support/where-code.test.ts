import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkIds } from '../checks/check.ts';
import { checkMarks, decodeWhere, encodeWhere, places, type CheckMark, type Where } from './where-code.ts';
import { problemCodes } from './problem.ts';

/** Only where nothing is wrong is there room to tell more. */
const fine = fc.record({ problem: fc.constant(null), detail: fc.nat({ max: 31 }) });
const met = problemCodes.filter((code) => !code.startsWith('LK-8'));
const amiss = fc.record({ problem: fc.constantFrom(...met), detail: fc.constant(0) });
const anywhere = fc.record({
  place: fc.constantFrom(...places),
  round: fc.constantFrom('first' as const, 'spare' as const),
  route: fc.constantFrom('none' as const, 'in-page' as const, 'companion' as const, 'hand-off' as const),
  language: fc.nat({ max: 7 }),
  checks: fc.array(fc.constantFrom(...checkMarks), { minLength: 13, maxLength: 13 }),
  build: fc.nat({ max: 3 }),
});
const somewhere: fc.Arbitrary<Where> = fc
  .tuple(anywhere, fc.oneof(fine, amiss))
  .map(([where, wrong]) => ({ ...where, ...wrong }));
const alphabet = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ');

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

  test('any one wrong character is caught, and any two neighbours that changed places', () => {
    fc.assert(
      fc.property(somewhere, (where) => {
        const code = encodeWhere(where).replace('-', '');
        for (let at = 0; at < code.length; at += 1) {
          for (const put of alphabet) {
            const misheard = code.slice(0, at) + put + code.slice(at + 1);
            if (misheard !== code && decodeWhere(misheard) !== 'wrong') throw new Error(misheard);
          }
          const [one, two] = [code.charAt(at), code.charAt(at + 1)] as const;
          const swapped = code.slice(0, at) + two + one + code.slice(at + 2);
          if (two !== '' && one !== two && decodeWhere(swapped) !== 'wrong') throw new Error(swapped);
        }
      }),
    );
  });

  test('whatever is typed is a place, a wrong character or a newer page, and never an error', () => {
    const tenCharacters = fc
      .array(fc.constantFrom(...alphabet), { minLength: 10, maxLength: 10 })
      .map((characters) => characters.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), tenCharacters), (typed) => {
        const read = decodeWhere(typed);
        if (typeof read === 'string') return;
        // What is read says the same again.
        expect(decodeWhere(encodeWhere(read))).toEqual(read);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a problem that this page does not know was made by a newer one', () => {
    const where = { ...fc.sample(anywhere, 1)[0], problem: 'LK-530', detail: 0 } as Where;
    expect(decodeWhere(encodeWhere(where))).toBe('newer');
  });

  test.each(['', 'ABC', '0000000000U', 'UUUUU-UUUUU', 'https://keys.contoso.com/'])('%j is no code', (typed) => {
    expect(decodeWhere(typed)).toBe('wrong');
  });

  // Printed in tickets: what an older page said is read for ever.
  test.each([
    [
      '1GMYK-RAF96',
      {
        ...{ place: 'start', round: 'first', route: 'none', problem: null, detail: 0, language: 0, build: 1 },
        checks: Array<CheckMark>(13).fill('unknown'),
      },
    ],
    [
      '1VVZW-NAA6W',
      {
        ...{ place: 'save/failed', round: 'spare', route: 'companion', problem: 'LK-602', language: 1, build: 1 },
        detail: 0,
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

  // Of the tables that told no detail.
  test.each([
    ['1GMYK-9BD8S', 'start', null],
    ['1TTDV-9PCCZ', 'key/ready', 'LK-301'],
    ['1JJ52-M8E0S', 'key/checking', 'LK-404'],
    ['1WH8H-FJN17', 'sign-in', 'LK-502'],
    ['1H821-70R53', 'sign-in-returned', 'LK-609'],
    ['1V6PA-JEXS7', 'account/looking', 'LK-702'],
    ['1J5KV-094TM', 'account/shown', null],
    ['1WB33-0M3YZ', 'create/ready', 'LK-301'],
    ['1H1GD-565JT', 'create/queued', 'LK-404'],
    ['1V0KW-0GCKA', 'create/fetching', 'LK-502'],
    ['1JRQ8-XYFQD', 'create/touching', 'LK-609'],
    ['1WQBJ-9CNBH', 'save/queued', 'LK-702'],
    ['1GMZ5-H6WCF', 'save/saving', null],
    ['1TTED-HHVGA', 'save/checking', 'LK-301'],
    ['1JJ5M-W3X4N', 'save/failed', 'LK-404'],
    ['1WH93-QE45S', 'save/over', 'LK-502'],
    ['1H82K-EW797', 'hand-off/preparing', 'LK-609'],
    ['1V6PW-TACXM', 'hand-off/ready', 'LK-702'],
    ['1J5MD-84KYE', 'hand-off/watching', null],
    ['1WB3N-8FK2Y', 'hand-off/choosing', 'LK-301'],
    ['1H1GZ-D1MP5', 'hand-off/paused', 'LK-404'],
    ['1V0ME-8BVQ5', 'done/reading', 'LK-502'],
    ['1JRQV-5SYVA', 'done/verified', 'LK-609'],
    ['1WQC4-H84FW', 'done/unlisted', 'LK-702'],
    ['1GMZQ-S2BG5', 'done/told', null],
    ['1TTEZ-SDAMK', 'done/removed', 'LK-301'],
    ['1JJ67-3ZC8N', 'lock-screen', 'LK-404'],
    ['1WH9N-Z9K9T', 'finish', 'LK-502'],
    ['1H835-PQPD4', 'finish/later', 'LK-609'],
    ['1V6QF-25W1J', 'signed-out', 'LK-702'],
    ['1J5MZ-G032N', 'configuration', null],
  ] as const)('the code %s of an older page still says %s and %s', (code, place, problem) => {
    const at = places.indexOf(place);
    expect(decodeWhere(code)).toEqual({
      ...{ place, problem, detail: 0, language: at % 2, build: 1, round: at % 2 === 0 ? 'first' : 'spare' },
      route: (['none', 'in-page', 'companion', 'hand-off'] as const)[at % 4],
      checks: checkIds.map((_, index) => (['fine', 'unknown', 'amiss'] as const)[(at + index) % 3]),
    });
  });
});
