import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashSource } from '../build/built-headers.ts';
import { securityHeaders as headersOf } from '../build/security-headers.ts';
import { compareHost } from './compare-host.ts';
import { manifest, readManifest } from './manifest.ts';

/** Of the page below. */
const securityHeaders = headersOf(hashSource('p{color:red}'));
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

  test('that is as released has no difference; its config.json is its own', async () => {
    put('config.json', '{ "tenantId": "..." }');
    expect(await compareHost(place, text)).toEqual({
      source,
      differences: [],
      remarks: [
        'config.json is yours; look at it yourself.',
        'Files only: what the host sends with them, and where it leads, cannot be seen in a folder.',
      ],
    });
  });

  test('S14: of the helpdesk’s room holds the room, and no page of the employees’', async () => {
    const room = { 'index.html': '<!doctype html>room', 'assets/room-1a2b.js': 'export {};' };
    const both = manifest(source, {
      ...Object.fromEntries(Object.entries(site).map(([path, content]) => [`site/${path}`, bytes(content)])),
      ...Object.fromEntries(Object.entries(room).map(([path, content]) => [`site-helpdesk/${path}`, bytes(content)])),
    });
    expect((await compareHost(place, both, 'site-helpdesk')).differences).toContain(
      'assets/page-1a2b.js is not of this release.',
    );
    rmSync(place, { recursive: true });
    for (const [path, content] of Object.entries(room)) put(path, content);
    put('config.json', '{ "tenantId": "..." }');
    expect((await compareHost(place, both, 'site-helpdesk')).differences).toEqual([]);
    put('assets/room-1a2b.js', 'export { };');
    expect((await compareHost(place, both, 'site-helpdesk')).differences).toEqual([
      'assets/room-1a2b.js differs from the release.',
    ]);
  });

  test('is told what differs, what is missing and what is there besides', async () => {
    put('assets/page-1a2b.js', 'export {}; ');
    put('assets/extra.js', '');
    put('.hidden', '');
    rmSync(join(place, 'index.html'));
    put('INDEX.HTML', site['index.html'] ?? '');
    rmSync(join(place, 'config.json'));
    put('index.html', 'other');
    expect((await compareHost(place, text)).differences.sort()).toEqual([
      '.hidden is not of this release.',
      'INDEX.HTML is not of this release.',
      'assets/extra.js is not of this release.',
      'assets/page-1a2b.js differs from the release.',
      'config.json is missing.',
      'index.html differs from the release.',
    ]);
  });

  test.runIf(process.platform !== 'win32')(
    'is told which files are links, though they lead to the right bytes',
    async () => {
      put('../outside.js', 'export {};');
      rmSync(join(place, 'assets/page-1a2b.js'));
      symlinkSync(join(place, '../outside.js'), join(place, 'assets/page-1a2b.js'));
      rmSync(join(place, '_headers'));
      symlinkSync(place, join(place, 'more'));
      put('_headers', '/*');
      expect((await compareHost(place, text)).differences).toEqual([
        'more is not of this release.',
        'assets/page-1a2b.js is a link, not a file.',
        'more is a link, not a file.',
      ]);
    },
  );

  test('of IIS holds web.config of the release, and no other', async () => {
    put('web.config', '<configuration/>');
    expect((await compareHost(place, text)).differences).toEqual([]);
    put('web.config', '<configuration><httpRedirect/></configuration>');
    expect((await compareHost(place, text)).differences).toEqual(['web.config differs from the release.']);
  });

  test('that is none is an error, not a row of missing files', async () => {
    await expect(compareHost(join(place, 'assets'), text)).rejects.toThrow(/neither an address nor a folder/);
  });
});

describe('an address', () => {
  let server: Server;
  let answers: Record<string, { status?: number; body?: string; location?: string }> = {};
  /** By path; `undefined` takes one away. */
  let changed: Record<string, Record<string, string | undefined>> = {};
  const base = (): string => `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/keys`;
  beforeEach(async () => {
    const shown = Object.entries(site).filter(([path]) => path !== '_headers');
    answers = Object.fromEntries(shown.map(([path, body]) => [`/keys/${path}`, { body }]));
    answers['/keys/'] = { body: site['index.html'] ?? '' };
    changed = {};
    server = createServer((request, response) => {
      const { status = 200, body = '', location } = answers[request.url ?? ''] ?? { status: 404 };
      const headers = { ...securityHeaders, location, ...changed[request.url ?? ''] };
      for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value);
      response.writeHead(status).end(body);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  test.each(['', '/', '/?share=1#/help/intune'])('that is as released has no difference (%j)', async (rest) => {
    const { differences, remarks } = await compareHost(base() + rest, text);
    expect(differences).toEqual([]);
    expect(remarks).toContain("config.json is the practice installation's.");
    expect(remarks).toContain('_headers is not shown to visitors, as it should be.');
    expect(remarks.join()).toContain('cannot be seen from outside');
  });

  test('may lead from x.html to x, and from index.html to its folder', async () => {
    answers['/keys/practice-sign-in.html'] = { status: 308, location: '/keys/practice-sign-in' };
    answers['/keys/practice-sign-in'] = { body: site['practice-sign-in.html'] ?? '' };
    answers['/keys/index.html'] = { status: 301, location: './' };
    expect((await compareHost(base(), text)).differences).toEqual([]);
    answers['/keys/practice-sign-in'] = { body: 'other' };
    expect((await compareHost(base(), text)).differences).toEqual(['practice-sign-in.html differs from the release.']);
  });

  test.each([
    ['the start page', '/keys/', '/other/', 'The start page leads to HOST/other/.'],
    ['the start page to its file', '/keys/', '/keys/index.html?x', 'The start page leads to HOST/keys/index.html?x.'],
    ['a script', '/keys/assets/page-1a2b.js', '/e/page.js', 'assets/page-1a2b.js leads to HOST/e/page.js.'],
    [
      'a script to x',
      '/keys/assets/page-1a2b.js',
      'page-1a2b',
      'assets/page-1a2b.js leads to HOST/keys/assets/page-1a2b.',
    ],
    ['a page into another folder', '/keys/index.html', '/', 'index.html leads to HOST/.'],
    ['a page with a query', '/keys/index.html', './?a', 'index.html leads to HOST/keys/?a.'],
    ['what hosts read', '/keys/_headers', '/keys/', '_headers leads to HOST/keys/.'],
    ['a page to nowhere', '/keys/index.html', '', 'index.html leads to nowhere (status 302).'],
  ])('may not lead elsewhere, within itself either: %s', async (_, from, location, told) => {
    const host = base().replace('/keys', '');
    const path = from.replace('/keys/', '');
    const body = site[path === '' ? 'index.html' : path] ?? '';
    answers[new URL(location, host + from).pathname] = { body };
    answers[from] = { status: 302, location };
    expect((await compareHost(base(), text)).differences).toContain(told.replace('HOST', host));
  });

  test('may not lead on from x to somewhere else', async () => {
    answers['/keys/practice-sign-in.html'] = { status: 308, location: '/keys/practice-sign-in' };
    answers['/keys/practice-sign-in'] = { status: 302, location: '/e/' };
    answers['/e/'] = { body: site['practice-sign-in.html'] ?? '' };
    expect((await compareHost(base(), text)).differences.join()).toMatch(/^practice-sign-in\.html leads to .*\/e\/\.$/);
  });

  test('is told what differs, what is missing, what leads elsewhere and what cannot be had', async () => {
    answers['/keys/'] = { body: '<!doctype html><script src="https://evil.example/x.js"></script>' };
    answers['/keys/index.html'] = { status: 302, location: 'http://localhost:1/' };
    answers['/keys/practice-sign-in.html'] = { status: 500 };
    delete answers['/keys/assets/page-1a2b.js'];
    const { differences } = await compareHost(base(), text);
    expect(differences).toHaveLength(4);
    expect(differences).toContain('assets/page-1a2b.js is missing.');
    expect(differences).toContain('practice-sign-in.html is answered with status 500.');
    expect(differences).toContain('The start page differs from the release.');
    expect(differences).toContain('index.html leads to http://localhost:1/.');
  });

  test('X1: is told which header a page is sent without, and which with another value', async () => {
    changed['/keys/'] = { 'Content-Security-Policy': undefined, 'Strict-Transport-Security': 'max-age=60' };
    changed['/keys/practice-sign-in.html'] = { 'Cross-Origin-Opener-Policy': 'unsafe-none' };
    expect((await compareHost(base(), text)).differences).toEqual([
      "practice-sign-in.html is sent with another Cross-Origin-Opener-Policy than the release's: unsafe-none.",
      'The start page is sent without the header Content-Security-Policy.',
      "The start page is sent with another Strict-Transport-Security than the release's: max-age=60.",
    ]);
  });

  test.each(Object.keys(securityHeaders))('X1: may not leave out %s, where x.html leads to x either', async (name) => {
    answers['/keys/index.html'] = { status: 301, location: './' };
    changed['/keys/'] = { [name]: undefined };
    expect((await compareHost(base(), text)).differences).toEqual([
      `index.html is sent without the header ${name}.`,
      `The start page is sent without the header ${name}.`,
    ]);
  });

  test('X1: a script needs no policy, but what is sent as HTML does', async () => {
    changed['/keys/assets/page-1a2b.js'] = { 'Content-Security-Policy': undefined, 'content-type': 'text/javascript' };
    expect((await compareHost(base(), text)).differences).toEqual([]);
    changed['/keys/assets/page-1a2b.js']['content-type'] = 'text/html';
    expect((await compareHost(base(), text)).differences.join()).toContain('page-1a2b.js is sent without the header');
  });

  test('X1: may ask for HTTPS for longer, and for its subdomains', async () => {
    changed['/keys/'] = { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' };
    expect((await compareHost(base(), text)).differences).toEqual([]);
  });

  test.each([
    ['/keys/', 'Refresh', '0; url=https://evil.example/', 'The start page'],
    ['/keys/index.html', 'Link', '<https://evil.example/x.css>; rel=stylesheet', 'index.html'],
    ['/keys/assets/page-1a2b.js', 'Service-Worker-Allowed', '/', 'assets/page-1a2b.js'],
    ['/keys/config.json', 'Refresh', '0; url=/', 'config.json'],
  ])('may not add headers that lead away or bring something in: %s %s', async (path, name, value, told) => {
    changed[path] = { [name]: value };
    expect((await compareHost(base(), text)).differences).toEqual([`${told} is sent with the header ${name}.`]);
  });

  test('that answers everything with the start page does not pass', async () => {
    answers = new Proxy({}, { get: () => ({ body: site['index.html'] }) });
    expect((await compareHost(base(), text)).differences).toEqual([
      '_headers differs from the release.',
      'assets/page-1a2b.js differs from the release.',
      'practice-sign-in.html differs from the release.',
    ]);
  });
});
