import { expect, test, type Page } from '../support/fixtures.ts';
import { violations } from './violations.ts';

const sizes = [
  { width: 1366, height: 650 },
  { width: 360, height: 740 },
  { width: 320, height: 740 },
] as const;

interface Sight {
  /** Below `#/help`. */
  path: string;
  /** What somebody came for: it stands in the first viewport with the heading. */
  wanted: string;
  /** Words in `main` while everything is folded (S9); null where a whole screen of the journey is mirrored. */
  words: number | null;
}

const sights: readonly Sight[] = [
  { path: 'at', wanted: '[data-guide="at"] input', words: 60 },
  { path: 'at/1VVZW-NAA6W', wanted: 'section.told .lead', words: null },
  { path: 'at/1GMYK-RAF96', wanted: 'section.told .lead', words: null },
  { path: 'find', wanted: '[data-find]', words: 60 },
  // Three answers, folded.
  { path: 'find/AADSTS50076 AADSTS53003 LK-404', wanted: '[data-result]', words: 60 },
  { path: 'find/xyzzy', wanted: 'input[type="radio"]', words: 60 },
  { path: 'find/key-not-noticed', wanted: '[data-result] h2 + p', words: null },
  { path: 'LK-503', wanted: '[data-result] h2 + p', words: null },
];

async function open(page: Page, { path, wanted }: Sight): Promise<void> {
  await page.goto(`./#/help/${encodeURI(path)}`);
  await expect(page.locator('[data-action="primary"]')).toBeEnabled({ timeout: 30_000 });
  await expect(page.locator('main h1:not([inert] *)'), 'J1').toHaveCount(1);
  await expect(page.locator(wanted).first(), path).toBeVisible();
}

/** The lowest edge of what is wanted and of the heading, in pixels from the top of the window. */
function lowest(page: Page, wanted: string): Promise<number> {
  return page.evaluate((selector) => {
    scrollTo(0, 0);
    const bottom = (node: string): number => document.querySelector(node)?.getBoundingClientRect().bottom ?? Infinity;
    return Math.max(bottom('main h1'), bottom(selector));
  }, wanted);
}

for (const locale of ['en-US', 'de-DE']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${locale}, ${colorScheme}`, () => {
      test.use({ locale, colorScheme });

      test('S9: at the agent’s pages heading and what they came for are in the first viewport', async ({ page }) => {
        test.slow();
        await page.goto('./');
        for (const sight of sights) {
          await open(page, sight);
          for (const size of sizes) {
            const name = `${sight.path} at ${String(size.width)}`;
            await page.setViewportSize(size);
            expect.soft(await lowest(page, sight.wanted), name).toBeLessThanOrEqual(size.height);
            const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            expect.soft(wider, `${name}: nothing to scroll sideways`).toBeLessThanOrEqual(0);
          }
          if (sight.words !== null) {
            const text = await page.locator('main').innerText();
            const words = text.match(/\S*[\p{L}\p{N}]\S*/gu) ?? [];
            expect.soft(words.length, `${sight.path}: ${words.join(' ')}`).toBeLessThanOrEqual(sight.words);
          }
          for (const size of colorScheme === 'dark' ? sizes.slice(1) : sizes) {
            await page.setViewportSize(size);
            expect.soft(await violations(page), sight.path).toEqual([]);
          }
        }
      });
    });
  }
}

test('the bars: the keyboard alone leads to the field, to an answer and back to the journey', async ({ page }) => {
  await page.goto('./#/help/at');
  const field = page.locator('[data-guide="at"] input');
  await expect(page.locator('h1')).toBeFocused();
  await tabTo(page, '[data-guide="at"] input');
  await page.keyboard.type('1vvzwnaa6w');
  await expect(page.locator('section.told .lead')).toBeVisible();
  await expect(field, 'the focus stays where somebody types').toBeFocused();
  await tabTo(page, '[data-action="primary"]');
  expect(await page.evaluate(() => document.activeElement?.closest('[data-at-step]') ?? null)).toBeNull();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toHaveAttribute('data-step', 'start');

  await page.goto('./#/help/find');
  await expect(page.locator('h1')).toBeFocused();
  await tabTo(page, '[data-find]');
  await page.keyboard.type('lk 404');
  await expect(page.locator('[data-result="LK-404"]')).toBeVisible();
  await tabTo(page, '[data-result="LK-404"] summary');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-result="LK-404"] h2')).toBeVisible();
});

/** Tab after Tab, never into what is inert. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('[inert]') ?? null)).toBeNull();
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`Tab never reaches ${selector}`);
}
