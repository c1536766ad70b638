import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from './tests/support/chromium.ts';

// Pictures and measures are those of one font, whatever else the machine has.
if (process.platform === 'linux') {
  process.env['FONTCONFIG_FILE'] = resolve(import.meta.dirname, 'tests/support/fonts.conf');
}

/** The build in dist/ is served by a fixture (tests/support/fixtures.ts), each worker with a port of its own. */
export default defineConfig({
  testDir: 'tests',
  // What cannot be had, `npm test` leaves out and says so; nothing is counted as passed.
  testIgnore: (process.env['WITHOUT'] ?? '')
    .split(',')
    .filter((name) => name !== '')
    .map((name) => `**/${name}.spec.ts`),
  outputDir: 'test-results/files',
  snapshotPathTemplate: 'tests/visual/pictures/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A machine that runs everything at once may be late; what is broken fails twice.
  retries: process.env['CI'] === undefined ? 0 : 1,
  // Every row of the practice tenant ends within 90 s.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    locale: 'en-US',
    // Recording every walk costs a quarter of the time; a machine that tries twice records the second one.
    trace: process.env['CI'] === undefined ? 'retain-on-failure' : 'on-first-retry',
    launchOptions: { executablePath: findChromium(), args: [...chromiumArguments] },
  },
  // The hosts' emulators have packages of their own, which `npm run test:full` installs.
  projects: [
    ...['e2e', 'accessibility', 'faults', 'engines'],
    // The pictures are of Linux and its fonts.
    ...(process.platform === 'linux' ? ['visual'] : []),
    ...(process.env['FULL'] === '1' ? ['hosts'] : []),
  ].map((name) => ({
    name,
    testDir: `tests/${name}`,
  })),
});
