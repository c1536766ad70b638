import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFileList } from '../src/host-check/file-list.ts';
import { listFiles } from './list-files.ts';

test('A14: the build lists each file of a site but what is the administrator’s or the host’s own, and reads it back', () => {
  const site = mkdtempSync(join(tmpdir(), 'latchkey-list-'));
  mkdirSync(join(site, 'assets'));
  const files = ['index.html', 'assets/a-1.js', 'config.json', '_headers', 'staticwebapp.config.json', 'files.json'];
  for (const path of files) writeFileSync(join(site, path), path);
  listFiles(site);
  const sum = (text: string): string => createHash('sha256').update(text).digest('hex');
  expect(readFileList(readFileSync(join(site, 'files.json'), 'utf8'))).toEqual({
    source: 'host',
    sums: { 'assets/a-1.js': sum('assets/a-1.js'), 'index.html': sum('index.html') },
  });
  rmSync(site, { recursive: true });
});

test.each([
  ['a page', '<!doctype html>'],
  ['null', 'null'],
  ['another form', '{ "formatVersion": 2, "files": { "index.html": "" } }'],
  ['no start page', '{ "formatVersion": 1, "files": {} }'],
  ['no sum', '{ "formatVersion": 1, "files": { "index.html": "abc" } }'],
  ...['../x.js', '/x.js', 'https://evil.example/x.js', 'a/../../x', '.hidden', 'a//b', 'x?y'].map((path) => [
    `the path ${path}`,
    JSON.stringify({ formatVersion: 1, files: { 'index.html': 'a'.repeat(64), [path]: 'a'.repeat(64) } }),
  ]),
])('X3: what is no list of files is refused: %s', (_what, text) => {
  expect(readFileList(text)).toBeNull();
});
