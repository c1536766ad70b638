import { expect, test, type Page } from '../support/fixtures.ts';
import { openReadiness, readTenant, signInToReadiness } from '../support/readiness.ts';
import { press } from '../support/stand.ts';
import { violations } from './violations.ts';

async function inspect(page: Page, place: string): Promise<void> {
  await expect.soft(page.locator('main h1:visible'), `J1: one heading, ${place}`).toHaveCount(1);
  const primaries = await page.locator('[data-action="primary"]:visible').count();
  expect.soft(primaries, `J1: one primary action at most, ${place}`).toBeLessThanOrEqual(1);
  expect.soft(await violations(page), place).toEqual([]);
}

for (const [locale, colorScheme, width] of [
  ['en-US', 'dark', 1366],
  ['de-DE', 'light', 360],
] as const) {
  test.describe(`${locale}, ${colorScheme}`, () => {
    test.use({ locale, colorScheme, viewport: { width, height: 740 } });

    test('A5 to A9: axe finds nothing from the door to the keys, with everything unfolded', async ({ page }) => {
      test.slow();
      await openReadiness(page, 'ready-three-profiles');
      await inspect(page, 'door');
      await signInToReadiness(page);
      await inspect(page, 'choose');
      await readTenant(page);
      await inspect(page, 'lines');
      await page.locator('[data-place="keys"]').click();
      await page.locator('[data-field="registered-keys"]').fill('a,2fc0579f-8113-47ea-b116-bb5a8db9202a');
      await expect(page.locator('[data-stops="stop"]')).toBeVisible();
      await inspect(page, 'keys');
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider, 'nothing to scroll sideways').toBeLessThanOrEqual(0);
    });
  });
}

test('A5: by the keyboard alone from the door to the place of a line', async ({ page }) => {
  const focusOn = async (selector: string): Promise<void> => {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`no way to ${selector}`);
  };
  await openReadiness(page, 'ready-self-service-off');
  await focusOn('[data-action="primary"]');
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toHaveAttribute('data-step', 'practice-sign-in');
  await press(page);
  await expect(page.locator('main')).toContainText(/number \d\d/);
  await press(page);
  await expect(page.locator('[data-read="policies"]')).toBeVisible({ timeout: 30_000 });
  await focusOn('[data-action="primary"]');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-counts]')).toBeVisible({ timeout: 60_000 });
  await focusOn('[data-line="self-service"] summary');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-line="self-service"] pre')).toBeVisible();
});
