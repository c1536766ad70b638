import type { Dialog, Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { walk } from '../support/walk.ts';

/** A key that was made and is not saved yet is not lost by accident (J4). */

const unkept = 'Do not close or reload this page';

/** To a save that Microsoft refused for the moment. */
async function walkToUnsaved(page: Page): Promise<void> {
  await page.goto('?practice=save-fails-once');
  const walked = await walk(page, { until: ['done'], problem: 'LK-6' });
  expect(walked.step).toBe('save');
}

/** Tries to close the page, as a person does. @returns what the browser asked, or null where it closed at once */
async function tryToClose(page: Page): Promise<Dialog | null> {
  const asked = page.waitForEvent('dialog').catch(() => null);
  await page.close({ runBeforeUnload: true });
  return asked;
}

test.beforeEach(async ({ virtualKey }) => {
  expect(await virtualKey.count()).toBe(0);
});

test('J4: leaving asks first while an unsaved key is held, and not before', async ({ page, context }) => {
  const before = await context.newPage();
  await before.goto('?practice=save-fails-once');
  await before.locator('main[data-step="start"] [data-action="primary"]').click();
  expect(await tryToClose(before)).toBeNull();

  await walkToUnsaved(page);
  await expect(page.locator('main')).not.toContainText(unkept);
  const dialog = await tryToClose(page);
  expect(dialog?.type()).toBe('beforeunload');
  await dialog?.dismiss();
  await expect(page.locator('main')).toHaveAttribute('data-step', 'save');
});

test('J4: where the tab keeps nothing, the page says that it must stay open', async ({ page }) => {
  await page.addInitScript(() => {
    const area = sessionStorage;
    type SetItem = (this: Storage, key: string, value: string) => void;
    const keep = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')?.value as SetItem;
    Storage.prototype.setItem = function (key, value): void {
      if (this === area && value.includes('"save"')) throw new DOMException('full', 'QuotaExceededError');
      keep.call(this, key, value);
    };
  });
  await walkToUnsaved(page);
  await expect(page.locator('main')).toContainText(unkept);
});
