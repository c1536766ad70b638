import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { helpAddress, helpPathOf } from './help-address.ts';

describe('addresses of the guides', () => {
  test.each([
    ['', null],
    ['#', null],
    ['#/', null],
    ['#/practice', null],
    ['#/helpdesk', null],
    ['#code=1&state=2', null],
    ['#/help', ''],
    ['#/help/', ''],
    ['#/help/pc', 'pc'],
    ['#/help/pc/', 'pc'],
    ['#/help/lock-screen-trouble/no-icon', 'lock-screen-trouble/no-icon'],
  ])('P1: %s opens %s', (fragment, path) => {
    expect(helpPathOf(fragment)).toBe(path);
  });

  test('P1: an address opens what it was made for', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z](?:[a-z-]*[a-z])?(?:\/[a-z]+)?$/), (path) => {
        expect(helpPathOf(helpAddress(path))).toBe(path);
      }),
    );
  });
});
