import { expect, test } from '../support/fixtures.ts';
import { checkedByPage } from '../support/host-checked.ts';
import { violations } from './violations.ts';

for (const { width, height, locale, colorScheme } of [
  { width: 360, height: 740, locale: 'de-DE', colorScheme: 'light' },
  { width: 1366, height: 650, locale: 'en-US', colorScheme: 'dark' },
  { width: 360, height: 740, locale: 'en-US', colorScheme: 'dark' },
  { width: 1366, height: 650, locale: 'de-DE', colorScheme: 'light' },
] as const) {
  test.describe(`${locale}, ${colorScheme}, ${String(width)} x ${String(height)}`, () => {
    test.use({ viewport: { width, height }, locale, colorScheme });

    test.beforeEach(async ({ page, complaints }) => {
      complaints.expect(/not-there/);
      await page.route('**/config.json', async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ response: answer, headers: { ...answer.headers(), 'cache-control': 'max-age=600' } });
      });
      await page.goto('./#/help/host');
      await expect(page.locator('[data-guide="host"] [data-action="primary"]')).toBeEnabled();
    });

    test('A14, the bars: what there is to press is in view, and axe finds nothing in what came of it', async ({
      page,
    }) => {
      const press = await page.locator('[data-action="primary"]').boundingBox();
      expect((press?.y ?? Infinity) + (press?.height ?? 0), 'the press').toBeLessThanOrEqual(height);
      expect(await checkedByPage(page)).toEqual(['config-fresh: header-differs']);
      const result = await page.locator('[data-host-unmet="1"]').boundingBox();
      expect(result?.y ?? Infinity, 'the result is in view').toBeLessThan(height);
      expect(await violations(page)).toEqual([]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider, 'nothing to scroll sideways').toBeLessThanOrEqual(0);
    });

    test('A14, A15: by keyboard alone to the result, which has the focus, and to the command', async ({
      page,
      baseURL,
    }) => {
      const focused = (): Promise<string | null> =>
        page.evaluate(() => document.activeElement?.getAttribute('data-action') ?? null);
      for (let presses = 0; presses < 40 && (await focused()) !== 'primary'; presses++)
        await page.keyboard.press('Tab');
      expect(await focused()).toBe('primary');
      await page.keyboard.press('Enter');
      await expect(page.locator('[data-host-unmet="1"]')).toBeFocused({ timeout: 60_000 });
      for (let presses = 0; presses < 10 && (await focused()) !== 'copy-command'; presses++)
        await page.keyboard.press('Tab');
      expect(await focused()).toBe('copy-command');
      await expect(page.locator('pre').first()).toHaveText(
        `npm run check-host -- ${baseURL ?? ''} --manifest MANIFEST`,
      );
    });
  });
}
