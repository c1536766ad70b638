const report = `test-results/mutation/${process.env.MUTATED_ROOM ?? 'all'}`;

/** Paths are below the root, where `npm run mutate` starts it, a room at a time. */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'tests/mutation/vitest.config.ts' },
  coverageAnalysis: 'perTest',
  // What a file works out once, as it is loaded (tables, schemas), would need every test again for each mutant.
  ignoreStatic: true,
  ignorePatterns: ['/dist', '/dist-companion', '/dist-helpdesk', '/dist-setup', '/release', '/test-results'],
  concurrency: 2,
  reporters: ['progress-append-only', 'clear-text', 'json', 'html'],
  clearTextReporter: { allowColor: false, allowEmojis: false, reportTests: false, logTests: false },
  jsonReporter: { fileName: `${report}.json` },
  htmlReporter: { fileName: `${report}.html` },
  tempDirName: '.stryker-tmp',
};
