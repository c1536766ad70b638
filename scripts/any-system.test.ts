import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

const files = ['build', 'scripts', 'tests'].flatMap((folder) =>
  readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter(
      (path) => /\.[jt]s$/.test(path) && !path.includes('node_modules/') && path !== 'scripts/any-system.test.ts',
    ),
);
const sources = files.map((path) => ({ path, text: readFileSync(resolve(root, path), 'utf8') }));

/** Calls that start npm or npx, each up to the end of its options. */
const starts = sources.flatMap(({ path, text }) =>
  [...text.matchAll(/\b(?:spawn|spawnSync|execFile|execFileSync)\(\s*'(?:npm|npx)'[^]*?\);/g)].map(([call]) => ({
    path,
    call,
  })),
);

describe('what runs on Linux runs on Windows too', () => {
  test('npm and npx, which are scripts there, are started by a shell', () => {
    expect(starts.length).toBeGreaterThan(2);
    for (const { path, call } of starts) expect(call, path).toMatch(/shell: process\.platform === 'win32'/);
  });

  test('no path is made of the address of a module, which begins with a slash before the drive', () => {
    const wrong = sources.filter(({ text }) => /import\.meta\.url\)\.pathname|['"`]file:\/\//.test(text));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('the commands of package.json are a program and its arguments, for cmd.exe as for a shell', () => {
    const { scripts } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const [name, command] of Object.entries(scripts)) {
      for (const part of command.split(' && '))
        expect(part, name).toMatch(
          /^(?:npm|tsx|vite|vitest|playwright|prettier|eslint|knip|tsc|svelte-check)( [\w./:-]+)*$/,
        );
    }
  });
});
