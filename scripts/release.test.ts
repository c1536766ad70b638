import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { release } from './release.ts';
import { taggedSource } from './tagged-source.ts';

const integrity = `sha512-${'A'.repeat(86)}==`;
let place = '';
const root = (): string => join(place, 'latchkey');
const put = (path: string, text: string): void => writeFileSync(join(root(), path), text);
const git = (...options: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@contoso.example', ...options], {
    cwd: root(),
    encoding: 'utf8',
  }).trim();
const lock = (entry: object): string => JSON.stringify({ packages: { '': {}, 'node_modules/one': entry } });
const commit = (message: string): void => {
  git('add', '--all');
  git('commit', '--quiet', '--message', message);
};

beforeEach(() => {
  // A hook of Git says which repository it means; here it is another one.
  for (const name of Object.keys(process.env)) if (name.startsWith('GIT_')) vi.stubEnv(name, undefined);
  place = mkdtempSync(join(tmpdir(), 'latchkey-tagged-'));
  mkdirSync(root());
  git('init', '--quiet');
  put('package.json', '{ "version": "1.2.3" }');
  put('package-lock.json', lock({ integrity }));
  put('.gitignore', 'node_modules/\ndist/\n');
  commit('First');
  git('tag', 'v1.2.3');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(place, { recursive: true, force: true });
});

describe('a release is made of a tagged commit', () => {
  test('and names both', () => {
    expect(taggedSource(root())).toEqual({ version: '1.2.3', tag: 'v1.2.3', commit: git('rev-parse', 'HEAD') });
  });

  test.each([
    ['a changed file', { 'package.json': '{ "version": "1.2.3", "private": true }' }, [], / M package\.json/],
    ['a file that Git does not know', { 'notes.txt': '' }, [], /\?\? notes\.txt/],
    ['a staged file', { 'new.ts': '' }, ['add new.ts'], /A {2}new\.ts/],
    ['a commit after the tag', { 'new.ts': '' }, ['add --all', 'commit -qm Second'], /no tag v1\.2\.3/],
    ['no tag', {}, ['tag --delete v1.2.3'], /no tag v1\.2\.3/],
    [
      'a tag of another version',
      { 'package.json': '{ "version": "1.3.0" }' },
      ['add --all', 'commit -qm Next', 'tag v1.2.4'],
      /no tag v1\.3\.0/,
    ],
    [
      'a package without a hash',
      { 'package-lock.json': lock({ version: '1.0.0' }) },
      ['add --all', 'commit -qm Lock', 'tag --force v1.2.3'],
      /no hash for: node_modules\/one/,
    ],
  ])('not with %s', (_, files, commands, told) => {
    for (const [path, text] of Object.entries(files)) put(path, text);
    for (const command of commands) git(...command.split(' '));
    expect(() => release(root(), join(place, 'out'))).toThrow(told);
    expect(existsSync(join(place, 'out'))).toBe(false);
  });

  test('what Git ignores is no obstacle, and no part of it', () => {
    mkdirSync(join(root(), 'node_modules'));
    put('node_modules/poison.js', '');
    expect(taggedSource(root()).tag).toBe('v1.2.3');
  });
});

/** An npm that writes down where it was called, with what, and what it saw there. */
const pretendNpm = `#!/usr/bin/env bash
{ echo "$*"; echo "  in $PWD, cache $npm_config_cache: $(git status --porcelain | wc -l) changed, $(git rev-parse HEAD), options '$NODE_OPTIONS$NODE_PATH$npm_config_node_options', $(ls | tr '\\n' ' ')"; } >>"$LOG"
[[ "$*" != "$FAILS"* ]]
`;

describe.runIf(process.platform !== 'win32')('the build', () => {
  const log = (): string => readFileSync(join(place, 'log'), 'utf8');
  beforeEach(() => {
    mkdirSync(join(place, 'bin'));
    writeFileSync(join(place, 'bin/npm'), pretendNpm);
    chmodSync(join(place, 'bin/npm'), 0o755);
    mkdirSync(join(root(), 'node_modules'));
    mkdirSync(join(root(), 'dist'));
    put('dist/poison.js', '');
    vi.stubEnv('PATH', `${join(place, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`);
    vi.stubEnv('LOG', join(place, 'log'));
    vi.stubEnv('FAILS', 'nothing');
  });

  test('is made in a fresh clone of the tag, with packages that npm ci puts there by way of an empty cache', () => {
    const head = git('rev-parse', 'HEAD');
    for (const name of ['NODE_OPTIONS', 'NODE_PATH', 'npm_config_node_options']) vi.stubEnv(name, '--import=poison');
    release(root(), join(place, 'out'));
    const lines = log().trimEnd().split('\n');
    expect(lines.filter((line) => !line.startsWith(' '))).toEqual([
      'ci --ignore-scripts --no-audit --no-fund',
      'run build',
      `exec --no -- tsx scripts/pack-release.ts --out ${join(place, 'out')} --tag v1.2.3 --commit ${head}`,
    ]);
    for (const line of lines.filter((one) => one.startsWith(' '))) {
      const [, where = '', cache = ''] = /in (\S+), cache (\S+):/.exec(line) ?? [];
      expect(where).not.toContain(root());
      expect(existsSync(where)).toBe(false);
      expect(cache).not.toBe('');
      expect(line).toContain(`0 changed, ${head}, options '', package-lock.json package.json`);
    }
  });

  test.each(['ci', 'run build', 'exec'])('ends with the first command that fails: npm %s', (command) => {
    vi.stubEnv('FAILS', command);
    expect(() => release(root(), join(place, 'out'))).toThrow(`npm ${command}`);
    expect(log().trimEnd().split('\n').at(-2)).toMatch(new RegExp(`^${command}`));
  });

  test('a branch that has the name of the tag does not slip in', () => {
    put('new.ts', '');
    git('checkout', '--quiet', '-b', 'work');
    commit('Not tagged');
    git('branch', 'v1.2.3');
    git('checkout', '--quiet', '--detach', 'refs/tags/v1.2.3');
    expect(() => release(root(), join(place, 'out'))).toThrow();
    expect(existsSync(join(place, 'log'))).toBe(false);
  });
});
