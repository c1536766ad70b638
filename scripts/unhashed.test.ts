import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Lock } from './sbom.ts';
import { unhashed } from './unhashed.ts';

const whole = `sha512-${'A'.repeat(86)}==`;

test('package-lock.json pins every package of every platform by hash', () => {
  const lock = JSON.parse(readFileSync(resolve(import.meta.dirname, '../package-lock.json'), 'utf8')) as Lock;
  expect(unhashed(lock)).toEqual([]);
  expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
});

test.each([
  ['no hash', {}],
  ['a hash that proves little', { integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }],
  ['a hash that was cut', { integrity: 'sha512-2jmj7l5rSw0yVb' }],
  ['an empty one', { integrity: '' }],
])('a package with %s is found, the project itself is none', (_, entry) => {
  const packages = { '': {}, 'node_modules/good': { integrity: whole }, 'node_modules/bad': entry };
  expect(unhashed({ packages })).toEqual(['node_modules/bad']);
});
