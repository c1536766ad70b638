import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { asCommand } from './as-command.ts';
import type { Lock } from './sbom.ts';
import { taggedSource } from './tagged-source.ts';
import { unhashed } from './unhashed.ts';

function run(cwd: string, env: NodeJS.ProcessEnv, program: string, ...options: string[]): void {
  const { status, error } = spawnSync(program, options, {
    cwd,
    // What the shell hands to every Node would be part of the build: `--import` of a file, or a place for more packages.
    env: { ...process.env, ...env, NODE_OPTIONS: undefined, NODE_PATH: undefined, npm_config_node_options: undefined },
    stdio: 'inherit',
    // npm is a script there.
    shell: process.platform === 'win32' && program === 'npm',
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${options.join(' ')} failed`);
}

/**
 * Makes a release of the tagged commit and of nothing else: from a fresh clone, with packages that npm has just fetched
 * into an empty cache and checked against the lock. What lies about in this checkout, node_modules above all, has no part in it,
 * but for the tool that starts it.
 * @param root of a clean checkout whose commit has the tag of its version
 * @param folder receives the release
 * @throws Error that says what stands against it
 */
export function release(root: string, folder: string): void {
  const { tag, commit } = taggedSource(root);
  const loose = unhashed(JSON.parse(readFileSync(resolve(root, 'package-lock.json'), 'utf8')) as Lock);
  if (loose.length > 0) throw new Error(`package-lock.json has no hash for: ${loose.join(', ')}`);
  const place = mkdtempSync(join(tmpdir(), 'latchkey-release-'));
  try {
    const clone = join(place, 'latchkey');
    const env = { npm_config_cache: join(place, 'cache'), PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
    const plain = ['advice.detachedHead=false', 'core.autocrlf=false'].flatMap((one) => ['-c', one]);
    run(root, env, 'git', 'clone', '--quiet', '--no-local', '--branch', tag, ...plain, root, clone);
    // A branch of that name would have been taken first.
    const cloned = taggedSource(clone);
    if (cloned.commit !== commit) throw new Error(`${tag} leads to ${cloned.commit}, not to ${commit}`);
    run(clone, env, 'npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund');
    run(clone, env, 'npm', 'run', 'build');
    const options = ['--out', folder, '--tag', tag, '--commit', commit];
    run(clone, env, 'npm', 'exec', '--no', '--', 'tsx', 'scripts/pack-release.ts', ...options);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await asCommand('release', () => {
    const root = resolve(import.meta.dirname, '..');
    release(root, resolve(root, 'release'));
  });
}
