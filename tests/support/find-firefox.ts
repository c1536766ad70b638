import { existsSync } from 'node:fs';
import { findPrograms } from './find-programs.ts';

/** @returns Firefox, the extended support release first: it changes least; null where there is none */
export function findFirefox(): string | null {
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)'].flatMap((name) => process.env[name] ?? []);
    return roots.map((root) => `${root}\\Mozilla Firefox\\firefox.exe`).find((file) => existsSync(file)) ?? null;
  }
  const bundle = '/Applications/Firefox.app/Contents/MacOS/firefox';
  if (process.platform === 'darwin') return existsSync(bundle) ? bundle : null;
  return findPrograms(['firefox-esr', 'firefox'], ['/usr/bin'])[0] ?? null;
}
