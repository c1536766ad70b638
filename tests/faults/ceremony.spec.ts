import { expect, test } from '../support/fixtures.ts';
import { expectKeys, expectStep, nameKey, press, primaryOf, reach, setPretendKey } from '../support/stand.ts';
import { attachVirtualKey } from '../support/virtual-key.ts';

/** What the browser says, how long the key took (milliseconds), the code on screen, and the actions: one to go on, one more. */
const refusals = [
  ['NotAllowedError', 0, 'LK-510', 'primary', 'hand-off'],
  ['NotAllowedError', 1_500, 'LK-501', 'primary', 'hand-off'],
  ['InvalidStateError', 0, 'LK-502', 'other-key', 'primary'],
  ['ConstraintError', 0, 'LK-503', 'primary', 'helpdesk'],
  ['NotSupportedError', 0, 'LK-504', 'primary', 'hand-off'],
  ['UnknownError', 0, 'LK-506', 'primary', 'hand-off'],
] as const;

test('S1, S4: each DOMException has its code, and each can be tried again', async ({ page }) => {
  await reach(page, 'create');
  await page.locator('[data-action="pretend-key"]').check();
  let again = 'primary';
  for (const [error, touchAfter, code, goOn, other] of refusals) {
    await setPretendKey(page, { error, touchAfter });
    await press(page, again);
    again = goOn;
    await expect(page.locator(`[data-problem="${code}"]`)).toBeVisible();
    await expectStep(page, 'create');
    await expect(primaryOf(page)).toBeEnabled();
    await expect(page.locator(`[data-action="${other}"]`)).toBeEnabled();
    await expectKeys(page, 0);
  }
  await setPretendKey(page, { error: null });
  await press(page);
  await expect(page.locator('[data-key-id]')).toBeVisible();
  await expectKeys(page, 1);
});

test('S4: a key without room for a sign-in, without a PIN, or with a wrong one ends in a problem', async ({ page }) => {
  await reach(page, 'create');
  for (const able of [
    { hasResidentKey: false },
    { hasUserVerification: false, isUserVerified: false },
    { isUserVerified: false },
  ]) {
    const key = await attachVirtualKey(page, able);
    await press(page);
    await expect(page.locator('[data-problem^="LK-5"]')).toBeVisible();
    await expect(primaryOf(page)).toBeEnabled();
    expect(await key.count()).toBe(0);
    await key.remove();
  }
  await expectKeys(page, 0);
  const good = await attachVirtualKey(page);
  await press(page);
  await expect(page.locator('[data-key-id]')).toBeVisible();
  expect(await good.count()).toBe(1);
});

test('Y3, K2: a key that is registered already is told, and a spare needs the other one', async ({
  page,
  virtualKey,
}) => {
  await reach(page, 'create');
  await press(page);
  await expect(page.locator('[data-key-id]')).toBeVisible();
  await press(page);
  await expectStep(page, 'lock-screen');
  await press(page);
  await expectStep(page, 'finish');
  await press(page, 'spare');
  await expectStep(page, 'create');
  await nameKey(page, 'Spare');
  await press(page);
  await expect(page.locator('[data-problem="LK-502"]')).toBeVisible();
  expect(await virtualKey.count()).toBe(1);
  await expect(primaryOf(page)).toHaveText('Take your other key');
  await press(page, 'lock-screen');
  await expectStep(page, 'lock-screen');
});
