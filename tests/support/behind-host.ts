import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { builtHeaders } from '../../build/built-headers.ts';
import { cacheControlFor } from '../../build/security-headers.ts';
import { expect, test as base } from './fixtures.ts';
import { checkedByCommand, checkedByPage } from './host-checked.ts';
import type { Host } from './start-host.ts';
import { walk } from './walk.ts';

const dist = resolve(import.meta.dirname, '../../dist');

interface BehindHost {
  name: string;
  start: (directory: string) => Promise<Host>;
  /** False for an emulator that answers what is not there by itself, without our headers. */
  refusalsAreOurs: boolean;
}

/** Some script of the build. */
const script = (): string => readdirSync(resolve(dist, 'assets')).find((name) => name.endsWith('.js')) ?? '';

/** What has to hold behind every web host that is started here: headers, bytes, refusals, and the journey. */
export function behindHost({ name, start, refusalsAreOurs }: BehindHost): void {
  const test = base.extend<object, { host: Host }>({
    host: [
      async ({}, use) => {
        const host = await start(dist);
        await use(host);
        await host.close();
      },
      { scope: 'worker', timeout: 90_000 },
    ],
  });
  // Where the host does not start, that is one failure and not ten.
  test.describe.configure({ mode: 'serial' });

  for (const [path, status, cacheControl] of [
    ['', 200, cacheControlFor('/')],
    ['config.json', 200, cacheControlFor('/config.json')],
    ['assets/*.js', 200, cacheControlFor('/assets/x.js')],
    ...(refusalsAreOurs
      ? ([
          ['not-there', 404, 'no-store'],
          ['assets/not-there.js', 404, 'no-store'],
          ['assets/', 404, 'no-store'],
        ] as const)
      : []),
  ] as const) {
    test(`X1: ${name} answers /${path} with the headers of the source`, async ({ host }) => {
      const answer = await fetch(host.url + path.replace('*.js', script()));
      expect(answer.status).toBe(status);
      for (const [header, value] of Object.entries({ ...builtHeaders(dist), 'Cache-Control': cacheControl })) {
        expect(answer.headers.get(header), header).toBe(value);
      }
      expect(answer.headers.get('server') ?? '', 'no version is told').not.toMatch(/\d/);
      expect(answer.headers.get('x-powered-by')).toBeNull();
    });
  }

  for (const encoding of ['identity', 'gzip', 'br']) {
    test(`X1: what ${name} sends to whoever takes ${encoding} is the file, under its type`, async ({ host }) => {
      for (const [path, type] of [
        ['index.html', /^text\/html/],
        ['config.json', /^application\/json/],
        ['icon.svg', /^image\/svg\+xml/],
        ['practice-sign-in.html', /^text\/html/],
        [`assets/${script()}`, /^(?:text|application)\/javascript/],
      ] as const) {
        const answer = await fetch(host.url + path, { headers: { 'accept-encoding': encoding } });
        expect(answer.headers.get('content-type'), path).toMatch(type);
        expect(Buffer.from(await answer.arrayBuffer()).equals(readFileSync(resolve(dist, path))), path).toBe(true);
      }
    });
  }

  test(`M3: behind ${name} a missing file is a 404 and no page of ours`, async ({ host }) => {
    const answer = await fetch(`${host.url}elsewhere/config.json`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('data-step');
  });

  // What an emulator packs and answers is not what its host does.
  if (refusalsAreOurs) {
    test(`A14: of ${name} as we ship it, neither the command nor the page finds anything`, async ({
      host,
      page,
      complaints,
    }) => {
      complaints.expect(/not-there/);
      expect(await checkedByCommand(host.url)).toEqual([]);
      await page.goto(`${host.url}#/help/host`);
      expect(await checkedByPage(page)).toEqual([]);
    });
  }

  test(`X1: the journey behind ${name}, from start to done, without a complaint of the browser`, async ({
    host,
    page,
    virtualKey,
  }) => {
    await page.goto(host.url);
    await walk(page, { until: ['done'] });
    await expect(page.locator('[data-key-id]')).toHaveCount(1);
    await expect(page.locator('[data-practice-keys]')).toHaveAttribute('data-practice-keys', '1');
    expect(await virtualKey.count()).toBe(1);
  });
}
