import { resolve } from 'node:path';
import { serve } from '../../scripts/serve.ts';
import { expect, test as base } from '../support/fixtures.ts';
import { servedCopy } from '../support/next-build.ts';
import { expectKeys, expectStep, keptIn, press, primaryOf } from '../support/stand.ts';
import { walk } from '../support/walk.ts';

const dist = resolve(import.meta.dirname, '../../dist');

/** The page on a host whose files are replaced while it is open. */
const test = base.extend<{ host: { url: string; upgrade: () => void } }>({
  host: async ({}, use) => {
    const { directory, upgrade, remove } = servedCopy(dist);
    const served = await serve({ directory, port: 0 });
    await use({ url: served.url, upgrade });
    await served.close();
    remove();
  },
});

test('J2: an upgrade of the host under an open tab costs a reload, and the journey goes on in the new build', async ({
  page,
  host,
  virtualKey,
  complaints,
}) => {
  complaints.expect(/404|Failed to fetch dynamically imported module|Unable to preload|MIME type/);
  await page.goto(host.url);
  await expect(primaryOf(page)).toBeEnabled();
  await walk(page, { until: ['create'] });
  host.upgrade();
  await press(page);
  await expect(page.locator('[data-key-id]')).toBeVisible();
  await press(page);
  await expect(page.locator('h1'), 'the next part is gone').toHaveText('This part of the page did not load');
  await press(page);
  await expectStep(page, 'lock-screen');
  await walk(page, { until: ['finish'] });
  await expectKeys(page, 1);
  expect(await virtualKey.count()).toBe(1);
});

test('J4: a credential that could not be saved yet outlives an upgrade of the host', async ({
  page,
  host,
  virtualKey,
}) => {
  await page.goto(`${host.url}?practice=save-fails-once`);
  await walk(page, { until: ['done'], problem: 'LK-602' });
  await expectStep(page, 'save');
  const held = (await keptIn(page))?.step.credential?.id;
  expect(held).toBeTruthy();
  host.upgrade();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expectStep(page, 'save');
  expect((await keptIn(page))?.step.credential?.id).toBe(held);
  await walk(page, { until: ['done'] });
  await expectKeys(page, 1);
  expect(await virtualKey.count(), 'the same credential, no second one').toBe(1);
});
