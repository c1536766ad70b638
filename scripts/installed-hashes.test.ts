import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { installedHashes } from './installed-hashes.ts';

const place = 'node_modules/some-package';
let root = '';
let archive = '';
let digest = Buffer.of();
const put = (path: string, text: string): void => writeFileSync(join(root, place, path), text);
const hashes = (integrity = `sha512-${digest.toString('base64')}`): Map<string, string> =>
  installedHashes(root, { packages: { [place]: { version: '1.0.0', integrity } } }, new Map([[place, archive]]));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'latchkey-installed-'));
  mkdirSync(join(root, place, 'dist'), { recursive: true });
  put('package.json', '{ "name": "some-package", "version": "1.0.0" }');
  put('dist/index.js', 'export {};');
  // As the registry has it: everything below one folder.
  archive = join(root, 'some-package-1.0.0.tgz');
  execFileSync('tar', ['-czf', archive, '-C', join(root, 'node_modules'), 'some-package']);
  digest = createHash('sha512').update(readFileSync(archive)).digest();
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

test('a package is named by the hash of its archive, reckoned anew', () => {
  expect(hashes()).toEqual(new Map([[place, digest.toString('hex')]]));
});

test('what a package has below it is a package of its own', () => {
  mkdirSync(join(root, place, 'node_modules/other'), { recursive: true });
  put('node_modules/other/index.js', '');
  expect(hashes().size).toBe(1);
});

test('an archive other than the one in the lock stops the release', () => {
  const other = createHash('sha512').update('other').digest('base64');
  expect(() => hashes(`sha512-${other}`)).toThrow(`The archive of ${place} is not the one in package-lock.json`);
});

test.each([
  ['a file that was changed', () => put('dist/index.js', 'export {}; steal();'), 'dist/index.js'],
  ['a file that was put in', () => put('dist/more.js', ''), 'dist/more.js'],
  ['a file that is gone', () => rmSync(join(root, place, 'package.json')), 'package.json'],
])('%s in what is installed stops the release', (_, change, path) => {
  change();
  expect(() => hashes()).toThrow(
    `${place} is not as it was published: ${path.replace('/', process.platform === 'win32' ? '\\' : '/')}`,
  );
});
