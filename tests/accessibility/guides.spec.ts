import { languageTags } from '../../src/config/languages.ts';
import { helpGroups } from '../../src/ui/guide-kit/help-pages.ts';
import { problemCodes } from '../../src/support/problem.ts';
import { helpLoaders } from '../../src/ui/help/help-loaders.ts';
import { expect, test, type Page } from '../support/fixtures.ts';
import { violations } from './violations.ts';

const ids = helpGroups.flatMap(({ pages }) => Object.keys(pages));
/** Those that a person is offered to print; a catalogue to search is for the screen. */
const printed = Object.entries(helpLoaders).flatMap(([id, loader]) => ('load' in loader ? [id] : []));

/** Opens one guide after the other in the page that is there. */
async function open(page: Page, id: string): Promise<void> {
  await page.goto(`./#/help/${id}`);
  await expect(page.locator(`[data-guide="${id}"]`)).toBeAttached();
  await expect(page.locator('[data-action="primary"]')).toBeVisible();
}

for (const { theme, locale, width } of [
  { theme: 'light', locale: 'de-DE', width: 320 },
  { theme: 'dark', locale: 'en-US', width: 1280 },
] as const) {
  test.describe(`${theme}, ${locale}, ${String(width)} px`, () => {
    test.use({ colorScheme: theme, locale, viewport: { width, height: 800 } });

    test('the bars: axe finds nothing in any guide, with everything shown', async ({ page }) => {
      test.slow();
      for (const id of ['', ...ids]) {
        await open(page, id);
        const all = page.locator('input[name="all"]');
        if ((await all.count()) > 0) await all.check();
        expect(await violations(page), id).toEqual([]);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wider, `${id}: nothing to scroll sideways`).toBeLessThanOrEqual(0);
        expect(await page.locator('h1').count(), `J1: one heading on ${id}`).toBe(1);
        expect(await page.locator('[data-action="primary"]').count(), `J1: one primary action on ${id}`).toBe(1);
      }
    });
  });
}

for (const locale of languageTags) {
  test.describe(locale, () => {
    test.use({ locale });

    test('P4: every guide prints on one page, on A4 and on Letter', async ({ page }) => {
      test.slow();
      for (const id of printed) {
        await open(page, id);
        for (const format of ['A4', 'Letter']) {
          const pdf = await page.pdf({ format });
          const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length;
          expect(sheets, `${id} on ${format}`).toBe(1);
        }
      }
    });
  });
}

test('P1: each link between guides leads to one that exists', async ({ page }) => {
  const seen = new Set<string>();
  for (const id of ['', ...ids]) {
    await open(page, id);
    const links = await page.locator('a[href^="#/help"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    for (const link of links) {
      const path = link?.split('/')[2] ?? '';
      // A code of ours has an address as well.
      if (!problemCodes.some((code) => code === path)) seen.add(path);
    }
  }
  expect([...seen].filter((id) => id !== '' && !ids.includes(id))).toEqual([]);
  expect(seen.size).toBeGreaterThanOrEqual(ids.length);
});
