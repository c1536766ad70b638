import type { Page } from '@playwright/test';
import {
  expect,
  type LiveSite,
  openMicrosoftsPage,
  press,
  signIn,
  test,
  walkToHandOff,
  walkToSignIn,
} from '../support/live-site.ts';
import { withoutFloating } from '../support/open-microsofts-page.ts';

/** What can go wrong between the press and the key, each with its way on (K5). */

const listPath = '/v1.0/me/authentication/fido2Methods';
const windowsHello = '08987058-cadc-4b81-b6e1-30de50dcbe96';
const minute = 60_000;

/** The person registers the key on Microsoft's page. */
async function register(tab: Page): Promise<void> {
  await tab.locator('[data-action="primary"]').click();
  await expect(tab.locator('[data-outcome="saved"]')).toBeVisible();
}

type Listed = Record<string, unknown>;

const isReading = (request: Request, url: URL): boolean => request.method === 'GET' && url.pathname === listPath;

/** From now on the list is what `change` makes of it. */
function changeList(live: LiveSite, change: (keys: Listed[]) => Listed[]): void {
  live.intercept(async (request, url, pass) => {
    const answer = await pass();
    if (answer === null || !isReading(request, url)) return answer;
    const { value } = (await answer.json()) as { value: Listed[] };
    return Response.json({ value: change(value) }, { headers: answer.headers });
  });
}

const problemOf = (page: Page, code: string) => page.locator(`[data-problem="${code}"]`);

async function expectVerified(page: Page): Promise<void> {
  await expect(page.locator('main')).toHaveAttribute('data-step', 'done');
  await expect(page.locator('[data-key-id]')).toHaveCount(1);
}

test.beforeEach(async ({ virtualKey }) => {
  expect(await virtualKey.count()).toBe(0);
});

test('K5: a double click and Enter held down open one window', async ({ page }) => {
  await withoutFloating(page);
  await walkToHandOff(page);
  const opened: Page[] = [];
  page.context().on('page', (tab) => opened.push(tab));
  await page.locator('[data-action="primary"]').focus();
  await page.keyboard.down('Enter');
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await page.locator('[data-action="primary"]').dblclick({ force: true });
  await expect.poll(() => opened.length).toBe(1);
  await opened[0]?.waitForLoadState();
  expect(opened).toHaveLength(1);
});

test('K5: a blocked pop-up is LK-516, and its link leads on', async ({ page }) => {
  await withoutFloating(page);
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await walkToHandOff(page);
  await page.locator('[data-action="primary"]').click();
  await expect(problemOf(page, 'LK-516')).toBeVisible();
  const link = page.locator('main a[target="_blank"]');
  await expect(link).toHaveAttribute('rel', /noopener/);
  const opening = page.context().waitForEvent('page');
  await link.click();
  await register(await opening);
  await expectVerified(page);
});

test('K5: after three minutes we ask which account Microsoft shows; the wrong one is LK-515 with a way on', async ({
  page,
}) => {
  await page.clock.install();
  await walkToHandOff(page);
  const tab = await openMicrosoftsPage(page);
  await page.clock.fastForward(2 * minute);
  await expect(page.locator('[data-action="wrong-account"]')).toHaveCount(0);
  await page.clock.fastForward(2 * minute);
  await page.locator('[data-action="wrong-account"]').click();
  await expect(problemOf(page, 'LK-515')).toBeVisible();
  await tab.close();
  const again = await openMicrosoftsPage(page, 'open-again');
  await expect(problemOf(page, 'LK-515')).toHaveCount(0);
  await expect(page.locator('[data-action="wrong-account"]'), 'not asked again at once').toHaveCount(0);
  await register(again);
  await page.clock.fastForward(minute);
  await expectVerified(page);
});

test('K5: two new keys at once are LK-517, and the person chooses', async ({ page, live }) => {
  await walkToHandOff(page);
  const tab = await openMicrosoftsPage(page);
  changeList(live, (keys) => [
    ...keys,
    ...keys.map((key) => ({ ...key, id: 'T3RoZXI1', displayName: 'The other one' })),
  ]);
  await register(tab);
  await expect(problemOf(page, 'LK-517')).toBeVisible();
  await page.locator('li', { hasText: 'The other one' }).locator('[data-action="choose-key"]').click();
  await expect(page.locator('[data-key-id]')).toHaveAttribute('data-key-id', 'T3RoZXI1');
});

test('K5: a key that is removed meanwhile is not taken for a new one', async ({ page, live }) => {
  await walkToSignIn(page);
  await page.locator('summary').click();
  await page.locator('[data-action="person-employee-two-keys"]').click();
  await signIn(page);
  await expect(page.locator('main')).toHaveAttribute('data-step', 'hand-off');
  const tab = await openMicrosoftsPage(page);
  let readings = 0;
  changeList(live, (keys) => {
    readings += 1;
    return keys.filter(({ displayName }) => displayName !== 'Practice key 1');
  });
  await expect.poll(() => readings).toBeGreaterThan(1);
  await expect(page.locator('main')).toHaveAttribute('data-step', 'hand-off');
  await register(tab);
  await expectVerified(page);
});

test('X2: without consent for keys the guide serves, unverified, and the person tells', async ({
  page,
  live,
  complaints,
}) => {
  complaints.expect(/status of 400/);
  const asked: string[] = [];
  live.intercept(async (request, url, pass) => {
    if (request.method !== 'POST' || !url.pathname.endsWith('/oauth2/v2.0/token')) return pass();
    const form = new URLSearchParams(await request.clone().text());
    const scope = form.get('scope') ?? '';
    asked.push(scope);
    if (!scope.includes('UserAuthMethod')) return pass();
    const error_description = 'AADSTS65001: The user or administrator has not consented to use the application.';
    const refusal = { error: 'invalid_grant', suberror: 'consent_required', error_codes: [65001], error_description };
    return Response.json(refusal, { status: 400, headers: { 'Access-Control-Allow-Origin': '*' } });
  });
  await walkToHandOff(page);
  expect(asked[0], 'signing in asks for no permission for keys').not.toContain('UserAuthMethod');
  const tab = await openMicrosoftsPage(page);
  await register(tab);
  await press(page, 'hand-off');
  await expect(page.locator('main')).toHaveAttribute('data-step', 'done');
  await expect(page.locator('[data-key-id]')).toHaveCount(0);
  expect(live.asked.filter(({ path }) => path === listPath)).toEqual([]);
});

test('K5: a sign-in that expired meanwhile is offered, and the watch goes on after it', async ({
  page,
  live,
  complaints,
}) => {
  complaints.expect(/status of 400/);
  // MSAL renews a token five minutes before its end; this one it has to renew with each reading.
  let expired = false;
  live.intercept(async (request, url, pass) => {
    if (request.method !== 'POST' || !url.pathname.endsWith('/oauth2/v2.0/token')) return pass();
    const form = new URLSearchParams(await request.clone().text());
    if (expired && form.get('grant_type') === 'refresh_token') {
      const error_description = 'AADSTS700084: The refresh token was issued to a single page app and has expired.';
      return Response.json(
        { error: 'invalid_grant', error_codes: [700084], error_description },
        { status: 400, headers: { 'Access-Control-Allow-Origin': '*' } },
      );
    }
    const answer = await pass();
    if (!answer?.ok) return answer;
    const body = (await answer.json()) as Record<string, unknown>;
    const renewed = expired;
    expired = false;
    return Response.json(renewed ? body : { ...body, expires_in: 301 }, { headers: answer.headers });
  });
  await walkToHandOff(page);
  const tab = await openMicrosoftsPage(page);
  expired = true;
  await expect(problemOf(page, 'LK-308')).toBeVisible();
  await register(tab);
  await press(page, 'hand-off');
  await signIn(page);
  await expectVerified(page);
});

test('K5: a token that Microsoft no longer takes is mended by a sign-in', async ({ page, live, complaints }) => {
  complaints.expect(/status of 401/);
  await walkToHandOff(page);
  const tab = await openMicrosoftsPage(page);
  let revoked = true;
  live.intercept(async (request, url, pass) => {
    const answer = await pass();
    if (url.pathname.endsWith('/oauth2/v2.0/token')) revoked = false;
    if (answer === null || !isReading(request, url) || !revoked) return answer;
    const error = { code: 'InvalidAuthenticationToken', message: 'The token has been revoked.' };
    return Response.json({ error }, { status: 401, headers: answer.headers });
  });
  await expect(problemOf(page, 'LK-308')).toBeVisible();
  await register(tab);
  await press(page, 'hand-off');
  await signIn(page);
  await expectVerified(page);
});

test('K5: a tab that was closed can be opened again', async ({ page }) => {
  await walkToHandOff(page);
  const tab = await openMicrosoftsPage(page);
  await tab.close();
  await register(await openMicrosoftsPage(page, 'open-again'));
  await expectVerified(page);
});

test('J2: a reload while we watch goes on watching, and opens nothing by itself', async ({ page }) => {
  await walkToHandOff(page);
  const tab = await openMicrosoftsPage(page);
  await page.reload();
  await expect(page.locator('main')).toHaveAttribute('data-step', 'hand-off');
  await page.goBack();
  await expect(page.locator('main')).toHaveAttribute('data-step', 'hand-off');
  await expect(page.locator('[data-action="primary"]')).toBeDisabled();
  expect(page.context().pages()).toHaveLength(2);
  await register(tab);
  await expectVerified(page);
});

test('K5: a lost network passes by itself', async ({ page, live, complaints }) => {
  complaints.expect(/net::ERR_/);
  await walkToHandOff(page);
  const tab = await openMicrosoftsPage(page);
  let lost = 0;
  live.intercept((_request, url, pass) => {
    if (url.hostname !== 'graph.microsoft.com' || lost > 1) return pass();
    lost += 1;
    return Promise.resolve(null);
  });
  await expect.poll(() => lost).toBeGreaterThan(1);
  await expect(page.locator('main')).toHaveAttribute('data-step', 'hand-off');
  await expect(page.locator('[data-problem]')).toHaveCount(0);
  await register(tab);
  await expectVerified(page);
});

test('K5: after fifteen minutes it is LK-514, and looking again finds the key', async ({ page, live }) => {
  await page.clock.install();
  await walkToHandOff(page);
  const tab = await openMicrosoftsPage(page);
  await page.clock.fastForward(16 * minute);
  await expect(problemOf(page, 'LK-514')).toBeVisible();
  // The words of a problem may still be loading: what counts is what Graph is asked.
  const readings = () => live.asked.filter(({ host }) => host === 'graph.microsoft.com').length;
  const before = readings();
  await page.clock.fastForward(minute);
  expect(readings(), 'nothing is asked any more').toBe(before);
  await register(tab);
  await press(page, 'hand-off');
  await page.clock.fastForward(5_000);
  await expectVerified(page);
});

test('Y3: what cannot unlock Windows is recognised, with the reason', async ({ page, live }) => {
  changeList(live, (keys) => keys.map((key) => ({ ...key, aaGuid: windowsHello })));
  await walkToHandOff(page);
  await register(await openMicrosoftsPage(page));
  await expectVerified(page);
  await expect(problemOf(page, 'LK-512')).toBeVisible();
  await expect(page.locator('h1'), 'nobody is told that a key is registered').toHaveText(
    'What you registered is no security key.',
  );
  await press(page, 'done');
  await expect(page.locator('main')).toHaveAttribute('data-step', 'hand-off');
});
