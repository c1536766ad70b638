import { resolve } from 'node:path';
import type { Browser } from '@playwright/test';
import { serve } from '../../scripts/serve.ts';
import { screenInView, type ScreenInView } from '../support/screen-in-view.ts';
import { attachVirtualKey } from '../support/virtual-key.ts';
import { walk } from '../support/walk.ts';
import { provideNameHelper } from './slow-machine.ts';

const screens = ['start', 'create', 'done', 'lock-screen', 'finish'];

/** Walks the undisturbed way in practice at 1366 x 650. @returns what each screen shows, in English */
export async function measureWords(browser: Browser): Promise<ScreenInView[]> {
  const served = await serve({ directory: resolve(import.meta.dirname, '../../dist'), port: 0 });
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1366, height: 650 } });
  try {
    await provideNameHelper(context);
    const page = await context.newPage();
    await attachVirtualKey(page);
    await page.goto(served.url);
    const seen: ScreenInView[] = [];
    for (const step of screens) {
      await walk(page, { until: [step] });
      await page.locator('[data-action="primary"]:enabled').waitFor();
      seen.push(await screenInView(page));
    }
    return seen;
  } finally {
    await context.close();
    await served.close();
  }
}
