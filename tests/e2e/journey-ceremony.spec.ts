import { expect, test } from '../support/fixtures.ts';
import { beginCeremony, challengesOf, expectKeys, expectStep, press, primaryOf, reach } from '../support/stand.ts';
import { attachVirtualKey } from '../support/virtual-key.ts';

test('J6: a cancelled ceremony returns to where it was, and trying again uses the same options', async ({
  page,
  virtualKey,
}) => {
  await reach(page, 'create');
  await virtualKey.touch(false);
  for (let time = 0; time < 2; time += 1) {
    await beginCeremony(page);
    await expect(primaryOf(page)).toBeDisabled();
    expect(await challengesOf(page)).toBe(1);
    await press(page, 'cancel');
    await expect(primaryOf(page)).toBeEnabled();
    await expectStep(page, 'create');
    await expect(page.locator('[data-problem]')).toHaveCount(0);
  }
  expect(await virtualKey.count()).toBe(0);
  await virtualKey.touch(true);
  await press(page);
  await expect(page.locator('[data-key-id]')).toBeVisible();
  await expectKeys(page, 1);
  expect(await virtualKey.count()).toBe(1);
});

test('J6: with the key pulled out the ceremony can be cancelled, and the next one works', async ({
  page,
  virtualKey,
}) => {
  await reach(page, 'create');
  await virtualKey.touch(false);
  await beginCeremony(page);
  await virtualKey.remove();
  await press(page, 'cancel');
  await expect(primaryOf(page)).toBeEnabled();
  const other = await attachVirtualKey(page);
  await press(page);
  await expect(page.locator('[data-key-id]')).toBeVisible();
  await expectKeys(page, 1);
  expect(await other.count()).toBe(1);
});
