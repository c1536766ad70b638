import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { walk } from '../support/walk.ts';

/** The table of the practice tenant: what pressing the primary action alone must end in, and the keys afterwards. */
const done = [
  'default',
  'odd-base64',
  'attachment-null',
  'slow',
  'throttled',
  'save-fails-once',
  'save-lost',
  'list-lags',
  'mfa-stale',
  'claims-challenge',
  'no-policy-read',
  'hostile-text',
  'me-not-supported',
] as const;

const stopped = [
  ['key-blocked', 'LK-4', 0],
  ['attestation-required', 'LK-4', 0],
  ['self-service-off', 'LK-4', 0],
  ['not-in-scope', 'LK-4', 0],
  ['guest', 'LK-4', 0],
  ['ten-keys', 'LK-4', 10],
  ['already-registered', 'LK-5', 1],
  ['challenge-expires', 'LK-6', 0],
  ['graph-down', 'LK-6', 0],
] as const;

const refusedAtMicrosoft = [
  ['consent-missing', /65001|90094/],
  ['ca-device', /5300\d/],
  ['wrong-account', /50020/],
] as const;

async function keys(page: Page, count: number): Promise<void> {
  await expect(page.locator('[data-practice-keys]')).toHaveAttribute('data-practice-keys', String(count));
}

for (const scenario of done) {
  test(`${scenario}: the primary action alone leads to done, and the tenant holds one key`, async ({
    page,
    virtualKey,
  }) => {
    await page.goto(`./?practice=${scenario}`);
    const { ours } = await walk(page, { until: ['done'] });
    await expect(page.locator('[data-key-id]')).toHaveCount(1, { timeout: 70_000 });
    await keys(page, 1);
    // The hand-off's key lives in the tab that played Microsoft's page.
    if (scenario !== 'me-not-supported') expect(await virtualKey.count()).toBe(1);
    if (scenario === 'default') expect(ours, 'J9: presses of ours on the undisturbed walk').toBeLessThanOrEqual(5);
  });
}

for (const [scenario, problem, count] of stopped) {
  test(`${scenario}: the primary action alone ends in ${problem}xx, and the tenant holds ${String(count)}`, async ({
    page,
    virtualKey,
  }) => {
    expect(await virtualKey.count()).toBe(0);
    await page.goto(`./?practice=${scenario}`);
    const end = await walk(page, { until: ['done'], problem });
    expect(end.problem).toMatch(new RegExp(`^${problem}`));
    await keys(page, count);
  });
}

for (const [scenario, aadsts] of refusedAtMicrosoft) {
  test(`J8: ${scenario}: after one Back the screen asks what Microsoft's page said`, async ({ page }) => {
    await page.goto(`./?practice=${scenario}`);
    await walk(page, { until: ['practice-sign-in'] });
    const primary = page.locator('[data-action="primary"]');
    await expect(async () => {
      if (await primary.isEnabled()) await primary.click();
      await expect(page.locator('main')).toContainText(aadsts, { timeout: 500 });
    }).toPass();
    await page.goBack();
    await expect(page.locator('main')).toHaveAttribute('data-step', 'sign-in-returned');
    await expect(page.locator('[data-problem^="LK-3"]')).toBeVisible();
    await keys(page, 0);
  });
}
