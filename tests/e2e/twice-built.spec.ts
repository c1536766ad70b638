import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { licencesOf, packRelease } from '../../scripts/pack-release.ts';
import { billedPlaces, type Lock } from '../../scripts/sbom.ts';

const root = resolve(import.meta.dirname, '../..');

function filesBelow(folder: string): string[] {
  const found = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return found.map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort();
}

/** The archive of a checkout with a build, as if each package had been looked at. */
function packed(checkout: string, out: string): Buffer {
  const lock = JSON.parse(readFileSync(join(checkout, 'package-lock.json'), 'utf8')) as Lock;
  const hashes = new Map(billedPlaces(lock, licencesOf(checkout)).map((place) => [place, '0'.repeat(128)]));
  const source = { version: '1.2.3', tag: 'v1.2.3', commit: 'c'.repeat(40) };
  return readFileSync(join(out, packRelease(checkout, out, source, hashes).archive));
}

test('the same source makes the same release, byte for byte, elsewhere, at another time, in another time zone', () => {
  test.setTimeout(600_000);
  // dist/ is the first build: npm run build.
  const other = join(mkdtempSync(join(tmpdir(), 'latchkey-again-')), 'quite', 'another', 'folder');
  try {
    const made = [
      '.git',
      'node_modules',
      'dist',
      'dist-helpdesk',
      'dist-setup',
      'dist-companion',
      'release',
      'test-results',
      'playwright-report',
    ];
    cpSync(root, other, { recursive: true, filter: (path) => !made.includes(relative(root, path)) });
    symlinkSync(join(root, 'node_modules'), join(other, 'node_modules'), 'junction');
    const built = spawnSync('npm', ['run', '--silent', 'build'], {
      cwd: other,
      env: { ...process.env, TZ: 'Pacific/Chatham', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    expect(built.status, built.stderr).toBe(0);

    for (const site of ['dist', 'dist-helpdesk', 'dist-setup']) {
      const [first, second] = [join(root, site), join(other, site)];
      expect(filesBelow(second), 'is the build of this source? npm run build').toEqual(filesBelow(first));
      for (const path of filesBelow(first)) {
        expect(readFileSync(join(second, path)).equals(readFileSync(join(first, path))), path).toBe(true);
      }
    }
    expect(packed(other, join(other, 'out')).equals(packed(root, join(other, 'out-of-first')))).toBe(true);
  } finally {
    rmSync(resolve(other, '../../..'), { recursive: true, force: true });
  }
});
