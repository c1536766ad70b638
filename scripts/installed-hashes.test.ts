import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { installedHashes } from './installed-hashes.ts';
import type { Lock } from './sbom.ts';

const place = 'node_modules/some-package';
let root = '';
let archive = '';
let digest = Buffer.of();
const put = (path: string, text: string): void => writeFileSync(join(root, place, path), text);
const hashes = (
  integrity = `sha512-${digest.toString('base64')}`,
  others: Lock['packages'] = {},
): Map<string, string> =>
  installedHashes(
    root,
    { packages: { [place]: { version: '1.0.0', integrity }, ...others } },
    new Map([[place, archive]]),
  );

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'latchkey-installed-'));
  mkdirSync(join(root, place, 'dist'), { recursive: true });
  put('package.json', '{ "name": "some-package", "version": "1.0.0" }');
  put('dist/index.js', 'export {};');
  // As the registry has it: everything below one folder.
  archive = join(root, 'some-package-1.0.0.tgz');
  const packed = execFileSync('tar', ['-czf', '-', 'some-package'], { cwd: join(root, 'node_modules') });
  writeFileSync(archive, packed);
  digest = createHash('sha512').update(readFileSync(archive)).digest();
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

test('a package is named by the hash of its archive, reckoned anew', () => {
  expect(hashes()).toEqual(new Map([[place, digest.toString('hex')]]));
});

describe('what a package has below it is a package of its own', () => {
  test.each(['node_modules/other', 'node_modules/@scope/other', 'node_modules/other/node_modules/inner'])(
    '%s',
    (inner) => {
      mkdirSync(join(root, place, inner), { recursive: true });
      put(`${inner}/index.js`, '');
      expect(hashes(undefined, { [`${place}/${inner}`]: { version: '2.0.0' } }).size).toBe(1);
      // Node would find it there, and nobody would have looked at it.
      expect(() => hashes()).toThrow(`${place}/${inner} is not in package-lock.json`);
    },
  );

  test.runIf(process.platform !== 'win32')("but npm's links to programs are none", () => {
    mkdirSync(join(root, place, 'node_modules/.bin'), { recursive: true });
    symlinkSync('../../dist/index.js', join(root, place, 'node_modules/.bin/program'));
    expect(hashes().size).toBe(1);
  });
});

test.runIf(process.platform !== 'win32').each(['dist/index.js', 'dist/more.js', 'more'])(
  'a link in what is installed stops the release, whatever it leads to: %s',
  (path) => {
    mkdirSync(join(root, 'outside'));
    writeFileSync(join(root, 'outside/index.js'), 'export {};');
    rmSync(join(root, place, path), { force: true });
    symlinkSync(join(root, path === 'more' ? 'outside' : 'outside/index.js'), join(root, place, path));
    expect(() => hashes()).toThrow(`${place}/${path} is a link`);
  },
);

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
