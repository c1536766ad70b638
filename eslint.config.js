import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { rooms } from './build/lint-rooms.js';
import { words } from './build/lint-words.js';
import svelteConfig from './svelte.config.js';

export default tseslint.config(
  {
    ignores: [
      'dist',
      'dist-companion',
      'dist-helpdesk',
      'dist-setup',
      '.stryker-tmp',
      'release',
      'src/messages/generated',
      'test-results',
      'playwright-report',
      'src/pure-globals.d.ts',
    ],
  },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  svelte.configs.recommended,
  svelte.configs.prettier,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.node.json'],
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A union of one literal today is a union of two tomorrow; the compiler checks what matters.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/dot-notation': 'off',
      'max-lines': ['error', 250],
      eqeqeq: ['error', 'smart'],
    },
  },
  {
    files: ['src/**'],
    languageOptions: { globals: globals.browser },
    rules: { 'no-console': 'error' },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    // What the parser makes of a component is no file on disk: only the project service takes it without building anew.
    languageOptions: { parserOptions: { parser: tseslint.parser, svelteConfig, project: null, projectService: true } },
    rules: {
      // ESLint does not know the props of another component, so what a caller hands in looks untyped; svelte-check knows.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      'svelte/no-at-html-tags': 'error',
      'svelte/no-inline-styles': 'error',
      'svelte/no-unused-svelte-ignore': 'error',
      'svelte/require-each-key': 'error',
      'svelte/no-target-blank': 'error',
      'svelte/button-has-type': 'error',
      'svelte/prefer-const': 'error',
      'prefer-const': 'off',
      // An `href` of ours never goes through a router.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    // X1 and X3, where a script writes instead of markup.
    files: ['src/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
          property,
          message: 'Trusted Types refuse it (X1).',
        })),
        { object: 'document', property: 'write', message: 'Trusted Types refuse it (X1).' },
      ],
    },
  },
  { files: ['src/**/*.{ts,svelte}'], ignores: ['src/**/*.test.ts'], plugins: { boundaries }, ...rooms },
  {
    files: ['src/**/*.svelte', 'src/{ui,app}/**/*.ts'],
    ignores: [
      '**/*.test.ts',
      // What an administrator types, the same in every language.
      'src/ui/guides/*-commands.ts',
      'src/ui/host-check/host-command.ts',
      // For tickets and programs, the same in every language (S3).
      'src/summary/summary-text.ts',
      // A style sheet, written by a script.
      'src/ui/controls/apply-accent.ts',
    ],
    plugins: { words },
    rules: {
      // Before a number of Microsoft's; a part of the registry.
      'words/in-messages': ['error', { allow: ['AADSTS', 'HKLM'] }],
    },
  },
  {
    files: ['**/*.test.ts', 'tests/**'],
    rules: {
      // Rows of a table that rules are proved by.
      'max-lines': ['error', 450],
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-console': 'off',
      // Playwright reads from the pattern which fixtures a fixture needs.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
    },
  },
  // Tables and captured answers are as long as what they describe.
  {
    files: ['src/**/*-table.ts', 'src/support/problem.ts', 'src/find/families/**'],
    rules: { 'max-lines': 'off' },
  },
  { files: ['**/*.js'], extends: [tseslint.configs.disableTypeChecked], languageOptions: { globals: globals.node } },
  { files: ['tests/performance/plain-page/**'], languageOptions: { globals: globals.browser } },
);
