import { readdirSync, readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { cacheControlFor, securityHeaders } from '../../build/security-headers.ts';
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

// Where nginx is missing, that is one failure and not thirteen.
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
    for (const [name, value] of Object.entries({ ...securityHeaders, 'Cache-Control': cacheControl })) {
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
