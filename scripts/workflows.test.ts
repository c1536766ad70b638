import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

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
