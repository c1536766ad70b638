import { scenarioNames } from '../../src/practice/scenarios.ts';
import { expect, test } from '../support/fixtures.ts';
import { openMicrosoftsPage } from '../support/open-microsofts-page.ts';
import { askForCheck, expectKeys, expectStep, press, primaryOf, reach } from '../support/stand.ts';
import { walk } from '../support/walk.ts';

test('M1: an unknown scenario is said, with the names of the known ones, and each of them leads on', async ({
  page,
}) => {
  await page.goto('./?practice=nonsense');
  await expect(page.locator('[data-problem="LK-106"]')).toBeVisible();
  await expectStep(page, 'configuration');
  await expect(page.locator('main')).toContainText('save-fails-once');
  await expect(page.locator('main a')).toHaveCount(scenarioNames.length);
  await page.locator('main a', { hasText: 'no-policy-read' }).click();
  await expectStep(page, 'start');
  await expect(page.locator('.practice')).toContainText('no-policy-read');
  await page.goto('./practice-sign-in.html?practice=nonsense');
  await expect(page.locator('main')).toContainText('nonsense');
});

test('M1: the banner stands at every step, tells the keys in every tab, and takes the tenant back', async ({
  page,
  context,
  virtualKey,
}) => {
  await page.goto('./');
  const other = await context.newPage();
  await other.goto('./');
  await expectKeys(other, 0);
  await page.bringToFront();
  for (const step of ['start', 'practice-sign-in', 'create', 'done', 'lock-screen', 'finish']) {
    // By hand: the walk would go on in the other tab while this one is on its way back.
    if (step === 'create') {
      await press(page);
      await expect(page.locator('main')).toContainText(/number/i);
    }
    if (step !== 'start') await press(page);
    await expectStep(page, step);
    await expect(page.getByText(/practice/i).first()).toBeVisible();
  }
  await expectKeys(page, 1);
  await expectKeys(other, 1);
  await page.reload();
  await expectKeys(page, 1);
  expect(await virtualKey.count()).toBe(1);

  await press(page, 'reset-practice');
  await expectStep(page, 'start');
  await expectKeys(page, 0);
  await expectKeys(other, 0);
  // And the walk works again: whoever was signed in signs in once more.
  await walk(page, { until: ['create'] });
});

test('M1: scenarios keep their own state', async ({ page }) => {
  await reach(page, 'create', 'attachment-null');
  await page.locator('[data-action="pretend-key"]').check();
  await press(page);
  await expect(page.locator('[data-key-id]')).toBeVisible();
  await expect(page.locator('[data-aaguid]')).toHaveAttribute('data-aaguid', 'b0a7d0b0-0000-4000-8000-1a7c4e700001');
  await expectKeys(page, 1);
  await page.goto('./?practice=odd-base64');
  await expectStep(page, 'start');
  await expectKeys(page, 0);
  await expect(primaryOf(page)).toBeEnabled();
  await page.goto('./?practice=attachment-null');
  await expectKeys(page, 1);
});

test('K5: the hand-off is practised with the pretend key as well, also where it is chosen late, and a spare is another', async ({
  page,
}) => {
  // No virtual key is plugged in: a ceremony with a real one would not end.
  await reach(page, 'hand-off', 'me-not-supported');
  const tab = await openMicrosoftsPage(page);
  expect(new URL(tab.url()).search).not.toContain('pretend');
  await press(page, 'what-to-do');
  await page.locator('[data-action="pretend-key"]').check();
  await expect(primaryOf(tab)).toBeEnabled();
  await press(tab);
  await expect(tab.locator('[data-outcome]')).toHaveAttribute('data-outcome', 'saved');
  await expectStep(page, 'done');
  await expect(page.locator('[data-aaguid]')).toHaveAttribute('data-aaguid', 'b0a7d0b0-0000-4000-8000-1a7c4e700001');
  await tab.close();
  await page.reload();

  await walk(page, { until: ['finish'] });
  await press(page, 'spare');
  await walk(page, { until: ['done'], timeout: 60_000 });
  await expectKeys(page, 2);
  await press(page, 'reset-practice');
  await expectStep(page, 'start');
  await askForCheck(page);
  await expect(page.locator('[data-action="pretend-key"]')).not.toBeChecked();
});
