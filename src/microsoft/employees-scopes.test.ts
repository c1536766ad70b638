import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const src = resolve(import.meta.dirname, '..');

/** What a module loads, at once or later; types are gone when it is built. */
function loadedBy(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const specifiers = [
    ...text.matchAll(/^\s*(?:import|export)\s+(?!type\b)[^'";]*?from\s+['"](\.[^'"]+)['"]/gm),
    ...text.matchAll(/\bimport\s*\(\s*(?:\/\*.*?\*\/\s*)?['"](\.[^'"]+)['"]/g),
    ...text.matchAll(/^\s*import\s+['"](\.[^'"]+)['"]/gm),
  ];
  return specifiers.flatMap(([, specifier = '']) => resolve(dirname(file), specifier));
}

/** Everything that the employees' page can load, but for the practice tenant, which knows permissions and asks for none. */
function employeesModules(): string[] {
  const found = new Set<string>();
  const open = [resolve(src, 'loader.ts'), resolve(src, 'main.ts')];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    const name = relative(src, file).replaceAll('\\', '/');
    if (found.has(name) || !/\.(ts|svelte)$/.test(name) || name.startsWith('practice/')) continue;
    found.add(name);
    open.push(...loadedBy(file));
  }
  return [...found];
}

const modules = employeesModules();

test('the walk over the imports comes to where permissions are asked for, and through components', () => {
  expect(modules).toEqual(
    expect.arrayContaining([
      'app/open-microsoft.ts',
      'microsoft/key-scopes.ts',
      'microsoft/fido2-methods-of.ts',
      'ui/screens/CreateScreen.svelte',
      'ui/help/help-loaders.ts',
    ]),
  );
  expect(modules.length).toBeGreaterThan(200);
});

test("X2: the employees' page asks for no permission over other people", () => {
  const withScopes = modules.filter((name) => /\.All\b/.test(readFileSync(resolve(src, name), 'utf8')));
  expect(withScopes).toEqual([]);
});

test("X2: the employees' page loads nothing of the helpdesk's room", () => {
  const ofTheRoom = [
    'config/read-room-configuration.ts',
    'config/room-schema.ts',
    'registration/room-scopes.ts',
    'microsoft/on-person.ts',
    'microsoft/search-people.ts',
    'microsoft/gather-scopes.ts',
    'room-main.ts',
    'app/room/start-room.ts',
    'ui/room/RoomApp.svelte',
    'helpdesk/advance-desk.ts',
  ];
  for (const name of ofTheRoom) expect(() => readFileSync(resolve(src, name))).not.toThrow();
  const isOfTheRoom = (name: string): boolean =>
    ofTheRoom.includes(name) || /^(?:app|ui)\/room\/|^helpdesk\//.test(name);
  expect(modules.filter(isOfTheRoom)).toEqual([]);
});
