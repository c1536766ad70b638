import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { needs, type Missing } from './preflight/needs.ts';
import { preflight } from './preflight/preflight.ts';
import { closingLines, countTests, type BrowserReport, type UnitReport } from './test-outcome.ts';

const root = resolve(import.meta.dirname, '..');
const unitReport = 'test-results/unit.json';
const componentsReport = 'test-results/components.json';
const browserReport = 'test-results/playwright.json';

interface Stage {
  name: string;
  command: readonly string[];
}

function vitest(config: string, report: string): readonly string[] {
  return ['vitest', 'run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile=${report}`];
}

/** In the order in which a mistake is cheapest to find; each line is a program of node_modules/.bin and its arguments. */
const stages: readonly Stage[] = [
  { name: 'messages', command: ['npm', 'run', '--silent', 'messages'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: ['eslint', '.'] },
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  { name: 'unused code', command: ['knip'] },
  { name: 'unit', command: vitest('vitest.config.ts', unitReport) },
  { name: 'components', command: vitest('vitest.components.config.ts', componentsReport) },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  {
    name: 'companion',
    command: ['npm', 'run', '--silent', 'build:companion', '--', '--origin', 'https://keys.contoso.com'],
  },
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

/** @returns a runner's report; null where it wrote none, or was stopped while it did */
function read(report: string): unknown {
  try {
    return JSON.parse(readFileSync(resolve(root, report), 'utf8'));
  } catch {
    return null;
  }
}

function since(start: number): number {
  return (Date.now() - start) / 1000;
}

function asSentence({ id, problem }: Missing): string {
  const { name, leavesOut } = needs[id];
  return `${leavesOut ?? name} (${name}: ${problem})`;
}

/** @returns the name of the stage that failed, or null */
function runStages(): string | null {
  for (const { name, command } of stages) {
    const begun = Date.now();
    console.log(`\n== ${name}`);
    if (!run(command)) return name;
    console.log(`== ${name}: ${since(begun).toFixed(0)} s`);
  }
  return null;
}

async function main(): Promise<void> {
  if (process.argv.includes('--full')) process.env['FULL'] = '1';
  const started = Date.now();
  rmSync(resolve(root, 'test-results'), { recursive: true, force: true });
  mkdirSync(resolve(root, 'test-results'));
  console.log('== what the tests need');
  const ready = await preflight();
  const leftOut = ready?.leftOut ?? [];
  if (ready) process.env['CHROMIUM_PATH'] = ready.chromium;
  // Also emptied, lest a variable of the shell leaves out more than the last lines tell.
  for (const id of Object.keys(needs)) {
    process.env[`WITHOUT_${id.toUpperCase()}`] = leftOut.some((missing) => missing.id === id) ? '1' : '';
  }
  const stopped = ready ? runStages() : 'what the tests need';
  const units = [unitReport, componentsReport].map((report) => read(report) as UnitReport | null);
  const counts = countTests(units, read(browserReport) as BrowserReport | null);
  console.log(
    `\n${closingLines({ counts, stopped, seconds: since(started), leftOut: leftOut.map(asSentence) }).join('\n')}`,
  );
  process.exitCode = stopped === null ? 0 : 1;
}

await main();
