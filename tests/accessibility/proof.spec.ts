import { expect, test, type Page } from '../support/fixtures.ts';
import { beginProof, expectProof, openProof, throughSignIn } from '../support/proof.ts';
import { press, primaryOf } from '../support/stand.ts';
import { violations } from './violations.ts';

test.describe.configure({ timeout: 180_000 });

/** One heading, one thing to press in view, and nothing that axe finds. */
async function inspect(page: Page, place: string): Promise<void> {
  await expect.soft(page.locator('main h1:visible'), place).toHaveCount(1);
  const primary = primaryOf(page);
  expect.soft(await primary.count(), place).toBeLessThanOrEqual(1);
  for (const viewport of [
    { width: 1366, height: 650 },
    { width: 360, height: 740 },
  ]) {
    await page.setViewportSize(viewport);
    await page.evaluate(() => scrollTo(0, 0));
    if ((await primary.count()) > 0) await expect.soft(primary, `${place}, ${viewport.width}`).toBeInViewport();
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect.soft(sideways, `${place}, ${viewport.width}: nothing to scroll sideways`).toBeLessThanOrEqual(0);
  }
  expect.soft(await violations(page), place).toEqual([]);
}

for (const [locale, colorScheme] of [
  ['en-US', 'dark'],
  ['de-DE', 'light'],
] as const) {
  test.describe(`${locale}, ${colorScheme}`, () => {
    test.use({ locale, colorScheme });

    test('A10 to A12, J1: axe finds nothing in a run, and what there is to press is in view', async ({
      page,
      virtualKey,
    }) => {
      expect(await virtualKey.count()).toBe(0);
      await openProof(page);
      await inspect(page, 'before');
      await beginProof(page);
      await expectProof(page, 'key');
      await inspect(page, 'key');
      await press(page);
      await expectProof(page, 'sign-in');
      await inspect(page, 'sign-in');
      await press(page);
      await throughSignIn(page);
      await expectProof(page, 'extras');
      await inspect(page, 'extras');
      await press(page);
      await expectProof(page, 'report');
      await inspect(page, 'report');
    });

    test('A11, S2: with the keyboard alone a key that stays is said, and the account is masked while the screen is shared', async ({
      page,
      virtualKey,
    }) => {
      expect(await virtualKey.count()).toBe(0);
      await openProof(page, 'proof-removal-refused');
      await press(page, 'share');
      await page.locator('[data-action="is-test-account"]').focus();
      await page.keyboard.press(' ');
      await primaryOf(page).focus();
      await page.keyboard.press('Enter');
      await expectProof(page, 'key');
      await expect(page.locator('h1')).toBeFocused();
      await primaryOf(page).focus();
      await page.keyboard.press('Enter');
      await expectProof(page, 'left');
      await expect(page.locator('[data-left-key="stands"]')).toContainText('Latchkey');
      expect(await page.locator('body').innerText()).not.toMatch(/employee@|Practice Employee/);
      await inspect(page, 'left');
    });
  });
}
