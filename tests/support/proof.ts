import { expect, type Page } from '@playwright/test';
import { press } from './stand.ts';

/** Where the run stands. */
export async function expectProof(page: Page, name: string): Promise<void> {
  await expect(page.locator('[data-proof]')).toHaveAttribute('data-proof', name, { timeout: 30_000 });
}

/** From Microsoft's sign-in page back to the place that left for it. */
export async function throughSignIn(page: Page): Promise<void> {
  await expect(page.locator('main')).toHaveAttribute('data-step', 'practice-sign-in', { timeout: 30_000 });
  await press(page);
  await expect(page.locator('main')).toContainText(/(number|Zahl) \d\d/);
  await press(page);
  await expect(page).toHaveURL(/readiness\.html.*#\/proof$/, { timeout: 30_000 });
}

/** Opens a scenario and signs in, up to what is said before a run begins. */
export async function openProof(page: Page, scenario = 'proof-default'): Promise<void> {
  await page.goto(`./readiness.html?practice=${scenario}#/proof`);
  await expect(page.locator('[data-action="primary"]')).toBeEnabled({ timeout: 30_000 });
  await press(page);
  await throughSignIn(page);
  await expectProof(page, 'before');
}

/** Confirms the test account, and begins. */
export async function beginProof(page: Page): Promise<void> {
  await page.locator('[data-action="is-test-account"]').check();
  await press(page);
}

/** What the report has of a question: whether it is as believed, and the words of what was found. */
export async function found(page: Page, question: string): Promise<string | null> {
  return page.locator(`[data-question="${question}"]`).getAttribute('data-agrees');
}
