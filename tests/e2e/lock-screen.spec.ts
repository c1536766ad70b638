import { violations } from '../accessibility/violations.ts';
import { expect, test, type Page } from '../support/fixtures.ts';
import { expectStep, press, reach } from '../support/stand.ts';

/** Where the drawn lock screen stands. */
async function expectPlace(page: Page, place: string): Promise<void> {
  await expect(page.locator('[data-rehearsal]')).toHaveAttribute('data-rehearsal', place);
}

test('P3: the drawn lock screen is passed by keyboard alone, with a wrong PIN and without hints', async ({
  page,
  virtualKey,
}) => {
  await reach(page, 'lock-screen');
  expect(await virtualKey.count()).toBe(1);
  await press(page, 'rehearse');
  await expectPlace(page, 'locked');
  const says = page.locator('[data-rehearsal] [role="status"]');
  const screen = page.getByRole('group', { name: 'Drawn lock screen' });
  /** Tabs to an action of the drawing and presses it. */
  const go = async (name: string): Promise<void> => {
    for (let tabs = 0; tabs < 40; tabs++) {
      if (
        await page.evaluate((wanted) => document.activeElement?.matches(`[data-action="${wanted}"]`) === true, name)
      ) {
        await page.keyboard.press('Enter');
        return;
      }
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reaches ${name}`);
  };

  await screen.focus();
  await expect(says).toContainText('Click the lock screen');
  for (const name of ['try-wake', 'try-open-options']) await go(name);
  await expect(screen).toMatchAriaSnapshot(`
    - group "Drawn lock screen":
      - paragraph: You
      - paragraph: Password
      - button "Sign-in options" [expanded]
      - button "Password"
      - button "Security key"
  `);
  for (const name of ['try-choose-key', 'try-connect']) await go(name);
  const pin = page.getByLabel('Security key PIN');
  await expect(pin).toBeFocused();
  await page.keyboard.type('0000');
  await page.keyboard.press('Enter');
  await expect(says).toContainText('Tries left: 7');
  await expect(pin).toHaveValue('');
  await page.keyboard.type('abcd');
  await page.keyboard.press('Enter');
  await expectPlace(page, 'touch');
  await go('try-touch');
  await expectPlace(page, 'in');

  await go('try-without-hints');
  await expectPlace(page, 'locked');
  await expect(says).not.toContainText('Click the lock screen');
  // Pressed at the wrong time, it says so and what to do; nothing is lost.
  await press(page, 'try-touch');
  await expect(says).toContainText('That does nothing here');
  await expect(says).toContainText('Click the lock screen');
  await expectPlace(page, 'locked');
  expect(await page.evaluate(() => JSON.stringify([sessionStorage, localStorage]))).not.toContain('abcd');
});

test.describe('dark, 320 px', () => {
  test.use({ colorScheme: 'dark', viewport: { width: 320, height: 800 } });

  test('P3: eight wrong PINs lock the key of the drawing, as they would lock a real one', async ({
    page,
    virtualKey,
  }) => {
    const inspect = async (place: string): Promise<void> => {
      await expectPlace(page, place);
      expect(await violations(page), place).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), place).toBeLessThanOrEqual(
        0,
      );
    };
    await reach(page, 'lock-screen');
    expect(await virtualKey.count()).toBe(1);
    await press(page, 'rehearse');
    await inspect('locked');
    for (const name of ['wake', 'open-options']) await press(page, `try-${name}`);
    await inspect('options');
    for (const name of ['choose-key', 'connect']) await press(page, `try-${name}`);
    await inspect('pin');
    for (let wrong = 1; wrong <= 8; wrong++) {
      await page.getByLabel('Security key PIN').fill('0000');
      await press(page, 'try-enter-pin');
      if (wrong % 3 === 0) for (const name of ['take-out', 'connect']) await press(page, `try-${name}`);
    }
    await inspect('blocked');
    await press(page, 'try-start-over');
    await expectPlace(page, 'locked');
  });
});

test('P3, J2: after the real lock screen each answer leads on: no symbol, an error, or it worked', async ({
  page,
  virtualKey,
}) => {
  await reach(page, 'lock-screen');
  expect(await virtualKey.count()).toBe(1);
  await page.reload();
  await expectStep(page, 'lock-screen');
  for (const [answer, entry] of [
    ['lock-no-icon', 'no-icon'],
    ['lock-error', 'error'],
  ] as const) {
    await press(page, answer);
    await expectStep(page, 'help');
    await expect(page.locator(`[data-result="${entry}"]`)).toBeVisible();
    await expect(page.locator('h1')).toBeFocused();
    await press(page);
    await expectStep(page, 'lock-screen');
  }
  await press(page, 'lock-later');
  await expectStep(page, 'finish');
  await expect(page.locator('main')).toContainText('You put the lock screen off.');
});

test('P3: trouble at the lock screen is found by what one sees, in the words of Windows too, and in German', async ({
  page,
}) => {
  await page.goto('./#/help/lock-screen-trouble');
  const search = page.getByRole('textbox');
  const entries = page.locator('[data-result]');
  await expect(search).toBeVisible();
  const all = await entries.count();
  expect(all).toBeGreaterThan(25);
  await search.fill("You can't sign in with this account. Try a different account");
  await expect(entries.first()).toHaveAttribute('data-result', 'cannot-sign-in-with-account');
  await search.fill('xyzzy');
  await expect(entries).toHaveCount(0);
  await expect(page.locator('main')).toContainText('Nothing found');
  await press(page, 'clear');
  await expect(entries).toHaveCount(all);
  await page.locator('[data-action="language"]').selectOption('de');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(search).toBeVisible();
  await search.fill('SYMBOL FEHLT');
  await expect(entries.first()).toHaveAttribute('data-result', 'no-icon');
  await entries.first().locator('summary').first().click();
  await expect(entries.first()).toContainText('LK-701');
});
