import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { createFilter, normalizePath } from 'vite';
import { describe, expect, test } from 'vitest';
import eslintConfig from '../eslint.config.js';
import vitestConfig from '../vitest.config.ts';

const root = resolve(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(resolve(root, file), 'utf8');
const json = (file: string): Record<string, unknown> => JSON.parse(read(file)) as Record<string, unknown>;
const lines = (file: string): string[] => read(file).split(/\r?\n/).filter(Boolean);
const listed = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** What a build or a test leaves behind; it need not be there. */
const made = new Set(lines('.gitignore').map((line) => line.replace(/\/$/, '')));

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = resolve(folder, entry.name);
    const name = normalizePath(relative(root, path));
    if (made.has(name) || name === '.git') return [];
    return entry.isDirectory() ? filesBelow(path) : [name];
  });
}
const files = filesBelow(root);

function matches(pattern: string): boolean {
  const plain = pattern.replace(/^!/, '').replace(/!$/, '').replace(/^\.\//, '').replace(/\/$/, '');
  if (made.has(plain.replace(/\/\*\*$/, '')) || existsSync(resolve(root, plain))) return true;
  const fits = createFilter(plain, undefined, { resolve: false });
  return files.some((file) => fits(file));
}

const stale = (patterns: readonly string[]): string[] => patterns.filter((pattern) => !matches(pattern));

test('a pattern that fits no file is noticed', () => {
  expect(stale(['src/main.ts', 'src/**/*.svelte', 'dist', '!build/**'])).toEqual([]);
  expect(stale(['src/**/catalogue/**', 'src/gone.ts'])).toEqual(['src/**/catalogue/**', 'src/gone.ts']);
});

describe('whatever is exempted, or named apart, exists', () => {
  test('for ESLint', () => {
    // What has a name comes from a package.
    const ours = eslintConfig.filter(({ name }) => name === undefined);
    const patterns = ours.flatMap(({ files: named, ignores }) => [...listed(named), ...listed(ignores)]);
    expect(patterns.length).toBeGreaterThan(10);
    expect(stale(patterns)).toEqual([]);
  });

  test('for Prettier', () => {
    expect(stale(lines('.prettierignore'))).toEqual([]);
  });

  test('for Knip', () => {
    const { entry, project, ignore } = json('knip.json');
    expect(stale([entry, project, ignore].flatMap(listed))).toEqual([]);
  });

  test.each(['tsconfig.json', 'tsconfig.node.json', 'tsconfig.pure.json'])('for TypeScript, %s', (file) => {
    const { include, exclude } = json(file);
    expect(listed(include)).not.toEqual([]);
    expect(stale([include, exclude].flatMap(listed))).toEqual([]);
  });

  test('for Vitest', () => {
    expect(stale(vitestConfig.test?.include ?? [])).toEqual([]);
  });
});
