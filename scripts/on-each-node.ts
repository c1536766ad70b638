import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { delimiter, dirname, relative, resolve } from 'node:path';
import { asCommand } from './as-command.ts';
import { filesAndLinks } from './files-and-links.ts';
import { installApart } from './install-apart.ts';

const root = resolve(import.meta.dirname, '..');
const folder = 'tests/node-versions';

/** Thousands of inputs are tried once, on the Node of this machine. */
const untried = ['--exclude', '**/*.{fuzz,property}.test.ts'];

/** @returns the version that the program tells, such as `v22.13.0` */
function versionOf(program: string): string {
  const { stdout, error } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  if (error) throw error;
  return stdout.trim();
}

function run(program: string, parameters: readonly string[]): void {
  // npm and whatever a test starts find this Node first.
  const PATH = `${dirname(program)}${delimiter}${process.env['PATH'] ?? ''}`;
  const { status, error } = spawnSync(program, parameters, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH },
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${parameters.join(' ')} failed on Node ${versionOf(program)}`);
}

/** One sum of all that was built, names included. */
function sumOfBuild(): string {
  const dist = resolve(root, 'dist');
  const sum = createHash('sha256');
  const files = filesAndLinks(dist).map(({ file }) => file);
  for (const file of files.sort()) sum.update(`${relative(dist, file)}\0`).update(readFileSync(file));
  return sum.digest('hex');
}

/** Unit tests and build on the oldest Node of each line that `engines` allows; every build has to be the same. */
await asCommand('on-each-node', () => {
  const trouble = installApart(folder);
  if (trouble !== null) throw new Error(`the versions of Node could not be installed: ${trouble}`);
  const sums = new Map<string, string>();
  for (const line of ['node-20', 'node-22', 'node-24']) {
    const program = resolve(root, folder, 'node_modules', line, 'bin/node');
    const version = versionOf(program);
    const begun = Date.now();
    console.log(`\n== Node ${version}`);
    run(program, ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', ...untried]);
    for (const script of ['messages', 'build']) run(program, ['node_modules/tsx/dist/cli.mjs', `scripts/${script}.ts`]);
    sums.set(version, sumOfBuild());
    console.log(`== Node ${version}: ${((Date.now() - begun) / 1000).toFixed(0)} s`);
  }
  if (new Set(sums.values()).size > 1) {
    throw new Error(`not every Node makes the same build: ${JSON.stringify(Object.fromEntries(sums))}`);
  }
});
