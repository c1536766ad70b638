import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeFits } from './preflight/node-fits.ts';

const folder = resolve(import.meta.dirname, '../.github/workflows');
const read = (name: string): string => readFileSync(resolve(folder, name), 'utf8');
/** A job's lines, by its name: what stands at its depth below `jobs:`. */
const job = (name: string): string =>
  new RegExp(`^ {2}${name}:\\n((?: {4}.*\\n)+)`, 'm').exec(read('release.yml'))?.[1] ?? '';

test.each(readdirSync(folder))(
  '%s gives no permission by default, and names what others wrote by its commit',
  (name) => {
    expect(read(name)).toMatch(/^permissions: \{\}$/m);
    const uses = read(name).match(/uses: .*/g) ?? [];
    expect(uses.length).toBeGreaterThan(1);
    for (const line of uses) expect(line).toMatch(/^uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  },
);

test('the versions of Node that are tried begin where those that `engines` allows do', () => {
  const json = (path: string): unknown => JSON.parse(readFileSync(resolve(folder, '../..', path), 'utf8'));
  const { engines } = json('package.json') as { engines: { node: string } };
  const oldest = engines.node
    .split(' || ')
    .map((range) => range.replace(/^\D+/, '').split('.').concat('0', '0').slice(0, 3));
  const { optionalDependencies } = json('tests/node-versions/package.json') as {
    optionalDependencies: Record<string, string>;
  };
  expect(Object.values(optionalDependencies).map((name) => name.split('@')[1]?.split('.'))).toEqual(oldest);
  const matrix = /node: \[(.*)\]/.exec(read('machines.yml'))?.[1] ?? '';
  const tried = matrix.split(', ').map((version) => version.replaceAll("'", ''));
  expect(tried.map((version) => version.split('.')[0])).toEqual(oldest.map(([major]) => major));
  for (const version of tried) expect(nodeFits(version, engines.node), version).toBe(true);
  expect(read('machines.yml')).toContain('os: [ubuntu-24.04, windows-2025, macos-15]');
});

describe('a release on GitHub', () => {
  const readsOnly = /permissions:\n {6}contents: read\n {4}steps:/;

  test('is tested first, in a job that hands nothing on', () => {
    const tests = job('test');
    expect(tests).toMatch(readsOnly);
    expect(tests.match(/- run: .*/g)).toEqual(['- run: bash .ci/run']);
    expect(tests).not.toMatch(/upload|outputs:|cache@|cache: (?!false)/);
  });

  test('is made after the tests, on a machine of its own, without the scripts of the packages', () => {
    const made = job('release');
    expect(made).toMatch(readsOnly);
    expect(made).toMatch(/^ {4}needs: test\n {4}runs-on: ubuntu-/);
    expect(made.match(/- run: .*/g)).toEqual(['- run: npm ci --ignore-scripts', '- run: npm run release']);
    expect(made).toContain('fetch-depth: 0');
    expect(made).not.toMatch(/download|cache@|cache: (?!false)/);
  });

  test('is attested and published in a job that runs nothing of the packages', () => {
    const publish = job('publish');
    expect(publish).toContain('needs: release');
    expect(publish).toMatch(/contents: write\n {6}id-token: write\n {6}attestations: write\n {4}steps:/);
    expect(publish).toMatch(/attest-build-provenance@.*\n {8}with:\n {10}subject-path: release\/\*/);
    expect(publish).not.toMatch(/npm|npx|node|checkout/);
  });
});
