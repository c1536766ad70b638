import { expect, test, type Page } from '../support/fixtures.ts';
import { expectRoom, openRoom, signInToRoom } from '../support/room.ts';
import {
  walkChanges,
  walkList,
  walkSitting,
  walkSomebodyWithKeys,
  walkToSomebody,
  walkVerification,
} from '../support/room-walk.ts';
import { violations } from './violations.ts';

/** Each change of place; within one, the question that was opened has the focus, or what was pressed last. */
const moved =
  /^(find|oneself|person|verify|revoked|removed|cancelled|registered|pass made|list|queue, a turn|sitting)$/;

/** What a screen reader has to work with, and what axe finds with everything unfolded. */
async function inspect(page: Page, place: string): Promise<void> {
  await expect.soft(page.locator('main h1:visible'), `J1: one heading, ${place}`).toHaveCount(1);
  const primaries = await page.locator('[data-action="primary"]').count();
  expect.soft(primaries, `J1: one primary action at most, ${place}`).toBeLessThanOrEqual(1);
  if (moved.test(place)) await expect.soft(page.locator('main h1:visible'), `J1: ${place}`).toBeFocused();
  const lost = await page.evaluate(() => document.activeElement === document.body);
  if (place !== 'door') expect.soft(lost, `J1: the focus is somewhere, ${place}`).toBe(false);
  const folded = await page.locator('details:not([open])').elementHandles();
  expect.soft(await violations(page), place).toEqual([]);
  for (const fold of folded) await fold.evaluate((element: HTMLElement) => element.removeAttribute('open'));
}

/** For a part of the walk that another test looks at. */
const passBy = (): Promise<void> => Promise.resolve();

test.describe('en-US, dark', () => {
  test.use({ locale: 'en-US', colorScheme: 'dark' });

  test('J1, S10 to S13: axe finds nothing from the door to a lost key, and each place has one heading and the focus', async ({
    page,
  }) => {
    test.slow();
    const visit = (place: string): Promise<void> => inspect(page, place);
    await openRoom(page);
    await walkToSomebody(page, visit);
    await walkVerification(page, visit);
    await walkSomebodyWithKeys(page, visit);
  });
});

test.describe('de-DE, light', () => {
  test.use({ locale: 'de-DE', colorScheme: 'light' });

  test('J1, S10 to S14: the same for a new key, a pass, a list of people and the sitting', async ({
    page,
    virtualKey,
  }) => {
    test.slow();
    const visit = (place: string): Promise<void> => inspect(page, place);
    await openRoom(page);
    await walkToSomebody(page, passBy);
    await walkVerification(page, passBy);
    await walkChanges(page, virtualKey, visit);
    await walkList(page, visit);
    await walkSitting(page, visit);
  });
});

test('J1, S12: where nothing comes of it, the same: refused, without an answer, not set up', async ({ page }) => {
  await openRoom(page, 'room-graph-down');
  await signInToRoom(page);
  await page.locator('main input[type="text"]:visible').fill('Practice');
  await page.keyboard.press('Enter');
  await expect(page.locator('main [data-problem]')).toBeVisible({ timeout: 30_000 });
  await inspect(page, 'a search that failed');
  await page.route('**/config.json', async (route) => {
    const answer = await route.fetch();
    const { helpdesk, ...configuration } = (await answer.json()) as Record<string, unknown>;
    expect(helpdesk).toBeDefined();
    await route.fulfill({ response: answer, json: configuration });
  });
  await page.goto('./helpdesk.html');
  await expectRoom(page, 'refused');
  await page.locator('main h1').focus();
  await inspect(page, 'not set up');
});
