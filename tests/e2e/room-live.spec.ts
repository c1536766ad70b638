import type { Page } from '@playwright/test';
import { expectNoWindow } from '../support/companion-site.ts';
import { expectRoom, findAndSelect, signInToRoom, verifyByCallBack } from '../support/room.ts';
import { expect, roomConfiguration, roomOrigin, test } from '../support/room-site.ts';
import { press } from '../support/stand.ts';

const name = 'Practice Colleague 007';

/** What a question asks, once it stands there: it carries the person's name. */
async function confirm(page: Page, asking: string, action = 'primary'): Promise<void> {
  const question = page.locator(`[data-asking="${asking}"]`);
  await expect(question).toBeVisible();
  const button = question.locator(`[data-action="${action}"]`);
  await expect(button, 'S10: whose it is stands on the press').toContainText(name);
  await button.click();
}

async function outcome(page: Page, kind: string): Promise<void> {
  await expect(page.locator('.outcome[data-outcome]')).toHaveAttribute('data-outcome', kind, { timeout: 30_000 });
}

test('S10 to S14: under Microsoft’s names an agent finds, verifies, makes a pass, registers, hands over, removes and revokes', async ({
  page,
  live,
  companion,
}) => {
  live.play('room-default', roomConfiguration(companion.id));
  companion.plug({});
  await page.goto('./');
  await expectRoom(page, 'locked');
  await signInToRoom(page);
  await findAndSelect(page, 'Colleague 007', name);
  await verifyByCallBack(page);
  await expect(page.locator('[data-keys]')).toHaveAttribute('data-keys', '0');

  await press(page, 'pass');
  await confirm(page, 'make-pass');
  await outcome(page, 'pass-made');
  const shown = page.locator('[data-pass-code]');
  await expect(shown).toHaveAttribute('data-pass-code', 'hidden');
  const hidden = await page.locator('main').innerText();
  await page.locator('[data-action="show-pass"]').focus();
  await page.keyboard.down(' ');
  await expect(shown).toHaveAttribute('data-pass-code', 'shown');
  const pass = (await page.locator('[data-pass-code] .shown').innerText()).trim();
  await page.keyboard.up(' ');
  await expect(shown).toHaveAttribute('data-pass-code', 'hidden');
  expect(pass).toMatch(/^\S{8,}$/);
  expect(hidden).not.toContain(pass);
  expect(
    await page.evaluate(() =>
      JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage), document.title]),
    ),
  ).not.toContain(pass);
  await press(page);
  await expectRoom(page, 'see');
  await expect(page.locator('main')).not.toContainText(pass);

  await press(page);
  await confirm(page, 'register');
  await outcome(page, 'registered');
  await expectNoWindow(companion);
  await page.locator('main input[type="text"]:visible').fill('12 345 678');
  await press(page, 'give-key');
  await expect(page.locator('[data-given]')).toHaveAttribute('data-given', '1');
  await press(page);
  await expect(page.locator('[data-keys]')).toHaveAttribute('data-keys', '1');

  await press(page, 'remove-key');
  await confirm(page, 'remove-confirmed', 'remove-confirmed');
  await outcome(page, 'removed');
  await press(page);
  await expect(page.locator('[data-keys]')).toHaveAttribute('data-keys', '0');
  await press(page, 'revoke');
  await confirm(page, 'revoke-confirmed', 'revoke-confirmed');
  await outcome(page, 'revoked');

  // What was asked of Graph for a person goes to the object id alone.
  const changes = live.asked.filter(({ host, method }) => host === 'graph.microsoft.com' && method !== 'GET');
  expect(changes.length).toBeGreaterThan(3);
  for (const { path } of changes) expect(path).not.toMatch(/@|%40|\/me\//);
  expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('');
});

test('S14: at another origin than its own the room does not start', async ({ page, live, companion }) => {
  live.play('room-default', roomConfiguration(companion.id));
  await page.goto('https://keys.contoso.com/helpdesk.html');
  await expect(page.locator('main')).toContainText(new URL(roomOrigin).hostname);
  await expect(page.locator('main')).toHaveAttribute('data-room', 'refused');
  expect(live.asked.some(({ host }) => host === 'login.microsoftonline.com')).toBe(false);
});

test('S14: the room’s host serves the room and nothing else', async ({ page, live, companion, complaints }) => {
  complaints.expect(/status of 404/);
  live.play('room-default', roomConfiguration(companion.id));
  await page.goto('./');
  await expectRoom(page, 'locked');
  const statusOf = (path: string): Promise<number> => page.evaluate(async (asked) => (await fetch(asked)).status, path);
  expect(await statusOf('/')).toBe(200);
  for (const path of ['/helpdesk.html', '/practice-sign-in.html', '/third-party-licences.md', '/config.example.json']) {
    expect(await statusOf(path), path).toBe(404);
  }
});
