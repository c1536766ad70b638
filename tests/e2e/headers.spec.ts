import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Response } from '@playwright/test';
import { builtHeaders } from '../../build/built-headers.ts';
import { cacheControlFor } from '../../build/security-headers.ts';
import { test as baseTest } from '../support/fixtures.ts';
import { checkedByPage } from '../support/host-checked.ts';
import { appOrigin, expect, press, test } from '../support/live-site.ts';

const dist = resolve(import.meta.dirname, '../../dist');

test('X1: every answer to the page carries the headers, whichever file it is', async ({ page, complaints }) => {
  complaints.expect(/status of 404/);
  const answers: Response[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).origin === appOrigin) answers.push(response);
  });
  await page.goto('./');
  await press(page, 'start');
  await expect(page.locator('main')).toHaveAttribute('data-step', 'practice-sign-in');
  await page.goto('./not-there.html');
  const seen = new Set<string>();
  for (const answer of answers) {
    const { pathname } = new URL(answer.url());
    const headers = await answer.allHeaders();
    for (const [name, value] of Object.entries(builtHeaders(dist)))
      expect(headers[name.toLowerCase()], `${name} of ${pathname}`).toBe(value);
    if (answer.status() === 200) expect(headers['cache-control'], pathname).toBe(cacheControlFor(pathname));
    seen.add(/\.\w+$/.exec(pathname)?.[0] ?? pathname);
  }
  for (const kind of ['/', '.js', '.css', '.json', '.html']) expect([...seen]).toContain(kind);
});

test('X1: the policy names no wildcard, nothing unsafe and no host but the three of Microsoft', () => {
  const policy = builtHeaders(dist)['Content-Security-Policy'] ?? '';
  expect(policy).not.toMatch(/\*|unsafe|data:|blob:|http:/);
  expect(policy).toMatch(/default-src 'none'/);
  expect(policy).toMatch(/frame-ancestors 'none'/);
  expect(policy).toMatch(/require-trusted-types-for 'script'/);
});

test('X1: the host files in dist/ say the same as the source', () => {
  const plain = readFileSync(resolve(dist, '_headers'), 'utf8');
  const azure = JSON.parse(readFileSync(resolve(dist, 'staticwebapp.config.json'), 'utf8')) as {
    globalHeaders: Record<string, string>;
  };
  expect(azure.globalHeaders).toEqual(builtHeaders(dist));
  for (const [name, value] of Object.entries(builtHeaders(dist))) expect(plain).toContain(`  ${name}: ${value}\n`);
});

test('X1: nothing can frame the page, and text does not become script', async ({ page, complaints }) => {
  complaints.expect(/favicon\.ico|policy report|frame-ancestors|TrustedHTML|Trusted|refused to/i);
  await page.goto('./');
  const refused = await page.evaluate(() => {
    try {
      document.body.innerHTML = '<p>text</p>';
      return 'taken';
    } catch (error) {
      return error instanceof Error ? error.name : 'unknown';
    }
  });
  expect(refused).toBe('TypeError');
  // A page without a policy of its own, on another origin.
  await page.goto('https://graph.microsoft.com/v1.0/');
  const framed = await page.evaluate(async (address) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    const loaded = new Promise((done) => frame.addEventListener('load', done));
    document.documentElement.append(frame);
    await loaded;
    return frame.contentDocument === null;
  }, `${appOrigin}/`);
  expect(framed).toBe(true);
  const inside = page.frames().find((frame) => frame !== page.mainFrame());
  expect(await inside?.locator('main').count()).toBe(0);
});

for (const [locale, missing, right] of [
  ['en-US', 'Cross-Origin-Opener-Policy is missing.', 'Nothing to mend'],
  ['de-DE', 'Cross-Origin-Opener-Policy fehlt.', 'Nichts zu beheben'],
] as const) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    test('X1: an administrator is told which headers the host does not send, and nobody else is', async ({
      page,
      live,
      complaints,
    }) => {
      complaints.expect(/not-there/);
      live.intercept(async (_request, url, pass) => {
        const answer = await pass();
        if (url.pathname !== '/' || answer === null) return answer;
        const headers = new Headers(answer.headers);
        headers.delete('Cross-Origin-Opener-Policy');
        headers.set('Cache-Control', 'max-age=600');
        return new Response(answer.body, { status: answer.status, headers });
      });
      await page.goto('./#/help/host');
      const found = await checkedByPage(page);
      expect(found).toContain('headers: header-missing');
      expect(found).toContain('caching: header-differs');
      const headers = page.locator('[data-host-finding="headers"]');
      await expect(headers).toContainText(missing);
      await expect(headers).toContainText('same-origin-allow-popups');
      await expect(page.locator('[data-host-finding="caching"]')).toContainText('max-age=600');
      await page.locator('[data-action="back"]').click();
      await expect(page.locator('main')).toHaveAttribute('data-step', 'start');
      await expect(page.locator('main')).not.toContainText('Cross-Origin-Opener-Policy');
    });
  });

  baseTest.describe(`in ${locale}`, () => {
    baseTest.use({ locale });

    baseTest('X1: of a host that sends them all, that is said', async ({ page, complaints }) => {
      complaints.expect(/not-there/);
      await page.goto('./#/help/host');
      expect(await checkedByPage(page)).toEqual([]);
      await expect(page.locator('[data-host-unmet="0"]')).toContainText(right);
    });
  });
}
