import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { appOrigin, expect, openMicrosoftsPage, press, signIn, test, walkToHandOff } from '../support/live-site.ts';
import { askForCheck } from '../support/stand.ts';

/** What the production build fetches, asks and keeps in live mode. */

const assets = resolve(import.meta.dirname, '../../dist/assets');
const appHost = new URL(appOrigin).hostname;
const employee = 'employee@practice.example';

/** Text that survives minification and that only one part of the app has: a test of its own holds each to exist. */
const markers = {
  practice: [
    'attachment-null',
    'practice.example',
    'Latchkey practice',
    'practice-sign-in',
    'practice-security-info',
    'data-scenario',
  ],
  microsoft: ['acquireTokenRedirect', '/me/authentication/fido2Methods'],
} as const;

function scriptsWith(...markers: readonly string[]): string[] {
  return readdirSync(assets)
    .filter(
      (file) =>
        file.endsWith('.js') && markers.some((marker) => readFileSync(join(assets, file), 'utf8').includes(marker)),
    )
    .map((file) => `/assets/${file}`);
}

/** Everything that the tab keeps or shows as its address. */
async function kept(page: Page): Promise<{ address: string; local: string; session: string }> {
  return page.evaluate(() => ({
    address: location.href,
    local: JSON.stringify(Object.entries(localStorage)),
    session: JSON.stringify(Object.entries(sessionStorage)),
  }));
}

test('the markers name scripts that exist', () => {
  for (const marker of Object.values(markers).flat()) expect(scriptsWith(marker), marker).not.toEqual([]);
});

test('M1, M2, section 6: from start to done no practice code, no host but Microsoft, and few requests', async ({
  page,
  live,
  virtualKey,
}) => {
  expect(await virtualKey.count()).toBe(0);
  const ours = (): string[] => live.asked.filter(({ host }) => host === appHost).map(({ path }) => path);
  await walkToSignInButton(page);
  const microsoft = scriptsWith(...markers.microsoft);
  const scripts = ours().filter((path) => path.endsWith('.js'));
  expect(scripts.length, 'a host of HTTP/1.1 has six connections for them').toBeLessThanOrEqual(8);
  expect(
    ours().filter((path) => microsoft.includes(path)),
    'M2: not before the sign-in',
  ).toEqual([]);
  await press(page, 'start');
  await signIn(page);
  await expect(page.locator('main')).toHaveAttribute('data-step', 'hand-off');
  const tab = await openMicrosoftsPage(page);
  await tab.locator('[data-action="primary"]').click();
  await expect(page.locator('[data-key-id]')).toHaveCount(1);

  expect(
    ours().filter((path) => scriptsWith(...markers.practice).includes(path)),
    'M1, M2',
  ).toEqual([]);
  expect(ours().filter((path) => path.includes('practice'))).toEqual([]);
  expect(live.hosts(), 'X1: nobody else is asked').toEqual([
    'graph.microsoft.com',
    appHost,
    'login.microsoft.com',
    'login.microsoftonline.com',
    'mysignins.microsoft.com',
  ]);
  const graph = live.asked
    .filter(({ host, method }) => host === 'graph.microsoft.com' && method !== 'OPTIONS')
    .map(({ method, path }) => `${method} ${path}`)
    .filter((call) => call !== 'GET /v1.0/');
  const [look, ...readings] = graph;
  expect(look, 'the account is looked at by one batch').toBe('POST /v1.0/$batch');
  expect([...new Set(readings)], 'after that the list is read, and nothing else').toEqual([
    'GET /v1.0/me/authentication/fido2Methods',
  ]);
});

/** From the start to the screen whose press leads to Microsoft. */
async function walkToSignInButton(page: Page): Promise<void> {
  await page.goto('./');
  await expect(page.locator('main[data-step="start"] [data-action="primary"]')).toBeEnabled();
}

for (const address of ['./?practice=default', './?practice=nonsense', './#/practice'])
  test(`M1: ${address} means nothing in live mode`, async ({ page, live }) => {
    await page.goto(address);
    await expect(page.locator('html')).toHaveAttribute('data-mode', 'live');
    await askForCheck(page);
    await expect(page.locator('[data-practice-keys]')).toHaveCount(0);
    const practice = scriptsWith(...markers.practice);
    expect(live.asked.filter(({ path }) => practice.includes(path))).toEqual([]);
  });

test('M1, M2: on a live page #/practice changes nothing, and nothing of it is fetched', async ({ page, live }) => {
  await page.goto('./?practice=slow#/practice');
  await expect(page.locator('[data-action="primary"]')).toBeEnabled();
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'live');
  await expect(page.locator('main')).toHaveAttribute('data-step', 'start');
  await page.goto('./#/help');
  await expect(page.locator('main')).toHaveAttribute('data-step', 'help');
  await page.evaluate(() => {
    location.hash = '#/practice';
  });
  await expect(page.locator('main')).toHaveAttribute('data-step', 'start');
  await expect(page.locator('[data-scenario], [data-call], .practice')).toHaveCount(0);
  const room = scriptsWith(...markers.practice);
  expect(live.asked.filter(({ path }) => room.includes(path))).toEqual([]);
});

test('M1, M3: the practice pages of the build do nothing in a live installation, and touch nothing that the tab keeps', async ({
  page,
}) => {
  await page.goto('./');
  await page.evaluate(() => {
    sessionStorage.setItem('kept', 'credential');
    localStorage.setItem('kept', 'theme');
  });
  const before = await kept(page);
  for (const name of ['practice-sign-in.html', 'practice-security-info.html']) {
    await page.goto(`./${name}`);
    await expect(page.locator('[role="alert"]')).toBeVisible();
    await expect(page.locator('[data-action="primary"]')).toBeDisabled();
    const after = await kept(page);
    expect(after.session, name).toBe(before.session);
    expect(after.local, name).toBe(before.local);
  }
});

test('J2, J3: nothing secret or personal in the address or localStorage, the fragment is gone at once, and signing out leaves nothing', async ({
  page,
  virtualKey,
}) => {
  expect(await virtualKey.count()).toBe(0);
  const addresses: string[] = [];
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) addresses.push(frame.url());
  });
  /** Nothing but preferences outlives the tab. */
  const expectClean = async (): Promise<void> => {
    const { address, local } = await kept(page);
    expect(address).toBe(`${appOrigin}/`);
    expect(
      (JSON.parse(local) as [string, string][]).filter(([name]) => !/^latchkey-(language|theme)$/.test(name)),
    ).toEqual([]);
    expect(await page.evaluate(() => JSON.stringify(history.state))).not.toMatch(/code|token|@/i);
  };
  await page.goto('./');
  await expectClean();
  await press(page, 'start');
  await signIn(page);
  await expect(page.locator('main')).toHaveAttribute('data-step', 'hand-off');
  await expectClean();
  const back = addresses.findIndex((address) => address.startsWith(`${appOrigin}/#`));
  expect(back, 'the answer came in the fragment').toBeGreaterThan(-1);
  expect(addresses.slice(back + 1).filter((address) => address.includes('#'))).toEqual([]);
  await page.goBack();
  await expectClean();

  const tab = await openMicrosoftsPage(page);
  await tab.locator('[data-action="primary"]').click();
  await expect(page.locator('[data-key-id]')).toHaveCount(1);
  await expectClean();
  const keyId = (await page.locator('[data-key-id]').getAttribute('data-key-id')) ?? '';
  const { session } = await kept(page);
  expect(session, 'the tab itself remembers the person until they sign out').toContain(employee);

  await page.locator('[data-action="sign-out"]').click();
  await expect(page.locator('main')).toHaveAttribute('data-step', 'signed-out');
  await expect(page.locator('h1')).toHaveText('You are signed out. You can close this tab.');
  await expectClean();
  const after = await kept(page);
  for (const personal of [employee, 'Practice Employee', keyId, 'refreshtoken', 'idtoken', 'accesstoken', '6f2d1c3a'])
    expect(after.session.toLowerCase()).not.toContain(personal.toLowerCase());
  // Said once: a reload begins anew, as the press does.
  await page.reload();
  await expect(page.locator('main')).toHaveAttribute('data-step', 'start');
  await expect(page.locator('[data-action="primary"]')).toBeEnabled();
});

test('J2: a reload at each step keeps the person there', async ({ page, virtualKey }) => {
  expect(await virtualKey.count()).toBe(0);
  await page.goto('./');
  await expect(page.locator('main')).toHaveAttribute('data-step', 'start');
  await page.reload();
  await press(page, 'start');
  await signIn(page);
  await expect(page.locator('main')).toHaveAttribute('data-step', 'hand-off');
  await page.reload();
  await expect(page.locator('main')).toHaveAttribute('data-step', 'hand-off');
  const tab = await openMicrosoftsPage(page);
  await tab.locator('[data-action="primary"]').click();
  await expect(page.locator('[data-key-id]')).toHaveCount(1);
  await page.reload();
  await expect(page.locator('[data-key-id]')).toHaveCount(1);
  expect(page.context().pages()).toHaveLength(2);
});

test('X3, S2: the opened tab is handed nothing of ours', async ({ page }) => {
  await walkToHandOff(page);
  const tab = await openMicrosoftsPage(page);
  expect(await tab.evaluate(() => [window.opener === null, document.referrer, sessionStorage.length])).toEqual([
    true,
    '',
    0,
  ]);
});
