import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectNoWindow, test, withCompanion, type Companion } from '../support/companion-site.ts';
import { stopWorkers, walkToCreate } from '../support/companion-walk.ts';
import { press, signIn, type Asked } from '../support/live-site.ts';
import { attachVirtualKey } from '../support/virtual-key.ts';
import { walk } from '../support/walk.ts';

const sayings = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../src/messages/en/hand-off.json'), 'utf8'),
) as Record<'hand_off_cannot_create' | 'hand_off_not_supported', string>;

const step = (page: Page) => page.locator('main');

/** Presses, and waits for the companion's window, in which nobody touches the key. */
async function beginWithoutTouch(page: Page, companion: Companion): Promise<void> {
  companion.plug({ automaticPresenceSimulation: false });
  const asked = companion.nextCeremony();
  await press(page, 'create');
  await asked;
}

async function uninstall(companion: Companion): Promise<void> {
  const worker = await companion.worker();
  // Its own world goes with it, so there is no answer.
  await worker.evaluate(() => void chrome.management.uninstallSelf()).catch(() => undefined);
}

/** Waits until the browser takes the page for pressed no more. What Playwright evaluates would count as a press. */
async function forgetsPress(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const isPressed = async (): Promise<unknown> => {
    const asked = { expression: 'navigator.userActivation.isActive', userGesture: false };
    return (await session.send('Runtime.evaluate', asked)).result.value;
  };
  await expect.poll(isPressed, { timeout: 10_000 }).toBe(false);
}

async function expectDoneAfterPress(page: Page, companion: Companion): Promise<void> {
  await expectNoWindow(companion);
  companion.plug({});
  await press(page, 'create');
  await expect(step(page)).toHaveAttribute('data-step', 'done');
  await expectNoWindow(companion);
}

const optionsAsked = (asked: readonly Asked[]): number =>
  asked.filter(({ method, path }) => method === 'GET' && path.includes('creationOptions')).length;

test('K1, J9: from start to done by the companion, with the origin and the relying party that Entra asks for', async ({
  page,
  companion,
  live,
}) => {
  await page.goto('./');
  const walked = await walk(page, { until: ['done', 'hand-off'], timeout: 30_000 });
  expect(walked.step).toBe('done');
  expect(walked.ours).toBeLessThanOrEqual(5);
  await expect(page.locator('[data-key-id]')).toHaveAttribute('data-aaguid', '01020304-0506-0708-0102-030405060708');
  const created = live.asked.filter(
    ({ method, host, path }) => method === 'POST' && host === 'graph.microsoft.com' && path.endsWith('/fido2Methods'),
  );
  expect(created).toHaveLength(1);
  await expectNoWindow(companion);
  expect(companion.windows().opened).toBe(1);
});

test('K1: the way is told before it is gone', async ({ page, companion }) => {
  await page.goto('./');
  await expect(page.locator('[data-check="route"]')).toHaveAttribute('data-state', 'met');
  await expect(page.locator('[data-check="route"]')).toContainText('A small Microsoft window registers the key.');
  await press(page, 'start');
  await signIn(page);
  await expect(step(page)).toContainText('A small Microsoft window asks for your key');
  expect(companion.windows().opened).toBe(0);
});

test('K1: removed in the middle of the journey, the hand-off takes its place', async ({ page, companion, live }) => {
  page.context().on('page', (opened) => void attachVirtualKey(opened).catch(() => undefined));
  await walkToCreate(page);
  await uninstall(companion);
  await press(page, 'create');
  await expect(step(page)).toHaveAttribute('data-step', 'hand-off');
  await expect(step(page)).toContainText(sayings.hand_off_cannot_create);
  expect((await walk(page, { until: ['done'], timeout: 40_000 })).step).toBe('done');
  expect(optionsAsked(live.asked)).toBe(1);
});

test('K1, K4: removed while it waits for the key, its window goes and the hand-off takes its place', async ({
  page,
  companion,
}) => {
  await walkToCreate(page);
  await beginWithoutTouch(page, companion);
  await uninstall(companion);
  await expect(step(page)).toHaveAttribute('data-step', 'hand-off');
  await expectNoWindow(companion);
});

test('K1: an organisation that configured a companion, and a browser without it: the hand-off', async ({
  page,
  companion,
  live,
}) => {
  live.play('default', withCompanion('abcdefghijklmnopabcdefghijklmnop'));
  await page.goto('./');
  await expect(page.locator('[data-check="route"]')).toHaveAttribute('data-state', 'met');
  await expect(page.locator('[data-check="route"]')).not.toContainText('A small Microsoft window');
  expect((await walk(page, { until: ['create', 'hand-off'] })).step).toBe('hand-off');
  expect(companion.windows().opened).toBe(0);
});

test('K1, J7: where Microsoft gives no options, the hand-off, and no window opens', async ({
  page,
  companion,
  live,
  complaints,
}) => {
  complaints.expect(/status of 405/);
  live.play('me-not-supported', withCompanion(companion.id));
  await walkToCreate(page);
  await press(page, 'create');
  await expect(step(page)).toHaveAttribute('data-step', 'hand-off');
  await expect(step(page)).toContainText(sayings.hand_off_not_supported);
  expect(companion.windows().opened).toBe(0);
});

test('K1, K4: a person who closes the window cancels, and can try again', async ({ page, companion, live }) => {
  await walkToCreate(page);
  const opening = page.context().waitForEvent('page');
  await beginWithoutTouch(page, companion);
  await (await opening).close();
  await expect(page.locator('[data-problem="LK-501"]')).toBeVisible();
  await expectDoneAfterPress(page, companion);
  expect(optionsAsked(live.asked)).toBe(1);
});

test('K4: Cancel closes the window, and the next press works', async ({ page, companion }) => {
  await walkToCreate(page);
  await beginWithoutTouch(page, companion);
  await page.locator('[data-action="cancel"]').click();
  await expect(page.locator('[data-action="primary"]')).toBeEnabled();
  await expectDoneAfterPress(page, companion);
});

test('K4: a reload closes the window, and the journey goes on from where it was', async ({ page, companion }) => {
  await walkToCreate(page);
  await beginWithoutTouch(page, companion);
  await page.reload();
  await expectNoWindow(companion);
  await expect(step(page)).toHaveAttribute('data-step', 'create');
  await expectDoneAfterPress(page, companion);
});

test('K4: the window goes with the tab that asked for it', async ({ page, companion }) => {
  await walkToCreate(page);
  await beginWithoutTouch(page, companion);
  await page.context().newPage();
  await page.close();
  await expectNoWindow(companion);
});

test('K4: a service worker that is stopped takes its window along; the hand-off follows', async ({
  page,
  companion,
}) => {
  await walkToCreate(page);
  await beginWithoutTouch(page, companion);
  await stopWorkers(page);
  await expect(step(page)).toHaveAttribute('data-step', 'hand-off');
  await expectNoWindow(companion);
});

test('J12: a second tab of Latchkey waits, and opens no second window', async ({ page, companion }) => {
  await walkToCreate(page);
  const second = await page.context().newPage();
  await walkToCreate(second);
  // The companion opens its window for nobody who does not see the page.
  await page.bringToFront();
  await beginWithoutTouch(page, companion);
  await second.bringToFront();
  await press(second, 'create');
  await expect(second.locator('[data-problem="LK-209"]')).toBeVisible();
  expect(companion.windows()).toEqual({ open: 1, opened: 1 });
  await forgetsPress(second);
  companion.plug({});
  const opening = companion.nextWindow();
  await page.locator('[data-action="cancel"]').click();
  // Until then nothing is asked of the second tab: that would count as a press.
  await opening;
  await expect(step(second)).toHaveAttribute('data-step', 'done');
});

for (const [what, answer] of [
  ['the window is led to another origin', () => Response.redirect('https://elsewhere.example/plain', 302)],
  ['nothing answers', () => null],
  ['the page never loads', () => new Promise<never>(() => undefined)],
  [
    'the document may not make keys',
    () => Response.json({}, { headers: { 'Permissions-Policy': 'publickey-credentials-create=()' } }),
  ],
] as const) {
  test(`K1, K4: ${what}: the window closes and the hand-off takes its place`, async ({
    page,
    companion,
    complaints,
  }) => {
    // What Chromium says of a page that does not load.
    complaints.expect(/Failed to load resource/);
    await walkToCreate(page);
    companion.document(answer);
    await press(page, 'create');
    await expect(step(page)).toHaveAttribute('data-step', 'hand-off', { timeout: 20_000 });
    expect(companion.windows().opened).toBe(1);
    await expectNoWindow(companion);
  });
}
