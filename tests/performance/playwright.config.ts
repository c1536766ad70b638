import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';

/** What `npm run measure -- --room` walks: one at a time, and not part of the tests. */
export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '*.measure.ts',
  outputDir: resolve(import.meta.dirname, '../../test-results/measured'),
  workers: 1,
  reporter: [['line']],
  use: { locale: 'en-US' },
});
