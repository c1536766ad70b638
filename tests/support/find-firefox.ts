import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { findPrograms } from './find-programs.ts';

/** A snap sees no profile in the system's temporary folder; Ubuntu's package `firefox` is a script that starts one. */
function isSnap(file: string): boolean {
  return realpathSync(file).includes('/snap') || readFileSync(file).subarray(0, 4096).includes('/snap/');
}

/** @returns Firefox, the extended support release first: it changes least; null where there is none */
export function findFirefox(): string | null {
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)'].flatMap((name) => process.env[name] ?? []);
    return roots.map((root) => `${root}\\Mozilla Firefox\\firefox.exe`).find((file) => existsSync(file)) ?? null;
  }
  const bundle = '/Applications/Firefox.app/Contents/MacOS/firefox';
  if (process.platform === 'darwin') return existsSync(bundle) ? bundle : null;
  return findPrograms(['firefox-esr', 'firefox'], ['/usr/bin']).find((file) => !isSnap(file)) ?? null;
}
