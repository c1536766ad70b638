import { expect, type Page } from '@playwright/test';

/**
 * From the hand-off to Microsoft's page: an action opens it, or opens the guide whose own primary action does, where the
 * browser can keep a window above all others (K5). The guide is closed again, so that what is looked at is the page itself.
 * @returns the new tab
 */
export async function openMicrosoftsPage(page: Page, action = 'primary'): Promise<Page> {
  const opened = await openedBy(page, action);
  const main = opened.locator('main[data-step]');
  await main.waitFor();
  if ((await main.getAttribute('data-step')) !== 'hand-off') return opened;
  const microsofts = await openedBy(opened);
  await opened.close();
  return microsofts;
}

/** Presses an action that opens a window or a tab. */
export async function openedBy(page: Page, action = 'primary'): Promise<Page> {
  const opening = page.context().waitForEvent('page');
  await page.locator(`[data-action="${action}"]`).click();
  return opening;
}

/** From the next document on as in a browser that keeps no window above all others. */
export async function withoutFloating(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'documentPictureInPicture', { value: undefined });
  });
}

/** @returns Microsoft's page as it is played here, once its key can be added */
export async function readyToAdd(microsofts: Page): Promise<Page> {
  const primary = microsofts.locator('main[data-step="practice-security-info"] [data-action="primary"]');
  await expect(primary).toBeEnabled({ timeout: 30_000 });
  return microsofts;
}
