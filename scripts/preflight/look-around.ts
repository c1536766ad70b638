import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { findApache } from '../../tests/support/apache.ts';
import { findCaddy } from '../../tests/support/caddy.ts';
import { chromiumsHere } from '../../tests/support/chromium.ts';
import { findPrograms } from '../../tests/support/find-programs.ts';
import { findFirefox } from '../../tests/support/find-firefox.ts';
import { findNginx } from '../../tests/support/find-nginx.ts';
import { findWebKit } from '../../tests/support/find-webkit.ts';
import type { Missing, NeedId } from './needs.ts';
import type { Machine } from './remedies.ts';
import { tryChromium } from './try-chromium.ts';

/** The only fonts that the browsers of the suite are shown on Linux. */
const suitesFonts = resolve(import.meta.dirname, '../../tests/support/fonts.conf');

function hasFont(): boolean {
  // Both bring fonts with them.
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  const [fontconfig] = findPrograms(['fc-list'], ['/usr/bin']);
  if (fontconfig !== undefined) {
    const env = { ...process.env, FONTCONFIG_FILE: suitesFonts };
    return spawnSync(fontconfig, { encoding: 'utf8', env }).stdout.trim() !== '';
  }
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts', join(homedir(), '.local/share/fonts')];
  return folders
    .filter((folder) => existsSync(folder))
    .some((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((name) => /(?:^|\/)DejaVuSans\.ttf$/.test(name)),
    );
}

async function lookForChromium(): Promise<{ path: string | null; problem: string }> {
  let problem = 'not found';
  for (const path of chromiumsHere()) {
    const wrong = await tryChromium(path);
    if (wrong === null) return { path, problem: '' };
    problem = `${path} ${wrong}`;
  }
  return { path: null, problem };
}

export interface Surroundings {
  /** A browser that was tried, and does what the tests need. */
  chromium: string | null;
  missing: readonly Missing[];
}

/** Looks for all that `npm test` needs, and tries the browser. It changes nothing. */
export async function lookAround(): Promise<Surroundings> {
  const chromium = await lookForChromium();
  const windows = process.platform === 'win32';
  const checks: Record<NeedId, string | null> = {
    chromium: chromium.path === null ? chromium.problem : null,
    font: hasFont() ? null : 'not found',
    git: findPrograms(['git']).length > 0 ? null : 'not found',
    // Not used there.
    bash: windows || findPrograms(['bash']).length > 0 ? null : 'not found',
    nginx: findNginx() === null ? 'not found' : null,
    caddy: findCaddy() === null ? 'not found' : null,
    apache: findApache() !== null ? null : process.platform === 'linux' ? 'not found' : 'is driven on Linux only',
    firefox: findFirefox() !== null ? null : 'not found',
    webkit: findWebKit() !== null ? null : process.platform === 'linux' ? 'not found' : 'is driven on Linux only',
  };
  const missing = (Object.keys(checks) as NeedId[]).flatMap((id) => {
    const problem = checks[id];
    return problem === null ? [] : [{ id, problem }];
  });
  return { chromium: chromium.path, missing };
}

/** Whether and how packages can be installed here. */
export function thisMachine(): Machine {
  const sudo = findPrograms(['sudo'], ['/usr/bin']).length > 0;
  const has = findPrograms(['apt-get'], ['/usr/bin']).length > 0;
  const silently = (): boolean => sudo && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  const apt = !has ? 'none' : process.getuid?.() === 0 ? 'root' : silently() ? 'sudo' : 'ask';
  return { platform: process.platform, apt, sudo };
}
