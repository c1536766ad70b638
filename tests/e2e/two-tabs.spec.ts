import type { BrowserContext } from '@playwright/test';
import { expect, test, type Page } from '../support/fixtures.ts';
import {
  beginCeremony,
  challengesOf,
  expectKeys,
  expectStep,
  keptIn,
  press,
  primaryOf,
  reach,
  setPretendKey,
  stateOf,
} from '../support/stand.ts';
import { attachVirtualKey } from '../support/virtual-key.ts';
import { walk } from '../support/walk.ts';

/** A tab as a browser duplicates it: the same step, and the same sign-in. */
async function duplicate(page: Page, context: BrowserContext): Promise<Page> {
  const kept = await page.evaluate(() => Object.entries<string>(sessionStorage));
  const copy = await context.newPage();
  await copy.goto(page.url());
  await expect(primaryOf(copy)).toBeEnabled();
  await copy.evaluate((entries) => {
    for (const [name, value] of entries) sessionStorage.setItem(name, value);
  }, kept);
  await copy.reload();
  return copy;
}

test('J12: a second tab waits, says so, and goes on when the first cancels or is closed', async ({ page, context }) => {
  const keyOfFirst = await attachVirtualKey(page);
  await keyOfFirst.touch(false);
  await reach(page, 'create');
  const second = await duplicate(page, context);
  const keyOfSecond = await attachVirtualKey(second);
  await keyOfSecond.touch(false);
  await expectStep(second, 'create');

  // A browser lets only the tab in front ask for a key.
  await page.bringToFront();
  await beginCeremony(page);
  await second.bringToFront();
  await press(second);
  await expect(second.locator('[data-problem="LK-209"]')).toBeVisible();
  await expect(primaryOf(second)).toBeDisabled();
  await press(page, 'cancel');
  await expect.poll(() => stateOf(second)).toBe('touching');
  await expect(second.locator('[data-problem]')).toHaveCount(0);

  // The other way round: the first waits, nobody looks at it, and the second is closed.
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  });
  await press(page);
  await expect(page.locator('[data-problem="LK-209"]')).toBeVisible();
  await keyOfFirst.touch(true);
  const challenges = await challengesOf(page);
  await second.close();
  const held = () => page.evaluate(async () => (await navigator.locks.query()).held?.length);
  await expect.poll(held, 'J6: a turn that comes while nobody looks is passed on').toBe(0);
  expect(await stateOf(page)).toBe('queued');
  expect(await challengesOf(page), 'J6: no challenge runs while nobody looks').toBe(challenges);
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'visible' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect(page.locator('[data-key-id]')).toBeVisible();
  await expectKeys(page, 1);
  expect(await keyOfFirst.count()).toBe(1);
});

for (const scenario of ['save-lost', 'list-lags']) {
  test(`J12, J5: ${scenario}: a tab that waited for a registration does not make the same one again`, async ({
    page,
    context,
  }) => {
    await reach(page, 'create', scenario);
    await setPretendKey(page, { touchAfter: 3_000 }, scenario);
    const second = await duplicate(page, context);
    await expectStep(second, 'create');
    for (const tab of [page, second]) await tab.locator('[data-action="pretend-key"]').check();
    await press(page);
    await expect.poll(() => stateOf(page)).toBe('touching');
    await press(second);
    await expect(second.locator('[data-problem="LK-209"]')).toBeVisible();
    await expect(page.locator('[data-key-id]')).toBeVisible({ timeout: 40_000 });
    // Both tabs have the one key of this browser, which says that it is registered already.
    await expect(second.locator('[data-problem="LK-502"]')).toBeVisible({ timeout: 20_000 });
    await expectKeys(page, 1);
    await expectKeys(second, 1);
  });
}

test('J5: save-fails-once: two tabs that hold the same credential save it once', async ({
  page,
  context,
  virtualKey,
}) => {
  await reach(page, 'create', 'save-fails-once');
  await press(page);
  await expect.poll(() => stateOf(page), { timeout: 40_000 }).toBe('failed');
  const second = await duplicate(page, context);
  await expect(primaryOf(second)).toBeEnabled();
  await Promise.all([press(page), press(second)]);
  for (const tab of [page, second]) {
    await expect(tab.locator('[data-key-id]')).toBeVisible({ timeout: 30_000 });
    await expectKeys(tab, 1);
  }
  expect(await virtualKey.count()).toBe(1);
});

test('J4: another account drops the credential, and signing out keeps nothing of the person', async ({
  page,
  virtualKey,
}) => {
  await reach(page, 'create', 'save-fails-once');
  await press(page);
  await expect.poll(() => stateOf(page), { timeout: 40_000 }).toBe('failed');
  // The session ends while the credential waits.
  await page.evaluate(() => {
    for (const name of Object.keys(sessionStorage)) if (name.startsWith('msal')) sessionStorage.removeItem(name);
  });
  await press(page);
  await expect(page.locator('[data-problem="LK-308"]')).toBeVisible();
  const credential = (await keptIn(page))?.step.credential?.id;
  expect(credential).toBeTruthy();

  // Without an answer nothing is lost, whichever way Back leads.
  await press(page);
  await expectStep(page, 'practice-sign-in');
  await page.goBack();
  await expectStep(page, 'sign-in-returned');
  await expect(page.locator('[data-action="without-sign-in"]')).toHaveCount(0);
  await page.reload();
  await page.goBack();
  await expectStep(page, 'sign-in-returned');
  expect(JSON.stringify(await keptIn(page))).toContain(credential);

  await press(page);
  await expectStep(page, 'practice-sign-in');
  await page.locator('main details summary').click();
  await press(page, 'person-employee-two-keys');
  await walk(page, { until: ['create'] });
  expect(JSON.stringify(await keptIn(page))).not.toContain(credential);
  await expectKeys(page, 0);

  await press(page);
  await expect(page.locator('[data-key-id]')).toBeVisible();
  await press(page, 'sign-out');
  await expectStep(page, 'signed-out');
  await expect(primaryOf(page)).toBeEnabled();
  expect(page.url()).toContain('practice=save-fails-once');
  const kept = await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
  expect(kept).not.toMatch(/attestation|credential|two\.keys|accesstoken|refreshtoken|idtoken/i);
  expect(await virtualKey.count()).toBe(2);
});
