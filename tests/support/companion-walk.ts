import type { Page } from '@playwright/test';
import { expect } from './companion-site.ts';
import { signIn, walkToSignIn } from './live-site.ts';

/** Up to the screen with the press that makes the key. */
export async function walkToCreate(page: Page): Promise<void> {
  await walkToSignIn(page);
  await signIn(page);
  await expect(page.locator('main')).toHaveAttribute('data-step', 'create');
  await expect(page.locator('[data-action="primary"]')).toBeEnabled();
}

/** Stops the companion, as Chromium does with one that has nothing to do. */
export async function stopWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
}
