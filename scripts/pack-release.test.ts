import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hostFiles } from '../build/host-files.ts';
import { doors } from '../build/html-pages.ts';
import { securityHeaders } from '../build/security-headers.ts';
import { readManifest } from './manifest.ts';
import { licencesOf, packRelease, type Release } from './pack-release.ts';
import { billedPlaces, sbom, type Lock } from './sbom.ts';

const root = resolve(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** A repository of its own, with a small build, so that nothing here depends on what dist/ holds at the moment. */
let repository = '';
const out = (): string => join(repository, 'release');
const put = (path: string, text: string | Buffer): void => writeFileSync(join(repository, path), text);

beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), 'latchkey-release-'));
  for (const path of ['package.json', 'package-lock.json', 'README.md', 'CHANGELOG.md', 'LICENSE', 'docs', 'hosting']) {
    cpSync(join(root, path), join(repository, path), { recursive: true });
  }
  mkdirSync(join(repository, 'dist/assets'), { recursive: true });
  put('dist/index.html', '<!doctype html>');
  put('dist/assets/page-1a2b.js', 'export {};');
  // Made by the build as well; a checkout may have older ones.
  for (const [path, content] of Object.entries(hostFiles(securityHeaders(null)))) put(path, content);
  put('dist/config.json', readFileSync(join(root, 'public/config.json'), 'utf8'));
  put('dist/third-party-licences.md', '## svelte - 5.57.3 (MIT)\n\n'.replace('5.57.3', locked('svelte')));
  for (const { site } of doors) mkdirSync(join(repository, site), { recursive: true });
  for (const { site, inSite, licences } of doors) {
    put(`${site}/${inSite}`, '<!doctype html>');
    put(`${site}/${licences}`, `## papaparse - ${locked('papaparse')} (MIT)\n\n`);
  }
});

afterEach(() => {
  rmSync(repository, { recursive: true, force: true });
});

function lock(): Lock {
  return JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
}

function locked(name: string): string {
  return lock().packages[`node_modules/${name}`]?.version ?? '';
}

const source = { version, tag: `v${version}`, commit: 'c'.repeat(40) };
const licences = (): string => licencesOf(repository);

/** As if each package had been looked at. */
function hashes(): Map<string, string> {
  return new Map(billedPlaces(lock(), licences()).map((place, index) => [place, String(index).padStart(128, '0')]));
}

function makeRelease(): Release {
  return packRelease(repository, out(), source, hashes());
}

function unzipped(): Record<string, string> {
  const files = unzipSync(readFileSync(join(out(), `latchkey-${version}.zip`)));
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [path, strFromU8(content)]));
}

test('a release is one archive with the site, what its host needs, and a bill of materials', () => {
  makeRelease();
  const inside = Object.keys(unzipped()).map((path) => path.replace(`latchkey-${version}/`, ''));
  for (const path of [
    'site/index.html',
    'site/assets/page-1a2b.js',
    'site/_headers',
    'site-helpdesk/index.html',
    'docs/deploy.md',
    'docs/security.md',
    'hosting/nginx.conf',
    'hosting/web.config',
    'LICENSE',
    'sbom.cdx.json',
    'MANIFEST',
  ]) {
    expect(inside).toContain(path);
  }
  expect(inside.filter((path) => /dist-companion|\.pem$|node_modules|\.test\.|^src/.test(path))).toEqual([]);
  expect(readdirSync(out()).sort()).toEqual([
    'MANIFEST',
    'SHA256SUMS',
    `latchkey-${version}.cdx.json`,
    `latchkey-${version}.zip`,
  ]);
});

test('M1: the config.json of a release says practice, and nothing else can be released', () => {
  makeRelease();
  const configuration = unzipped()[`latchkey-${version}/site/config.json`] ?? '';
  expect(JSON.parse(configuration)).toMatchObject({ practice: true });
  put('dist/config.json', JSON.stringify({ tenantId: 'x' }));
  expect(() => makeRelease()).toThrow(/practice/);
});

test('the checksums are those of the files, and the same build makes the same archive', () => {
  const first = makeRelease();
  for (const line of readFileSync(join(out(), 'SHA256SUMS'), 'utf8').trim().split('\n')) {
    const [sum = '', file = ''] = line.split('  ');
    expect(
      createHash('sha256')
        .update(readFileSync(join(out(), file)))
        .digest('hex'),
    ).toBe(sum);
  }
  expect(makeRelease()).toEqual(first);
});

const armoured = (kind: string, headers = ''): string =>
  `-----BEGIN ${kind}PRIVATE KEY-----\n${headers}Tm90IGEga2V5LCBqdXN0IHdvcmRz\n-----END ${kind}PRIVATE KEY-----\n`;

test.each([
  ['hosting/companion.pem', 'anything'],
  ['dist/assets/notes.txt', armoured('')],
  ['hosting/backup.txt', armoured('RSA ')],
  ['hosting/cut.txt', armoured('').slice(0, -26)],
  ['docs/encrypted.md', armoured('RSA ', 'Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\n')],
  ['docs/windows.txt', Buffer.from(`\ufeff${armoured('')}`, 'utf16le')],
  ['dist/assets/notes.json', JSON.stringify({ key: armoured('EC ') })],
  ['docs/mail.txt', armoured('PGP ', 'Version: 1\n\n').replaceAll('KEY-----', 'KEY BLOCK-----')],
])('a private key is never released: %s', (path, text) => {
  put(path, text);
  expect(() => makeRelease()).toThrow(/private key/);
});

test('the bare words for a private key are no secret', () => {
  put('docs/words.md', 'It begins with -----BEGIN PRIVATE KEY-----, as every key does.');
  expect(() => makeRelease()).not.toThrow();
});

test.runIf(process.platform !== 'win32').each(['dist/assets/more.js', 'docs/more.md', 'hosting/more', 'LICENSE'])(
  'a link is never released, wherever it leads: %s',
  (path) => {
    mkdirSync(join(repository, 'outside'));
    put('outside/file', 'somebody else');
    rmSync(join(repository, path), { force: true });
    symlinkSync(join(repository, path === 'hosting/more' ? 'outside' : 'outside/file'), join(repository, path));
    expect(() => makeRelease()).toThrow(/is a link/);
  },
);

test('without a build there is no release', () => {
  const known = hashes();
  rmSync(join(repository, 'dist'), { recursive: true });
  expect(() => packRelease(repository, out(), source, known)).toThrow(/npm run build/);
});

test('MANIFEST names commit and tag, and the SHA-256 of every other file, inside the archive and beside it', () => {
  makeRelease();
  const files = unzipSync(readFileSync(join(out(), `latchkey-${version}.zip`)));
  const inside = new Map(
    Object.entries(files).map(([path, content]) => [path.replace(`latchkey-${version}/`, ''), content]),
  );
  const text = strFromU8(inside.get('MANIFEST') ?? new Uint8Array());
  expect(readFileSync(join(out(), 'MANIFEST'), 'utf8')).toBe(text);
  const { source: named, sums } = readManifest(text);
  expect(named).toEqual(source);
  expect(Object.keys(sums).sort()).toEqual([...inside.keys()].filter((path) => path !== 'MANIFEST').sort());
  for (const [path, sum] of Object.entries(sums)) {
    expect(
      createHash('sha256')
        .update(inside.get(path) ?? '')
        .digest('hex'),
      path,
    ).toBe(sum);
  }
});

test('the bill of materials names what is in the page, and what that asks for, with the hash of what was installed', () => {
  const bill = sbom(lock(), licences(), hashes()) as {
    bomFormat: string;
    components: { name: string; version: string; scope: string; purl: string; hashes: { content: string }[] }[];
  };
  expect(bill.bomFormat).toBe('CycloneDX');
  const named = (name: string) => bill.components.filter((component) => component.name === name);
  expect(named('svelte')).toMatchObject([{ scope: 'required', version: locked('svelte') }]);
  expect(named('svelte')[0]?.hashes).toEqual([{ alg: 'SHA-512', content: hashes().get('node_modules/svelte') }]);
  expect(named('@azure/msal-browser')).toMatchObject([{ scope: 'excluded' }]);
  expect(named('@azure/msal-browser')[0]?.purl).toBe(`pkg:npm/%40azure/msal-browser@${locked('@azure/msal-browser')}`);
  expect(named('@azure/msal-common')).toHaveLength(1);
  // One of its own below @simplewebauthn/server, and ours.
  expect(named('@levischuck/tiny-cbor')).toHaveLength(2);
  expect(named('vite')).toEqual([]);
});

test('a package that nobody looked at stops the release', () => {
  const known = hashes();
  known.delete('node_modules/svelte');
  expect(() => packRelease(repository, out(), source, known)).toThrow('installed as node_modules/svelte');
});

test('what is in the page and not in the lock stops the release', () => {
  expect(() => billedPlaces(lock(), '## stranger - 1.0.0 (MIT)\n')).toThrow(/stranger@1\.0\.0/);
});

test.each(['hosting/nginx.conf', 'hosting/web.config', 'dist/_headers'])(
  'without the configuration of a host there is no release: %s',
  (path) => {
    rmSync(join(repository, path));
    expect(() => packRelease(repository, out(), source, hashes())).toThrow(`${path} is missing: npm run build`);
  },
);
