import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { fluentTokens } from './build/fluent-tokens.ts';
import { htmlPages } from './build/html-pages.ts';

const root = import.meta.dirname;

export default defineConfig({
  root,
  base: './',
  plugins: [svelte(), fluentTokens()],
  server: { host: 'localhost' },
  build: {
    target: 'es2022',
    cssTarget: ['chrome111', 'edge111', 'firefox114', 'safari16.4'],
    modulePreload: { polyfill: false },
    // The policy of X1 has no data: source, so every asset stays a file.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    license: { fileName: 'third-party-licences.md' },
    rolldownOptions: {
      input: htmlPages.map((page) => resolve(root, page)).filter((page) => existsSync(page)),
    },
  },
});
