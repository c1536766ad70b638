import { expect, test } from '../support/fixtures.ts';
import { openMicrosoftsPage } from '../support/open-microsofts-page.ts';
import { askForCheck, beginCeremony, expectKeys, expectStep, press, primaryOf, reach } from '../support/stand.ts';
import { walk } from '../support/walk.ts';

test('J2: Back and Forward move between the steps before create; a step that passed by itself has no entry', async ({
  page,
}) => {
  await page.goto('./');
  await askForCheck(page);
  await page.goBack();
  await expectStep(page, 'start');
  await page.goForward();
  await expectStep(page, 'key');
  await expect(primaryOf(page)).toBeEnabled();
  await page.goBack();
  await expectStep(page, 'start');
  await press(page);
  await expectStep(page, 'practice-sign-in');
  await page.goBack();
  // Nothing lies between where the person started and Microsoft.
  await expectStep(page, 'sign-in-returned');
});

test('J2: Back and Forward at a finding about the account', async ({ page }) => {
  await page.goto('./?practice=ten-keys');
  const warning = page.locator('[data-warning="many-keys"]');
  await walk(page, { until: ['account'] });
  await expect(warning).toBeVisible();
  await page.goBack();
  await expectStep(page, 'start');
  await page.goForward();
  await expectStep(page, 'account');
  await expect(warning).toBeVisible();
  await page.goBack();
  await expectStep(page, 'start');
  // Who is signed in already goes on to the account.
  await press(page);
  await expectStep(page, 'account');
  await expect(warning).toBeVisible();
});

test('J2: a key check that was asked for at create is gone on from, and Back changes nothing', async ({ page }) => {
  await reach(page, 'create');
  await press(page, 'more');
  await press(page, 'check-key');
  await expectStep(page, 'key');
  await page.goBack();
  await expect(page.locator('.back-ignored')).toBeVisible();
  await expectStep(page, 'key');
  await press(page, 'skip-check');
  await expectStep(page, 'create');
  await expect(primaryOf(page)).toBeEnabled();
});

test('J2: from create on Back changes nothing and says so; the ceremony goes on', async ({ page, virtualKey }) => {
  await reach(page, 'create');
  const back = page.locator('.back-ignored');
  await page.goBack();
  await expect(back).toBeVisible();
  await expectStep(page, 'create');
  await virtualKey.touch(false);
  await beginCeremony(page);
  await expect(back).toHaveCount(0);
  await page.goBack();
  await expect(back).toBeVisible();
  await expect(primaryOf(page)).toBeDisabled();
  await press(page, 'cancel');
  await virtualKey.touch(true);
  await press(page);
  await expect(page.locator('[data-key-id]')).toBeVisible();
  for (const step of ['done', 'lock-screen', 'finish']) {
    await expectStep(page, step);
    await page.goBack();
    await expect(back).toBeVisible();
    await expectStep(page, step);
    if (step !== 'finish') await press(page);
  }
  await expectKeys(page, 1);
  expect(await virtualKey.count()).toBe(1);
});

test("J8: Back from Microsoft's page asks what it said, by number and by words, and each way on works", async ({
  page,
}) => {
  await reach(page, 'practice-sign-in');
  await page.goBack();
  await expectStep(page, 'sign-in-returned');
  await expect(page.locator('[data-problem="LK-301"]')).toBeVisible();
  for (const size of [
    { width: 360, height: 740 },
    { width: 1366, height: 650 },
  ]) {
    await page.setViewportSize(size);
    await expect(page.locator('h1'), 'J1').toBeInViewport({ ratio: 1 });
    await expect(primaryOf(page), 'J1').toBeInViewport({ ratio: 1 });
  }
  await page.getByLabel('I need permission').check();
  await expect(page.locator('[data-problem="LK-303"]')).toBeInViewport();
  await expect(page.locator('[data-problem]'), 'nothing is said twice').toHaveCount(1);
  await page.getByLabel('Nothing: I just came back').check();
  await expect(page.locator('[data-problem="LK-301"]')).toBeVisible();
  await page.locator('[name="said"][value="else"]').check();
  const said = page.locator('input[type="text"]');
  await said.fill('AADSTS50105: Your administrator has configured the application to block users');
  await expect(page.locator('[data-problem="LK-306"]')).toBeVisible();
  await said.fill('Need admin approval');
  await expect(page.locator('[data-problem="LK-303"]'), 'its very words').toBeVisible();
  await said.fill('an administrator has to approve');
  const refusals = page.locator('label:has([name="refusal"])');
  await expect(refusals.first()).toContainText(/AADSTS(65001|90094|90095)/);
  await said.fill('xyzzy');
  await expect(refusals).toHaveCount(0);
  await expect(page.locator('[data-problem="LK-301"]')).toBeVisible();

  const languages = page.locator('[data-action="language"]');
  await expect(languages, 'M4: what was typed would be lost').toBeDisabled();
  await said.fill('');
  await languages.selectOption('de');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expectStep(page, 'sign-in-returned');
  await page.locator('[name="said"][value="else"]').check();
  await said.fill('ein Administrator muss genehmigen');
  await expect(refusals.first()).toContainText(/AADSTS(65001|90094|90095)/);
  await refusals.first().click();
  await expect(page.locator('[data-problem="LK-303"]')).toBeInViewport();
  const [field, meaning] = [await said.boundingBox(), await page.locator('[data-problem]').boundingBox()];
  expect(meaning?.y ?? 0, 'the answer stands beneath the field').toBeGreaterThan(field?.y ?? Infinity);

  await page.reload();
  await expectStep(page, 'sign-in-returned');

  // Cancelled there: an answer, which has a step of its own.
  await press(page);
  await expectStep(page, 'practice-sign-in');
  await press(page, 'cancel');
  await expectStep(page, 'sign-in');
  await expect(page.locator('[data-problem="LK-302"] h1')).toBeFocused();
  await press(page);
  await expectStep(page, 'practice-sign-in');
  await walk(page, { until: ['create'] });
});

test('J8: a page that the back-forward cache restores asks as well, and can leave again', async ({ page }) => {
  await page.goto('./');
  // The page stays with its heap, as if it had been left and restored.
  await page.route('**/practice-sign-in.html**', (route) => route.fulfill({ status: 204 }));
  const left = page.waitForRequest('**/practice-sign-in.html**');
  await press(page);
  await left;
  await expect(primaryOf(page)).toBeDisabled();
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expectStep(page, 'sign-in-returned');
  await page.unroute('**/practice-sign-in.html**');
  await press(page);
  await expectStep(page, 'practice-sign-in');
  await walk(page, { until: ['create'] });
  await expect(primaryOf(page)).toBeEnabled();
});

test('X2: without a sign-in the guide still serves, and the person tells', async ({ page }) => {
  await reach(page, 'practice-sign-in');
  await page.goBack();
  await expectStep(page, 'sign-in-returned');
  await press(page, 'without-sign-in');
  await expectStep(page, 'hand-off');
  await openMicrosoftsPage(page);
  await expect(primaryOf(page)).toBeEnabled();
  await page.reload();
  await expectStep(page, 'hand-off');
  await press(page);
  await expectStep(page, 'done');
  await expect(page.locator('[data-key-id]')).toHaveCount(0);
});

test("J3: an answer that was taken already leads back to where the person stands, not to Microsoft's", async ({
  page,
}) => {
  await reach(page, 'create');
  // Not within the evaluation, which the navigation would cut off.
  await page.evaluate(() => void setTimeout(() => history.go(-2)));
  await expectStep(page, 'practice-sign-in');
  await walk(page, { until: ['create'] });
  await expect(primaryOf(page)).toBeEnabled();
  await expect(page.locator('[data-problem]')).toHaveCount(0);
});
