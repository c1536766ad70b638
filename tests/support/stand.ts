import { expect, type Locator, type Page } from '@playwright/test';
import type { Step } from '../../src/journey/step.ts';
import { walk } from './walk.ts';

/** The one thing to press: no part that is not shown has one. */
export const primaryOf = (page: Page): Locator => page.locator('[data-action="primary"]');

/** Where the page stands (the support contract's `data-step`). */
export async function expectStep(page: Page, step: string): Promise<void> {
  await expect(page.locator('main')).toHaveAttribute('data-step', step);
}

/** Presses an action as soon as it can be pressed; a second one of its name fails. */
export async function press(page: Page, action = 'primary'): Promise<void> {
  await page.locator(`[data-action="${action}"]`).click();
}

/** Opens a scenario and presses the primary action until the step is there and something can be pressed. */
export async function reach(page: Page, step: string, scenario = 'default'): Promise<void> {
  await page.goto(`./?practice=${scenario}`);
  await walk(page, { until: [step] });
  await expect(primaryOf(page)).toBeEnabled({ timeout: 30_000 });
}

/** Asks for the key check at `start`, where it stands in the drawer of what somebody may be unsure of. */
export async function askForCheck(page: Page): Promise<void> {
  await page.locator('[data-action="unsure"]').click();
  await page.locator('[data-action="check-key"]:enabled').click();
  await expectStep(page, 'key');
}

/** Types a name at `create`, where the field is folded for a first key. */
export async function nameKey(page: Page, name: string): Promise<void> {
  const field = page.locator('input[type="text"]');
  if (!(await field.isVisible())) await page.locator('details:has(input[type="text"]) > summary').click();
  await field.fill(name);
}

/** From `create` on: the press, and the browser's own dialog open with nobody touching the key. */
export async function beginCeremony(page: Page): Promise<void> {
  await press(page);
  await expect(page.locator('[data-action="cancel"]')).toBeVisible();
  await expect.poll(() => stateOf(page)).toBe('touching');
}

/** What the banner says that the tenant holds. */
export async function expectKeys(page: Page, count: number): Promise<void> {
  await expect(page.locator('[data-practice-keys]')).toHaveAttribute('data-practice-keys', String(count));
}

interface Kept {
  step: { name: string; state?: string; credential?: { id: string } };
  account: string | null;
}

/** What this tab would find again after a reload. */
export function keptIn(page: Page): Promise<Kept | null> {
  return page.evaluate(() => JSON.parse(sessionStorage.getItem('latchkey') ?? 'null') as Kept | null);
}

export async function stateOf(page: Page): Promise<string | undefined> {
  return (await keptIn(page))?.step.state;
}

/** How many challenges of the practice tenant wait for their answer: each set of creation options adds one. */
export function challengesOf(page: Page, scenario = 'default'): Promise<number> {
  return page.evaluate((name) => {
    const tenant = JSON.parse(localStorage.getItem(`latchkey-practice:${name}`) ?? '{}') as { challenges?: unknown[] };
    return tenant.challenges?.length ?? 0;
  }, scenario);
}

/** Changes how the practice tenant's pretend key answers from now on, in all tabs. */
export async function setPretendKey(page: Page, settings: object, scenario = 'default'): Promise<void> {
  await page.evaluate(
    ([name, changes]) => {
      const key = `latchkey-practice:${name}`;
      const tenant = JSON.parse(localStorage.getItem(key) ?? '{}') as { pretendKey: { settings: object } };
      Object.assign(tenant.pretendKey.settings, changes);
      localStorage.setItem(key, JSON.stringify(tenant));
    },
    [scenario, settings] as const,
  );
}

/** Loads the practice page with a step that this tab kept, as a reload does; the page is open already. */
export async function standAt(page: Page, step: Step): Promise<void> {
  await page.evaluate((kept) => {
    sessionStorage.setItem('latchkey', JSON.stringify({ mode: 'practice/default', step: kept, account: null }));
  }, step);
  await page.reload();
}
