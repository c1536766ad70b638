import { roomScenarioNames } from '../../src/practice/room-scenarios.ts';
import { calls } from '../../src/ui/training/calls.ts';
import { violations } from '../accessibility/violations.ts';
import { expect, test, type Page } from '../support/fixtures.ts';
import { scenarioTable } from '../support/scenario-table.ts';
import { expectKeys, expectStep, press, primaryOf, reach } from '../support/stand.ts';

const rows = scenarioTable();

const row = (page: Page, name: string) => page.locator(`[data-scenario="${name}"]`);
const act = (page: Page, name: string, action: string) => row(page, name).locator(`[data-action="${action}"]`);

/** Opens the room, as a trainer's bookmark does. */
async function enter(page: Page, query = ''): Promise<void> {
  await page.goto(`./${query}#/practice`);
  await expect(page.locator('[data-guide="practice"] [data-call]')).toBeVisible();
}

/** Everything that the tab keeps. */
const kept = (page: Page) =>
  page.evaluate(() => [...Object.entries(localStorage), ...Object.entries(sessionStorage)] as [string, unknown][]);

/** Registers the pretend key in a scenario. */
async function register(page: Page, scenario: string): Promise<void> {
  await reach(page, 'create', scenario);
  await page.locator('[data-action="pretend-key"]').check();
  await press(page);
  await expectStep(page, 'done');
  await expectKeys(page, 1);
}

for (const locale of ['en-US', 'de-DE']) {
  test.describe(locale, () => {
    test.use({ locale });

    test('M1: the banner leads to the training room, which has every scenario and marks the one that runs', async ({
      page,
    }) => {
      await page.goto('./?practice=slow');
      await page.locator('.practice a').click();
      await expectStep(page, 'help');
      await expect(page.locator('h1')).toBeFocused();
      const named = await page
        .locator('[data-scenario]')
        .evaluateAll((found) => found.map((one) => one.getAttribute('data-scenario') ?? ''));
      expect(named.toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
      for (const { name } of rows) {
        for (const action of ['start-scenario', 'reset-scenario', 'copy-link']) {
          await expect(act(page, name, action), name).toBeVisible();
        }
      }
      await expect(page.locator('[data-scenario][aria-current]')).toHaveCount(1);
      await expect(row(page, 'slow')).toHaveAttribute('aria-current', 'true');
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  });
}

test('M1, J2: the room lies over the journey: Back, a reload and its primary action leave it as it was', async ({
  page,
}) => {
  await reach(page, 'create');
  await page.locator('.practice a').click();
  await expect(page.locator('[data-call]')).toBeVisible();
  await page.reload();
  await expect(page.locator('[data-call]')).toBeVisible();
  await press(page);
  await expectStep(page, 'create');
  await page.goBack();
  await expect(page.locator('[data-call]')).toBeVisible();
  await act(page, 'default', 'start-scenario').click();
  await expectStep(page, 'create');
  await expect(primaryOf(page)).toBeEnabled();
});

test('M1: a scenario begins at its start, whatever was left in it, under its banner', async ({ page }) => {
  await reach(page, 'create', 'throttled');
  await enter(page, '?practice=slow');
  await act(page, 'throttled', 'start-scenario').click();
  await expectStep(page, 'start');
  await expect(page.locator('.practice')).toContainText('throttled');
  expect(new URL(page.url()).search).toBe('?practice=throttled');
  await expect(primaryOf(page)).toBeEnabled();
});

test("M1: a scenario of the helpdesk's room opens on the room's page, whose banner leads back", async ({ page }) => {
  await enter(page);
  await expect(page.locator('[data-desk-scenario]')).toHaveCount(roomScenarioNames.length);
  await page.locator('[data-desk-scenario="room-unit"] [data-action="start-scenario"]').click();
  await expect(page.locator('main')).toHaveAttribute('data-room', 'locked');
  await expect(page.locator('[data-practice-scenario]')).toHaveAttribute('data-practice-scenario', 'room-unit');
  await page.locator('[data-action="training"]').click();
  await expect(page.locator('[data-desk-scenario]')).toHaveCount(roomScenarioNames.length);
  const lesson = page.locator('[data-desk-scenario="room-unit"]');
  await lesson.locator('[data-action="reset-scenario"]').click();
  await expect(lesson).toContainText('As new.');
});

test('M1: reset takes one scenario back to its beginning, and no other', async ({ page }) => {
  await register(page, 'attachment-null');
  await register(page, 'odd-base64');
  await enter(page);
  await expect(row(page, 'odd-base64').getByRole('status').first()).toContainText('Keys: 1.');
  await act(page, 'odd-base64', 'reset-scenario').click();
  await expect(row(page, 'odd-base64').getByRole('status').first()).toHaveText('As new.');
  await act(page, 'attachment-null', 'start-scenario').click();
  await expectStep(page, 'start');
  await expectKeys(page, 1);
  // The one that runs now is taken back as well, and the room stays.
  await page.locator('.practice a').click();
  await act(page, 'attachment-null', 'reset-scenario').click();
  await expectKeys(page, 0);
  await expect(page.locator('[data-call]')).toBeVisible();
  await act(page, 'odd-base64', 'start-scenario').click();
  await expectStep(page, 'start');
  await expectKeys(page, 0);
});

test('M1: the link for course material opens its scenario for somebody else', async ({ page, context, browser }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await enter(page, '?practice=slow');
  await act(page, 'mfa-stale', 'copy-link').click();
  await expect(row(page, 'mfa-stale')).toContainText('Copied.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(new URL('./?practice=mfa-stale', page.url()).href);
  await expect(row(page, 'mfa-stale'), 'and is in sight').toContainText(link);
  const other = await browser.newContext();
  const trainee = await other.newPage();
  await trainee.goto(link);
  await expectStep(trainee, 'start');
  await expect(trainee.locator('.practice')).toContainText('mfa-stale');
  await other.close();
});

test('M1, S8: each call’s code opens the screen that the answer names, and the misheard one is caught', async ({
  page,
  context,
}) => {
  test.slow();
  await enter(page);
  const agent = await context.newPage();
  await agent.goto('./#/help/at');
  const field = agent.getByRole('textbox');
  const mirror = agent.locator('[data-at-step]');
  await expect(field).toBeVisible();
  const before = await kept(page);
  for (const call of calls) {
    await page.bringToFront();
    const card = page.locator(`[data-call="${call.id}"]`);
    await expect(card).toContainText(call.says());
    const answer = card.locator('[data-answer]');
    await expect(answer, 'folded until it is asked for').toBeHidden();
    const heard = (await card.locator('[data-heard]').textContent()) ?? '';
    await field.fill(heard);
    if (call.misheard) {
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(mirror).toHaveCount(0);
    }
    await press(page, 'answer');
    await expect(answer).toContainText(call.next());
    const leads = answer.locator('a').first();
    const code = (await leads.getAttribute('href'))?.replace('#/help/at/', '') ?? '';
    expect(code === heard, call.id).toBe(!call.misheard);
    await field.fill(code);
    await expect(mirror).toHaveAttribute('data-at-step', (await answer.getAttribute('data-answer')) ?? '');
    await expect(mirror.locator('h1')).toHaveCount(1);
    if (call.problem !== null) {
      await expect(answer).toContainText(call.problem);
      await expect(agent.locator('main')).toContainText(call.problem);
    }
    await press(page, 'next-call');
  }
  await expect(page.locator('[data-call]'), 'and then the first again').toHaveAttribute('data-call', calls[0].id);
  expect(await kept(page), 'nothing of it is kept').toEqual(before);
});

test('M1: a look at the caller’s screen and back leaves the call as it was', async ({ page }) => {
  await enter(page);
  await press(page, 'next-call');
  await press(page, 'answer');
  await page.locator('[data-answer] a').first().click();
  await expect(page.locator('[data-at-step]')).toBeVisible();
  await page.goBack();
  await expect(page.locator('[data-call]')).toHaveAttribute('data-call', calls[1]?.id ?? '');
  await expect(page.locator('[data-answer]')).toBeVisible();
});

test('the bars: the keyboard alone answers a call and starts a scenario', async ({ page }) => {
  await enter(page);
  const tabTo = async (selector: string): Promise<void> => {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reaches ${selector}`);
  };
  await tabTo('[data-action="answer"]');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-answer]')).toBeVisible();
  await tabTo('[data-action="next-call"]');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-call] h2')).toBeFocused();
  await expect(page.locator('[data-call]')).toHaveAttribute('data-call', calls[1]?.id ?? '');
  await expect(page.locator('[data-answer]')).toBeHidden();
  await tabTo('[data-scenario="odd-base64"] [data-action="start-scenario"]');
  await page.keyboard.press('Enter');
  await expectStep(page, 'start');
  await expect(page.locator('.practice')).toContainText('odd-base64');
});

for (const [theme, locale, width, query] of [
  ['light', 'en-US', 1366, ''],
  ['dark', 'de-DE', 320, ''],
  ['light', 'de-DE', 360, '?share=1'],
] as const) {
  test.describe(`${theme}, ${locale}, ${String(width)} px ${query}`, () => {
    test.use({ colorScheme: theme, locale, viewport: { width, height: 740 } });

    test('the bars: axe finds nothing in the training room, and nothing reaches beyond it', async ({ page }) => {
      await enter(page, query);
      await expect(page.locator('html')).toHaveAttribute('data-share', query === '' ? 'off' : 'on');
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(primaryOf(page)).toHaveCount(1);
      if (width === 360) {
        const banner = await page.locator('.practice').boundingBox();
        expect(banner?.height, 'the banner is one line on a phone').toBeLessThan(52);
      }
    });
  });
}
