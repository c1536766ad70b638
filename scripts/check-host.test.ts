import { spawnSync } from 'node:child_process';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { cacheControlFor, securityHeaders } from '../build/security-headers.ts';
import type { HostFinding, HostTopic } from '../src/host-check/finding.ts';
import { tlsCertificate } from '../tests/tenant-host/certificate.ts';
import { checkHost } from './check-host.ts';
import { hostPorts } from './host-ports.ts';
import { manifest } from './manifest.ts';

const site: Record<string, string> = {
  'index.html': '<!doctype html><p>keys</p>',
  'assets/page-1a2b.js': 'export {};',
  'practice-sign-in.html': '<p>',
  'config.json': '{ "practice": true }',
  _headers: '/*',
};
const source = { version: '1.2.3', tag: 'v1.2.3', commit: 'c'.repeat(40) };
const manifestText = manifest(
  source,
  Object.fromEntries(Object.entries(site).map(([path, text]) => [`site/${path}`, new TextEncoder().encode(text)])),
);
const types: Record<string, string> = { html: 'text/html', js: 'text/javascript', json: 'application/json' };

interface Said {
  status?: number;
  body?: string;
  headers?: Record<string, string>;
}

let answers: Record<string, Said> = {};
const servers: Server[] = [];

const listener: RequestListener = (request, response) => {
  const path = (request.url ?? '').replace('/keys/', '');
  const body = path === '_headers' ? undefined : site[path === '' ? 'index.html' : path];
  const said = answers[request.url ?? ''] ?? (body === undefined ? { status: 404 } : { body });
  const ending = path === '' ? 'html' : path.replace(/^.*\./, '');
  for (const [name, value] of Object.entries({
    ...securityHeaders(null),
    'Content-Type': types[ending] ?? 'text/plain',
    'Cache-Control': cacheControlFor(`/${path}`),
    ...said.headers,
  })) {
    response.setHeader(name, value);
  }
  response.writeHead(said.status ?? 200).end(said.body ?? '');
};

async function started(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

const pretend = async (): Promise<string> => {
  answers['/keys'] ??= { status: 301, headers: { location: '/keys/' } };
  return `http://127.0.0.1:${String(await started(createServer(listener)))}/keys`;
};

afterEach(() => {
  answers = {};
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const asked = { manifestText, site: 'site', companion: null } as const;
const faults = (findings: readonly HostFinding[]): string[] =>
  findings.flatMap((one) =>
    one.state === 'unmet'
      ? one.faults.map(({ kind, paths, sent }) => [one.topic, kind, ...paths, sent ?? ''].join(' ').trim())
      : [],
  );
const of = (findings: readonly HostFinding[], topic: HostTopic): HostFinding | undefined =>
  findings.find((one) => one.topic === topic);

describe('A14: the command', () => {
  test.each(['', '/', '/?share=1#/help/intune'])('finds nothing at a host as released (%j)', async (rest) => {
    expect(faults((await checkHost((await pretend()) + rest, asked)).findings)).toEqual([]);
  });

  test('lets a host lead from x.html to x, and from index.html to its folder', async () => {
    answers['/keys/practice-sign-in.html'] = { status: 308, headers: { location: '/keys/practice-sign-in' } };
    const page = {
      body: site['practice-sign-in.html'] ?? '',
      headers: { 'Content-Type': 'text/html', 'Cache-Control': 'no-cache' },
    };
    answers['/keys/practice-sign-in'] = page;
    answers['/keys/index.html'] = { status: 301, headers: { location: './' } };
    expect(faults((await checkHost(await pretend(), asked)).findings)).toEqual([]);
    answers['/keys/practice-sign-in'] = { ...page, body: 'other' };
    expect(faults((await checkHost(await pretend(), asked)).findings)).toEqual([
      'injected bytes practice-sign-in.html',
    ]);
  });

  test.each([
    ['/keys/assets/page-1a2b.js', '/e/page.js', 'files leads assets/page-1a2b.js HOST/e/page.js'],
    ['/keys/assets/page-1a2b.js', 'page-1a2b', 'files leads assets/page-1a2b.js HOST/keys/assets/page-1a2b'],
    ['/keys/index.html', './?a', 'files leads index.html HOST/keys/?a'],
    ['/keys/', '/other/', 'start leads  HOST/other/'],
    ['/keys', '/', 'start no-slash  HOST/'],
  ])('is not led from %s to %s', async (from, location, told) => {
    answers[from] = { status: 302, headers: { location } };
    const base = await pretend();
    expect(faults((await checkHost(base, asked)).findings)).toContain(told.replace('HOST', base.replace('/keys', '')));
  });

  test('S14: reads the settings of the helpdesk’s room on its own host, and leaves them alone elsewhere', async () => {
    answers['/keys/config.json'] = { body: '{ "practice": true, "helpdesk": { "verification": "ask" } }' };
    const base = await pretend();
    const config = async (of: 'site' | 'site-helpdesk'): Promise<string[]> =>
      faults((await checkHost(base, { ...asked, manifestText: null, site: of })).findings);
    expect(await config('site')).toEqual([]);
    expect(await config('site-helpdesk')).toEqual(['config config-field config.json "ask"']);
  });

  test('says that nobody listens, and that nobody answers in time', async () => {
    const port = await started(createServer(listener));
    servers.splice(0).forEach((server) => server.close());
    const refused = await checkHost(`http://127.0.0.1:${String(port)}/`, asked);
    expect(faults(refused.findings).join()).toMatch(/^start refused .*ECONNREFUSED/);
    const silent = await started(createServer(() => undefined));
    const late = await checkHost(`http://127.0.0.1:${String(silent)}/`, asked, (base) => hostPorts(base, null, 200));
    expect(faults(late.findings).join()).toMatch(/^start timeout/);
  });

  test('says that a certificate is not trusted', async () => {
    const port = await started(createTlsServer(await tlsCertificate(['localhost']), listener));
    const { findings } = await checkHost(`https://localhost:${String(port)}/keys/`, asked);
    expect(of(findings, 'tls')).toMatchObject({ state: 'unmet', faults: [{ kind: 'certificate' }] });
  });

  test('asks over http where that leads', async () => {
    const base = `${await pretend()}/`;
    const plain = new URL(base);
    const overTls = (url: string): string => url.replace('http:', 'https:');
    // There is no TLS here: the same pages stand for it, and `/keys/` is asked over http alone.
    const ports = {
      ...hostPorts(new URL(base), plain),
      ask: (path: string) => hostPorts(new URL(base)).ask(path === '' ? 'index.html' : path),
    };
    const judged = async (said: Said): Promise<HostFinding | undefined> => {
      answers['/keys/'] = said;
      return of((await checkHost(overTls(base), asked, () => ports)).findings, 'tls');
    };
    expect(await judged({ status: 301, headers: { location: overTls(base) } })).toMatchObject({ state: 'met' });
    expect(await judged({ status: 301, headers: { location: 'https://evil.example/' } })).toMatchObject({
      state: 'unmet',
    });
    expect(await judged({ body: 'page' })).toMatchObject({ faults: [{ kind: 'plain-stays', sent: '200' }] });
  });
});

describe('A14: what the shell is told', () => {
  /** The test's own server answers meanwhile, so the command must not run in this thread. */
  const run = (...given: string[]): { status: number | null; stdout: string; stderr: string } => {
    const tsx = resolve(import.meta.dirname, '../node_modules/tsx/dist/cli.mjs');
    const script = resolve(import.meta.dirname, 'check-host.ts');
    return spawnSync(process.execPath, [tsx, script, ...given], { encoding: 'utf8' });
  };

  test('1 and a table where something is to mend', () => {
    const { status, stdout } = run('http://127.0.0.1:9/nobody');
    expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:9\/nobody\/\nto mend {2}The address\n/);
    expect(status).toBe(1);
  }, 60_000);

  test('0 for a folder as released; 2 where it was called wrongly', () => {
    const home = mkdtempSync(join(tmpdir(), 'latchkey-check-'));
    const list = join(home, 'MANIFEST');
    writeFileSync(list, manifest(source, { 'site/index.html': new TextEncoder().encode('x') }));
    mkdirSync(join(home, 'keys'));
    writeFileSync(join(home, 'keys/index.html'), 'x');
    expect(run(join(home, 'keys'), '--manifest', list)).toMatchObject({ status: 0, stderr: '' });
    expect(run()).toMatchObject({ status: 2, stdout: '' });
    expect(run(join(home, 'keys'))).toMatchObject({ status: 2, stdout: '' });
    expect(run('https://')).toMatchObject({ status: 2, stdout: '' });
    rmSync(home, { recursive: true });
  }, 60_000);
});
