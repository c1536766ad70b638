import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyNameProblem, longestKeyName, tidyKeyName, uniqueKeyName } from './key-name.ts';

const someName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('a', ' ', '\u202e', '\u{1F511}', '\t', '\ud83d', '2'), maxLength: 60 }),
);

describe('J11: tidyKeyName', () => {
  it.each([
    ['  My key  ', 'My key'],
    ['My\t \r\n key', 'My key'],
    ['My\u0000key', 'My key'],
    ['My\u202ekey\u2069', 'Mykey'],
    ['\u200bMy\u200d key\ufeff', 'My key'],
    ['Schlüssel für Anna', 'Schlüssel für Anna'],
    ['Schlu\u0308ssel', 'Schlüssel'],
    ['\ud83d Key', 'Key'],
    [' \u200e ', ''],
    ['', ''],
    ['x'.repeat(40), 'x'.repeat(30)],
    [`${'x'.repeat(29)} y`, 'x'.repeat(29)],
    ['\u{1F511}'.repeat(31), '\u{1F511}'.repeat(30)],
  ])('%j becomes %j', (raw, tidy) => {
    expect(tidyKeyName(raw)).toBe(tidy);
  });

  it('is at most 30 characters of whole code points, visible, trimmed, and tidy already', () => {
    fc.assert(
      fc.property(someName, (raw) => {
        const tidy = tidyKeyName(raw);
        expect(Array.from(tidy).length).toBeLessThanOrEqual(longestKeyName);
        expect(tidy).toBe(tidy.trim());
        expect(tidy).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(tidyKeyName(tidy)).toBe(tidy);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('J11: uniqueKeyName', () => {
  it.each([
    ['YubiKey', [], 'YubiKey'],
    ['YubiKey', ['Titan'], 'YubiKey'],
    ['YubiKey', ['YUBIKEY'], 'YubiKey 2'],
    ['YubiKey', ['yubikey', 'YubiKey 2', 'yubikey 3'], 'YubiKey 4'],
    ['YubiKey', [' yubi\u200bkey '], 'YubiKey 2'],
    ['x'.repeat(30), ['x'.repeat(30)], `${'x'.repeat(28)} 2`],
    ['x'.repeat(40), ['x'.repeat(30)], `${'x'.repeat(28)} 2`],
    [`${'x'.repeat(27)} yz`, [`${'x'.repeat(27)} yz`], `${'x'.repeat(27)} 2`],
    ['', [''], '2'],
  ])('%j beside %j is %j', (wanted, taken, unique) => {
    expect(uniqueKeyName(wanted, taken)).toBe(unique);
  });

  it('is always free, and always a name that would pass as typed', () => {
    fc.assert(
      fc.property(someName, fc.array(someName, { maxLength: 12 }), (wanted, others) => {
        const taken = [...others, wanted, tidyKeyName(wanted)];
        const unique = uniqueKeyName(wanted, taken);
        expect(keyNameProblem(unique, taken)).toBeNull();
        expect(tidyKeyName(unique)).toBe(unique);
      }),
    );
  });
});

describe('J11: keyNameProblem', () => {
  it.each([
    ['My key', ['Other'], null],
    ['', ['Other'], null],
    ['  ', [''], null],
    ['my KEY ', ['My key'], 'taken'],
    ['x'.repeat(30), [], null],
    ['x'.repeat(31), [], 'too-long'],
    ['\u{1F511}'.repeat(30), [], null],
    [`${'x'.repeat(30)}   `, [], null],
    ['x'.repeat(30), ['x'.repeat(31)], null],
  ])('%j beside %j: %s', (raw, taken, problem) => {
    expect(keyNameProblem(raw, taken)).toBe(problem);
  });
});
