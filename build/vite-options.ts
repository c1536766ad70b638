import { svelte } from '@sveltejs/vite-plugin-svelte';
import { resolve } from 'node:path';
import type { InlineConfig } from 'vite';
import { languageTags, type Language } from '../src/config/languages.ts';
import { fluentTokens } from './fluent-tokens.ts';
import { guideTexts } from './guide-texts.ts';
import { indexInDevelopment } from './index-page.ts';
import { messages } from './messages-plugin.ts';
import { minifyAgain } from './minify-again.ts';
import { msalWithout } from './msal-without.ts';

const root = resolve(import.meta.dirname, '..');

const explanation = /src\/messages\/([\w-]+)\/find\//;
const explainedIn = (file: string): string => `explained-${explanation.exec(file)?.[1] ?? ''}`;

/**
 * What is needed together is one file: fifty small ones cost a tenth more and a request each. Each takes along what it
 * imports, but for what a stage above it has; so nothing of a later stage is asked for in an earlier one (M2).
 */
const stages = [
  // The same file in each language: where the configuration asks for another one, its files find it loaded, with the one
  // policy of Trusted Types that X1 allows.
  { name: 'svelte', test: /[\\/]node_modules[\\/]svelte[\\/]/, tags: ['$initial' as const] },
  { name: 'page', tags: ['$initial' as const] },
  {
    name: 'journey',
    test: /src\/(app\/start-journey|ui\/screens\/(screens|KeyScreen|SignInScreen)|keys\/encoding\/tolerant-base64)\./,
  },
  { name: 'checks', test: /src\/ui\/checks\/CheckPanel\./ },
  { name: 'where', test: /src\/ui\/where\/WhereCode\./ },
  { name: 'catalogue', test: /src\/keys\/(catalogue|lock-screen|passkey-kind)\./ },
  // What the search knows, apart from the search; what it says is a file a language.
  { name: 'answers', test: /src\/(find\/(families\/|every-entry\.)|messages\/generated\/guide-texts\.)/ },
  { name: explainedIn, test: explanation },
  { name: 'ceremony', test: /src\/(ceremony\/(check-key|in-page)|app\/ceremony-here)\./ },
  { name: 'microsoft', test: /src\/app\/open-microsoft\./ },
  { name: 'registration', test: /src\/ui\/screens\/(Account|Create|HandOff|Save|Done)Screen\./ },
].map((stage, index, all) => ({ ...stage, priority: all.length - index }));

/**
 * What development and every build of scripts/build.ts have in common; which pages are built is said there.
 * @param spoken the languages whose texts are in the files
 */
export function viteOptions(spoken: readonly Language[] = languageTags): InlineConfig {
  return {
    root,
    // Works under a sub-path (M4).
    base: './',
    plugins: [
      svelte(),
      fluentTokens(),
      msalWithout(),
      minifyAgain(),
      messages(root, languageTags, spoken),
      guideTexts(root, languageTags),
      indexInDevelopment(root),
    ],
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
        // Svelte's custom elements, which nothing here is, would come along for a class that they define when they are loaded.
        treeshake: {
          moduleSideEffects: [
            { test: /[\\/]microsoft-graph-client[\\/]/, sideEffects: false },
            { test: /[\\/]svelte[\\/].*[\\/]custom-element\.js$/, sideEffects: false },
          ],
        },
        output: { codeSplitting: { groups: stages } },
      },
    },
  };
}
