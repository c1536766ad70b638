import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkedSite } from '../../build/host-site.ts';
import { readPageAddress } from './page-address.ts';
import { isReadinessAddress } from './planned-registrations.ts';

const script = readFileSync(resolve(import.meta.dirname, '../../hosting/register-app/register-app.sh'), 'utf8');
/** As register-app.sh judges an address; what bash means by it, JavaScript does too. */
const taken = new RegExp(/"\$url" =~ (\^.*?\$) \]\]/.exec(script)?.[1] ?? '(?!)');

const parts = fc.array(
  fc.constantFrom('https://', 'http://', 'keys', '.', 'contoso', 'com', '/', '..', ':8443', '~', '?', '"', 'x y', '1'),
  {
    maxLength: 10,
  },
);

test('A3: what is taken for an address, register-app takes as well, and so do the hosts’ files', () => {
  let taken_ = 0;
  fc.assert(
    fc.property(
      fc.oneof(
        parts.map((all) => all.join('')),
        fc.webUrl(),
        fc.string(),
      ),
      (typed) => {
        const read = readPageAddress(typed);
        if (!read.ok) return;
        taken_ += 1;
        const { baseUrl, origin, hostName, path } = read.address;
        expect(baseUrl).toMatch(taken);
        expect(origin).toBe(new URL(baseUrl).origin);
        expect(hostName).toBe(new URL(baseUrl).hostname);
        expect(path).toBe(new URL(baseUrl).pathname);
        expect(() => checkedSite({ hostName, path, folder: '/srv' })).not.toThrow();
      },
    ),
    { numRuns: 2000 },
  );
  expect(taken_).toBeGreaterThan(20);
});

test.each([
  ['keys.contoso.com', 'https://keys.contoso.com/'],
  [' HTTPS://Keys.Contoso.com ', 'https://keys.contoso.com/'],
  ['https://intranet.contoso.com/Keys', 'https://intranet.contoso.com/Keys/'],
])('%s stands at %s', (typed, baseUrl) => {
  const read = readPageAddress(typed);
  expect(read.ok && read.address.baseUrl).toBe(baseUrl);
});

test.each([
  ['http://keys.contoso.com/', 'not-https'],
  ['ftp://keys.contoso.com', 'not-https'],
  ['', 'not-an-address'],
  ['localhost', 'not-an-address'],
  ['keys', 'not-an-address'],
  ['https://me@keys.contoso.com/', 'not-an-address'],
  ['https://keys.contoso.com/?x=1', 'not-an-address'],
  ['https://keys.contoso.com/../x', 'not-an-address'],
  ['https://keys.contoso.com:8443/', 'not-an-address'],
  ['https://10.0.0.1/', 'no-place-of-its-own'],
])('%s is %s', (typed, problem) => {
  expect(readPageAddress(typed)).toEqual({ ok: false, problem });
});

test('A3: an address for readiness is one that register-app takes', () => {
  for (const address of [
    'http://localhost:4173/readiness.html',
    'http://localhost/',
    'https://look.contoso.com/readiness.html',
  ]) {
    expect(isReadinessAddress(address)).toBe(true);
    expect(address).toMatch(taken);
  }
  for (const address of [
    'http://keys.contoso.com/',
    'http://localhost:4173',
    'https://look.contoso.com/x.html',
    'http://127.0.0.1/',
  ])
    expect(isReadinessAddress(address)).toBe(false);
});
