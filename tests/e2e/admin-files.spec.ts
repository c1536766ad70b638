import { readFile } from 'node:fs/promises';
import { readRegistryFile } from '../../src/pc/testing/read-registry-file.ts';
import { expect, test, type Page } from '../support/fixtures.ts';

async function download(page: Page, action: string): Promise<{ name: string; bytes: Buffer }> {
  const downloading = page.waitForEvent('download');
  await page.locator(`[data-action="${action}"]`).click();
  const file = await downloading;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** As shown, in the box above the link; `<pre>` knows no carriage return. */
async function shown(page: Page, name: string): Promise<string> {
  return page.locator(`.copy:has([data-action="${name}"]) pre`).evaluate((pre) => pre.textContent);
}

test('P1: registry files are saved by their names, as regedit wants them, and undo takes away what the other sets', async ({
  page,
}) => {
  await page.goto('./#/help/registry');
  const apply = await download(page, 'download-apply');
  const undo = await download(page, 'download-undo');
  expect(apply.name).toBe('latchkey-security-key-sign-in-on.reg');
  expect(undo.name).toBe('latchkey-security-key-sign-in-undo.reg');
  const [set] = readRegistryFile(apply.bytes).changes;
  expect(set).toMatchObject({ name: 'UseSecurityKeyForSignin', dword: 1 });
  expect(readRegistryFile(undo.bytes).changes).toEqual([{ ...set, dword: null }]);
  expect(apply.bytes.toString('utf16le')).toBe(`\ufeff${await shown(page, 'copy-apply')}`);
});

test('P1: the other choice changes every file', async ({ page }) => {
  await page.goto('./#/help/registry');
  await page.locator('input[name="setting"][value="group-policy"]').check();
  const { name, bytes } = await download(page, 'download-apply');
  expect(name).toBe('latchkey-security-key-sign-in-group-policy-on.reg');
  expect(readRegistryFile(bytes).changes).toMatchObject([{ name: 'EnableFIDODeviceLogon', dword: 1 }]);
  expect((await download(page, 'download-script')).bytes.toString()).toContain("$name = 'EnableFIDODeviceLogon'");
});

test.describe('de-DE', () => {
  test.use({ locale: 'de-DE' });

  test('P1: the script is UTF-8 with a mark, in the language of the page, and shown in full before it is saved', async ({
    page,
  }) => {
    await page.goto('./#/help/registry');
    const { name, bytes } = await download(page, 'download-script');
    expect(name).toBe('latchkey-security-key-sign-in.ps1');
    expect(bytes.toString()).toBe(`\ufeff${await shown(page, 'copy-script')}`);
    expect(bytes.toString()).toContain('Sicherheitsschlüssel');
  });
});

test('P1: the row for Intune can be copied field by field', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./#/help/intune');
  await page.locator('[data-action="copy-oma-uri"]').click();
  await expect(page.locator('article [role="status"]').filter({ hasText: /./ })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    './Device/Vendor/MSFT/PassportForWork/SecurityKey/UseSecurityKeyForSignin',
  );
});
