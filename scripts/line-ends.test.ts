import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
let place = '';

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'latchkey-checkout-'));
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

/** Without the settings of this machine and this person, and without what a hook of Git hands on: which index to write. */
const plain = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));

/** Git with a repository of its own over our files: so it works in an unpacked archive, and touches no real one. */
function git(...parameters: string[]): string {
  const own = ['--git-dir', join(place, 'git'), '--work-tree', root, '-c', 'core.safecrlf=false'];
  const { status, stdout, stderr } = spawnSync('git', [...own, ...parameters], {
    cwd: root,
    encoding: 'utf8',
    env: { ...plain, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: join(place, 'none') },
  });
  if (status !== 0) throw new Error(`git ${parameters.join(' ')}: ${stderr}`);
  return stdout;
}

test("a checkout with Git for Windows' default (core.autocrlf) holds every file byte for byte", () => {
  git('init', '--quiet');
  git('add', '--all');
  const files = git('ls-files', '-z').split('\0').filter(Boolean);
  expect(files).toContain('hosting/register-app/register-app.sh');
  git('-c', 'core.autocrlf=true', 'checkout-index', '--all', `--prefix=${join(place, 'windows')}/`);
  const changed = files.filter(
    (file) => !readFileSync(join(root, file)).equals(readFileSync(join(place, 'windows', file))),
  );
  expect(changed).toEqual([]);
});
