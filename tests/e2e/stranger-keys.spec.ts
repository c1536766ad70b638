import type { Page } from '@playwright/test';
import {
  expect,
  hide,
  type LiveSite,
  liveConfiguration,
  openMicrosoftsPage,
  press,
  signIn,
  test,
} from '../support/live-site.ts';

/** A key that somebody else got registered, and the calls by which people are brought to do so (K5, S6). */

const virtual = '01020304-0506-0708-0102-030405060708';
const anotherModel = '2fc0579f-8113-47ea-b116-bb5a8db9202a';
const listPath = '/v1.0/me/authentication/fido2Methods';
const called = 'Did somebody call you about this?';

/** From now on, each key that is registered on Microsoft's page is listed beside these. */
function listBeside(live: LiveSite, strangers: () => readonly object[]): void {
  live.intercept(async (request, { pathname }, pass) => {
    const answer = await pass();
    if (answer === null || request.method !== 'GET' || pathname !== listPath) return answer;
    const { value } = (await answer.json()) as { value: object[] };
    return Response.json({ value: [...strangers(), ...value] }, { headers: answer.headers });
  });
}

const stranger = {
  id: 'c3RyYW5nZXI1',
  displayName: 'Not of mine',
  aaGuid: anotherModel,
  model: 'YubiKey 5 Series with NFC',
  createdDateTime: '2026-11-27T08:15:00Z',
  attestationLevel: 'attested',
  attestationCertificates: [],
  passkeyType: 'deviceBound',
};

/** The key is checked first, so that the page knows its model. */
async function walkToHandOffWithCheckedKey(page: Page): Promise<void> {
  await page.goto('./');
  await expect(page.locator('main[data-step="start"]')).toContainText(called);
  await press(page, 'start');
  await press(page, 'key');
  await expect(page.locator('[data-verdict="accepted"]')).toBeVisible();
  await press(page, 'key');
  await signIn(page);
  await expect(page.locator('main')).toHaveAttribute('data-step', 'hand-off');
}

test.beforeEach(async ({ live, virtualKey }) => {
  expect(await virtualKey.count()).toBe(0);
  live.play('default', { ...liveConfiguration, acceptedKeys: { allow: [virtual, anotherModel] } });
});

test('K5, S6: a key of another model is asked about; "No" leads to where it is deleted, and the watch goes on', async ({
  page,
  live,
}) => {
  await walkToHandOffWithCheckedKey(page);
  await expect(page.locator('main')).toContainText(called);
  const tab = await openMicrosoftsPage(page);
  await expect(page.locator('main')).not.toContainText(called);
  let registered = true;
  listBeside(live, () => (registered ? [stranger] : []));

  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Is this your key?');
  await expect(heading).toBeFocused();
  const shown = page.locator('main li', { hasText: stranger.displayName });
  await expect(shown).toContainText(stranger.model);
  await expect(shown).toContainText(/\d:\d\d/);
  await expect(page.locator('main')).toHaveAttribute('data-step', 'hand-off');

  await page.getByRole('button', { name: 'No, it is not mine' }).click();
  const warning = page.locator('[data-disowned="1"]');
  await expect(warning).toContainText('call your helpdesk');
  await expect(warning).toContainText(stranger.displayName);
  const link = warning.getByRole('link', { name: 'Open Security info to delete it' });
  await expect(link).toHaveAttribute('href', /^https:\/\/mysignins\.microsoft\.com\/security-info/);
  await expect(link).toHaveAttribute('target', '_blank');
  expect(live.asked.filter(({ method }) => method === 'DELETE')).toEqual([]);

  registered = false;
  await press(tab, 'practice-security-info');
  await expect(page.locator('main')).toHaveAttribute('data-step', 'done');
  await expect(page.locator('[data-key-id]')).toHaveAttribute('data-aaguid', virtual);
});

test('K5: "Yes" takes the key, and nothing that was found at the check is said of it', async ({ page, live }) => {
  await walkToHandOffWithCheckedKey(page);
  await openMicrosoftsPage(page);
  listBeside(live, () => [stranger]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is this your key?');
  await press(page, 'hand-off');
  await expect(page.locator('main')).toHaveAttribute('data-step', 'done');
  await expect(page.locator('[data-key-id]')).toHaveAttribute('data-aaguid', anotherModel);
});

test('K5: what was taken for the own key can be disowned at the end, also after a reload', async ({ page }) => {
  await walkToHandOffWithCheckedKey(page);
  const tab = await openMicrosoftsPage(page);
  await hide(page);
  await press(tab, 'practice-security-info');
  await expect(page.locator('main')).toHaveAttribute('data-step', 'done');
  await page.reload();
  const disown = page.locator('main[data-step="done"]').getByRole('button', { name: 'This is not my key' });
  await disown.click();
  await expect(page.locator('main')).toHaveAttribute('data-step', 'hand-off');
  await expect(page.locator('[data-disowned="1"]')).toBeVisible();
  await expect(page.locator('main [data-action="primary"]')).toHaveText('Show me how');
});
