import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aadstsTable } from './aadsts-table.ts';
import { findAadsts } from './find-aadsts.ts';
import { problemCodes } from './problem.ts';

const numbers = (query: string) => findAadsts(query).map(({ number }) => number);

const page = `Sorry, but we're having trouble signing you in.
AADSTS53003: Access has been blocked by Conditional Access policies.
Troubleshooting details
Request Id: 50020000-1111-4222-8333-700016444444
Correlation Id: 0f0f0f0f-5002-4222-8333-444444465001
Timestamp: 2026-11-20T10:11:12Z`;

describe('J8: what did Microsoft’s page say?', () => {
  test.each([
    '50020',
    ' 50020 ',
    'AADSTS50020',
    'aadsts 50020',
    'AADSTS50020: User account ...',
    'Error code: 50020 (x)',
  ])('%j is found by its number', (query) => expect(numbers(query)).toEqual(['50020']));

  test('in a pasted page only the code counts, not the ids around it', () => {
    expect(numbers(page)).toEqual(['53003']);
  });

  test('half a number offers what begins with it', () => {
    expect(numbers('5300')).toEqual(expect.arrayContaining(['53000', '53003']));
    expect(numbers('5300').every((number) => number.startsWith('5300'))).toBe(true);
  });

  test.each([
    ['Need admin approval', '90094'],
    ['Genehmigung durch Administrator erforderlich', '90094'],
    ['Your password has expired', '50055'],
    ['Mein Kennwort ist abgelaufen', '50055'],
    ['account is locked', '50053'],
    ['Konto gesperrt', '50053'],
    ['device not compliant', '53000'],
    ['Gerät ist nicht konform', '53000'],
    ['Temporary Access Pass expired', '130504'],
    ['persönliches Konto', '500200'],
  ])('%j is found by words', (query, number) => {
    expect(numbers(query).slice(0, 4)).toContain(number);
  });

  test.each(['', '   ', 'AADSTS', 'AADSTS99999999', 'zzzz', 'the and'])('%j finds nothing', (query) => {
    expect(numbers(query)).toEqual([]);
  });

  test('whatever is pasted, it answers with entries of the table', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 200 }), fc.lorem()), (query) =>
        findAadsts(query).every((e) => aadstsTable.includes(e)),
      ),
    );
  });

  test('S1: each number stands once and belongs to a problem', () => {
    const all = aadstsTable.map(({ number }) => number);
    expect(new Set(all).size).toBe(all.length);
    for (const { code } of aadstsTable) expect(problemCodes).toContain(code);
  });
});
