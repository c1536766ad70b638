import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // For the runes in .svelte.ts files. They are compiled as for a server: state and derivations work, effects do not run.
  plugins: [svelte()],
  test: {
    // Property tests take their time where the machine is busy; nothing here measures speed.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    environment: 'node',
    // By itself it leaves one processor to whoever watches.
    maxWorkers: '100%',
    setupFiles: ['scripts/testing/property-seed.ts'],
    include: ['{src,build,scripts}/**/*.test.ts', 'tests/{tenant-host,performance}/**/*.test.ts'],
  },
});
