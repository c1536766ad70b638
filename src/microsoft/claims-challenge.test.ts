import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimsChallenge } from './claims-challenge.ts';

const claims = '{"access_token":{"acrs":{"essential":true,"value":"cp1"}}}';
const header = (encoded: string): string =>
  `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", error="insufficient_claims", claims="${encoded}"`;

test.each([
  ['base64 with padding', Buffer.from(claims).toString('base64')],
  ['base64url without', Buffer.from(claims).toString('base64url')],
  ['plain JSON-free text in another alphabet', Buffer.from('{"k":"ÿ?>"}').toString('base64')],
])('J7: claims as %s are handed on as Microsoft sent them', (_, encoded) => {
  expect(claimsChallenge(header(encoded))).toBe(Buffer.from(encoded, 'base64').toString());
});

test.each([
  [null],
  [''],
  ['Bearer error="invalid_token"'],
  [header('')],
  [header('%%%')],
  [header(Buffer.from('no json').toString('base64'))],
  [`Bearer error_claims="${Buffer.from(claims).toString('base64')}"`],
])('no challenge in %j', (value) => {
  expect(claimsChallenge(value)).toBeNull();
});

test('X3: whatever stands in the header, it is JSON or nothing', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const found = claimsChallenge(header(text));
      expect(found === null || typeof JSON.parse(found) === 'object').toBe(true);
    }),
  );
});
