import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { unlicensed } from './unlicensed.ts';

const module = (path: string): string => resolve(import.meta.dirname, '../node_modules', path);
const modules = [module('svelte/src/index-client.js'), module('@azure/msal-browser/dist/index.mjs'), '/src/main.ts'];
const heading = /^\S+ - \d+\.\d+\.\d+$/;

test('a package that a page holds and the list of licences does not name is told, with its version', () => {
  const missing = unlicensed(modules, '# Licenses\n');
  expect(missing.map((one) => one.split(' - ')[0])).toEqual(['@azure/msal-browser', 'svelte']);
  for (const one of missing) expect(one).toMatch(heading);
});

test('one that it names is fine, in that version only', () => {
  const [msal = '', svelte = ''] = unlicensed(modules, '');
  expect(unlicensed(modules, `\n## ${msal} (MIT)\n\n## ${svelte} (MIT)\n`)).toEqual([]);
  expect(unlicensed(modules, `\n## ${msal} (MIT)\n\n## svelte - 1.0.0 (MIT)\n`)).toEqual([svelte]);
});
