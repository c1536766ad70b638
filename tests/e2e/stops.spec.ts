import type { Route } from '@playwright/test';
import { problemWays } from '../../src/journey/problem-ways.ts';
import { everyStop } from '../../src/journey/testing/every-stop.ts';
import { problemCodes } from '../../src/support/problem.ts';
import { expect, test, type Page } from '../support/fixtures.ts';
import { expectStep, press, primaryOf, reach, setPretendKey, standAt } from '../support/stand.ts';
import { walk } from '../support/walk.ts';

const phone = { width: 360, height: 740 };

/** Heading, code and primary action, as they lie in the first viewport; the focus on the heading. */
async function expectInSight(page: Page, code: string): Promise<void> {
  const problem = page.locator(`[data-problem="${code}"]`);
  await expect(problem.locator('h1'), code).toBeFocused();
  expect(await page.evaluate(() => scrollY), code).toBe(0);
  for (const part of [problem.locator('h1'), problem.getByText(code).first()]) {
    await expect(part, code).toBeInViewport({ ratio: 1 });
  }
}

// German has the longer words.
test.describe('J1: on a phone', () => {
  test.use({ viewport: phone, locale: 'de-DE' });

  for (const area of ['2', '3', '4', '5', '6', '7']) {
    test(`every problem LK-${area}xx shows its heading, its code and its remedy without scrolling`, async ({
      page,
    }) => {
      await page.goto('./');
      for (const { code, step } of everyStop.filter((met) => met.code.startsWith(`LK-${area}`))) {
        const { kind } = problemWays[code];
        if (kind === 'line') continue;
        await standAt(page, step);
        await expectInSight(page, code);
        await expectStep(page, step.name);
        if (kind === 'stop' || kind === 'good-news') {
          await expect(primaryOf(page), code).toBeInViewport({ ratio: 1 });
          await expect(primaryOf(page), code).toBeEnabled();
        }
      }
    });
  }

  const answers: readonly (readonly [string, Parameters<Route['fulfill']>[0]])[] = [
    ['LK-101', { status: 404, body: 'Not found' }],
    ['LK-102', { status: 500, body: '' }],
    ['LK-103', { contentType: 'text/html', body: '<h1>Sign in to the network</h1>' }],
    ['LK-104', { json: { practice: 'yes' } }],
    ['LK-105', { contentType: 'application/json', body: `"${'x'.repeat(70_000)}"` }],
  ];
  test('every problem LK-1xx shows its heading, its code and its remedy without scrolling', async ({
    page,
    complaints,
  }) => {
    complaints.expect(/Failed to load resource/);
    for (const [code, answer] of answers) {
      await page.route('**/config.json', (route) => route.fulfill(answer));
      await page.goto('./');
      await expectInSight(page, code);
      await expectStep(page, 'configuration');
      await expect(primaryOf(page), code).toBeInViewport({ ratio: 1 });
      await page.unrouteAll();
    }
    await page.goto('./?practice=nonsense');
    await expectInSight(page, 'LK-106');
    await press(page);
    await expectStep(page, 'start');
  });

  test('no problem is left out', () => {
    expect(new Set(everyStop.map(({ code }) => code)).size).toBe(problemCodes.length);
  });
});

test('LK-502 is good news: it leads to the lock screen', async ({ page }) => {
  await page.goto('./?practice=already-registered');
  await walk(page, { until: ['done'], problem: 'LK-502' });
  await expect(page.locator('h1')).toHaveText('This key is registered already.');
  await press(page);
  await expectStep(page, 'lock-screen');
});

test('LK-402: after the removal of a key the journey goes on by itself', async ({ page, virtualKey }) => {
  await page.goto('./?practice=ten-keys');
  await walk(page, { until: ['done'], problem: 'LK-402' });
  await press(page);
  const list = page.locator('[data-keys]');
  await expect(list).toBeInViewport();
  await list.locator('[data-action="remove-key"]').first().click();
  const removing = page.locator('[data-removing]');
  await removing.getByRole('textbox').fill((await removing.locator('strong').first().textContent()) ?? '');
  await removing.locator('[data-action="remove-confirmed"]').click();
  await expect(page.locator('[data-problem]')).toHaveCount(0);
  await expectStep(page, 'create');
  await press(page);
  await expect(page.locator('[data-key-id]')).toBeVisible();
  expect(await virtualKey.count()).toBe(1);
});

test('LK-501 and our own Cancel both say that nothing was registered', async ({ page }) => {
  await reach(page, 'create');
  await page.locator('[data-action="pretend-key"]').check();
  await setPretendKey(page, { error: 'NotAllowedError', touchAfter: 1_500 });
  await press(page);
  await expect(page.locator('[data-problem="LK-501"] h1')).toHaveText(
    'Your key gave no answer. Nothing was registered.',
  );
  await setPretendKey(page, { error: null, touchAfter: 60_000 });
  await press(page);
  await page.locator('[data-action="cancel"]').click();
  await expect(page.getByText('Cancelled. Nothing was registered.')).toBeVisible();
});

test('LK-205: whoever is connected from another PC is given the address, and not told that all is true', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./');
  await page.locator('[data-action="unsure"]').click();
  await page.locator('[data-action="say-remote"]').click();
  await expect(page.locator('[data-problem="LK-205"] h1')).toBeFocused();
  await press(page);
  await expect(page.getByRole('status').getByText(new URL('.', page.url()).href)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(new URL('.', page.url()).href);
  await press(page, 'say-local');
  await expect(page.locator('[data-problem]')).toHaveCount(0);
  await expect(primaryOf(page)).toBeEnabled();
});
