import { expect, test, type Page } from '../support/fixtures.ts';
import { openMicrosoftsPage } from '../support/open-microsofts-page.ts';
import {
  askForCheck,
  beginCeremony,
  expectKeys,
  expectStep,
  keptIn,
  nameKey,
  press,
  primaryOf,
  reach,
  stateOf,
} from '../support/stand.ts';
import { walk } from '../support/walk.ts';

async function reloadAt(page: Page, step: string): Promise<void> {
  await page.reload();
  await expectStep(page, step);
  await expect(page.locator('h1')).toHaveCount(1);
}

test('J2: a reload at each step leaves the person there, with what is known, and starts nothing', async ({
  page,
  virtualKey,
}) => {
  await page.goto('./');
  await reloadAt(page, 'start');
  await askForCheck(page);
  await reloadAt(page, 'key');
  await page.goBack();
  await expectStep(page, 'start');
  await press(page);
  await expectStep(page, 'practice-sign-in');
  await reloadAt(page, 'practice-sign-in');
  await walk(page, { until: ['create'] });
  await nameKey(page, 'Blue key');
  await reloadAt(page, 'create');
  await expect(page.locator('.account-line')).toContainText('employee@practice.example');
  await expect(page.locator('input[type="text"]')).toHaveValue('Blue key');

  await virtualKey.touch(false);
  await beginCeremony(page);
  await reloadAt(page, 'create');
  await expect(primaryOf(page)).toBeEnabled();
  await virtualKey.touch(true);
  expect(await virtualKey.count(), 'J4: a reload starts no ceremony').toBe(0);

  await press(page);
  await expect(page.locator('[data-key-id]')).toBeVisible();
  const id = await page.locator('[data-key-id]').getAttribute('data-key-id');
  await reloadAt(page, 'done');
  await expect(page.locator('[data-key-id]')).toHaveAttribute('data-key-id', id ?? '');
  await expect(page.locator('main')).toContainText('Blue key');
  await press(page);
  await expectStep(page, 'lock-screen');
  await reloadAt(page, 'lock-screen');
  await press(page);
  await expectStep(page, 'finish');
  await reloadAt(page, 'finish');
  await expectKeys(page, 1);
  expect(await virtualKey.count()).toBe(1);
  expect(page.url(), 'nothing of the person in the address').not.toMatch(/employee|Blue|code=/);
});

test('J2: a reload at a finding about the account shows it again', async ({ page }) => {
  await page.goto('./?practice=ten-keys');
  const warning = page.locator('[data-warning="many-keys"]');
  await walk(page, { until: ['account'] });
  await expect(warning).toBeVisible();
  await reloadAt(page, 'account');
  await expect(warning).toBeVisible();
  await expect(primaryOf(page)).toBeEnabled();
  await walk(page, { until: ['done'], problem: 'LK-402' });
  await reloadAt(page, 'create');
  await expect(page.locator('[data-problem="LK-402"]')).toBeVisible();
  await expect(primaryOf(page)).toBeEnabled();
});

test('J4, J5: save-fails-once: the credential outlives a reload, and is saved by a press', async ({
  page,
  virtualKey,
}) => {
  await reach(page, 'create', 'save-fails-once');
  await press(page);
  await expectStep(page, 'save');
  await expect.poll(() => stateOf(page), { timeout: 40_000 }).toBe('failed');
  await expect(page.locator('[data-problem="LK-602"]')).toBeVisible();
  const credential = (await keptIn(page))?.step.credential?.id;
  await reloadAt(page, 'save');
  await expect(primaryOf(page)).toBeEnabled();
  await expect(page.locator('[data-problem="LK-602"]')).toBeVisible();
  expect((await keptIn(page))?.step.credential?.id).toBe(credential);
  await primaryOf(page).dblclick();
  await expect(page.locator('[data-key-id]')).toBeVisible();
  await expectKeys(page, 1);
  expect(await virtualKey.count()).toBe(1);
});

test('J4: a reload while the save is on its way keeps the credential, and one key arrives', async ({
  page,
  virtualKey,
}) => {
  await reach(page, 'create', 'slow');
  await press(page);
  await page.waitForFunction(() => sessionStorage.getItem('latchkey')?.includes('"attestationObject"'));
  await page.reload();
  // Read in the list, or saved by the press that walking makes.
  await walk(page, { until: ['done'] });
  await expect(page.locator('[data-key-id]')).toBeVisible({ timeout: 30_000 });
  await expectKeys(page, 1);
  expect(await virtualKey.count()).toBe(1);
});

for (const scenario of ['save-lost', 'list-lags']) {
  test(`J4, J5: ${scenario}: a reload as soon as the tenant holds the key finds that one key`, async ({
    page,
    virtualKey,
  }) => {
    await reach(page, 'create', scenario);
    await press(page);
    await page.waitForFunction(
      () => document.querySelector('[data-practice-keys]')?.getAttribute('data-practice-keys') === '1',
    );
    await page.reload();
    await walk(page, { until: ['done'] });
    await expect(page.locator('[data-key-id]')).toBeVisible({ timeout: 40_000 });
    await expectKeys(page, 1);
    expect(await virtualKey.count()).toBe(1);
  });
}

test('J2, K5: a reload of the hand-off watches on, and opens nothing', async ({ page, context, virtualKey }) => {
  expect(await virtualKey.count()).toBe(0);
  await reach(page, 'hand-off', 'me-not-supported');
  await reloadAt(page, 'hand-off');
  await expect(primaryOf(page)).toBeEnabled();
  const microsoft = await openMicrosoftsPage(page);
  await reloadAt(page, 'hand-off');
  await expect(primaryOf(page)).toBeDisabled();
  await expect(page.locator('[data-action="open-again"]')).toBeVisible();
  expect(context.pages()).toHaveLength(2);
  await press(microsoft);
  await expect(page.locator('[data-key-id]')).toBeVisible({ timeout: 20_000 });
  await expectKeys(page, 1);
});
