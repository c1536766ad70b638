import { expect, test } from '../support/fixtures.ts';
import { openMicrosoftsPage } from '../support/open-microsofts-page.ts';
import { expectStep, press, primaryOf } from '../support/stand.ts';
import { walk } from '../support/walk.ts';

interface Watched extends Window {
  broken?: string[];
}

/** Looks at each frame whether the screen has one heading and one primary action that is not Cancel (J1). */
function watchScreens(): void {
  const seen = window as Watched;
  seen.broken = [];
  const look = (): void => {
    const primaries = document.querySelectorAll('[data-action="primary"]');
    const headings = document.querySelectorAll('h1');
    const step = document.querySelector<HTMLElement>('main')?.dataset['step'] ?? 'no step';
    const label = primaries[0]?.textContent.trim() ?? '';
    if (document.readyState === 'complete') {
      if (primaries.length !== 1) seen.broken?.push(`${step}: ${String(primaries.length)} primary actions`);
      if (headings.length !== 1) seen.broken?.push(`${step}: ${String(headings.length)} headings`);
      if (/cancel|abbrechen/i.test(label)) seen.broken?.push(`${step}: the primary action is ${label}`);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

test('J1: one heading that has the focus and names the page, one primary action, at every step', async ({
  page,
  virtualKey,
}) => {
  await page.addInitScript(watchScreens);
  await page.goto('./');
  const seen: string[] = [];
  for (const step of ['start', 'create', 'done', 'lock-screen', 'finish']) {
    if (step === 'create') await walk(page, { until: ['create'] });
    else if (step !== 'start') await press(page);
    await expectStep(page, step);
    await expect(primaryOf(page)).toBeEnabled({ timeout: 30_000 });
    const heading = await page.locator('h1').innerText();
    await expect.poll(() => page.title()).toContain(heading);
    // The first screen of a document leaves focus where the browser put it.
    if (step !== 'start') await expect(page.locator('h1')).toBeFocused();
    expect(await page.evaluate(() => (window as Watched).broken)).toEqual([]);
    seen.push(heading);
  }
  expect(new Set(seen).size, 'each screen says what to do').toBe(seen.length);
  expect(await virtualKey.count()).toBe(1);
});

test('J1: the same where a problem, a finding or the hand-off is on screen', async ({ page }) => {
  await page.addInitScript(watchScreens);
  const check = async (): Promise<void> => {
    expect(await page.evaluate(() => (window as Watched).broken)).toEqual([]);
  };
  await page.goto('./?practice=nonsense');
  await expect(page.locator('[data-problem="LK-106"]')).toBeVisible();
  await check();
  await page.goto('./?practice=guest');
  await walk(page, { until: ['account'] });
  await expect(page.locator('[data-warning="guest"]')).toBeVisible();
  await expect(page.locator('h1')).toBeFocused();
  await check();
  await page.goto('./?practice=me-not-supported');
  await walk(page, { until: ['hand-off'] });
  await expect(primaryOf(page)).toBeEnabled();
  await expect(page.locator('h1')).toBeFocused();
  await openMicrosoftsPage(page);
  await expect(primaryOf(page)).toBeDisabled();
  await check();
});
