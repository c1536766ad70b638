import { readdirSync, readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { resolve } from 'node:path';
import { connect as connectTls } from 'node:tls';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { builtHeaders } from '../../build/built-headers.ts';
import { cacheControlFor } from '../../build/security-headers.ts';
import { expect, test as base } from '../support/fixtures.ts';
import { startNginx, type Nginx } from '../support/nginx.ts';
import { walk } from '../support/walk.ts';

const dist = resolve(import.meta.dirname, '../../dist');

/** The build behind Debian's nginx with the configuration that we ship. */
const test = base.extend<object, { nginx: Nginx }>({
  nginx: [
    async ({}, use) => {
      const nginx = await startNginx(dist);
      await use(nginx);
      await nginx.close();
    },
    { scope: 'worker' },
  ],
});

// Where nginx is missing, that is one failure and not thirty.
test.describe.configure({ mode: 'serial' });

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** The bytes as they come: a browser would unpack them, and hide whether they were packed. */
function get(url: string, encoding: string): Promise<Answer> {
  return new Promise((done, fail) => {
    httpRequest(url, { headers: { 'accept-encoding': encoding } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    })
      .on('error', fail)
      .end();
  });
}

/**
 * What nginx sends to these bytes before it closes the connection, as text; a connection that it refuses counts as nothing.
 * @param name that TLS asks for (SNI); null for a connection without TLS
 */
function exchange({ ports }: Nginx, bytes: string, name: string | null): Promise<string> {
  return new Promise((done) => {
    const socket =
      name === null
        ? connect(ports.plain, '127.0.0.1')
        : connectTls({ port: ports.tls, host: '127.0.0.1', servername: name, rejectUnauthorized: false });
    let said = '';
    socket.on('data', (chunk: Buffer) => (said += chunk.toString('latin1')));
    socket.on('error', () => {
      // It closes as well.
    });
    socket.once('close', () => {
      done(said);
    });
    socket.end(bytes);
  });
}

const request = (target: string, headers: string): string =>
  `GET ${target} HTTP/1.1\r\n${headers}Connection: close\r\n\r\n`;

/** Some script of the build. */
const script = (): string => readdirSync(resolve(dist, 'assets')).find((name) => name.endsWith('.js')) ?? '';

for (const [path, status, cacheControl] of [
  ['', 200, cacheControlFor('/')],
  ['index.html', 200, cacheControlFor('/index.html')],
  ['config.json', 200, cacheControlFor('/config.json')],
  ['assets/*.js', 200, cacheControlFor('/assets/x.js')],
  ['not-there', 404, 'no-store'],
  ['assets/not-there.js', 404, 'no-store'],
  ['assets/', 403, 'no-store'],
] as const) {
  test(`X1: nginx answers /${path} with the headers of the source`, async ({ nginx }) => {
    const { status: answered, headers } = await get(nginx.url + path.replace('*.js', script()), 'gzip, br');
    expect(answered).toBe(status);
    for (const [name, value] of Object.entries({ ...builtHeaders(dist), 'Cache-Control': cacheControl })) {
      expect(headers[name.toLowerCase()], name).toBe(value);
    }
    expect(headers['server'], 'no version is told').toBe('nginx');
  });
}

for (const encoding of ['identity', 'gzip', 'br', 'gzip, deflate, br, zstd']) {
  test(`X1: what nginx sends to a browser that takes ${encoding} is the file`, async ({ nginx }) => {
    for (const path of ['index.html', 'config.json', `assets/${script()}`]) {
      const { headers, body } = await get(nginx.url + path, encoding);
      const sent = headers['content-encoding'];
      const text = sent === 'gzip' ? gunzipSync(body) : sent === 'br' ? brotliDecompressSync(body) : body;
      expect(text.equals(readFileSync(resolve(dist, path))), path).toBe(true);
      if (path === 'index.html') expect(sent).toBe(encoding.includes('gzip') ? 'gzip' : undefined);
    }
  });
}

for (const [what, bytes] of [
  ['another host', request('/', 'Host: evil.example\r\n')],
  ['another host with the port of ours', request('/', 'Host: evil.example:443\r\n')],
  ['a host that only begins as ours', request('/', 'Host: localhost.evil.example\r\n')],
  ['the address instead of the name', request('/', 'Host: 127.0.0.1\r\n')],
  ['another host in the address itself', request('http://evil.example/', 'Host: localhost\r\n')],
  ['no host', 'GET / HTTP/1.0\r\n\r\n'],
] as const) {
  test(`X1: nginx says nothing to whoever names ${what}, with TLS and without`, async ({ nginx }) => {
    expect(await exchange(nginx, bytes, null)).toBe('');
    expect(await exchange(nginx, bytes, 'localhost')).toBe('');
  });
}

test('X1: nginx shows its certificate only to whoever asks for our name', async ({ nginx }) => {
  const asked = request('/', 'Host: localhost\r\n');
  expect(await exchange(nginx, asked, 'evil.example')).toBe('');
  expect(await exchange(nginx, asked, '')).toBe('');
  expect(await exchange(nginx, asked, 'localhost')).toMatch(/^HTTP\/1\.1 200 [^]*data-step/);
});

for (const [target, headers, leads] of [
  ['/?share=1', 'Host: localhost\r\n', 'https://localhost/?share=1'],
  [
    '/',
    'Host: localhost:80\r\nX-Forwarded-Host: evil.example\r\nForwarded: host=evil.example\r\n',
    'https://localhost/',
  ],
  ['//evil.example/', 'Host: LOCALHOST\r\n', 'https://localhost//evil.example/'],
  [
    '/%0d%0aLocation:%20https://evil.example/',
    'Host: localhost\r\n',
    'https://localhost/%0d%0aLocation:%20https://evil.example/',
  ],
  ['http://localhost/x', 'Host: evil.example\r\n', 'https://localhost/x'],
] as const) {
  test(`X1: nginx redirects ${target} (${headers.trim().replaceAll('\r\n', ', ')}) to our own name`, async ({
    nginx,
  }) => {
    const answer = await exchange(nginx, request(target, headers), null);
    expect(answer).toMatch(/^HTTP\/1\.1 301 /);
    expect(answer.match(/^Location: .*(?=\r$)/gim)).toEqual([`Location: ${leads}`]);
  });
}

for (const target of ['.evil.example/', '@evil.example/', '*', 'evil.example:443']) {
  test(`X1: nginx makes no redirect of ${target}, which is no path`, async ({ nginx }) => {
    const answer = await exchange(nginx, request(target, 'Host: localhost\r\n'), null);
    expect(answer).not.toMatch(/^Location:/im);
    expect(answer).toMatch(/^HTTP\/1\.1 400 |^$/);
  });
}

test('M3: behind nginx a missing file is a 404 and no page of ours', async ({ nginx }) => {
  const { status, body } = await get(`${nginx.url}elsewhere/config.json`, 'identity');
  expect(status).toBe(404);
  expect(body.toString()).not.toContain('data-step');
});

test('X1: the journey behind nginx, from start to done, without a complaint of the browser', async ({
  nginx,
  page,
  virtualKey,
}) => {
  await page.goto(nginx.url);
  await walk(page, { until: ['done'] });
  await expect(page.locator('[data-key-id]')).toHaveCount(1);
  await expect(page.locator('[data-practice-keys]')).toHaveAttribute('data-practice-keys', '1');
  expect(await virtualKey.count()).toBe(1);
});
