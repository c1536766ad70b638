import { expect, test, type Page } from '../support/fixtures.ts';
import { setPretendKey } from '../support/stand.ts';
import { walk } from '../support/walk.ts';
import { violations } from './violations.ts';

const looks = [
  { theme: 'light', locale: 'en-US', width: 1280, text: 100 },
  { theme: 'dark', locale: 'de-DE', width: 320, text: 200 },
] as const;

async function inspect(page: Page, name: string): Promise<void> {
  expect(await violations(page), name).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider, `${name}: nothing to scroll sideways`).toBeLessThanOrEqual(0);
  expect(await page.locator('h1').count(), `J1: one heading on ${name}`).toBe(1);
  expect(await page.locator('[data-action="primary"]').count(), `J1: one primary action on ${name}`).toBe(1);
}

for (const { theme, locale, width, text } of looks) {
  test.describe(`keys, ${theme}, ${locale}, ${String(width)} px, ${String(text)} % text`, () => {
    test.use({ colorScheme: theme, locale, viewport: { width, height: 800 } });

    const enlarge = (page: Page): Promise<void> =>
      page.evaluate((percent) => {
        document.documentElement.style.fontSize = `${String(percent)}%`;
      }, text);

    test('the bars: axe finds nothing in what a key check ends in', async ({ page }) => {
      const block = ['2fc0579f-8113-47ea-b116-bb5a8db9202a'];
      await page.route('**/config.json', async (route) => {
        const response = await route.fetch();
        const json = (await response.json()) as object;
        await route.fulfill({ response, json: { ...json, acceptedKeys: { attestation: 'any', block } } });
      });
      await page.goto('./');
      await page.locator('[data-action="primary"]:enabled').click();
      await page.locator('[data-action="pretend-key"]').check();
      await enlarge(page);
      const endings = [
        ['a failed check', { error: 'UnknownError' }, '[data-problem="LK-506"]'],
        ['a key that the organisation refuses', { error: null, aaguid: block[0] }, '[data-problem="LK-411"]'],
        ['an accepted key', { aaguid: 'b0a7d0b0-0000-4000-8000-1a7c4e700001' }, '[data-verdict="accepted"]'],
      ] as const;
      for (const [name, settings, ending] of endings) {
        await setPretendKey(page, { ...settings, touchAfter: 0 });
        await page.locator('[data-action="primary"]').click();
        await expect(page.locator(ending)).toBeVisible();
        await inspect(page, name);
      }
    });

    test('the bars: axe finds nothing in ten keys and in removing one', async ({ page, virtualKey }) => {
      expect(await virtualKey.count()).toBe(0);
      await page.goto('./?practice=ten-keys');
      await walk(page, { until: ['done'], problem: 'LK-402' });
      await enlarge(page);
      await expect(page.locator('[data-your-key]')).toHaveCount(10);
      await inspect(page, 'ten keys');
      await page.locator('[data-action="remove-key"]').first().click();
      await page.locator('[data-removing] input').fill('?');
      await page.locator('[data-action="remove-confirmed"]').click();
      await expect(page.locator('[data-removing] input')).toHaveAttribute('aria-invalid', 'true');
      await inspect(page, 'removing a key');
    });
  });
}
