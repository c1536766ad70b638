import { expect, type Page } from './fixtures.ts';
import { press } from './stand.ts';

/** Where the helpdesk's room stands (the support contract's `data-room`). */
export async function expectRoom(page: Page, place: string): Promise<void> {
  await expect(page.locator('main')).toHaveAttribute('data-room', place, { timeout: 15_000 });
}

/** Opens the room's door in a practice scenario; without one in `room-default`. */
export async function openRoom(page: Page, scenario?: string): Promise<void> {
  await page.goto(scenario === undefined ? './helpdesk.html' : `./helpdesk.html?practice=${scenario}`);
  await expectRoom(page, 'locked');
}

/** The press at the door, and what the practice tenant's sign-in page asks, as whoever it suggests. */
export async function signInToRoom(page: Page): Promise<void> {
  await press(page);
  await expect(page.locator('main')).toHaveAttribute('data-step', 'practice-sign-in');
  await press(page);
  await expect(page.locator('main')).toContainText(/(number|Zahl) \d\d/);
  await press(page);
  await expect(page).toHaveURL(/helpdesk\.html|keydesk\.contoso\.com\/$/);
  await expectRoom(page, 'find');
}

/** Searches, and selects the person with this name. */
export async function findAndSelect(page: Page, text: string, name: string): Promise<void> {
  await page.locator('main input[type="text"]:visible').fill(text);
  await press(page);
  await page.locator('[data-found]', { hasText: name }).first().locator('[data-action="select"]').click();
  await expectRoom(page, 'person');
  await expect(page.locator('[data-person]')).toContainText(name);
}

/** Records a call-back by a number of the directory, which stands alone in practice. */
export async function verifyByCallBack(page: Page): Promise<void> {
  await press(page);
  await expectRoom(page, 'verify');
  await page.locator('[data-action="way-call-back"]').check();
  await page.locator('[data-way="call-back"] input[type="radio"][value="directory"]').check();
  await press(page);
  await expectRoom(page, 'see');
}
