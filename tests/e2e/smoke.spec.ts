import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { builtHeaders } from '../../build/built-headers.ts';
import { serve } from '../../scripts/serve.ts';
import { expect, test } from '../support/fixtures.ts';

const dist = resolve(import.meta.dirname, '../../dist');

test('M4: the first screen is in index.html, in English, its primary action disabled', () => {
  const html = readFileSync(resolve(dist, 'index.html'), 'utf8');
  expect(html).toMatch(/<html lang="en"/);
  expect(html).toMatch(/<main[^>]* data-step="start"/);
  expect(html).toMatch(/<button[^>]*data-action="primary"[^>]*\sdisabled/);
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|\sstyle=|\son[a-z]+=/);
});

test('M4: once the configuration is read the primary action can be pressed', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('[data-action="primary"]')).toHaveCount(1);
  await expect(page.locator('[data-action="primary"]')).toBeEnabled();
});

test('M4: the same files work under a sub-path', async ({ page }) => {
  const served = await serve({ directory: dist, port: 0, base: '/it/keys/' });
  try {
    await page.goto(served.url);
    await expect(page.locator('[data-action="primary"]')).toBeEnabled();
  } finally {
    await served.close();
  }
});

test('X1: every answer carries the headers, also a refusal', async ({ request }) => {
  for (const path of ['./', 'config.json', 'icon.svg', 'not-there']) {
    const headers = (await request.get(path)).headers();
    for (const [name, value] of Object.entries(builtHeaders(dist))) {
      expect(headers[name.toLowerCase()], `${name} of ${path}`).toBe(value);
    }
  }
});

test('M3: a file that is not there is a 404, not the page', async ({ request }) => {
  const response = await request.get('nowhere/config.json');
  expect(response.status()).toBe(404);
  expect(response.headers()['content-type']).toContain('text/plain');
});

test('X1: what the page is not allowed to do is noticed', async ({ page, complaints }) => {
  await page.goto('./');
  await page.evaluate(() => {
    document.querySelector('main')?.setAttribute('style', 'color: red');
  });
  await expect.poll(() => complaints.unexpected().join()).toContain('policy report: style-src-attr');
  complaints.expect(/style-src/);
  expect(complaints.unexpected()).toEqual([]);
});
