import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { fluentTokens } from './build/fluent-tokens.ts';
import { minifyAgain } from './build/minify-again.ts';
import { msalWithout } from './build/msal-without.ts';
import { messages } from './build/messages-plugin.ts';
import { languageTags } from './src/config/languages.ts';

/**
 * What is needed together is one file: fifty small ones cost a tenth more and a request each. Each takes along what it
 * imports, but for what a stage above it has; so nothing of a later stage is asked for in an earlier one (M2).
 */
const stages = [
  { name: 'page', tags: ['$initial' as const] },
  {
    name: 'journey',
    test: /src\/(app\/start-journey|ui\/screens\/(screens|KeyScreen|SignInScreen)|keys\/encoding\/tolerant-base64)\./,
  },
  { name: 'catalogue', test: /src\/keys\/(catalogue|lock-screen|passkey-kind)\./ },
  { name: 'ceremony', test: /src\/(ceremony\/(check-key|in-page)|app\/ceremony-here)\./ },
  { name: 'microsoft', test: /src\/app\/open-microsoft\./ },
  { name: 'registration', test: /src\/ui\/screens\/(Account|Create|HandOff|Save|Done)Screen\./ },
].map((stage, index, all) => ({ ...stage, priority: all.length - index }));

/** What development and every build of scripts/build.ts have in common; which pages are built is said there. */
export default defineConfig({
  root: import.meta.dirname,
  // Works under a sub-path (M4).
  base: './',
  plugins: [svelte(), fluentTokens(), msalWithout(), minifyAgain(), messages(import.meta.dirname, languageTags)],
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
      output: { codeSplitting: { groups: stages } },
    },
  },
});
