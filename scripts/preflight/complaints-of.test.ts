import { expect, test } from 'vitest';
import { complaintsOf } from './complaints-of.ts';

test("of apt-get's output, its errors", () => {
  const output = `W: Some index files failed to download.
E: Package 'chromium' has no installation candidate
`;
  expect(complaintsOf(output)).toEqual(["E: Package 'chromium' has no installation candidate"]);
});

test("of Playwright's, each error once and no stack", () => {
  const attempt = `Error: getaddrinfo ENOTFOUND cdn.playwright.dev
    at GetAddrInfoReqWrap.onlookupall [as oncomplete] (node:internal/dns/promises:99:17) {
  code: 'ENOTFOUND'
}
`;
  const end = 'Failed to install browsers\nError: Failed to download Chrome for Testing, caused by\n';
  expect(complaintsOf(attempt.repeat(5) + end)).toEqual([
    'Error: getaddrinfo ENOTFOUND cdn.playwright.dev',
    'Error: Failed to download Chrome for Testing, caused by',
  ]);
});

test('of anything else, its last lines', () => {
  expect(complaintsOf('one\ntwo\n\nthree\nsudo: a password is required\n')).toEqual([
    'two',
    'three',
    'sudo: a password is required',
  ]);
});
