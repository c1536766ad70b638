import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { billedPlaces, type Lock } from './sbom.ts';
import { unhashed } from './unhashed.ts';

const root = resolve(import.meta.dirname, '..');
const lockOf = (folder: string): Lock =>
  JSON.parse(readFileSync(resolve(root, folder, 'package-lock.json'), 'utf8')) as Lock;

/** Those whose text in third-party-licences.md is all that they ask of whoever passes on the page. */
const inThePage = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0']);
/** For tools, which are not passed on. */
const forTools = new Set([...inThePage, 'BlueOak-1.0.0', 'MPL-2.0']);

const lock = lockOf('.');
const unfit = (places: readonly string[], fit: ReadonlySet<string>): string[] =>
  places.flatMap((place) => {
    const { license = 'none' } = lock.packages[place] ?? {};
    return fit.has(license) ? [] : [`${place}: ${license}`];
  });

describe('licences of the packages', () => {
  test('what may be in the page asks for no more than its text', () => {
    const declared = billedPlaces(lock, '');
    expect(declared.length).toBeGreaterThan(20);
    expect(unfit(declared, inThePage)).toEqual([]);
  });

  test('no tool has one that nobody looked at', () => {
    expect(
      unfit(
        Object.keys(lock.packages).filter((place) => place !== ''),
        forTools,
      ),
    ).toEqual([]);
  });
});

test.each(['build/fluent', 'tests/hosts', 'tests/mutation', 'tests/node-versions'])(
  'the lock of %s pins every package by hash, too',
  (folder) => {
    expect(unhashed(lockOf(folder))).toEqual([]);
  },
);
