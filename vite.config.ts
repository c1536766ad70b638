import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { fluentTokens } from './build/fluent-tokens.ts';
import { messages } from './build/messages-plugin.ts';
import { languageTags } from './src/config/languages.ts';

/** What development and every build of scripts/build.ts have in common; which pages are built is said there. */
export default defineConfig({
  root: import.meta.dirname,
  // Works under a sub-path (M4).
  base: './',
  plugins: [svelte(), fluentTokens(), messages(import.meta.dirname, languageTags)],
  server: { host: 'localhost' },
  build: {
    target: 'es2022',
    cssTarget: ['chrome111', 'edge111', 'firefox114', 'safari16.4'],
    modulePreload: { polyfill: false },
    // The policy of X1 has no data: source, so every asset stays a file.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      // A slow machine is no news of the build.
      checks: { bundlerTimings: false },
      // Microsoft's Graph client does not say it itself; its uploads of files, which nothing here calls, would come along.
      treeshake: { moduleSideEffects: [{ test: /[\\/]microsoft-graph-client[\\/]/, sideEffects: false }] },
      // What a page needs at once is one file: a dozen small ones cost 2 kB more and a request each.
      output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } },
    },
  },
});
