import { expect, test, type Page } from '../support/fixtures.ts';
import { openSetup, walkSetup } from '../support/setup-walk.ts';
import { violations } from './violations.ts';

/** What a screen reader has to work with, and what axe finds with everything unfolded, at a width. */
async function inspect(page: Page, place: string): Promise<void> {
  await expect.soft(page.locator('main h1:visible'), `J1: one heading, ${place}`).toHaveCount(1);
  await expect.soft(page.locator('[data-action="primary"]:visible'), `J1: one primary action, ${place}`).toHaveCount(1);
  const folded = await page.locator('details:not([open])').elementHandles();
  // To the end, where what stays in view covers nothing: a box half beneath it would count as too small.
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    scrollTo(0, document.documentElement.scrollHeight);
  });
  expect.soft(await violations(page), place).toEqual([]);
  for (const fold of folded) await fold.evaluate((element: HTMLElement) => element.removeAttribute('open'));
}

for (const { locale, colorScheme, width } of [
  { locale: 'en-US', colorScheme: 'dark', width: 360 },
  { locale: 'de-DE', colorScheme: 'light', width: 1366 },
  { locale: 'en-US', colorScheme: 'light', width: 360 },
  { locale: 'de-DE', colorScheme: 'dark', width: 1366 },
] as const) {
  test.describe(`${locale}, ${colorScheme}, ${String(width)}`, () => {
    test.use({ locale, colorScheme, viewport: { width, height: 740 } });

    test('J1, A2 to A4: axe finds nothing in any place of the setup, before and after something is entered', async ({
      page,
    }) => {
      test.slow();
      await openSetup(page);
      await walkSetup(page, (place, at) => inspect(page, `${place}, ${at}`));
    });
  });
}
