import { expect, test } from '../support/fixtures.ts';
import { openedBy, withoutFloating } from '../support/open-microsofts-page.ts';
import { expectKeys, expectStep, press, primaryOf, reach } from '../support/stand.ts';
import { walk } from '../support/walk.ts';

test.beforeEach(async ({ virtualKey }) => {
  expect(await virtualKey.count()).toBe(0);
});

test('K5: one press opens the guide, its own primary opens the page, and it tells when the key is there', async ({
  page,
  context,
}) => {
  await reach(page, 'hand-off', 'me-not-supported');
  const guide = await openedBy(page);
  await expectStep(guide, 'hand-off');
  // One press, one window: Microsoft's page is not open yet.
  expect(context.pages()).toHaveLength(2);
  await expect(primaryOf(page), 'the guide has the primary action now').toBeDisabled();
  expect(await guide.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Segoe UI');
  await expect(guide.locator('main')).toContainText('employee@practice.example');

  const microsofts = await openedBy(guide);
  await expectStep(microsofts, 'practice-security-info');
  await expectStep(page, 'hand-off');
  await expect(primaryOf(page)).toBeDisabled();
  await primaryOf(microsofts).click();

  await expect(guide.locator('[data-guide="done"]')).toBeVisible({ timeout: 30_000 });
  await expectStep(page, 'done');
  await expectKeys(page, 1);
  const closing = guide.waitForEvent('close');
  await press(guide);
  await closing;
});

test('K5: in the guide there is one step, one drawing and one button at a time; Back looks again', async ({ page }) => {
  await reach(page, 'hand-off', 'me-not-supported');
  const guide = await openedBy(page);
  await openedBy(guide);
  const heading = guide.locator('h1');
  const seen = new Set<string>();
  for (let step = 2; step <= 6; step += 1) {
    await expect(guide.locator('main')).toContainText(`Step ${String(step)} of 6`);
    await expect(heading).toBeFocused();
    await expect(guide.locator('.drawing')).toHaveCount(1);
    await expect(guide.locator('.button.primary')).toHaveCount(1);
    seen.add(await heading.innerText());
    if (step < 6) await press(guide);
  }
  expect(seen.size).toBe(5);
  await expect(primaryOf(guide), 'nothing is left to press while the key is looked for').toBeDisabled();
  await press(guide, 'guide-back');
  await expect(guide.locator('main')).toContainText('Step 5 of 6');
  const fits = await guide.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight);
  expect(fits, 'nobody has to scroll in a window of this size').toBe(true);
});

test('K5: a guide that is closed is opened again by the primary, and while watching by an action of its own', async ({
  page,
}) => {
  await reach(page, 'hand-off', 'me-not-supported');
  await (await openedBy(page)).close();
  await expect(primaryOf(page)).toBeEnabled();
  const guide = await openedBy(page);
  await openedBy(guide);
  await expect(page.locator('[data-action="open-again"]')).toBeVisible();
  await expect(page.locator('[data-action="floating-guide"]')).toHaveCount(0);
  await guide.close();
  await expect(primaryOf(page), 'while we watch there is nothing to press').toBeDisabled();
  const again = await openedBy(page, 'floating-guide');
  await expect(again.locator('main'), 'it goes on behind its first step').toContainText('Step 2 of 6');
});

test('K5: the walk goes through the guide', async ({ page }) => {
  await page.goto('./?practice=me-not-supported');
  const walked = await walk(page, { until: ['done'] });
  expect(walked.presses['hand-off'], 'one for the guide, one in it').toBeGreaterThanOrEqual(2);
  expect(walked.presses['practice-security-info']).toBe(1);
});

test('K5: where the browser refuses the window, the next press opens the page', async ({ page }) => {
  await page.addInitScript(() => {
    const refused = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    Object.defineProperty(window, 'documentPictureInPicture', { value: { requestWindow: refused } });
  });
  await reach(page, 'hand-off', 'me-not-supported');
  await press(page);
  await expect(primaryOf(page)).toHaveText("Open Microsoft's page");
  await expectStep(await openedBy(page), 'practice-security-info');
});

test('K5: without such a window there is one primary, and while watching one way to open it again', async ({
  page,
}) => {
  await withoutFloating(page);
  await reach(page, 'hand-off', 'me-not-supported');
  await expect(page.locator('.bar button')).toHaveCount(1);
  const microsofts = await openedBy(page);
  expect(await microsofts.evaluate(() => window.opener as unknown)).toBeNull();
  await expect(page.locator('.bar button:enabled')).toHaveText(['Open it again']);
  await primaryOf(microsofts).click();
  await expectStep(page, 'done');
});
