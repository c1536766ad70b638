import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numbersIn } from './numbers-in.ts';

const page = `Sorry, but we're having trouble signing you in.
AADSTS53003: Access has been blocked by Conditional Access policies.
Troubleshooting details
Request Id: 50020000-1111-4222-8333-700016444444
Correlation Id: 0f0f0f0f-5002-4222-8333-444444465001
Timestamp: 2026-11-20T10:11:12Z`;

test.each([
  ['50076', '50076'],
  [' 50 076 ', '50076'],
  ['AADSTS50076', '50076'],
  ['aadsts-50076', '50076'],
  ['AADST50076', '50076'],
  ['ADSTS 50076', '50076'],
  ['AADSTS_50076: Due to a configuration change', '50076'],
  ['AADSTS#50076', '50076'],
  ['AADSTS: 50 076', '50076'],
  ['Error code: 53003 (x)', '53003'],
  [page, '53003'],
  ['0xC0048585', '0xc0048585'],
  ['0x C004 8585', '0xc0048585'],
  ['C000006D', '0xc000006d'],
  ['status 0x80070005 at sign-in', '0x80070005'],
  ['0x5B4', '0x5b4'],
  ['LK-404', 'LK-404'],
  ['lk404', 'LK-404'],
  ['my code is LK 404, what now', 'LK-404'],
])('%j is the number %s', (typed, number) => {
  expect(numbersIn(typed)).toEqual([number]);
});

test.each([
  '',
  'passkey',
  'Windows 11 24H2',
  '2026-11-20',
  '10:11:12',
  'KB5065789',
  '50020000-1111-4222-8333-700016444444',
])('%j has no number of an error', (typed) => {
  expect(numbersIn(typed)).toEqual([]);
});

test('of a page with several numbers those with their name count alone', () => {
  expect(numbersIn('70016 AADSTS50105 and AADSTS65001, ticket 123456')).toEqual(['50105', '65001']);
});

test('whatever is pasted, each number is one that an entry could have', () => {
  const some = fc.oneof(fc.string({ maxLength: 300 }), fc.stringMatching(/^[aADSTxX0-9 #:\-_]{0,80}$/));
  fc.assert(
    fc.property(some, (text) => numbersIn(text).every((one) => /^(?:\d+|0x[0-9a-f]{3,8}|LK-\d{3})$/.test(one))),
  );
});
