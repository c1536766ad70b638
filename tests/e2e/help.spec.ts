import { helpGroups } from '../../src/ui/guide-kit/help-pages.ts';
import { expect, test } from '../support/fixtures.ts';
import { askForCheck, expectStep, press, primaryOf, reach } from '../support/stand.ts';

const guides = 'footer a[href="#/help"]';

test('P1, J2: a guide opens over the journey, which stands as it was left, by the way back, Back and Forward', async ({
  page,
}) => {
  await page.goto('./');
  await askForCheck(page);
  await page.locator(guides).click();
  await expectStep(page, 'help');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.locator('main a[href="#/help/key-pin"]').click();
  await expect(page.locator('[data-guide="key-pin"]')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await press(page);
  await expectStep(page, 'key');
  expect(new URL(page.url()).hash).toBe('');
  await page.goBack();
  await expect(page.locator('[data-guide="key-pin"]')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Guides');
  await page.goBack();
  await expectStep(page, 'key');
  await page.goBack();
  await expectStep(page, 'start');
  await page.goForward();
  await expectStep(page, 'key');
});

test('P1, J2: from create on a guide opens too, and Back from it is a way back, not a press in vain', async ({
  page,
}) => {
  await reach(page, 'create');
  await page.locator(guides).click();
  await expectStep(page, 'help');
  await page.goBack();
  await expectStep(page, 'create');
  await expect(page.locator('.back-ignored')).toHaveCount(0);
  await page.locator(guides).click();
  await expectStep(page, 'help');
  // A reload leaves the guide open and the journey where it was, with the sign-in.
  await page.reload();
  await expectStep(page, 'help');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Guides');
  await press(page);
  await expectStep(page, 'create');
  await expect(primaryOf(page)).toBeEnabled();
  await page.goBack();
  await expectStep(page, 'help');
  await press(page);
  await expectStep(page, 'create');
});

test('P1: an address that no guide has shows all of them, and says so', async ({ page }) => {
  await page.goto('./#/help/of-old');
  await expectStep(page, 'help');
  await expect(page.locator('main')).toContainText('There is no guide at this address');
  await page.locator('main a[href="#/help/which-key"]').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which key do I have?');
  await expect(page.locator('main')).not.toContainText('There is no guide at this address');
});

test('M1, P1: an address outside of the guides opens none', async ({ page }) => {
  await page.goto('./#/practice');
  await expectStep(page, 'start');
  await expect(primaryOf(page)).toBeEnabled();
});

test('P1: a guide tells PCs apart, by what the browser told, by choice, or all at once', async ({ page }) => {
  await page.goto('./#/help/join-pc-in-use');
  const steps = page.locator('[data-guide] li');
  await expect(page.locator('input[name="windows"][value="11"]')).toBeChecked();
  const [eleven] = [await steps.allTextContents()];
  await page.locator('input[name="windows"][value="10"]').check();
  const ten = await steps.allTextContents();
  expect(ten).not.toEqual(eleven);
  await page.locator('input[name="all"]').check();
  const all = (await steps.allTextContents()).join('\n');
  for (const text of [...eleven, ...ten]) expect(all).toContain(text);
  await expect(page.locator('[data-guide]')).toContainText('Only Windows 10:');
});

test('P1: the way back stands at the top of every guide, in view, and leads to where the person stood', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const ids = helpGroups.flatMap(({ pages }) => Object.keys(pages));
  for (const id of ['', ...ids]) {
    await page.goto(`./#/help/${id}`);
    await expect(page.locator(`[data-guide="${id}"]`)).toBeAttached();
    await expect(page.locator('[data-action="back"]'), id).toHaveCount(1);
    await expect(page.locator('[data-action="back"]'), id).toBeInViewport({ ratio: 1 });
  }
  await press(page, 'back');
  await expectStep(page, 'start');
});

test('P2: the link for agents is in nobody else’s way: in the guides and in screen-share mode only', async ({
  page,
}) => {
  const agents = page.locator('footer a[href="#/help/pc"]');
  await page.goto('./');
  await expect(primaryOf(page)).toBeEnabled();
  await expect(agents).toHaveCount(0);
  await page.locator(guides).click();
  await expect(agents).toBeVisible();
  await page.goto('./?share=1');
  await expect(primaryOf(page)).toBeEnabled();
  await expect(agents).toBeVisible();
});
