import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '../support/fixtures.ts';
import { expectLine, openReadiness, readTenant, signInToReadiness } from '../support/readiness.ts';
import { press } from '../support/stand.ts';

/** Counts what is asked of the practice tenant: it is no network, so its own function is watched. */
async function open(page: Page, scenario: string, at = ''): Promise<void> {
  await openReadiness(page, scenario, at);
  await signInToReadiness(page);
}

test('A5, A6: an administrator sees each permission with its reason, reads, and gets every line with place and command', async ({
  page,
}) => {
  await open(page, 'ready-default');
  await expect(page.locator('[data-read]')).toHaveCount(7);
  for (const read of await page.locator('label:has([data-read])').all()) {
    await expect(read).toContainText(/Permission: [A-Z][\w.]+\.Read/);
    await expect(read.locator('[data-read]')).toHaveAttribute('data-granted', 'no');
  }
  await expect(page.locator('[data-read="consents"]'), 'the widest is not asked for by itself').not.toBeChecked();
  await readTenant(page);
  await expect(page.locator('[data-line]')).toHaveCount(17);
  await expect(page.locator('[data-line]:not([data-state="met"])')).toHaveCount(0);
  const line = page.locator('[data-line="self-service"]');
  await line.locator('summary').click();
  await expect(line).toContainText('Allow self-service set up');
  await expect(line.locator('pre')).toContainText('isSelfServiceRegistrationAllowed');
});

test('A6: a permission that is left out is not asked for, and its lines stay unknown', async ({ page }) => {
  await open(page, 'ready-default');
  for (const read of ['access', 'app', 'registrations', 'intune', 'person']) {
    await page.locator(`[data-read="${read}"]`).uncheck();
  }
  await press(page);
  await expect(page.locator('[data-counts]')).toBeVisible();
  await expectLine(page, 'method', 'met');
  for (const id of ['access-page', 'app-owners', 'phones', 'intune', 'person']) await expectLine(page, id, 'unknown');
  await page.locator('[data-action="choose"]').click();
  await expect(page.locator('[data-read="policies"]')).toHaveAttribute('data-granted', 'yes');
  await expect(page.locator('[data-read="app"]')).toHaveAttribute('data-granted', 'no');
});

test('A5: what is not met stands first, and says why', async ({ page }) => {
  await open(page, 'ready-no-model');
  await readTenant(page);
  await expect(page.locator('[data-line]').first()).toHaveAttribute('data-state', 'unmet');
  await expect(page.locator('[data-line="access-registering"]')).toHaveAttribute('data-findings', /access-loop/);
  await expect(page.locator('[data-line="models"]')).toHaveAttribute('data-findings', /models-none/);
});

test('A5: a reader without a role learns nothing that is wrong', async ({ page }) => {
  await open(page, 'ready-no-role');
  await readTenant(page);
  await expect(page.locator('[data-line][data-state="unmet"]')).toHaveCount(0);
  for (const id of ['method', 'access-page', 'phones', 'intune']) await expectLine(page, id, 'unknown');
  await expectLine(page, 'app-owners', 'met');
});

test('A8: the report is shown before it is copied, is confidential, and tells what changed since an older one', async ({
  page,
}) => {
  await open(page, 'ready-self-service-off');
  await readTenant(page);
  await page.locator('[data-action="report-text"]').click();
  await expect(page.locator('[data-report] pre').first()).toContainText('CONFIDENTIAL');
  await page.locator('[data-action="report-json"]').click();
  const saving = page.waitForEvent('download');
  await page.locator('[data-action="save-report"]').click();
  const saved = readFileSync(await (await saving).path(), 'utf8');
  expect(JSON.parse(saved)).toMatchObject({ confidential: true, formatVersion: 1 });
  expect(saved).not.toMatch(/Practice Helpdesk Agent|employee@practice/);

  await page.locator('[data-action="compare"]').click();
  const box = page.locator('[data-field="older-report"]');
  await box.fill(saved);
  await expect(page.locator('[data-compared]')).toHaveAttribute('data-compared', 'same');
  await box.fill(saved.replace('"state": "unmet"', '"state": "met"'));
  await expect(page.locator('[data-changed="self-service"]')).toBeVisible();
  await box.fill('{}');
  await expect(page.locator('[data-compared]')).toHaveAttribute('data-compared', 'none');
  expect(page.url()).toMatch(/readiness\.html\?practice=ready-self-service-off(#\/ready)?$/);
});

test('A9: the policy becomes the block of config.json, and tells which registered keys would stop', async ({
  page,
}) => {
  await open(page, 'ready-three-profiles', '#/keys');
  await expect(page.locator('[data-place="keys"]')).toHaveAttribute('aria-current', 'page');
  await press(page);
  await expect(page.locator('[data-profile]')).toHaveCount(3);
  await expect(page.locator('[data-block]')).toHaveAttribute('data-block', 'made');
  const yubikey = '2fc0579f-8113-47ea-b116-bb5a8db9202a';
  await page
    .locator('[data-field="registered-keys"]')
    .fill(`userPrincipalName,aaGuid\nkim@contoso.com,${yubikey}\nsam@contoso.com,nothing`);
  await expect(page.locator('main [data-read="1"]')).toContainText('3');
  await expect(page.locator('[data-stops="stop"]')).toHaveAttribute('data-count', '0');
  await page.locator('[data-field="model"]').selectOption(yubikey);
  await expect(page.locator('[data-stops="stop"]')).toHaveAttribute('data-count', '1');
  await page.locator('[data-action="keys-of-one"]').click();
  await page.locator('main input[type="text"]:visible').fill('two.keys@practice.example');
  await press(page, 'read-keys-of-one');
  await expect(page.locator('main [data-read="3"]')).toBeVisible();
});

test('A5: signing out forgets what was read; a reload keeps who is signed in and no line', async ({ page }) => {
  await open(page, 'ready-default');
  await readTenant(page);
  await page.reload();
  await expect(page.locator('[data-action="sign-out"]')).toBeVisible({ timeout: 15_000 });
  await expect(page.locator('[data-line]')).toHaveCount(0);
  await press(page, 'sign-out');
  await expect(page.locator('[data-signed-out]')).toBeVisible();
});

test('S2: with the screen shared no person is named', async ({ page }) => {
  await openReadiness(page, 'ready-foreign-owner');
  await press(page, 'share');
  await signInToReadiness(page);
  await readTenant(page);
  await expectLine(page, 'app-owners', 'unmet');
  const text = await page.locator('body').innerText();
  expect(text).not.toMatch(/Practice Guest|Practice Employee|agent\.reader|employee@/);
  await expect(page.locator('input[type="text"]').first()).not.toHaveValue(/employee/);
});

for (const locale of ['en-US', 'de-DE']) {
  test.describe(locale, () => {
    test.use({ locale });
    test('J1: what there is to press is in view, and nothing scrolls sideways', async ({ page }) => {
      const look = async (place: string): Promise<void> => {
        for (const size of [
          { width: 1366, height: 650 },
          { width: 360, height: 740 },
        ]) {
          await page.setViewportSize(size);
          const primary = page.locator('[data-action="primary"]:visible');
          await expect(primary, place).toHaveCount(1);
          await page.evaluate(() => scrollTo(0, 0));
          const box = await primary.boundingBox();
          expect
            .soft((box?.y ?? 9999) + (box?.height ?? 0), `${place} at ${size.width}`)
            .toBeLessThanOrEqual(size.height);
          const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect.soft(wider, `${place} at ${size.width}`).toBeLessThanOrEqual(0);
        }
      };
      await openReadiness(page, 'ready-no-model');
      await look('door');
      await signInToReadiness(page);
      await look('choose');
      await readTenant(page);
      await look('lines');
    });
  });
}
