import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { playwrightChromium } from '../../tests/support/playwright-chromium.ts';
import { complaintsOf } from './complaints-of.ts';
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
function run([program = '', ...parameters]: readonly string[]): boolean {
  const { status, error, stdout, stderr } = spawnSync(program, parameters, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 26,
  });
  if (status === 0) return true;
  const complaints = complaintsOf(error?.message ?? `${stdout}\n${stderr}`);
  say(['  It failed:', ...complaints.map((line) => `    ${line}`)].join('\n'));
  return false;
}

function installByApt(missing: readonly Missing[], as: 'root' | 'sudo'): void {
  say(`apt-get can be used here ${as === 'root' ? 'as root' : 'by sudo'}. Reading its lists ...`);
  if (!run(aptGet(as, ['update']))) return;
  // One by one: that a system lacks one of them keeps none of the others away.
  for (const { id } of missing) {
    say(`Installing ${needs[id].name}, by the packages ${needs[id].apt.join(', ')} ...`);
    run(aptGet(as, [...aptInstall, ...needs[id].apt]));
  }
}

function playwright(...parameters: string[]): void {
  const cli = resolve(root, 'node_modules/@playwright/test/cli.js');
  run([process.execPath, cli, ...parameters]);
}

async function downloadChromium({ apt }: Machine): Promise<Surroundings> {
  if (playwrightChromium() === null) {
    say("Downloading Playwright's own Chromium into its cache. The system is not changed; it is about 180 MB ...");
    // Not the headless shell, which has no extensions.
    playwright('install', '--no-shell', 'chromium');
  }
  const now = await lookAround();
  if (now.chromium !== null || playwrightChromium() === null || (apt !== 'root' && apt !== 'sudo')) return now;
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
  return worthDownloading(now.missing) ? downloadChromium(machine) : now;
}

/**
 * Sees to everything that `npm test` needs and npm does not bring: lists what is missing, all at once, provides it where
 * that takes no question, and says what it does.
 * @returns null where something is missing still; what a person can do about it has been said then
 */
export async function preflight(): Promise<Ready | null> {
  const before = await lookAround();
  const own = ownTroubles(before.missing);
  if (before.missing.length > 0) say(['Missing here:', ...list(before.missing)].join('\n'));
  else if (own.length === 0) say('Everything is here.');
  if (own.length > 0) {
    say(own.join('\n'));
    return null;
  }
  const machine = thisMachine();
  const { chromium, missing } = before.missing.length > 0 ? await provide(before, machine) : before;
  const still = isDeepStrictEqual(missing, before.missing) ? [] : ['Still missing:', ...list(missing)];
  const commands = toCopy(missing, machine).map((line) => `  ${line}`);
  if (chromium === null || !missing.every(canBeLeftOut)) {
    say([...still, 'The tests cannot be run so. Run this, then "npm test" again:', '', ...commands].join('\n'));
    return null;
  }
  if (missing.length > 0) {
    const names = missing.map(({ id }) => needs[id].name).join(', ');
    const more = commands.length > 0 ? ' To have it tested as well:' : '';
    say([`Going on without ${names}.${more}`, ...commands].join('\n'));
  } else if (before.missing.length > 0) say('Now everything is here.');
  return { chromium, leftOut: missing };
}
