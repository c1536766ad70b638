import { expect, test } from '../support/fixtures.ts';
import { walk } from '../support/walk.ts';

test('K5: the floating guide opens by one press, its own link opens the page, and it tells when the key is there', async ({
  page,
  context,
  virtualKey,
}) => {
  expect(await virtualKey.count()).toBe(0);
  await page.goto('./?practice=me-not-supported');
  await walk(page, { until: ['hand-off'] });

  const opening = context.waitForEvent('page');
  await page.locator('[data-action="floating-guide"]').click();
  const guide = await opening;
  await expect(guide.locator('[data-guide="steps"]')).toBeVisible();
  // One press, one window: Microsoft's page is not open yet.
  expect(context.pages()).toHaveLength(2);
  await expect(page.locator('[data-action="floating-guide"]')).toHaveCount(0);
  expect(await guide.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Segoe UI');

  const microsoft = context.waitForEvent('page');
  await guide.getByRole('link').click();
  const securityInfo = await microsoft;
  await expect(page.locator('main')).toHaveAttribute('data-step', 'hand-off');
  await guide.locator('[data-action="guide-next"]').click();
  await guide.locator('[data-action="guide-back"]').click();
  await securityInfo.locator('[data-action="primary"]').click();

  await expect(guide.locator('[data-guide="done"]')).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('main')).toHaveAttribute('data-step', 'done');
  await expect(page.locator('[data-practice-keys]')).toHaveAttribute('data-practice-keys', '1');
});

test('K5: without such a window there is a narrow one, and the docked steps', async ({ page, context, virtualKey }) => {
  expect(await virtualKey.count()).toBe(0);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'documentPictureInPicture', { value: undefined });
  });
  await page.goto('./?practice=me-not-supported');
  await walk(page, { until: ['hand-off'] });
  await expect(page.locator('[data-action="floating-guide"]')).toHaveCount(0);
  const opening = context.waitForEvent('page');
  await page.locator('[data-action="beside"]').click();
  const beside = await opening;
  expect(await beside.evaluate(() => window.opener as unknown)).toBeNull();
  await beside.locator('[data-action="primary"]').click();
  await expect(page.locator('main')).toHaveAttribute('data-step', 'done', { timeout: 30_000 });
});
