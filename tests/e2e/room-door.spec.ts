import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { roomScenarioNames } from '../../src/practice/room-scenarios.ts';
import { expect, test, type Page } from '../support/fixtures.ts';
import { expectRoom, findAndSelect, openRoom, signInToRoom, verifyByCallBack } from '../support/room.ts';
import { press } from '../support/stand.ts';

/** Answers for config.json with the shipped one, changed. */
async function configure(page: Page, change: (configuration: Record<string, unknown>) => void): Promise<void> {
  await page.route('**/config.json', async (route) => {
    const answer = await route.fetch();
    const configuration = (await answer.json()) as Record<string, unknown>;
    change(configuration);
    await route.fulfill({ response: answer, json: configuration });
  });
}

const live = {
  tenantId: '11111111-2222-4333-8444-555555555555',
  clientId: '66666666-7777-4888-8999-aaaaaaaaaaaa',
  helpdesk: {
    clientId: '77777777-7777-4888-8999-aaaaaaaaaaaa',
    origin: 'https://keydesk.contoso.example',
    verification: [{ id: 'in-person', alone: true }],
  },
};

const tokens = (page: Page): Promise<string[]> =>
  page.evaluate(() => Object.keys(sessionStorage).filter((key) => /accesstoken|refreshtoken|idtoken/i.test(key)));

test('S14: where nothing is set up for the room, nobody comes in, and that is said', async ({ page }) => {
  await configure(page, (configuration) => delete configuration['helpdesk']);
  await page.goto('./helpdesk.html');
  await expectRoom(page, 'refused');
  await expect(page.locator('[data-problem="LK-107"]')).toContainText('config.json');
});

test('M3, S14: every wrong field of the room is told', async ({ page }) => {
  await configure(page, (configuration) => {
    configuration['helpdesk'] = { verification: [{ id: 'ticket', alone: true }], pass: { minutes: 1 } };
  });
  await page.goto('./helpdesk.html');
  await expect(page.locator('[data-problem="LK-104"]')).toBeVisible();
  await expect(page.locator('main tbody code', { hasText: 'helpdesk.' })).toHaveText([
    'helpdesk.verification.0',
    'helpdesk.pass.minutes',
  ]);
  await expect(page.locator('main tbody')).toContainText('10 to 43200');
});

test('S14: a live room opens on its own origin alone', async ({ page }) => {
  await configure(page, (configuration) => {
    delete configuration['practice'];
    Object.assign(configuration, live);
  });
  await page.goto('./helpdesk.html');
  await expect(page.locator('[data-problem="LK-108"]')).toBeVisible();
  await expect(page.locator('main a')).toHaveText('https://keydesk.contoso.example');
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'live');
});

test("M1: an unknown scenario is said, with the room's names", async ({ page }) => {
  await page.goto('./helpdesk.html?practice=throttled');
  await expect(page.locator('[data-problem="LK-106"]')).toBeVisible();
  await expect(page.locator('main li a')).toHaveCount(roomScenarioNames.length);
  await page.locator('main li a', { hasText: 'room-unit' }).click();
  await expectRoom(page, 'locked');
  await expect(page.locator('[data-practice-scenario]')).toHaveAttribute('data-practice-scenario', 'room-unit');
});

test('S14: without a place to remember what was asked, nobody comes in', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto('./helpdesk.html');
  await expect(page.locator('[data-problem="LK-206"]')).toBeVisible();
});

test('S14: an agent signs in, and finds somebody; the title and the address name nobody', async ({ page }) => {
  await openRoom(page, 'room-default');
  await expect(page.locator('[data-reason="start"]')).toBeVisible();
  await signInToRoom(page);
  await expect(page.locator('main h1:visible')).toBeFocused();
  await findAndSelect(page, 'Practice New', 'Practice New Starter');
  await expect(page.locator('main h1:visible')).toBeFocused();
  expect(await page.title()).not.toMatch(/Starter/);
  expect(page.url()).toMatch(/helpdesk\.html\?practice=room-default$/);
});

test('S14: a reload goes on without a new sign-in, and without the person; sign-out leaves nothing', async ({
  page,
}) => {
  await openRoom(page);
  await signInToRoom(page);
  await findAndSelect(page, 'Practice New', 'Practice New Starter');
  await verifyByCallBack(page);
  await page.reload();
  await expectRoom(page, 'find');
  await expect(page.locator('main')).not.toContainText('Starter');
  await expect.poll(() => tokens(page)).not.toEqual([]);
  await press(page, 'sign-out');
  await expectRoom(page, 'locked');
  await expect(page.locator('[data-reason="signed-out"]')).toBeVisible();
  await expect.poll(() => page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  await page.reload();
  await expectRoom(page, 'locked');
  await expect(page.locator('[data-reason="start"]')).toBeVisible();
});

test('S10, S14: ten minutes without a press lock the room and drop the tokens', async ({ page }) => {
  await page.clock.install();
  await openRoom(page);
  await signInToRoom(page);
  await findAndSelect(page, 'Practice New', 'Practice New Starter');
  await expect.poll(() => tokens(page)).not.toEqual([]);
  await page.clock.fastForward(9 * 60_000);
  await expectRoom(page, 'person');
  await page.clock.fastForward(70_000);
  await expectRoom(page, 'locked');
  await expect(page.locator('[data-reason="idle"]')).toBeVisible();
  await expect(page.locator('main')).not.toContainText('Starter');
  await expect.poll(() => tokens(page)).toEqual([]);
  await page.reload();
  await expectRoom(page, 'locked');
});

test('S14: the agent locks the room, and comes back in by a fresh sign-in', async ({ page }) => {
  await openRoom(page);
  await signInToRoom(page);
  await press(page, 'lock');
  await expectRoom(page, 'locked');
  await expect.poll(() => tokens(page)).toEqual([]);
  await signInToRoom(page);
});

test('S14: a sitting that another account began is not taken over', async ({ page }) => {
  await openRoom(page);
  await signInToRoom(page);
  await press(page, 'lock');
  await press(page);
  await expect(page.locator('main')).toHaveAttribute('data-step', 'practice-sign-in');
  await page.locator('main details summary').click();
  await press(page, 'person-agent-privileged');
  await press(page);
  await expect(page.locator('main')).toContainText(/number \d\d/);
  await press(page);
  await expect(page.locator('[data-flaw="another-account"]')).toBeVisible();
  await expectRoom(page, 'locked');
  await expect.poll(() => tokens(page)).toEqual([]);
  await press(page, 'start-over');
  await expect(page.locator('[data-flaw]')).toHaveCount(0);
  await signInToRoom(page);
});

test('S14: a token that does not tell when the agent signed in lets nobody in', async ({ page }) => {
  await openRoom(page, 'room-no-auth-time');
  await press(page);
  await expect(page.locator('main')).toHaveAttribute('data-step', 'practice-sign-in');
  await press(page);
  await expect(page.locator('main')).toContainText(/number \d\d/);
  await press(page);
  await expect(page.locator('[data-flaw="not-told"]')).toContainText('auth_time');
  await expectRoom(page, 'locked');
  await expect.poll(() => tokens(page)).toEqual([]);
});

test('S14: a cancelled sign-in is said, and can be begun again', async ({ page }) => {
  await openRoom(page);
  await press(page);
  await expect(page.locator('main')).toHaveAttribute('data-step', 'practice-sign-in');
  await press(page, 'cancel');
  await expectRoom(page, 'locked');
  await expect(page.locator('[data-problem="LK-302"]')).toBeVisible();
  await signInToRoom(page);
  await expect(page.locator('[data-problem]')).toHaveCount(0);
});

test('M1: "start again" takes the practice tenant back, and the agent out', async ({ page }) => {
  await openRoom(page);
  await signInToRoom(page);
  await press(page, 'reset-practice');
  await expectRoom(page, 'locked');
  await expect.poll(() => page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
});

test('S2: while the screen is shared, who is signed in is masked', async ({ page }) => {
  await openRoom(page);
  await signInToRoom(page);
  await expect(page.locator('body')).toContainText('helpdesk@practice.example');
  await press(page, 'share');
  await expect(page.locator('body')).not.toContainText('helpdesk@practice.example');
});

test('M4: the room speaks German', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('latchkey-language', 'de'));
  await openRoom(page);
  await expect(page.locator('main h1:visible')).toHaveText('Beim Helpdesk-Raum anmelden');
});

test("X2: what the employees' page can load holds nothing of the room, and asks for nothing over other people", () => {
  const dist = resolve(import.meta.dirname, '../../dist');
  const assets = new Map(
    readdirSync(resolve(dist, 'assets'))
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, readFileSync(resolve(dist, 'assets', name), 'utf8')]),
  );
  const reached = (page: string): string[] => {
    const found = new Set<string>();
    const open = [readFileSync(resolve(dist, page), 'utf8')];
    for (let text = open.pop(); text !== undefined; text = open.pop()) {
      for (const [name, content] of assets) {
        if (found.has(name) || !text.includes(name)) continue;
        found.add(name);
        open.push(content);
      }
    }
    return [...found];
  };
  const holds = (page: string, what: string): string[] =>
    reached(page).filter((name) => assets.get(name)?.includes(what));
  expect(reached('index.html').length).toBeGreaterThan(20);
  for (const ofRoom of ['data-room', 'latchkey-room', 'UserAuthMethod-TAP.ReadWrite.All']) {
    expect(holds('helpdesk.html', ofRoom), ofRoom).not.toEqual([]);
  }
  expect(holds('index.html', 'data-room')).toEqual([]);
  expect(holds('index.html', 'latchkey-room')).toEqual([]);
  // The practice tenant and its scenarios know the permissions of both pages, and ask for none.
  const asking = holds('index.html', 'UserAuthMethod-TAP.ReadWrite.All');
  expect(asking.filter((name) => !name.startsWith('room-scenarios') && !assets.get(name)?.includes('AADSTS'))).toEqual(
    [],
  );
});
