import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { pretendAz, tenantId } from '../../scripts/testing/pretend-az.ts';
import { appOrigin, expect, openMicrosoftsPage, press as pressAt, signIn, test } from '../support/live-site.ts';
import { enter, expectPlace, openSetup } from '../support/setup-walk.ts';
import { press } from '../support/stand.ts';

/** Runs commands as somebody types them into a terminal, in the folder of the release, with a pretended Azure CLI. */
async function typed(commands: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-setup-'));
  const az = await pretendAz({
    applications: [],
    servicePrincipals: [{ id: 'graph-principal', appId: '00000003-0000-0000-c000-000000000000' }],
    oauth2PermissionGrants: [],
  });
  try {
    writeFileSync(join(folder, 'az'), az.script, { mode: 0o755 });
    const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` };
    return await new Promise((done, fail) => {
      execFile(
        'bash',
        ['-ec', commands.join('\n')],
        { env, cwd: resolve(import.meta.dirname, '../..') },
        (error, stdout, stderr) => {
          if (error === null) done(stderr + stdout);
          else fail(new Error(stderr));
        },
      );
    });
  } finally {
    az.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

test('A2, A3: from nothing to a config.json with which the same build runs live, by following the page only', async ({
  page,
  live,
  virtualKey,
}) => {
  test.slow();
  live.play('default', { practice: true });
  await openSetup(page);
  await enter(page, 'address');
  await press(page);
  await enter(page, 'organisation.name');
  await press(page);
  await expectPlace(page, 'keys');
  await press(page);
  await expectPlace(page, 'companion');
  await press(page);
  await expectPlace(page, 'register');
  const lines = await page.locator('[data-lines="employees"] pre').allInnerTexts();
  expect(lines).toHaveLength(3);
  // Nobody signs in to a pretended tenant.
  const printed = await typed(lines.slice(1));
  expect(printed).toContain('A dry run: nothing was changed');
  await page.locator('[data-field="printed"]').fill(printed);
  await expect(page.locator('[data-field="tenantId"] input')).toHaveValue(tenantId);
  for (const place of ['helpdesk', 'readiness', 'file'] as const) {
    await press(page);
    await expectPlace(page, place);
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-action="save-file"]').click(),
  ]);
  const configuration = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
    tenantId: string;
    clientId: string;
  };
  expect(configuration).toEqual({
    tenantId,
    clientId: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown as string,
    organisation: { name: 'Contoso' },
  });

  live.play('default', configuration, configuration);
  expect(await virtualKey.count()).toBe(0);
  await page.goto(`${appOrigin}/`);
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'live');
  await pressAt(page, 'start');
  await expect(page.locator('main')).toHaveAttribute('data-step', 'practice-sign-in');
  await signIn(page);
  await expect(page.locator('main')).toHaveAttribute('data-step', 'hand-off');
  const tab = await openMicrosoftsPage(page);
  await tab.locator('[data-action="primary"]').click();
  await expect(page.locator('main')).toHaveAttribute('data-step', 'done');
  await expect(page.locator('[data-key-id]')).toHaveCount(1);
  // The page that people use opens no setup beside it (A1).
  await page.goto(`${appOrigin}/setup.html`);
  await expect(page.locator('[data-problem="LK-109"]')).toBeVisible();
});
