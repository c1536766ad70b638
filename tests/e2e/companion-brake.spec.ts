import { askCompanion, floodCompanion } from '../support/ask-companion.ts';
import { companionRequest as request, kindOf } from '../support/companion-request.ts';
import { appOrigin, expect, expectNoWindow, test } from '../support/companion-site.ts';
import { press } from '../support/live-site.ts';
import { stopWorkers, walkToCreate } from '../support/companion-walk.ts';

test('K4: a script in the page opens no window where nobody pressed', async ({ page, companion }) => {
  await page.goto(`${appOrigin}/plain`);
  expect(await floodCompanion(page, companion.id, request(), { milliseconds: 3_000, pressed: false })).toEqual([
    'failed NotPressed',
  ]);
  expect(companion.windows().opened).toBe(0);
  expect((await askCompanion(page, companion.id, [request()], false)).map(kindOf), 'nor without the word').toEqual([
    'failed NotPressed',
  ]);
  expect((await askCompanion(page, companion.id, [request()])).map(kindOf), 'a press').toEqual(['created']);
});

test('K4: one press opens one window, however often a script asks', async ({ page, companion }) => {
  await page.goto(`${appOrigin}/plain`);
  companion.plug({ automaticPresenceSimulation: false });
  await floodCompanion(page, companion.id, request(), { milliseconds: 10_000, pressed: true });
  await expectNoWindow(companion);
  expect(companion.windows().opened).toBe(1);
});

test('K4: after two windows without a key the next ones wait', async ({ page, companion }) => {
  companion.plug({ hasUserVerification: false });
  const opened: number[] = [];
  for (let tries = 0; tries < 3; tries += 1) {
    await page.goto(`${appOrigin}/plain`);
    const opening = companion.nextWindow().then(() => opened.push(performance.now()));
    expect((await askCompanion(page, companion.id, [request()])).map(kindOf)).not.toContain('created');
    await opening;
  }
  expect(opened[2]! - opened[1]!).toBeGreaterThan(9_000);
  expect(companion.windows().opened).toBe(3);
});

test('K4: a page that nobody sees opens no window', async ({ page, context, companion }) => {
  await page.goto(`${appOrigin}/plain`);
  await context.newPage();
  expect((await askCompanion(page, companion.id, [request()])).map(kindOf)).toEqual(['failed PressAgain']);
  expect(companion.windows().opened).toBe(0);
  await page.bringToFront();
  expect((await askCompanion(page, companion.id, [request()])).map(kindOf)).toEqual(['created']);
});

test('K4: two presses on the button are one window', async ({ page, companion }) => {
  companion.plug({ automaticPresenceSimulation: false });
  await walkToCreate(page);
  const opening = companion.nextWindow();
  await page.locator('[data-action="primary"]').dblclick();
  await opening;
  await expect(page.locator('[data-action="cancel"]')).toBeVisible();
  await page.locator('[data-action="cancel"]').click();
  await expectNoWindow(companion);
  await expect(page.locator('[data-action="primary"]')).toBeEnabled();
  expect(companion.windows().opened).toBe(1);
});

test('K4: a companion that sleeps hears the press that wakes it', async ({ page, companion }) => {
  await walkToCreate(page);
  await stopWorkers(page);
  await press(page, 'create');
  await expect(page.locator('main')).toHaveAttribute('data-step', 'done');
  expect(companion.windows().opened).toBe(1);
});
