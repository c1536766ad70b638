import { readFileSync, readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adapters, interfaceRooms, pure } from '../build/lint-rooms.js';

const root = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');
const inside = (path: string) => readdirSync(resolve(root, path), { withFileTypes: true });
const folders = (path: string): string[] => inside(path).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const files = (path: string): string[] => inside(path).flatMap((entry) => (entry.isFile() ? [entry.name] : []));

/** Rooms that a table of docs/SPEC.md names, in its order. */
function table(from: string, to: string): string[] {
  const spec =
    read('docs/SPEC.md')
      .split(/^## /m)
      .find((part) => part.startsWith('The house')) ?? '';
  const part = spec.slice(spec.indexOf(from), to === '' ? undefined : spec.indexOf(to));
  return [...part.matchAll(/^\| `([a-z-]+)` +\|/gm)].map(([, name = '']) => name);
}

describe('the house', () => {
  test('SPEC names the rooms in the order that lint holds', () => {
    expect(table('The **pure** rooms', '**Adapters**')).toEqual(pure);
    expect(table('**Adapters**', '**The interface**')).toEqual(adapters);
    expect(table('**The interface**', '')).toEqual(interfaceRooms);
  });

  test('each folder is a room, and nothing stands loose', () => {
    expect(folders('src').toSorted()).toEqual([...pure, ...adapters, 'app', 'messages', 'ui'].toSorted());
    expect(files('src').toSorted()).toEqual([
      'loader.ts',
      'main.ts',
      'pure-globals.d.ts',
      ...['readiness-main.ts', 'room-main.ts', 'setup-main.ts'],
    ]);
    expect(folders('src/ui').toSorted()).toEqual(interfaceRooms.toSorted());
    expect(files('src/ui').toSorted()).toEqual(['App.svelte', 'prerender.ts']);
  });

  test('the pure rooms compile without the DOM library', () => {
    const { include } = JSON.parse(read('tsconfig.pure.json')) as { include: string[] };
    expect(include).toEqual(['src/pure-globals.d.ts', ...pure.map((name) => `src/${name}`)]);
  });

  test('no two files have one name', () => {
    const names = readdirSync(resolve(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(ts|svelte)$/.test(path) && !path.startsWith('messages'))
      .map((path) => basename(path));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('comments cite the rules of SPEC, and no document that is not here', () => {
    const strangers = ['src', 'build', 'scripts', 'tests', 'docs'].flatMap((room) =>
      readdirSync(resolve(root, room), { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(ts|svelte|js|css|md)$/.test(path) && !/generated|node_modules/.test(path))
        .map((path) => `${room}/${path}`)
        .filter(
          (path) =>
            /\bdesign\.md\b|\(design[,:)]|\bdesign, section\b/.test(read(path)) && !path.endsWith('house.test.ts'),
        ),
    );
    expect(strangers).toEqual([]);
  });
});
