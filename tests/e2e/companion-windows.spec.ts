import type { Page } from '@playwright/test';
import { askCompanion, pingFrom } from '../support/ask-companion.ts';
import { companionRequest as request, kindOf } from '../support/companion-request.ts';
import { appOrigin, expect, expectNoWindow, test, type Companion } from '../support/companion-site.ts';
import { stopWorkers, walkToCreate } from '../support/companion-walk.ts';
import { press } from '../support/live-site.ts';

const ceremonyAddress = ({ id }: Companion): string =>
  `https://login.microsoft.com/.well-known/webauthn#latchkey-${id}`;

/** Does what a person can do with the companion's tab. */
async function withItsTab(companion: Companion, act: 'move' | 'discard'): Promise<void> {
  const worker = await companion.worker();
  await worker.evaluate(
    async ([address, what]) => {
      const [tab] = (await chrome.tabs.query({})).filter(({ url }) => url === address);
      const [window] = await chrome.windows.getAll({ windowTypes: ['normal'] });
      if (tab?.id === undefined || window?.id === undefined) throw new Error('There is no such window');
      if (what === 'move') await chrome.tabs.move(tab.id, { windowId: window.id, index: -1 });
      // The companion may close the tab before the browser tells what became of it.
      else await chrome.tabs.discard(tab.id).catch(() => undefined);
    },
    [ceremonyAddress(companion), act] as const,
  );
}

/** How many tabs and windows there are, as a person counts them. */
async function everything(companion: Companion): Promise<{ tabs: number; windows: number }> {
  const worker = await companion.worker();
  return worker.evaluate(async () => ({
    tabs: (await chrome.tabs.query({})).length,
    windows: (await chrome.windows.getAll()).length,
  }));
}

/** Asks for a key that nobody touches. @returns the answers to come */
async function ask(page: Page, companion: Companion): Promise<{ answers: ReturnType<typeof askCompanion> }> {
  await page.goto(`${appOrigin}/plain`);
  companion.plug({ automaticPresenceSimulation: false });
  const asked = companion.nextCeremony();
  const answers = askCompanion(page, companion.id, [request()]);
  await asked;
  return { answers };
}

/** Presses, and leaves the key untouched. */
async function beginWithoutTouch(page: Page, companion: Companion): Promise<void> {
  await walkToCreate(page);
  companion.plug({ automaticPresenceSimulation: false });
  const asked = companion.nextCeremony();
  await press(page, 'create');
  await asked;
}

async function expectDoneAfterPress(page: Page, companion: Companion): Promise<void> {
  companion.plug({});
  await press(page, 'create');
  await expect(page.locator('main')).toHaveAttribute('data-step', 'done');
  await expectNoWindow(companion);
}

test('K4: its tab is closed wherever a person moved it, and nothing else is', async ({ page, companion }) => {
  const { answers } = await ask(page, companion);
  answers.catch(() => undefined);
  expect(await everything(companion)).toEqual({ tabs: 2, windows: 2 });
  await withItsTab(companion, 'move');
  expect(await everything(companion), 'beside the page that asks').toEqual({ tabs: 2, windows: 1 });
  await page.reload();
  await expect.poll(() => everything(companion)).toEqual({ tabs: 1, windows: 1 });
});

test('K4: a moved tab that the browser puts to sleep is closed, and another way is found', async ({
  page,
  companion,
}) => {
  const { answers } = await ask(page, companion);
  await withItsTab(companion, 'move');
  await withItsTab(companion, 'discard');
  expect((await answers).map(kindOf)).toEqual(['failed CompanionGone']);
  await expect.poll(() => everything(companion)).toEqual({ tabs: 1, windows: 1 });
});

test('K4: what an earlier service worker left behind is closed in any window, and no other tab', async ({
  page,
  companion,
}) => {
  await page.goto(`${appOrigin}/plain`);
  const worker = await companion.worker();
  await worker.evaluate((url) => chrome.windows.create({ url }), [ceremonyAddress(companion), `${appOrigin}/plain`]);
  expect(await everything(companion)).toEqual({ tabs: 3, windows: 2 });
  await stopWorkers(page);
  expect(await pingFrom(page, companion.id, { version: 2, type: 'ping' })).toBe(true);
  await expect.poll(() => everything(companion)).toEqual({ tabs: 2, windows: 2 });
});

test('K4: the return of a page that was put aside ends the wait and closes the window', async ({ page, companion }) => {
  await beginWithoutTouch(page, companion);
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect(page.locator('[data-problem="LK-501"]')).toBeVisible();
  await expectNoWindow(companion);
  await expectDoneAfterPress(page, companion);
});

test.describe('with the back-forward cache', () => {
  test.use({ backForwardCache: true });

  test('K4: whoever goes away and comes back presses again', async ({ page, companion }) => {
    await beginWithoutTouch(page, companion);
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => (document.documentElement.dataset['back'] = String(persisted)));
    });
    await page.goto(`${appOrigin}/plain`);
    await expectNoWindow(companion);
    // A page that comes back so loads nothing.
    await page.goBack({ waitUntil: 'commit' });
    await expect(page.locator('html')).toHaveAttribute('data-back', 'true');
    await expect(page.locator('[data-problem="LK-501"]')).toBeVisible();
    await expectDoneAfterPress(page, companion);
  });
});
