import { expect, test, type Page } from '../support/fixtures.ts';
import { eachScreen, type Screen } from './each-screen.ts';
import { violations } from './violations.ts';

/** Each theme with each language; widths and sizes of text spread over them. */
const looks = [
  { theme: 'light', locale: 'en-US', width: 1280, text: 100 },
  { theme: 'light', locale: 'de-DE', width: 320, text: 200 },
  { theme: 'dark', locale: 'en-US', width: 768, text: 200 },
  { theme: 'dark', locale: 'de-DE', width: 320, text: 100 },
] as const;

async function inspect(page: Page, screen: Screen, text: number): Promise<void> {
  const name = `${screen.step} "${screen.heading}" ${screen.problem ?? ''}`;
  await page.evaluate((percent) => {
    document.documentElement.style.fontSize = `${String(percent)}%`;
  }, text);
  expect(await violations(page), name).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider, `${name}: nothing to scroll sideways`).toBeLessThanOrEqual(0);
  expect(await page.locator('h1').count(), `J1: one heading on ${name}`).toBe(1);
  expect(await page.locator('[data-action="primary"]').count(), `J1: one primary action on ${name}`).toBe(1);
}

for (const { theme, locale, width, text } of looks) {
  test.describe(`${theme}, ${locale}, ${String(width)} px, ${String(text)} % text`, () => {
    test.use({ colorScheme: theme, locale, viewport: { width, height: 800 } });

    test('the bars: axe finds nothing from start to the spare key', async ({ page, virtualKey }) => {
      // Looks at every colour and target of eight screens.
      test.slow();
      await page.goto('./');
      await page.locator('[data-action="primary"]:enabled').waitFor();
      const screens = await eachScreen(page, { until: ['finish'], visit: (screen) => inspect(page, screen, text) });
      expect(new Set(screens.map(({ step }) => step))).toContain('lock-screen');
      expect(await virtualKey.count()).toBe(1);
    });
  });
}

for (const { theme, locale, width, text } of [looks[0], looks[3]]) {
  test.describe(`problems, ${theme}, ${locale}, ${String(width)} px`, () => {
    test.use({ colorScheme: theme, locale, viewport: { width, height: 800 } });

    for (const scenario of ['guest', 'key-blocked', 'hostile-text']) {
      test(`the bars: axe finds nothing in ${scenario}`, async ({ page, virtualKey }) => {
        expect(await virtualKey.count()).toBe(0);
        await page.goto(`./?practice=${scenario}`);
        await page.locator('[data-action="primary"]:enabled').waitFor();
        await eachScreen(page, {
          until: ['done', 'hand-off'],
          orProblem: true,
          visit: (screen) => inspect(page, screen, text),
        });
      });
    }
  });
}

test('J1: focus moves to the heading and the title follows with each step', async ({ page, virtualKey }) => {
  await page.goto('./');
  await page.locator('[data-action="primary"]:enabled').waitFor();
  let before = 'practice-';
  await eachScreen(page, {
    until: ['finish'],
    visit: async ({ step, heading }) => {
      // A new document begins where the browser puts focus.
      const inside = !before.startsWith('practice-') && !step.startsWith('practice-');
      if (inside && before !== step) await expect(page.locator('h1'), step).toBeFocused();
      if (!step.startsWith('practice-')) expect(await page.title()).toContain(heading);
      before = step;
    },
  });
  expect(await virtualKey.count()).toBe(1);
});

test('the bars: the keyboard alone leads to the end', async ({ page, virtualKey }) => {
  await page.goto('./');
  await page.locator('[data-action="primary"]:enabled').waitFor();
  await eachScreen(page, {
    until: ['finish'],
    visit: async () => {
      // Only the way matters here.
    },
    activate: async () => {
      for (let presses = 0; presses < 60; presses++) {
        if (await page.evaluate(() => document.activeElement?.matches('[data-action="primary"]') === true)) {
          await page.keyboard.press('Enter');
          return;
        }
        await page.keyboard.press('Tab');
      }
      throw new Error('Tab never reaches the primary action');
    },
  });
  expect(await virtualKey.count()).toBe(1);
});
