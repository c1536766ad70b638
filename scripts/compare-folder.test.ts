import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compareFolder } from './compare-folder.ts';
import { manifest, readManifest } from './manifest.ts';

const source = { version: '1.2.3', tag: 'v1.2.3', commit: 'c'.repeat(40) };
const site: Record<string, string> = {
  'index.html': '<!doctype html><style>p{color:red}</style>',
  'assets/page-1a2b.js': 'export {};',
  'practice-sign-in.html': '<p>',
  'config.json': '{ "practice": true }',
  _headers: '/*',
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = manifest(source, {
  'README.md': bytes('read me'),
  'hosting/web.config': bytes('<configuration/>'),
  ...Object.fromEntries(Object.entries(site).map(([path, content]) => [`site/${path}`, bytes(content)])),
});

test('a MANIFEST says where a release comes from, and is read back', () => {
  expect(text).toMatch(/^# Latchkey 1\.2\.3\n# tag v1\.2\.3\n# commit c{40}\n# files 7\n[0-9a-f]{64} {2}README\.md\n/);
  expect(readManifest(text).source).toEqual(source);
  expect(Object.keys(readManifest(text).sums)).toHaveLength(7);
});

test.each([
  ['', ''],
  ['a page', '<!doctype html>'],
  ['one that was cut', text.slice(0, -10)],
  ['one without a file', text.split('\n').slice(0, 4).join('\n') + '\n'],
  ['one without a commit', text.replace(/^# commit.*\n/m, '')],
])('what is no MANIFEST is refused: %s', (_, given) => {
  expect(() => readManifest(given)).toThrow(/no MANIFEST/);
});

test.each([
  ['after its first line', text.split('\n').slice(0, 5).join('\n') + '\n'],
  ['before its last line', text.replace(/[^\n]+\n$/, '')],
  ['in its middle', text.replace(/^.* site\/assets.*\n/m, '')],
  ['with a line twice instead', text.replace(/^.* site\/assets.*\n/m, (/^.* README.*\n/m.exec(text) ?? [''])[0])],
])('a MANIFEST that was cut at the end of a line is refused: %s', (_, given) => {
  expect(() => readManifest(given)).toThrow(/names \d files instead of 7: it was cut/);
});

test('a MANIFEST without a start page is refused', () => {
  expect(() => readManifest(manifest(source, { 'README.md': bytes('read me') }))).toThrow(/no site\/index\.html/);
});

describe('a folder', () => {
  let home = '';
  let place = '';
  const put = (path: string, content: string): void => {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), content);
  };
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'latchkey-host-'));
    place = join(home, 'keys');
    for (const [path, content] of Object.entries(site)) put(path, content);
  });
  afterEach(() => {
    rmSync(home, { recursive: true, force: true });
  });

  test('that is as released has no difference; its config.json is its own', () => {
    put('config.json', '{ "tenantId": "..." }');
    expect(compareFolder(place, text)).toEqual({
      source,
      differences: [],
      remarks: [
        'config.json is yours; look at it yourself.',
        'Files only: what the host sends with them, and where it leads, cannot be seen in a folder.',
      ],
    });
  });

  test('S14: of the helpdesk’s room holds the room, and no page of the employees’', () => {
    const room = { 'index.html': '<!doctype html>room', 'assets/room-1a2b.js': 'export {};' };
    const both = manifest(source, {
      ...Object.fromEntries(Object.entries(site).map(([path, content]) => [`site/${path}`, bytes(content)])),
      ...Object.fromEntries(Object.entries(room).map(([path, content]) => [`site-helpdesk/${path}`, bytes(content)])),
    });
    expect(compareFolder(place, both, 'site-helpdesk').differences).toContain(
      'assets/page-1a2b.js is not of this release.',
    );
    rmSync(place, { recursive: true });
    for (const [path, content] of Object.entries(room)) put(path, content);
    put('config.json', '{ "tenantId": "..." }');
    expect(compareFolder(place, both, 'site-helpdesk').differences).toEqual([]);
    put('assets/room-1a2b.js', 'export { };');
    expect(compareFolder(place, both, 'site-helpdesk').differences).toEqual([
      'assets/room-1a2b.js differs from the release.',
    ]);
  });

  test('is told what differs, what is missing and what is there besides', () => {
    put('assets/page-1a2b.js', 'export {}; ');
    put('assets/extra.js', '');
    put('.hidden', '');
    rmSync(join(place, 'index.html'));
    put('INDEX.HTML', site['index.html'] ?? '');
    rmSync(join(place, 'config.json'));
    put('index.html', 'other');
    expect(compareFolder(place, text).differences.sort()).toEqual([
      '.hidden is not of this release.',
      'INDEX.HTML is not of this release.',
      'assets/extra.js is not of this release.',
      'assets/page-1a2b.js differs from the release.',
      'config.json is missing.',
      'index.html differs from the release.',
    ]);
  });

  test.runIf(process.platform !== 'win32')('is told which files are links, though they lead to the right bytes', () => {
    put('../outside.js', 'export {};');
    rmSync(join(place, 'assets/page-1a2b.js'));
    symlinkSync(join(place, '../outside.js'), join(place, 'assets/page-1a2b.js'));
    rmSync(join(place, '_headers'));
    symlinkSync(place, join(place, 'more'));
    put('_headers', '/*');
    expect(compareFolder(place, text).differences).toEqual([
      'more is not of this release.',
      'assets/page-1a2b.js is a link, not a file.',
      'more is a link, not a file.',
    ]);
  });

  test('of IIS holds web.config of the release, and no other', () => {
    put('web.config', '<configuration/>');
    expect(compareFolder(place, text).differences).toEqual([]);
    put('web.config', '<configuration><httpRedirect/></configuration>');
    expect(compareFolder(place, text).differences).toEqual(['web.config differs from the release.']);
  });

  test('that is none is an error, not a row of missing files', () => {
    expect(() => compareFolder(join(place, 'assets'), text)).toThrow(/neither an address nor a folder/);
  });
});
