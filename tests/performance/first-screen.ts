import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContext } from '@playwright/test';
import { serve } from '../../scripts/serve.ts';
import { longTasksOf, type LongTask } from './long-tasks.ts';
import { provideNameHelper, recordTimings, slowDown } from './slow-machine.ts';

const root = resolve(import.meta.dirname, '../..');

export interface FirstScreen {
  /** Brotli bytes of every HTML, CSS, JS and font file that was asked for until the local checks were complete. */
  bytes: number;
  files: string[];
  firstPaint: number;
  largestPaint: number;
  /** Milliseconds; null where the page shows no checks. */
  checksComplete: number | null;
  /** Milliseconds; 0 where no task took 50. */
  longestTask: number;
}

/** Brotli size of a file of a folder, as a host with precompressed files would send it. */
export function brotliSize(file: string): number {
  return brotliCompressSync(readFileSync(file)).length;
}

/** Windows 11, and Microsoft's hosts in reach: what is amiss would be said in more words than a healthy PC needs. */
async function meetEveryCheck(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const told = {
      brands: [{ brand: 'Microsoft Edge', version: '156' }],
      mobile: false,
      platform: 'Windows',
      getHighEntropyValues: () => Promise.resolve({ platformVersion: '15.0.0' }),
    };
    Object.defineProperty(navigator, 'userAgentData', { get: () => told });
  });
  await context.route(/^https:\/\/(login\.microsoft(online)?|graph\.microsoft)\.com\//, (route) =>
    route.fulfill({ status: 204 }),
  );
}

async function visit(browser: Browser, url: string, directory: string, hasChecks: boolean): Promise<FirstScreen> {
  const context = await browser.newContext();
  await recordTimings(context);
  const page = await context.newPage();
  const files = new Set<string>();
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname.replace(/\/$/, '/index.html');
    if (response.url().startsWith(url) && /\.(html|css|js|woff2?)$/.test(path)) files.add(path.slice(1));
  });
  if (hasChecks) await meetEveryCheck(context);
  await slowDown(context, page);
  await page.goto(url, { waitUntil: 'load' });
  await page
    .waitForFunction(
      (checks) => {
        const record = window.latchkeyMeasure;
        return record?.paints['largest'] !== undefined && (!checks || record.checksComplete !== null);
      },
      hasChecks,
      { timeout: 20_000 },
    )
    .catch(() => null);
  const asked = [...files];
  // The largest paint is final only when the page has been quiet for a moment.
  await page.waitForLoadState('networkidle');
  const record = await page.evaluate(() => window.latchkeyMeasure);
  await context.close();
  return {
    bytes: asked.reduce((sum, file) => sum + brotliSize(join(directory, file)), 0),
    files: asked,
    firstPaint: record?.paints['first-contentful-paint'] ?? Number.NaN,
    largestPaint: record?.paints['largest'] ?? Number.NaN,
    checksComplete: record?.checksComplete ?? null,
    longestTask: Math.max(0, ...(record?.tasks ?? []).map(({ duration }) => duration)),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function summary(visits: readonly FirstScreen[]): FirstScreen {
  const [first] = visits;
  if (!first) throw new Error('No visit was made');
  const complete = visits.flatMap(({ checksComplete }) => checksComplete ?? []);
  return {
    ...first,
    firstPaint: median(visits.map((one) => one.firstPaint)),
    largestPaint: median(visits.map((one) => one.largestPaint)),
    checksComplete: complete.length === visits.length ? median(complete) : null,
    longestTask: median(visits.map((one) => one.longestTask)),
  };
}

/** @returns what took the time of the longest tasks of one visit */
export async function traceFirstScreen(browser: Browser, configuration: object): Promise<LongTask[]> {
  const live = liveCopy(configuration);
  const served = await serve({ directory: live, port: 0 });
  const context = await browser.newContext();
  try {
    await provideNameHelper(context);
    await meetEveryCheck(context);
    const page = await context.newPage();
    await slowDown(context, page);
    return await longTasksOf(browser, page, async () => {
      await page.goto(served.url);
      await page.locator('[data-pc="ready"]').waitFor();
    });
  } finally {
    await context.close();
    await served.close();
    rmSync(live, { recursive: true, force: true });
  }
}

function liveCopy(configuration: object): string {
  const live = mkdtempSync(join(tmpdir(), 'latchkey-'));
  cpSync(resolve(root, 'dist'), live, { recursive: true });
  writeFileSync(join(live, 'config.json'), JSON.stringify(configuration));
  return live;
}

/** Visits the build in live mode and the hand-written page in turn, `runs` times each, and takes the medians. */
export async function measureFirstScreen(
  browser: Browser,
  configuration: object,
  runs: number,
): Promise<{ ours: FirstScreen; plain: FirstScreen }> {
  const live = liveCopy(configuration);
  const plainFolder = resolve(import.meta.dirname, 'plain-page');
  const [us, them] = [await serve({ directory: live, port: 0 }), await serve({ directory: plainFolder, port: 0 })];
  const [ours, plain]: [FirstScreen[], FirstScreen[]] = [[], []];
  try {
    // The first visit warms the server's compression and the browser's own caches; it does not count.
    for (let run = -1; run < runs; run += 1) {
      const [one, other] = [
        await visit(browser, us.url, live, true),
        await visit(browser, them.url, plainFolder, false),
      ];
      if (run < 0) continue;
      ours.push(one);
      plain.push(other);
    }
  } finally {
    await Promise.all([us.close(), them.close()]);
    rmSync(live, { recursive: true, force: true });
  }
  return { ours: summary(ours), plain: summary(plain) };
}
