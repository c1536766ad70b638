import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Takes how every screen and guide of the built page looks now for what it should look like, in every theme, language and size. */
const { status } = spawnSync(
  'npx',
  ['--no-install', 'playwright', 'test', '--project', 'visual', '--update-snapshots=changed'],
  {
    cwd: resolve(import.meta.dirname, '..'),
    stdio: 'inherit',
    env: { ...process.env, FULL: '1' },
    // npx is a script there.
    shell: process.platform === 'win32',
  },
);
process.exitCode = status ?? 1;
