import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { complaintsOf } from './preflight/complaints-of.ts';

const root = resolve(import.meta.dirname, '..');

/**
 * Installs packages that are apart from those that Latchkey is built and tested with: by their own lock, without running
 * anything of theirs, and only where the lock is newer than what is there.
 * @param folder in the repository, such as `tests/mutation`
 * @returns null, or why they could not be had
 */
export function installApart(folder: string): string | null {
  const home = resolve(root, folder);
  const installed = resolve(home, 'node_modules/.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(resolve(home, 'package-lock.json')).mtimeMs) {
    return null;
  }
  const { status, error, stderr } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: home,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    // npm is a script there.
    shell: process.platform === 'win32',
  });
  return status === 0 ? null : complaintsOf(error?.message ?? stderr).join(' ') || 'npm ci failed';
}
