import { expect, test, type Page } from '../support/fixtures.ts';
import { openedBy } from '../support/open-microsofts-page.ts';
import { expectStep, press, primaryOf, reach } from '../support/stand.ts';
import { walk } from '../support/walk.ts';

const toFind = (page: Page) => page.locator('main a[href="#/help/find"]');

/** Opens the one search, and comes back to where the journey stood. */
async function thereAndBack(page: Page, step: string, open: () => Promise<void>): Promise<void> {
  const heading = (await page.locator('h1').textContent()) ?? '';
  await open();
  await expectStep(page, 'help');
  await expect(page.locator('[data-find]')).toBeVisible();
  await press(page);
  await expectStep(page, step);
  await expect(page.locator('h1')).toHaveText(heading);
}

test('S7: the hand-off and its floating guide lead to the search, and the journey and the guide stay', async ({
  page,
  virtualKey,
}) => {
  expect(await virtualKey.count()).toBe(0);
  await reach(page, 'hand-off', 'me-not-supported');
  await thereAndBack(page, 'hand-off', async () => {
    await press(page, 'what-to-do');
    await toFind(page).click();
  });
  const guide = await openedBy(page);
  await thereAndBack(page, 'hand-off', () => press(guide, 'find'));
  await openedBy(guide);
  await expect(guide.locator('main')).toContainText('Step 2 of 6');
  await thereAndBack(page, 'hand-off', () => press(guide, 'find'));
  await expect(guide.locator('main'), 'the guide is where it was').toContainText('Step 2 of 6');
  await expect(page.locator('[data-action="open-again"]'), 'and so is the watch').toBeVisible();
});

test('S7: what Microsoft’s page said can be searched for from the screen that asks about it', async ({ page }) => {
  await page.goto('./?practice=wrong-account');
  await expect(primaryOf(page)).toBeEnabled({ timeout: 30_000 });
  await press(page);
  await expectStep(page, 'practice-sign-in');
  await page.goBack();
  await expectStep(page, 'sign-in-returned');
  await thereAndBack(page, 'sign-in-returned', () => toFind(page).click());
});

test('S7: a stop leads straight to the answer for its code', async ({ page }) => {
  await page.goto('./?practice=ten-keys');
  await walk(page, { until: ['done'], problem: 'LK-402' });
  await page.locator('[data-problem="LK-402"] a[href="#/help/LK-402"]').click();
  await expect(page.locator('[data-result]')).toHaveAttribute('data-result', 'LK-402');
  await press(page);
  await expect(page.locator('[data-problem]')).toHaveAttribute('data-problem', 'LK-402');
  await expectStep(page, 'create');
});

test('S7: the list of guides begins with the search', async ({ page }) => {
  await page.goto('./#/help');
  await expect(page.locator('[data-guide=""] a').first()).toHaveAttribute('href', '#/help/find');
  await page.locator('[data-guide=""] a').first().click();
  await expect(page.locator('[data-find]')).toBeVisible();
});

test('S2: in screen-share mode words in an address are asked, and do not stay there', async ({ page }) => {
  await page.goto('./?share=1#/help/find/erika%40mustermann.example%20AADSTS50020');
  await expect(page.locator('[data-result]').first()).toHaveAttribute('data-match', 'exact');
  await expect(page).toHaveURL(/#\/help\/find$/);
  const field = page.locator('[data-find]');
  await expect(field).toHaveValue('•••••• AADSTS50020');
  await field.press('End');
  await field.pressSequentially('34');
  await expect(field, 'what follows is typed as ever').toHaveValue('•••••• AADSTS5002034');
  await press(page, 'share');
  await expect(field, 'and what was meant is still there').toHaveValue('erika@mustermann.example AADSTS5002034');
});
