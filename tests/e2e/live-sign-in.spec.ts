import type { Page } from '@playwright/test';
import { appOrigin, expect, type LiveSite, press, signIn, test, walkToSignIn } from '../support/live-site.ts';
import { openMicrosoftsPage } from '../support/open-microsofts-page.ts';

/** Sign-ins that fail, each with its code and a way on (J3, J8). */

const problemOf = (page: Page, code: string) => page.locator(`[data-problem="${code}"]`);

/** Microsoft's page sends the browser back with this answer in the fragment. */
async function answerWith(page: Page, answer: Record<string, string>): Promise<void> {
  const state = new URL(page.url()).searchParams.get('state') ?? '';
  const fragment = new URLSearchParams({ state, ...answer });
  await page.evaluate((address) => {
    location.assign(address);
  }, `${appOrigin}/#${fragment.toString()}`);
}

async function expectHandOff(page: Page): Promise<void> {
  await expect(page.locator('main')).toHaveAttribute('data-step', 'hand-off');
}

const refusals = [
  ['cancelled', { error: 'access_denied', error_subcode: 'cancel' }, 'LK-302'],
  [
    'no consent',
    { error: 'consent_required', error_description: 'AADSTS65001: The user has not consented. Trace ID: 1' },
    'LK-303',
  ],
  ['the service is down', { error: 'temporarily_unavailable', error_description: 'AADSTS90033: Try later.' }, 'LK-312'],
] as const;

for (const [what, answer, code] of refusals)
  test(`J8: ${what}: ${code} at a step of its own, and signing in again goes on`, async ({ page }) => {
    await walkToSignIn(page);
    await answerWith(page, answer);
    await expect(problemOf(page, code)).toBeVisible();
    await expect(page.locator('main')).toHaveAttribute('data-step', 'sign-in');
    expect(page.url()).toBe(`${appOrigin}/`);
    await press(page, 'sign-in');
    await signIn(page);
    await expectHandOff(page);
  });

test('J3: an answer whose state is not ours is LK-307, and signing in again goes on', async ({ page }) => {
  await walkToSignIn(page);
  await answerWith(page, { code: 'stolen', state: 'not-ours' });
  await expect(problemOf(page, 'LK-307')).toBeVisible();
  expect(page.url()).toBe(`${appOrigin}/`);
  await press(page, 'sign-in');
  await signIn(page);
  await expectHandOff(page);
});

test('J3: an answer that nobody asked for changes nothing', async ({ page, live }) => {
  await page.goto('./#code=stolen&state=not-ours');
  await expect(page.locator('main')).toHaveAttribute('data-step', 'start');
  await expect(page.locator('[data-action="primary"]')).toBeEnabled();
  expect(page.url()).toBe(`${appOrigin}/`);
  expect(live.asked.filter(({ path }) => path.includes('/token'))).toEqual([]);
});

test('J8: the network is lost while the answer is exchanged: LK-312, and signing in again goes on', async ({
  page,
  live,
  complaints,
}) => {
  complaints.expect(/net::ERR_/);
  await walkToSignIn(page);
  let down = true;
  live.intercept((_request, url, pass) =>
    down && url.pathname.endsWith('/oauth2/v2.0/token') ? Promise.resolve(null) : pass(),
  );
  await signIn(page);
  await expect(problemOf(page, 'LK-312')).toBeVisible();
  down = false;
  await press(page, 'sign-in');
  await signIn(page);
  await expectHandOff(page);
});

test('J8: the network is lost before leaving: LK-312, and the press works once it is back', async ({
  page,
  live,
  complaints,
}) => {
  complaints.expect(/net::ERR_/);
  await page.goto('./');
  await expect(page.locator('main[data-step="start"] [data-action="primary"]')).toBeEnabled();
  let down = true;
  live.intercept((_request, url, pass) =>
    down && url.hostname === 'login.microsoftonline.com' ? Promise.resolve(null) : pass(),
  );
  await press(page, 'start');
  await expect
    .poll(async () => (await problemOf(page, 'LK-312').count()) > 0 || page.url().startsWith('chrome-error'))
    .toBe(true);
  down = false;
  if (page.url().startsWith('chrome-error')) await page.goBack();
  await expect(page.locator('[data-problem^="LK-3"]')).toBeVisible();
  await page.locator('[data-action="primary"]').click();
  await signIn(page);
  await expectHandOff(page);
});

test('J8: back from Microsoft without an answer asks what its page said, and goes on', async ({ page }) => {
  await walkToSignIn(page);
  await page.goBack();
  await expect(page.locator('main')).toHaveAttribute('data-step', 'sign-in-returned');
  await expect(problemOf(page, 'LK-301')).toBeVisible();
  await press(page, 'sign-in-returned');
  await signIn(page);
  await expectHandOff(page);
});

test('blocked storage is LK-206, and the guide still serves', async ({ page }) => {
  await page.addInitScript((origin) => {
    if (location.origin !== origin) return;
    for (const name of ['sessionStorage', 'localStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
  }, appOrigin);
  await page.goto('./');
  await press(page, 'start');
  await expect(problemOf(page, 'LK-206')).toBeVisible();
  await expect(page.locator('[data-action="primary"]')).toBeEnabled();
  await page.locator('[data-action="without-sign-in"]').click();
  await expectHandOff(page);
  await openMicrosoftsPage(page);
  await press(page, 'hand-off');
  await expect(page.locator('main')).toHaveAttribute('data-step', 'done');
  await expect(page.locator('[data-key-id]')).toHaveCount(0);
});

/** What the ID token says of the person, changed. MSAL does not verify its signature: it came over TLS. */
function changeClaims(live: LiveSite, change: Record<string, unknown>): void {
  live.intercept(async (_request, url, pass) => {
    const answer = await pass();
    if (!answer?.ok || !url.pathname.endsWith('/oauth2/v2.0/token')) return answer;
    const body = (await answer.json()) as { id_token: string };
    const [header = '', payload = '', signature = ''] = body.id_token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
    const changed = Buffer.from(JSON.stringify({ ...claims, ...change })).toString('base64url');
    const id_token = [header, changed, signature].join('.');
    return Response.json({ ...body, id_token }, { headers: answer.headers });
  });
}

const others = [
  ['a personal account', { tid: '9188040d-6c67-4c5b-b112-36a304b66dad' }, 'LK-313'],
  ['an account of another tenant', { tid: '99999999-9999-4999-8999-999999999999' }, 'LK-305'],
] as const;

for (const [what, claims, code] of others)
  test(`${what} is ${code}, and another account is the way on`, async ({ page, live }) => {
    changeClaims(live, claims);
    await walkToSignIn(page);
    await signIn(page);
    await expect(problemOf(page, code)).toBeVisible();
    live.intercept((_request, _url, pass) => pass());
    await page.locator('[data-action="primary"]').click();
    await signIn(page);
    await expectHandOff(page);
  });

test('J1: a guest is warned in one line, and goes on to the hand-off without a request for options', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await walkToSignIn(page);
  await page.locator('summary').click();
  await page.locator('[data-action="person-guest"]').click();
  await signIn(page);
  await expect(page.locator('main')).toHaveAttribute('data-step', 'account');
  await expect(page.locator('[data-warning="guest"]')).toBeVisible();
  await expect(page.locator('[data-problem]')).toHaveCount(0);
  await expect(page.locator('[data-action="other-account"]')).toBeEnabled();
  await press(page, 'account');
  await expectHandOff(page);
  expect(asked.filter((url) => url.includes('creationOptions'))).toEqual([]);
});
