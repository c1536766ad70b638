import type { RoomScenarioName } from '../../src/practice/room-scenarios.ts';
import { expect, test, type Page } from '../support/fixtures.ts';
import { roomTable } from '../support/room-table.ts';
import { expectRoom, findAndSelect, openRoom, signInToRoom, verifyByCallBack } from '../support/room.ts';
import { press, primaryOf } from '../support/stand.ts';

const newcomer = 'Practice New Starter';
const table = new Map(roomTable().map(({ name, meets }) => [name, meets]));

/** What the table in docs/SPEC.md says that the agent meets. */
const meetsOf = (name: RoomScenarioName): readonly string[] => table.get(name) ?? [];

const problem = (page: Page, code: string) => page.locator(`main [data-problem="${code}"]`);

/** To Microsoft's page, which refuses, and back. */
async function refusedAtSignIn(page: Page, number: string): Promise<void> {
  await expect(primaryOf(page)).toBeEnabled();
  await press(page);
  await expect(page.locator('main')).toHaveAttribute('data-step', 'practice-sign-in');
  await press(page);
  await expect(async () => {
    if (await primaryOf(page).isEnabled()) await primaryOf(page).click();
    await expect(page.locator(`[data-refused="${number}"]`)).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.goBack();
  await expectRoom(page, 'locked');
}

/** What each of these reads in plain words at the door. */
const saidAtSignIn = [
  ['room-not-assigned', '50105'],
  ['room-no-consent', '65001'],
  ['room-ca-device', '53000'],
] as const;

for (const [scenario, plain] of saidAtSignIn) {
  const [number = '', code = ''] = meetsOf(scenario);
  test(`J8, S14: ${scenario}: Microsoft's page refuses; after Back the door asks what it said, and tells ${code}`, async ({
    page,
  }) => {
    await openRoom(page, scenario);
    await refusedAtSignIn(page, number);
    await expect(page.locator('main h1')).toHaveText("What did Microsoft's page say?");
    await expect(problem(page, 'LK-301')).toBeVisible();
    await page.locator(`input[name="said"][value="${plain}"]`).check();
    await expect(problem(page, code)).toContainText(code);
    await expect(problem(page, 'LK-301')).toHaveCount(0);
    await page.reload();
    await expect(problem(page, 'LK-301'), 'J2: asked once more').toBeVisible();
    await page.locator('input[name="said"][value="else"]').check();
    await page.locator('main input[type="text"]').fill(`Sorry, but we're having trouble. ${number}: no.`);
    await expect(problem(page, code)).toContainText(code);
    await page.locator('[data-action="for-support"]').click();
    await expect(problem(page, code)).toContainText(number);
    await refusedAtSignIn(page, number);
    await expect(problem(page, 'LK-301')).toBeVisible();
  });
}

test('J8, S14: after the back-forward cache, too, the door asks what the page said', async ({ page }) => {
  await openRoom(page, 'room-not-assigned');
  // The page stays with its heap, as if it had been left and restored.
  await page.route('**/practice-sign-in.html**', (route) => route.fulfill({ status: 204 }));
  const left = page.waitForRequest('**/practice-sign-in.html**');
  await press(page);
  await left;
  await expect(primaryOf(page)).toBeDisabled();
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect(page.locator('main h1')).toHaveText("What did Microsoft's page say?");
  await expect(page.locator('main h1')).toBeFocused();
  await expect(problem(page, 'LK-301')).toBeVisible();
  await expect(primaryOf(page)).toBeEnabled();
});

test('J8, S14: beside the work, the question stands folded, and what is worked at goes on', async ({ page }) => {
  await openRoom(page, 'room-role-late');
  await signInToRoom(page);
  await findAndSelect(page, newcomer, newcomer);
  await verifyByCallBack(page);
  await press(page, 'sign-in');
  await expect(page.locator('main')).toHaveAttribute('data-step', 'practice-sign-in');
  await page.goBack();
  await expectRoom(page, 'find');
  await expect(problem(page, 'LK-301')).toBeHidden();
  await press(page, 'returned');
  await expect(problem(page, 'LK-301')).toBeVisible();
  await findAndSelect(page, newcomer, newcomer);
  await expect(page.locator('[data-action="returned"]')).toHaveCount(0);
});
