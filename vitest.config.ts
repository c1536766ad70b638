import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  // Runes in .svelte.ts files need Svelte's client, which Node's own conditions would not pick.
  resolve: { conditions: ['browser'] },
  test: {
    environment: 'node',
    include: ['{src,build,scripts}/**/*.test.ts', 'tests/tenant-host/**/*.test.ts'],
    reporters: ['default'],
  },
});
