import { svelte } from '@sveltejs/vite-plugin-svelte';
import { configDefaults, defineConfig } from 'vitest/config';

/** Only the tests of the room itself are asked: those of a room that uses it would take hours, and tell less where a mistake is. */
const room = process.env.MUTATED_ROOM ?? '*';

/** Without the tests that try thousands of inputs: each would run again for every mutant. */
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
    include: [`src/${room}/**/*.test.ts`],
    exclude: [...configDefaults.exclude, 'src/**/*.{fuzz,property}.test.ts'],
  },
});
