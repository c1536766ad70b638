import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { expectStep, press, standAt } from '../support/stand.ts';
import { looksOf, pairwise, sights, type Look, type Sight } from './sights.ts';

const all = process.env['FULL'] === '1';

/** A sixth of the pixels: what moved, changed its colour or went missing is still seen, and the pictures stay small. */
test.use({ deviceScaleFactor: 0.4 });

async function show(page: Page, { step, hash }: Sight): Promise<void> {
  if (hash !== undefined) {
    await page.goto(`./${hash}`);
    await expect(page.locator('main'), hash).toHaveAttribute('data-step', 'help', { timeout: 30_000 });
  } else if (step === undefined) {
    await page.goto('./');
    await press(page);
    await expectStep(page, 'practice-sign-in');
    await page.goBack();
    await expectStep(page, 'sign-in-returned');
  } else {
    await page.goto('./');
    await standAt(page, step);
    await expectStep(page, step.name);
    await expect(page.locator('[data-check]')).toHaveCount(13);
  }
  await expect(page.locator('[data-action="primary"]')).toBeVisible();
  if (step?.pending === null) await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
}

async function compare(page: Page, sight: Sight, look: Look): Promise<void> {
  const { theme, locale, width, height } = look;
  const whole = looksOf(sight, false).includes(look);
  await page.emulateMedia({ colorScheme: theme });
  await page.setViewportSize({ width, height });
  await expect
    .soft(page, `${sight.name}, ${theme}, ${locale}, ${String(width)} px`)
    .toHaveScreenshot(`${sight.name}-${theme}-${locale.slice(0, 2)}-${String(width)}.png`, {
      scale: 'device',
      // The other looks of a screen differ from its own one where they begin, if anywhere.
      fullPage: whole,
      // Another version of the browser smooths an edge in another way; a line that moves is more than this.
      maxDiffPixelRatio: 0.005,
      mask: [page.locator('[data-settling]')],
    });
}

for (const locale of ['en-US', 'de-DE'] as const) {
  const seen = sights.map((sight) => ({
    sight,
    looks: looksOf(sight, all).filter((look) => look.locale === locale),
  }));

  test.describe(locale, () => {
    test.use({ locale });

    for (const part of ['screens', 'guides'] as const) {
      test(`every one of the ${part} looks as it did`, async ({ page }) => {
        test.slow();
        for (const { sight, looks } of seen) {
          if ((sight.hash === undefined) !== (part === 'screens') || looks.length === 0) continue;
          await show(page, sight);
          for (const look of looks) await compare(page, sight, look);
        }
      });
    }
  });
}

test('any two of theme, language and size are looked at together', () => {
  const pairs = (look: Look): string[] => [
    `${look.theme} ${look.locale}`,
    `${look.theme} ${String(look.width)}`,
    `${look.locale} ${String(look.width)}`,
  ];
  expect(new Set(pairwise.flatMap(pairs)).size).toBe(12);
  expect(sights.length).toBeGreaterThanOrEqual(50);
});
