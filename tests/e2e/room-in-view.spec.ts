import { expect, test, type Page } from '../support/fixtures.ts';
import { openRoom } from '../support/room.ts';
import { walkRoom } from '../support/room-walk.ts';
import { primaryOf } from '../support/stand.ts';

const sizes = [
  { width: 1366, height: 650 },
  { width: 360, height: 740 },
] as const;

/** What is looked up in, not read. */
const uncounted = 'section[data-keys], table, li[data-found], [data-stock], [data-lost], ol:has([data-state])';

/** Words in `main`, those of folded parts not counted. */
function wordsOf(page: Page): Promise<string[]> {
  return page.evaluate((left) => {
    const hidden = Array.from(document.querySelectorAll<HTMLElement>(left));
    for (const element of hidden) element.style.display = 'none';
    const all = document.querySelector('main')?.innerText.match(/\S*[\p{L}\p{N}]\S*/gu) ?? [];
    for (const element of hidden) element.style.display = '';
    return all;
  }, uncounted);
}

/** The lowest edge of what there is to press, in pixels from the top of a page that is not scrolled; 0 where there is nothing. */
function lowest(page: Page): Promise<number> {
  return page.evaluate(() => {
    scrollTo(0, 0);
    const presses = document.querySelectorAll('[data-action="primary"], main [data-asking] .danger, main h1');
    return Math.max(
      0,
      ...Array.from(presses, (press) => (press.checkVisibility() ? press.getBoundingClientRect().bottom : 0)),
    );
  });
}

for (const locale of ['en-US', 'de-DE']) {
  test.describe(locale, () => {
    test.use({ locale });

    test('J1, S14: in each place of the room what there is to press is in view, and the words are few', async ({
      page,
      virtualKey,
    }) => {
      test.slow();
      await openRoom(page);
      await walkRoom(page, virtualKey, async (place) => {
        expect.soft(await primaryOf(page).count(), `${place}: one primary action at most`).toBeLessThanOrEqual(1);
        const scrolled = await page.evaluate(() => scrollY);
        for (const size of sizes) {
          await page.setViewportSize(size);
          const name = `${place} at ${String(size.width)}`;
          await expect
            .soft(async () => {
              expect(await lowest(page), name).toBeLessThanOrEqual(size.height);
            })
            .toPass({ timeout: 2000 });
          const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect.soft(wider, `${name}: nothing to scroll sideways`).toBeLessThanOrEqual(0);
        }
        await page.setViewportSize(sizes[0]);
        await page.evaluate((top) => scrollTo(0, top), scrolled);
        const words = await wordsOf(page);
        expect.soft(words.length, `${place}: ${words.join(' ')}`).toBeLessThanOrEqual(140);
      });
    });
  });
}
