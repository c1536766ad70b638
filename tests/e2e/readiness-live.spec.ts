import { expect, liveConfiguration, test } from '../support/live-site.ts';
import { expectLine, readTenant } from '../support/readiness.ts';
import { press } from '../support/stand.ts';

/** Where the administrator's pages stand, and nothing else. */
const origin = 'https://keys-setup.contoso.com';
const configuration = {
  ...liveConfiguration,
  setup: { clientId: '44444444-4444-4444-8444-444444444444', origin },
};

test.use({ baseURL: `${origin}/` });

test('A5, A6: under Microsoft’s names an administrator reads a tenant, and nothing of it is changed', async ({
  page,
  live,
}) => {
  live.play('ready-foreign-owner', configuration);
  await page.goto('./readiness.html#/ready');
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'live');
  expect(
    live.asked.some(({ host }) => host.includes('microsoft')),
    'M2: nothing before the press',
  ).toBe(false);
  await press(page);
  await expect(page.locator('main')).toHaveAttribute('data-step', 'practice-sign-in');
  await press(page);
  await expect(page.locator('main')).toContainText(/number \d\d/);
  await press(page);
  await expect(page.locator('[data-action="sign-out"]')).toBeVisible();
  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/readiness.html#/ready');
  await expect(page.locator('[data-line]')).toHaveCount(0);
  const fields = page.locator('main input[type="text"]');
  await fields.nth(0).fill('employee@practice.example');
  await fields.nth(1).fill('https://keys.practice.example/');
  await readTenant(page);
  await expectLine(page, 'app-owners', 'unmet');
  await expect(page.locator('[data-line]:not([data-state="met"])')).toHaveCount(1);

  const graph = live.asked.filter(({ host, method }) => host === 'graph.microsoft.com' && method !== 'OPTIONS');
  expect(graph.length).toBeGreaterThan(12);
  const others = graph.filter(({ method }) => method !== 'GET');
  expect(others, 'A5: it reads').toEqual([]);
});

test('A6: consent that is lacking is asked for at Microsoft, with its reasons, and then everything is read', async ({
  page,
  live,
  complaints,
}) => {
  // What nobody consented to is refused with no window and no trip.
  complaints.expect(/status of 400.*oauth2\/v2\.0\/token/);
  live.play('ready-consent-when-asked', configuration);
  await page.goto('./readiness.html');
  const signIn = async (): Promise<void> => {
    await expect(page.locator('main')).toHaveAttribute('data-step', 'practice-sign-in');
    await press(page);
    await expect(page.locator('main')).toContainText(/number \d\d/);
    await press(page);
    await expect(page.locator('[data-action="sign-out"]')).toBeVisible();
  };
  await press(page);
  await signIn();
  await readTenant(page);
  await expectLine(page, 'method', 'unknown');
  await expect(page.locator('[data-lacking]')).toContainText('Policy.Read.All');
  await press(page, 'ask-consent');
  await signIn();
  await readTenant(page);
  await expectLine(page, 'method', 'met');
  await expectLine(page, 'app-consents', 'met');
  await expect(page.locator('[data-lacking]')).toHaveCount(0);
});
