import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { pdfPages } from '../engines/pdf-pages.ts';
import { expect, test } from '../support/fixtures.ts';
import { enter, entered, expectPlace, fieldOf, openSetup, walkSetup } from '../support/setup-walk.ts';
import { press } from '../support/stand.ts';

/** @returns what is saved by an action */
async function saved(page: Page, action: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`[data-action="${action}"]:visible`).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const passBy = (): Promise<void> => Promise.resolve();

test('A2: a field is judged as it is typed, in the app’s own words, and a reload keeps what was entered', async ({
  page,
}) => {
  await openSetup(page);
  await enter(page, 'address');
  await press(page);
  await expectPlace(page, 'organisation');
  const phone = fieldOf(page, 'organisation.helpdesk.phone');
  await phone.fill('call me');
  await expect(page.locator('[data-field="organisation.helpdesk.phone"]')).toContainText('A phone number: digits');
  await phone.fill('+49 30 1234');
  await expect(phone).not.toHaveAttribute('aria-invalid');
  const name = fieldOf(page, 'organisation.name');
  await name.focus();
  await name.blur();
  await expect(page.locator('[data-field="organisation.name"]')).toContainText('It is missing and has to be there');
  await enter(page, 'organisation.name');
  await page.reload();
  await expectPlace(page, 'organisation');
  await expect(name).toHaveValue('Contoso');
  await expect(phone).toHaveValue('+49 30 1234');
});

test('A2: a config.json that is there is read in, nothing of it is lost, and what is wrong with it is told', async ({
  page,
}) => {
  const file = {
    tenantId: 'x',
    organisation: { name: 'Fabrikam', colour: 'red' },
    helpdesk: { later: true },
    mine: [1],
  };
  await openSetup(page);
  await page.locator('[data-action="read-in"]').click();
  await page.locator('[data-field="paste"]').fill('{');
  await expect(page.locator('main')).toContainText('This is no JSON');
  await page
    .locator('[data-field="file"]')
    .setInputFiles({ name: 'config.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) });
  await expect(page.locator('main')).toContainText('Every field of it is kept');
  await page.goto('./setup.html#/file');
  await expectPlace(page, 'file');
  expect(JSON.parse((await saved(page, 'save-file')).bytes.toString())).toEqual(file);
  const rows = page.locator('[data-problems] tbody tr');
  await expect(rows.filter({ hasText: 'tenantId' })).toContainText('A GUID');
  await expect(rows.filter({ hasText: 'clientId' }).first()).toContainText('It is missing');
  await rows.filter({ hasText: 'organisation.colour' }).locator('[data-action="take-out"]').click();
  await expect(rows.filter({ hasText: 'organisation.colour' })).toHaveCount(0);
  expect(JSON.parse((await saved(page, 'save-file')).bytes.toString())).toEqual({
    ...file,
    organisation: { name: 'Fabrikam' },
  });
});

test('A2: nothing is sent, and nothing is taken from the address', async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  await page.goto('./setup.html?tenantId=x&address=keys.evil.example&config=%7B%7D#/organisation?name=Evil');
  await expectPlace(page, 'address');
  await expect(fieldOf(page, 'address')).toHaveValue('');
  await walkSetup(page, passBy);
  const { bytes } = await saved(page, 'primary');
  expect(bytes.length).toBeGreaterThan(1000);
  for (const one of asked) {
    expect(one).toMatch(/^GET /);
    expect(one).toContain(new URL('.', baseURL).href);
    for (const value of Object.values(entered)) expect(one).not.toContain(value);
  }
});

test('A3: what a script printed is read and not kept: its ids go into the fields, an account’s name nowhere', async ({
  page,
}) => {
  await openSetup(page);
  await enter(page, 'address');
  await page.goto('./setup.html#/register');
  await expectPlace(page, 'register');
  await expect(page.locator('[data-lines="employees"]')).toContainText(
    "--base-url 'https://keys.contoso.com/' --dry-run",
  );
  await page.getByText('PowerShell', { exact: true }).click();
  await expect(page.locator('[data-lines="employees"]')).toContainText("-BaseUrl 'https://keys.contoso.com/' -WhatIf");
  const box = page.locator('[data-field="printed"]');
  await box.fill('nothing');
  await expect(page.locator('main')).toContainText('There is no id in it');
  const printed = `   admin@contoso.example in the tenant\n{ "tenantId": "${entered.tenantId}", "clientId": "${entered.clientId}" }`;
  await box.fill(printed);
  await expect(fieldOf(page, 'tenantId')).toHaveValue(entered.tenantId);
  await expect(fieldOf(page, 'clientId')).toHaveValue(entered.clientId);
  await expect(box).toHaveValue('');
  expect(await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))).not.toContain('admin@');
});

test('A4: the folder has everything, the same bytes each time, and can be made before anything is entered', async ({
  page,
}) => {
  await page.goto('./setup.html#/folder');
  await expectPlace(page, 'folder');
  await expect(page.locator('[data-line="register"]')).toHaveAttribute('data-state', 'missing');
  const empty = unzipSync((await saved(page, 'primary')).bytes);
  expect(Object.keys(empty).map((path) => path.replace('latchkey-setup/', ''))).toEqual(['README.md', 'config.json']);
  expect(strFromU8(empty['latchkey-setup/README.md'] ?? new Uint8Array())).toContain(
    '- Registration: something is missing',
  );

  await openSetup(page);
  await walkSetup(page, passBy);
  for (const line of await page.locator('[data-line]').all()) await expect(line).toHaveAttribute('data-state', 'ready');
  const first = await saved(page, 'primary');
  expect(first.name).toBe('latchkey-setup.zip');
  expect((await saved(page, 'primary')).bytes.equals(first.bytes)).toBe(true);
  const files = unzipSync(first.bytes);
  const text = (path: string): string => strFromU8(files[`latchkey-setup/${path}`] ?? new Uint8Array());
  expect(JSON.parse(text('config.json'))).toMatchObject({
    organisation: { name: 'Contoso' },
    clientId: entered.clientId,
  });
  const policy = /Content-Security-Policy "([^"]+)"/.exec(text('host/nginx.conf'))?.[1];
  const shipped = /Content-Security-Policy "([^"]+)"/.exec(readFileSync('hosting/nginx.conf', 'utf8'))?.[1];
  expect(policy, 'X1: the host is told the policy of this very build').toBe(shipped);
  expect(text('host/nginx.conf')).toContain('server_name keys.contoso.com;');
  expect(text('register/employees.bash.txt')).toContain('--with-companion --base-url');
  expect(Object.keys(files).filter((path) => path.includes('/pcs/')).length).toBeGreaterThan(5);
});

for (const locale of ['en-US', 'de-DE']) {
  test.describe(locale, () => {
    test.use({ locale });

    test('A4: the checklist prints on one page', async ({ page }) => {
      await openSetup(page);
      await walkSetup(page, passBy);
      for (const format of ['A4', 'Letter']) expect(pdfPages(await page.pdf({ format })), format).toBe(1);
    });

    test('J1, A4: in each place heading and what there is to press are in view', async ({ page }) => {
      test.slow();
      await openSetup(page);
      await walkSetup(page, async (place, at) => {
        for (const size of [
          { width: 1366, height: 650 },
          { width: 360, height: 740 },
          { width: 320, height: 740 },
        ]) {
          await page.setViewportSize(size);
          const lowest = await page.evaluate(() => {
            scrollTo(0, 0);
            const shown = document.querySelectorAll('main h1, main [data-action="primary"]');
            return Math.max(...Array.from(shown, (one) => one.getBoundingClientRect().bottom));
          });
          expect.soft(lowest, `${place}, ${at}, ${String(size.width)}`).toBeLessThanOrEqual(size.height);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect
            .soft(wide, `nothing to scroll sideways: ${place}, ${at}, ${String(size.width)}`)
            .toBeLessThanOrEqual(0);
        }
      });
    });
  });
}

test('A2: by keyboard alone, from the address to the file', async ({ page }) => {
  await openSetup(page);
  /** Tab after Tab to what is wanted; it may not be hidden by what stays in view. */
  async function tabTo(selector: string): Promise<void> {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab');
      const found = await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);
      if (!found) continue;
      const covered = await page.evaluate(() => {
        const at = document.activeElement;
        const box = at?.getBoundingClientRect();
        if (!at || !box) return true;
        const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return top === null || !(at.contains(top) || top.contains(at));
      });
      expect(covered, `${selector} is covered`).toBe(false);
      return;
    }
    throw new Error(`Tab never reaches ${selector}`);
  }
  await tabTo('[data-field="address"] input');
  await page.keyboard.type('keys.contoso.com');
  for (const place of ['organisation', 'keys', 'companion', 'register'] as const) {
    await tabTo('[data-action="primary"]');
    await page.keyboard.press('Enter');
    await expectPlace(page, place);
    await expect(page.locator('main h1')).toBeFocused();
    if (place === 'organisation') {
      await tabTo('[data-field="organisation.name"] input');
      await page.keyboard.type('Contoso');
    }
    if (place === 'keys') {
      await tabTo('input[name="keys"]');
      await page.keyboard.press('ArrowDown');
      await tabTo('[data-field="acceptedKeys.allow"] input');
      await page.keyboard.type('feitian');
      await tabTo('[data-action="add-model"]');
      await page.keyboard.press('Enter');
      await expect(page.locator('[data-listed="1"]')).toBeVisible();
      await expect(page.locator('[data-field="acceptedKeys.allow"] input')).toBeFocused();
    }
  }
  await tabTo('[data-field="tenantId"] input');
  await page.keyboard.type(entered.tenantId);
  await tabTo('[data-field="clientId"] input');
  await page.keyboard.type(entered.clientId);
  for (const place of ['helpdesk', 'readiness', 'file'] as const) {
    await tabTo('[data-action="primary"]');
    await page.keyboard.press('Enter');
    await expectPlace(page, place);
  }
  await expect(page.locator('main')).toContainText('Every page of Latchkey takes this file');
});

test('M4, J2: another language keeps place and entries', async ({ page }) => {
  await openSetup(page);
  await enter(page, 'address');
  await press(page);
  await page.locator('[data-action="language"]').selectOption('de');
  await expect(page.locator('main h1')).toHaveText('Benennen Sie Ihre Organisation');
  await page.goBack();
  await expectPlace(page, 'address');
  await expect(fieldOf(page, 'address')).toHaveValue(entered.address);
});
