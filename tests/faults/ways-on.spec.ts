import { expect, test } from '../support/fixtures.ts';
import { expectStep, primaryOf } from '../support/stand.ts';
import { walk } from '../support/walk.ts';

/** What is offered at the first problem of a scenario, each with the step to which it leads from where the last one did. */
const offered: readonly (readonly [scenario: string, problem: string, ...ways: (readonly [string, string])[]])[] = [
  ['ten-keys', 'LK-402', ['primary', 'create'], ['try-again', 'create']],
  [
    'self-service-off',
    'LK-409',
    ['primary', 'account'],
    ['go-on', 'create'],
    ['primary', 'create'],
    ['hand-off', 'hand-off'],
  ],
  ['not-in-scope', 'LK-4', ['primary', 'create'], ['hand-off', 'hand-off']],
  ['already-registered', 'LK-502', ['other-key', 'create'], ['primary', 'lock-screen']],
  ['key-blocked', 'LK-406', ['primary', 'create']],
  ['attestation-required', 'LK-406', ['helpdesk', 'save'], ['primary', 'create']],
  ['graph-down', 'LK-601', ['helpdesk', 'account'], ['primary', 'account']],
];

for (const [scenario, problem, ...ways] of offered) {
  test(`S1: ${scenario}: ${ways.map(([action]) => action).join(', ')} lead somewhere`, async ({ page, virtualKey }) => {
    await page.goto(`./?practice=${scenario}`);
    const { problem: code } = await walk(page, { until: ['done'], problem });
    expect(code).toMatch(new RegExp(`^${problem}`));
    await expect(primaryOf(page)).toBeEnabled();
    for (const [action, step] of ways) {
      await page.locator(`[data-action="${action}"]`).click();
      await expectStep(page, step);
      await expect(page.locator('h1')).not.toBeEmpty();
      await expect(primaryOf(page)).toBeEnabled({ timeout: 45_000 });
    }
    expect(await virtualKey.count()).toBeLessThanOrEqual(1);
  });
}

test('J1: guest: at the warning, another account and going on lead somewhere', async ({ page, virtualKey }) => {
  await page.goto('./?practice=guest');
  await walk(page, { until: ['account'] });
  await expect(page.locator('[data-warning="guest"]')).toBeVisible();
  await expect(page.locator('[data-problem]')).toHaveCount(0);
  await page.locator('[data-action="other-account"]').click();
  await expectStep(page, 'practice-sign-in');
  await page.goto('./?practice=guest');
  await walk(page, { until: ['hand-off'] });
  await expect(primaryOf(page)).toBeEnabled();
  expect(await virtualKey.count()).toBe(0);
});
