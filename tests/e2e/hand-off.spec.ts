import { expect, hide, liveConfiguration, openMicrosoftsPage, test, walkToHandOff } from '../support/live-site.ts';

const employee = 'employee@practice.example';

test('K5: from start to done with our tab hidden, and the key verified by the tenant', async ({
  page,
  live,
  virtualKey,
}) => {
  expect(await virtualKey.count()).toBe(0);
  await walkToHandOff(page);
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'live');
  const tab = await openMicrosoftsPage(page);
  await hide(page);
  await expect(page.locator('[data-action="primary"]')).toBeDisabled();

  const opened = live.asked.filter(({ host }) => host === 'mysignins.microsoft.com');
  expect(opened).toHaveLength(1);
  const address = new URL(`https://${opened[0]?.host ?? ''}${opened[0]?.path ?? ''}`);
  expect(address.pathname).toBe('/security-info');
  expect(Object.fromEntries(address.searchParams)).toEqual({
    tenant: liveConfiguration.tenantId,
    login_hint: employee,
    lng: 'en',
  });
  expect(await tab.evaluate(() => window.opener === null)).toBe(true);

  await tab.locator('[data-action="primary"]').click();
  await expect(tab.locator('[data-outcome="saved"]')).toBeVisible();
  await expect(page.locator('main')).toHaveAttribute('data-step', 'done');
  expect(await page.evaluate(() => document.visibilityState)).toBe('hidden');
  const key = page.locator('[data-key-id]');
  await expect(key).toHaveAttribute('data-key-id', /^[\w-]{20,}$/);
  await expect(key).toHaveAttribute('data-aaguid', '01020304-0506-0708-0102-030405060708');
  await expect(key).toHaveAttribute('data-model', /\S/);
  await expect(page.locator('[data-verdict]'), 'Y2: by the policy').toHaveAttribute('data-verdict', 'accepted');
});
