import { expect, test, type Page } from '../support/fixtures.ts';
import { expectRoom, openRoom } from '../support/room.ts';

/** Tab after Tab, never into what is inert and never onto nothing, and what comes is not hidden by what stays in view. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const visited: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate((wanted) => {
      const at = document.activeElement;
      const box = at?.getBoundingClientRect();
      const top =
        box === undefined ? null : document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      return {
        name: at?.getAttribute('data-action') ?? at?.localName ?? '',
        inert: at?.closest('[inert]') !== null,
        covered: top !== null && at !== null && at !== document.body && !at.contains(top) && !top.contains(at),
        found: at?.matches(wanted) === true,
      };
    }, selector);
    visited.push(here.name);
    expect(here.inert, `${here.name} is not to be used`).toBe(false);
    expect(here.covered, `${here.name} is covered`).toBe(false);
    if (here.found) return;
  }
  throw new Error(`Tab never reaches ${selector}: ${visited.join(', ')}`);
}

async function pressTo(page: Page, selector: string, key = 'Enter'): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press(key);
}

/** What a keyboard user hears first: the heading of the place. */
async function arrive(page: Page, place: string): Promise<void> {
  await expectRoom(page, place);
  await expect(page.locator('main h1:visible')).toBeFocused();
}

test('S14: by keyboard alone somebody is found, verified, gets a pass and loses a key, and the agent signs out', async ({
  page,
}) => {
  await openRoom(page);
  await pressTo(page, 'main [data-action="primary"]');
  await expect(page.locator('main')).toHaveAttribute('data-step', 'practice-sign-in');
  await pressTo(page, '[data-action="primary"]', ' ');
  await expect(page.locator('main')).toContainText(/number \d\d/);
  await pressTo(page, '[data-action="primary"]');
  await arrive(page, 'find');

  await tabTo(page, 'main input');
  await page.keyboard.type('lost.key');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-found]')).toHaveCount(1);
  await expect(page.locator('main input:visible'), 'the focus stays where somebody types').toBeFocused();
  await pressTo(page, '[data-action="select"]');
  await arrive(page, 'person');
  await pressTo(page, 'main [data-action="primary"]');

  await arrive(page, 'verify');
  await pressTo(page, '[data-action="way-call-back"]', ' ');
  await tabTo(page, '[data-way="call-back"] input[type="radio"]');
  await page.keyboard.press(' ');
  await expect(page.locator('[data-way="call-back"] input[value="directory"]')).toBeChecked();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-way="call-back"] input[value="directory"]')).not.toBeChecked();
  await page.keyboard.press('ArrowUp');
  await pressTo(page, 'main [data-action="primary"]');

  await arrive(page, 'see');
  await pressTo(page, 'main [data-action="pass"]');
  await expect(page.locator('[data-asking="make-pass"] h2')).toBeFocused();
  await pressTo(page, '[data-asking] [data-action="ask-cancel"]');
  await expect(page.locator('[data-action="pass"]'), 'what was pressed has the focus again').toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-asking="make-pass"] h2')).toBeFocused();
  await pressTo(page, '[data-asking] [data-action="primary"]');

  await arrive(page, 'outcome');
  await tabTo(page, '[data-action="show-pass"]');
  await page.keyboard.down('Space');
  await expect(page.locator('[data-pass-code]')).toHaveAttribute('data-pass-code', 'shown');
  await page.keyboard.up('Space');
  await expect(page.locator('[data-pass-code]')).toHaveAttribute('data-pass-code', 'hidden');
  await pressTo(page, 'main [data-action="primary"]');

  await arrive(page, 'see');
  const keys = page.locator('section[data-keys]');
  const before = Number(await keys.getAttribute('data-keys'));
  await pressTo(page, '[data-action="remove-key"]');
  await expect(page.locator('[data-asking] h2')).toBeFocused();
  await pressTo(page, '[data-action="remove-confirmed"]');
  await arrive(page, 'outcome');
  await pressTo(page, 'main [data-action="primary"]');
  await arrive(page, 'see');
  await expect(keys).toHaveAttribute('data-keys', String(before - 1));

  await page.keyboard.press('Shift+Tab');
  await pressTo(page, '[data-action="sign-out"]');
  await expect(page.locator('[data-asking="sign-out"]')).toBeVisible();
  await pressTo(page, '[data-action="forget"]');
  await arrive(page, 'locked');
  await expect(page.locator('[data-reason="signed-out"]')).toBeVisible();
});
