import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where Chromium, Chrome and Edge are usually installed, in the order in which they are tried. */
function usualPlaces(): string[] {
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
    const programs = [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return programs.flatMap((program) => roots.map((root) => join(root, program)));
  }
  if (process.platform === 'darwin') {
    return [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * @returns the browser that the tests drive: `CHROMIUM_PATH`, or the first that is found where systems install it
 * @throws Error that says what to install
 */
export function findChromium(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file`);
  }
  const found = usualPlaces().find((place) => existsSync(place));
  if (found !== undefined) return found;
  throw new Error(
    'The tests need Chromium. Debian and Ubuntu: "sudo apt-get install chromium". Windows and macOS: install Chrome, ' +
      'Edge or Chromium. Anywhere else: set CHROMIUM_PATH to the program.',
  );
}

/** For every browser of the tests: no calls home, and it starts for root in a container as well. */
export const chromiumArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
