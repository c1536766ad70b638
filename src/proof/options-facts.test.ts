import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { optionsFacts } from './options-facts.ts';
import { safeText } from './safe-text.ts';

const now = Date.UTC(2026, 10, 28);
const facts = (publicKey: object) => optionsFacts({ publicKey }, now);

describe('A12: what is told of options', () => {
  test.each([
    ['base64url', 'AQEBAQEBAQEBAQEBAQEBAQ'],
    ['base64', '+/+/+/+/+/+/+w=='],
    ['url-token', '-_-_-_-_-_-_-w2'],
    ['unreadable', 'not base64 !'],
  ])('an id that is written as %s', (spelling, id) => {
    expect(facts({ excludeCredentials: [{ id }], challenge: 'AAAA', user: { id: 'AAAA' } }).spellings).toContain(
      spelling,
    );
  });

  test('extensions by name and value, and no text that could be anything', () => {
    const extensions = {
      hmacCreateSecret: true,
      policy: 'userVerificationOptional',
      note: 'for Ada Lovelace',
      '@odata.type': 'x',
    };
    expect(facts({ extensions }).extensions).toEqual([
      'hmacCreateSecret=true',
      'note=…',
      'policy=userVerificationOptional',
    ]);
  });

  test('nothing of any answer breaks it or gets through as a sentence', () => {
    fc.assert(
      fc.property(fc.anything(), (body) => {
        const told = optionsFacts({ publicKey: body }, now);
        for (const text of [told.rpId ?? '', ...(told.extensions ?? [])]) expect(text).toMatch(/^[\w.:=…-]*$/);
      }),
    );
  });
});

test.each([
  ['login.microsoft.com', 'login.microsoft.com'],
  ['accessDenied', 'accessDenied'],
  [true, 'true'],
  [null, 'null'],
  ['ada@contoso.example', '…'],
  ['Ada Lovelace', '…'],
  ['6f2d1c3a-5b0e-4e0f-9a61-000000000001', '…'],
  ['x'.repeat(81), '…'],
  [{}, '…'],
])('A12: %o is quoted as %s', (value, quoted) => {
  expect(safeText(value)).toBe(quoted);
});
