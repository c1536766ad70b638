import { expect, test, type Page } from '../support/fixtures.ts';
import { expectKeys, expectStep, nameKey, press, primaryOf, reach } from '../support/stand.ts';

const walked = ['start', 'practice-sign-in', 'create', 'done', 'lock-screen'];

/** Presses in some way at each step up to `finish`, and notes each step at which it pressed. */
async function pressThrough(page: Page, activate: () => Promise<void>): Promise<string[]> {
  const steps: string[] = [];
  for (;;) {
    await expect(primaryOf(page)).toBeEnabled({ timeout: 30_000 });
    const step = (await page.locator('main').getAttribute('data-step')) ?? '';
    if (step === 'finish') return steps;
    const heading = await page.locator('h1').textContent();
    steps.push(step);
    await activate();
    // Practice's sign-in asks twice at one step.
    await expect(page.locator('h1')).not.toHaveText(heading ?? '');
  }
}

test('J12: with every press doubled no step is left out and one credential is made', async ({ page, virtualKey }) => {
  await page.goto('./');
  const steps = await pressThrough(page, () => primaryOf(page).dblclick());
  expect([...new Set(steps)]).toEqual(walked);
  await expectKeys(page, 1);
  expect(await virtualKey.count()).toBe(1);
});

test('J12: with Enter held down no step is left out and one credential is made', async ({ page, virtualKey }) => {
  await page.goto('./');
  const steps = await pressThrough(page, async () => {
    await primaryOf(page).focus();
    for (let repeat = 0; repeat < 12; repeat += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
  });
  expect([...new Set(steps)]).toEqual(walked);
  await expectKeys(page, 1);
  expect(await virtualKey.count()).toBe(1);
});

test('J12: Enter held down in the field for the name makes one credential', async ({ page, virtualKey }) => {
  await reach(page, 'create');
  await nameKey(page, 'Blue key');
  await page.locator('input[type="text"]').focus();
  for (let repeat = 0; repeat < 8; repeat += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(page.locator('[data-key-id]')).toBeVisible();
  expect(await virtualKey.count()).toBe(1);
});

test('J12: two clicks in one task make one ceremony', async ({ page, virtualKey }) => {
  await reach(page, 'create');
  await primaryOf(page).evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
  });
  await expect(page.locator('[data-key-id]')).toBeVisible();
  expect(await virtualKey.count()).toBe(1);
});

test('K5: a double press opens one window, and opening again one more', async ({ page, virtualKey }) => {
  expect(await virtualKey.count()).toBe(0);
  await reach(page, 'hand-off', 'me-not-supported');
  const opening = page.context().waitForEvent('page');
  await primaryOf(page).dblclick();
  const guide = await opening;
  await primaryOf(guide).dblclick();
  await expect(page.locator('[data-action="open-again"]')).toBeVisible();
  await expect(primaryOf(page)).toBeDisabled();
  await expect.poll(() => page.context().pages().length).toBe(3);
  await guide.close();
  await expect.poll(() => page.context().pages().length).toBe(2);
  await page.locator('[data-action="open-again"]').dblclick();
  await expect.poll(() => page.context().pages().length).toBe(3);
  await page.locator('[data-action="open-again"]').focus();
  for (let repeat = 0; repeat < 5; repeat += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect.poll(() => page.context().pages().length).toBe(4);
  await expectStep(page, 'hand-off');
});

test('J1: what leads from a stop to Microsoft is turned off meanwhile, and leaves the focus on the heading', async ({
  page,
}) => {
  let headingHasFocus = (): void => undefined;
  const headingFocused = new Promise<void>((resolve) => {
    headingHasFocus = resolve;
  });
  await page.exposeFunction('latchkeyHeading', () => {
    headingHasFocus();
  });
  await reach(page, 'create', 'mfa-stale');
  await press(page);
  await expect(page.locator('[data-problem="LK-403"]')).toBeVisible();
  await primaryOf(page).focus();
  await page.evaluate(() => {
    const tell = (window as unknown as { latchkeyHeading: () => void }).latchkeyHeading;
    document.querySelector('h1')?.addEventListener('focus', tell);
  });
  // Microsoft's page comes only after that: the browser lets nobody look at a page that it is about to leave.
  await page.route(/practice-sign-in\.html/, async (route) => {
    await headingFocused;
    await route.continue();
  });
  await page.keyboard.press('Enter');
  await expectStep(page, 'practice-sign-in');
});
