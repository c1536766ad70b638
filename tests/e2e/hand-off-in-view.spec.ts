import { expect, test, type Page } from '../support/fixtures.ts';
import { openedBy, withoutFloating } from '../support/open-microsofts-page.ts';
import { primaryOf, reach } from '../support/stand.ts';

const sizes = [
  [1366, 650],
  [1280, 800],
  [360, 740],
] as const;

/** Heading, drawing and primary action in the first viewport, in few words, at each size (J1, J9). */
async function expectInView(page: Page, where: string): Promise<void> {
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    for (const part of ['h1', '[data-stage]', '[data-action="primary"]']) {
      await expect
        .soft(page.locator(`main ${part}`), `${where}, ${part}, ${String(width)}`)
        .toBeInViewport({ ratio: 1 });
    }
    const words = (await page.locator('main').innerText()).match(/\S*[\p{L}\p{N}]\S*/gu) ?? [];
    expect.soft(words.length, `${where}, ${String(width)}: ${words.join(' ')}`).toBeLessThanOrEqual(45);
  }
}

for (const locale of ['en-US', 'de-DE']) {
  test.describe(locale, () => {
    test.use({ locale });

    test('J1, J9, K5: the hand-off with its guide: what there is to do is in view, in few words', async ({ page }) => {
      await reach(page, 'hand-off', 'me-not-supported');
      await expectInView(page, 'before');
      const guide = await openedBy(page);
      await expectInView(page, 'beside the guide');
      await openedBy(guide);
      await expect(page.locator('[data-action="open-again"]')).toBeVisible();
      await expectInView(page, 'watching beside the guide');
      await guide.close();
      await expect(page.locator('[data-action="floating-guide"]')).toBeVisible();
      await expectInView(page, 'watching');
    });

    test('J1, J9, K5: the hand-off without a guide, the same', async ({ page }) => {
      await withoutFloating(page);
      await reach(page, 'hand-off', 'me-not-supported');
      await expectInView(page, 'before');
      await openedBy(page);
      await expect(primaryOf(page)).toBeDisabled();
      await expectInView(page, 'watching');
    });
  });
}
