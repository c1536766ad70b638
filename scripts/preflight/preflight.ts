import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { lookAround, thisMachine, type Surroundings } from './look-around.ts';
import { canBeLeftOut, needs, type Missing } from './needs.ts';
import { nodeFits } from './node-fits.ts';
import { aptGet, aptInstall, toCopy, worthDownloading, type Machine } from './remedies.ts';

const root = resolve(import.meta.dirname, '../..');

export interface Ready {
  /** The browser to drive. */
  chromium: string;
  /** What cannot be tested on this machine. */
  leftOut: readonly Missing[];
}

function say(text: string): void {
  console.log(text);
}

function list(missing: readonly Missing[]): string[] {
  return missing.map(({ id, problem }) => `  - ${needs[id].name} (${needs[id].purpose}): ${problem}`);
}

/** What no installer can mend: this very Node, and a variable that somebody set. */
function ownTroubles(missing: readonly Missing[]): string[] {
  const text = readFileSync(resolve(root, 'package.json'), 'utf8');
  const range = (JSON.parse(text) as { engines: { node: string } }).engines.node;
  const named = process.env['CHROMIUM_PATH'] ?? '';
  const unfit = named !== '' && missing.some(({ id }) => id === 'chromium');
  return [
    ...(nodeFits(process.version, range)
      ? []
      : [`Node ${process.version} is not ${range}: https://nodejs.org has others.`]),
    ...(unfit ? [`CHROMIUM_PATH is ${named}. Let it name a Chromium, or unset it.`] : []),
  ];
}

/** Quietly: what an installer prints is of interest only where it fails. */
function install(command: readonly string[]): boolean {
  const [program = '', ...parameters] = command;
  const { status, stdout, stderr, error } = spawnSync(program, parameters, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status === 0) return true;
  const said = error?.message ?? (stderr.trim() || stdout.trim());
  say(`  It failed:\n${said.split('\n').slice(-4).join('\n').replace(/^/gm, '    ')}`);
  return false;
}

function installByApt(missing: readonly Missing[], as: 'root' | 'sudo'): void {
  say(`apt-get can be used here ${as === 'root' ? 'as root' : 'by sudo'}. Reading its lists ...`);
  if (!install(aptGet(as, ['update']))) return;
  // One by one: that a system lacks one of them keeps none of the others away.
  for (const { id } of missing) {
    say(`Installing ${needs[id].name}, by the packages ${needs[id].apt.join(', ')} ...`);
    install(aptGet(as, [...aptInstall, ...needs[id].apt]));
  }
}

function playwright(...parameters: string[]): void {
  const cli = resolve(root, 'node_modules/@playwright/test/cli.js');
  spawnSync(process.execPath, [cli, ...parameters], { cwd: root, stdio: 'inherit' });
}

async function download({ apt }: Machine): Promise<Surroundings> {
  say("Downloading Playwright's own Chromium into its cache, about 180 MB; the system is not changed ...");
  // Not the headless shell, which has no extensions.
  playwright('install', '--no-shell', 'chromium');
  const now = await lookAround();
  if (now.chromium !== null || (apt !== 'root' && apt !== 'sudo')) return now;
  say('Installing the libraries that it needs, with apt-get ...');
  playwright('install-deps', 'chromium');
  return lookAround();
}

/** Provides what is missing, as far as this machine lets us without a question. */
async function provide(before: Surroundings, machine: Machine): Promise<Surroundings> {
  let now = before;
  if (machine.apt === 'root' || machine.apt === 'sudo') {
    installByApt(now.missing, machine.apt);
    now = await lookAround();
  }
  return worthDownloading(now.missing) ? download(machine) : now;
}

/**
 * Sees to everything that `npm test` needs and npm does not bring: lists what is missing, all at once, provides it where
 * that takes no question, and says what it does.
 * @returns null where something is missing still; what a person can do about it has been said then
 */
export async function preflight(): Promise<Ready | null> {
  let now = await lookAround();
  const own = ownTroubles(now.missing);
  if (now.missing.length > 0) say(['Missing here:', ...list(now.missing)].join('\n'));
  else if (own.length === 0) say('Everything is here.');
  if (own.length > 0) {
    say(own.join('\n'));
    return null;
  }
  const machine = thisMachine();
  if (now.missing.length > 0) {
    now = await provide(now, machine);
    if (now.missing.length === 0) say('Now everything is here.');
  }
  const { chromium, missing } = now;
  const commands = toCopy(missing, machine).map((line) => `  ${line}`);
  if (chromium === null || !missing.every(canBeLeftOut)) {
    say(['', 'Still missing:', ...list(missing), 'Run this, then "npm test" again:', '', ...commands, ''].join('\n'));
    return null;
  }
  if (missing.length > 0) {
    say(['Going on without:', ...list(missing), 'To have it tested as well:', ...commands].join('\n'));
  }
  return { chromium, leftOut: missing };
}
