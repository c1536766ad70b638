import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findPrograms } from './find-programs.ts';
import { playwrightChromium } from './playwright-chromium.ts';

function installed(): string[] {
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
    return roots.map((root) => join(root, 'Chromium\\Application\\chrome.exe')).filter((file) => existsSync(file));
  }
  if (process.platform === 'darwin') {
    return ['/Applications/Chromium.app/Contents/MacOS/Chromium'].filter((file) => existsSync(file));
  }
  return findPrograms(['chromium', 'chromium-browser'], ['/usr/bin']);
}

/**
 * The browsers that the tests could drive, best first. Where `CHROMIUM_PATH` is set it is that one alone. Google Chrome and
 * Microsoft Edge are not among them: since version 137 they load no extension that is named at their start, and so no
 * companion.
 */
export function chromiumsHere(): string[] {
  const named = process.env['CHROMIUM_PATH'] ?? '';
  if (named !== '') return existsSync(named) ? [named] : [];
  const own = playwrightChromium();
  return [...(own === null ? [] : [own]), ...installed()];
}

/**
 * @returns the browser that the tests drive
 * @throws Error that says what to do
 */
export function findChromium(): string {
  const [first] = chromiumsHere();
  if (first !== undefined) return first;
  const named = process.env['CHROMIUM_PATH'] ?? '';
  if (named !== '') throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file`);
  throw new Error('The tests need Chromium. "npm test" installs it, and so does "npx playwright install chromium".');
}

/** For every browser of the tests: no calls home, and it starts for root in a container as well. */
export const chromiumArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
