import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { installApart } from './install-apart.ts';
import { judgeAudit, type Audit } from './judge-audit.ts';
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

/** What `npm run test:full` tests besides, with packages of its own: what is left out where those cannot be had. */
const apart = [
  {
    folder: 'tests/hosts',
    hosts: ['cloudflare', 'static-web-apps'],
    leavesOut: 'the build behind the emulators of Cloudflare and Azure (tests/hosts)',
  },
  { folder: 'tests/node-versions', hosts: [], leavesOut: 'unit tests and build on other versions of Node' },
] as const;

const otherNodes: Stage = { name: 'every Node', command: ['tsx', 'scripts/on-each-node.ts'] };

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
function runStages(wanted: readonly Stage[]): string | null {
  for (const { name, command } of wanted) {
    const begun = Date.now();
    console.log(`\n== ${name}`);
    if (!run(command)) return name;
    console.log(`== ${name}: ${since(begun).toFixed(0)} s`);
  }
  return null;
}

/** Asks the registry what is known against our packages; a fault below "high" is told and stops nobody. */
function audit(): Audit {
  console.log('\n== known faults of packages');
  const { stdout } = spawnSync('npm', ['audit', '--json'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    // npm is a script there.
    shell: process.platform === 'win32',
  });
  const audited = judgeAudit(stdout);
  if (audited.kind === 'left-out') console.log(`Left out: ${audited.why}.`);
  else console.log(audited.kind === 'clean' ? 'None.' : audited.lines.join('\n'));
  return audited;
}

/** @returns of what has packages of its own, what cannot be tested, and why */
function installAllApart(): { folder: string; hosts: readonly string[]; why: string }[] {
  return apart.flatMap(({ folder, hosts, leavesOut }) => {
    console.log(`Installing the packages of ${folder}, if they are not there ...`);
    const elsewhere = folder === 'tests/node-versions' && `${process.platform} ${process.arch}` !== 'linux x64';
    const trouble = elsewhere ? 'the registry has them for Linux on x64 only' : installApart(folder);
    return trouble === null ? [] : [{ folder, hosts, why: `${leavesOut}: ${trouble}` }];
  });
}

async function main(): Promise<void> {
  const full = process.argv.includes('--full');
  if (full) process.env['FULL'] = '1';
  const started = Date.now();
  rmSync(resolve(root, 'test-results'), { recursive: true, force: true });
  mkdirSync(resolve(root, 'test-results'));
  console.log('== what the tests need');
  const ready = await preflight();
  const leftOut = ready?.leftOut ?? [];
  if (ready) process.env['CHROMIUM_PATH'] = ready.chromium;
  const without = ready && full ? installAllApart() : [];
  // Also emptied, lest a variable of the shell leaves out more than the last lines tell.
  process.env['WITHOUT'] = [...leftOut.map(({ id }) => id), ...without.flatMap(({ hosts }) => hosts)].join(',');
  const nodes = full && !without.some(({ folder }) => folder === 'tests/node-versions');
  const audited = ready ? audit() : null;
  const faulty = audited?.kind === 'faults' && audited.grave ? 'known faults of packages' : null;
  const stopped = ready ? (faulty ?? runStages(nodes ? [...stages, otherNodes] : stages)) : 'what the tests need';
  const unseen =
    process.platform === 'linux'
      ? []
      : ['how screens and guides look: the pictures are compared on Linux (tests/visual)'];
  const unaudited = audited?.kind === 'left-out' ? [`known faults of packages (npm audit): ${audited.why}`] : [];
  const units = [unitReport, componentsReport].map((report) => read(report) as UnitReport | null);
  const counts = countTests(units, read(browserReport) as BrowserReport | null);
  console.log(
    `\n${closingLines({ counts, stopped, seconds: since(started), leftOut: [...leftOut.map(asSentence), ...without.map(({ why }) => why), ...unseen, ...unaudited] }).join('\n')}`,
  );
  process.exitCode = stopped === null ? 0 : 1;
}

await main();
