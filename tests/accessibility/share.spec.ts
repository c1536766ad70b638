import { expect, test, type Page } from '../support/fixtures.ts';
import { askForCheck } from '../support/stand.ts';
import { eachScreen } from './each-screen.ts';

/** Whatever names a person of the practice tenant. */
const personal = /@practice\.example|Practice Employee|Practice Guest/;

/** What can be read, heard or seen in the title of a page. */
async function readable(page: Page): Promise<string> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const spoken = await page.locator('body').ariaSnapshot();
  return `${await page.title()}\n${await page.locator('body').innerText()}\n${spoken}`;
}

for (const scenario of ['default', 'ten-keys', 'me-not-supported']) {
  test(`S2: in screen-share mode nothing personal is on any screen of ${scenario}`, async ({ page, virtualKey }) => {
    expect(await virtualKey.count()).toBe(0);
    await page.goto(`./?practice=${scenario}&share=1`);
    await page.locator('[data-action="primary"]:enabled').waitFor();
    await eachScreen(page, {
      until: ['finish', 'hand-off'],
      orProblem: true,
      visit: async ({ step, heading }) => {
        // Stands for Microsoft's own page, which nobody can mask.
        if (step.startsWith('practice-')) return;
        await expect(page.locator('html'), step).toHaveAttribute('data-share', 'on');
        expect(await readable(page), `${step} "${heading}"`).not.toMatch(personal);
      },
    });
  });
}

test('S2: what is masked can be looked at while it is held, and is gone when let go', async ({ page, virtualKey }) => {
  expect(await virtualKey.count()).toBe(0);
  await page.goto('./?share=1');
  await page.locator('[data-action="primary"]:enabled').waitFor();
  await eachScreen(page, { until: ['create'], visit: () => Promise.resolve() });
  const masked = page.getByRole('button', { name: /Hold to show/ }).first();
  await masked.hover();
  await page.mouse.down();
  await expect(page.locator('main')).toContainText(personal);
  await page.mouse.up();
  await expect(page.locator('main')).not.toContainText(personal);

  await masked.focus();
  await page.keyboard.down('Space');
  await expect(page.locator('main')).toContainText(personal);
  await page.keyboard.up('Space');
  await expect(page.locator('main')).not.toContainText(personal);
});

test('S2: the switch turns the mode on and off without leaving the step', async ({ page }) => {
  await page.goto('./');
  await askForCheck(page);
  const shareSwitch = page.locator('[data-action="share"]');
  await shareSwitch.click();
  await expect(page.locator('html')).toHaveAttribute('data-share', 'on');
  await expect(shareSwitch).toHaveAttribute('aria-checked', 'true');
  await expect(page.getByText('Step 1 of 4')).toBeVisible();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-share', 'on');
  await shareSwitch.click();
  await expect(page.locator('html')).toHaveAttribute('data-share', 'off');
  await expect(page.locator('main')).toHaveAttribute('data-step', 'key');
});
