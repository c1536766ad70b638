import { expectNoWindow } from '../support/companion-site.ts';
import { beginProof, expectProof, found, throughSignIn } from '../support/proof.ts';
import { expect, proofConfiguration, test } from '../support/proof-site.ts';
import { press } from '../support/stand.ts';

test.describe.configure({ timeout: 180_000 });

test('A10, A12, A13: under Microsoft’s names the companion of the proof makes a key, and the run removes it', async ({
  page,
  live,
  companion,
  complaints,
}) => {
  // Who has no role may not read the policy, which is an answer.
  complaints.expect(/status of 403.*authenticationMethodsPolicy/);
  live.play('proof-default', proofConfiguration(companion.id));
  companion.plug({});
  await page.goto('./readiness.html#/proof');
  await press(page);
  await throughSignIn(page);
  await expectProof(page, 'before');
  await expect(page.locator('[data-proof-companion]')).toHaveAttribute('data-proof-companion', 'there');
  await beginProof(page);
  await expectProof(page, 'key');
  await press(page);
  await expectProof(page, 'sign-in');
  await expectNoWindow(companion);
  await page.locator('[data-action="skip"]').click();
  await expectProof(page, 'extras');
  await press(page);
  await expectProof(page, 'report');
  for (const question of ['options', 'rp-id', 'extensions', 'encodings', 'credential', 'listed', 'removal']) {
    expect(await found(page, question), question).toBe('as-believed');
  }
  await expect(page.locator('[data-question="rp-id"]')).toContainText('login.microsoft.com');
  // One key was saved and one removed, by oneself; nothing else was changed in the tenant.
  const changes = live.asked.filter(
    ({ host, method }) => host === 'graph.microsoft.com' && !/GET|OPTIONS/.test(method),
  );
  expect(changes.map(({ method, path }) => `${method} ${path.replace(/fido2Methods.*/, 'fido2Methods')}`)).toEqual([
    'POST /v1.0/me/authentication/fido2Methods',
    'DELETE /v1.0/me/authentication/fido2Methods',
  ]);
});

test('A13: without a companion the questions about a key of ours are not asked, and all others are', async ({
  page,
  live,
  companion,
  complaints,
}) => {
  // Who has no role may not read the policy, which is an answer.
  complaints.expect(/status of 403.*authenticationMethodsPolicy/);
  live.play('proof-default', proofConfiguration(null));
  expect(companion.windows().opened).toBe(0);
  await page.goto('./readiness.html#/proof');
  await press(page);
  await throughSignIn(page);
  await expectProof(page, 'before');
  await expect(page.locator('[data-proof-companion]')).toHaveAttribute('data-proof-companion', 'none');
  await expect(page.locator('main')).toContainText('--for proof --origin https://keys-setup.contoso.com');
  await beginProof(page);
  await expectProof(page, 'key');
  await page.locator('[data-action="skip"]').click();
  await page.locator('[data-action="skip"]').click();
  await expectProof(page, 'extras');
  await press(page);
  await expectProof(page, 'report');
  await expect(page.locator('[data-question="credential"]')).toContainText('not asked: no companion here');
  for (const question of ['options', 'rp-id', 'extensions', 'policy-read', 'devices-read', 'auth-time']) {
    expect(await found(page, question), question).toBe('as-believed');
  }
});
