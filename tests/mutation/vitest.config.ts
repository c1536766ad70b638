import { svelte } from '@sveltejs/vite-plugin-svelte';
import { configDefaults, defineConfig } from 'vitest/config';

/** The unit tests of `src`, without those that try thousands of inputs: each would run again for every mutant. */
export default defineConfig({
  plugins: [svelte()],
  test: {
    testTimeout: 20_000,
    // What a mistake keeps from coming is not waited for.
    expect: { poll: { timeout: 4_000 } },
    environment: 'node',
    // Four times faster; what a file works out as it is loaded is not mutated anyway.
    isolate: false,
    setupFiles: ['tests/mutation/first-failure.ts'],
    include: ['src/**/*.test.ts'],
    exclude: [
      ...configDefaults.exclude,
      'src/**/*.{fuzz,property}.test.ts',
      // A whole browser is pretended: for what only app does.
      ...(process.env.MUTATED_ROOM === 'app' ? [] : ['src/app/start-journey*.test.ts']),
    ],
  },
});
