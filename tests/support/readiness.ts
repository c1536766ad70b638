import { expect, type Page } from './fixtures.ts';
import { press } from './stand.ts';

/** Opens the readiness page in a practice scenario; `at` is the place within it. */
export async function openReadiness(page: Page, scenario: string, at = ''): Promise<void> {
  await page.goto(`./readiness.html?practice=${scenario}${at}`);
  await expect(page.locator('[data-signed-out]')).toBeVisible({ timeout: 15_000 });
}

/** The press at the door, and what the practice tenant's sign-in page asks, as whoever it suggests. */
export async function signInToReadiness(page: Page): Promise<void> {
  await press(page);
  await expect(page.locator('main')).toHaveAttribute('data-step', 'practice-sign-in');
  await press(page);
  await expect(page.locator('main')).toContainText(/(number|Zahl) \d\d/);
  await press(page);
  await expect(page.locator('main[data-room="readiness"]')).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('[data-action="sign-out"]')).toBeVisible({ timeout: 30_000 });
}

/** Reads everything that is offered, and waits for the lines. */
export async function readTenant(page: Page): Promise<void> {
  await expect(page.locator('[data-read="policies"]')).toBeVisible();
  const consents = page.locator('[data-read="consents"]');
  if (!(await consents.isChecked())) await consents.check();
  await press(page);
  await expect(page.locator('[data-counts]')).toBeVisible({ timeout: 60_000 });
}

/** How a line stands. */
export async function expectLine(page: Page, id: string, state: string): Promise<void> {
  await expect(page.locator(`[data-line="${id}"]`), id).toHaveAttribute('data-state', state);
}
