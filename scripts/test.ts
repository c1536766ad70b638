import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { findChromium } from '../tests/support/chromium.ts';

const root = resolve(import.meta.dirname, '..');
const vitestReport = 'test-results/vitest.json';
const playwrightReport = 'test-results/playwright.json';

interface Stage {
  name: string;
  command: readonly string[];
}

/** In the order in which a mistake is cheapest to find; each line is a program of node_modules/.bin and its arguments. */
const stages: readonly Stage[] = [
  { name: 'messages', command: ['npm', 'run', '--silent', 'messages'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: ['eslint', '.'] },
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  { name: 'unused code', command: ['knip'] },
  { name: 'unit', command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile=${vitestReport}`] },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  ...(existsSync(resolve(root, 'scripts/build-companion.ts'))
    ? [
        {
          name: 'companion',
          command: ['npm', 'run', '--silent', 'build:companion', '--', '--origin', 'https://keys.contoso.com'],
        },
      ]
    : []),
  { name: 'browser', command: ['playwright', 'test'] },
];

function run([program = '', ...given]: readonly string[]): boolean {
  const [command, parameters] = program === 'npm' ? ['npm', given] : ['npx', ['--no-install', program, ...given]];
  const { status, error } = spawnSync(command, parameters, {
    cwd: root,
    stdio: 'inherit',
    // npm and npx are scripts there.
    shell: process.platform === 'win32',
  });
  if (error) console.error(error.message);
  return status === 0;
}

interface Counts {
  passed: number;
  failed: number;
}

function read(report: string): unknown {
  const file = resolve(root, report);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** @returns what both runners wrote down; a stage that was not reached counts nothing */
function count(): Counts {
  const unit = read(vitestReport) as { numPassedTests: number; numFailedTests: number } | null;
  const browser = read(playwrightReport) as { stats: { expected: number; unexpected: number; flaky: number } } | null;
  return {
    passed: (unit?.numPassedTests ?? 0) + (browser?.stats.expected ?? 0),
    failed: (unit?.numFailedTests ?? 0) + (browser ? browser.stats.unexpected + browser.stats.flaky : 0),
  };
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(0)} s`;
}

function main(): number {
  if (process.argv.includes('--full')) process.env['FULL'] = '1';
  try {
    findChromium();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
  rmSync(resolve(root, 'test-results'), { recursive: true, force: true });
  mkdirSync(resolve(root, 'test-results'));
  const started = Date.now();
  let stopped = '';
  for (const { name, command } of stages) {
    const begun = Date.now();
    console.log(`\n== ${name}`);
    if (!run(command)) {
      stopped = name;
      break;
    }
    console.log(`== ${name}: ${seconds(begun)}`);
  }
  const { passed, failed } = count();
  console.log(
    stopped ? `\nStopped at: ${stopped} (${seconds(started)})` : `\nAll stages passed in ${seconds(started)}`,
  );
  console.log(`${String(passed)} passed, ${String(stopped && failed === 0 ? 1 : failed)} failed`);
  return stopped ? 1 : 0;
}

process.exitCode = main();
