import { beginProof, expectProof, found, openProof, throughSignIn } from '../support/proof.ts';
import { expect, test } from '../support/fixtures.ts';
import { press } from '../support/stand.ts';

test.describe.configure({ timeout: 120_000 });

test('A10, A12: a run in practice asks, makes a key, removes it, and its report says what was found', async ({
  page,
  virtualKey,
}) => {
  await openProof(page);
  expect(await virtualKey.count()).toBe(0);
  // Nothing begins before somebody says that nobody works with the account.
  await expect(page.locator('[data-action="primary"]')).toBeDisabled();
  await expect(page.locator('main')).toContainText('employee@');
  await beginProof(page);
  await expectProof(page, 'key');
  await press(page);
  await expectProof(page, 'sign-in');
  await expect(page.locator('[data-left-key]')).toHaveCount(0);
  await press(page);
  await throughSignIn(page);
  await expectProof(page, 'extras');
  await press(page);
  await expectProof(page, 'report');
  for (const question of ['options', 'rp-id', 'extensions', 'credential', 'listed', 'removal', 'policy-read']) {
    expect(await found(page, question), question).toBe('as-believed');
  }
  expect(await found(page, 'stale-sign-in')).toBe('not-asked');
  const text = await page.locator('main pre').innerText();
  expect(text).toContain('| credential |');
  expect(text).not.toMatch(/employee@|Practice Employee|eyJ/);
  // The entry on the key stays, and that is said.
  expect(await virtualKey.count()).toBe(1);
  await expect(page.locator('main')).toContainText('Keys that hold an entry of this run which nothing uses: 1');
});

test('A11: a run that breaks off while the key stands says so after a reload, and removes it there', async ({
  page,
  virtualKey,
}) => {
  await openProof(page, 'proof-list-late');
  await beginProof(page);
  await expectProof(page, 'key');
  await press(page);
  await expectProof(page, 'listing');
  await expect(page.locator('[data-left-key="stands"]')).toContainText('Latchkey proof');
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expectProof(page, 'left');
  await expect(page.locator('[data-left-key="stands"]')).toContainText('Latchkey proof');
  // While the list lags, a 404 proves nothing: the key stays on the screen until it was there and is gone.
  await expect(async () => {
    if (await page.locator('[data-proof="left"]').isVisible()) await press(page);
    await expect(page.locator('[data-proof]')).toHaveAttribute('data-proof', 'sign-in', { timeout: 2_000 });
  }).toPass({ timeout: 40_000 });
  await expect(page.locator('[data-left-key]')).toHaveCount(0);
  expect(await virtualKey.count()).toBe(1);
});

test('A11: a key that Microsoft does not remove stays on the screen, in the report, and after signing out', async ({
  page,
  virtualKey,
}) => {
  expect(await virtualKey.count()).toBe(0);
  await openProof(page, 'proof-removal-refused');
  await beginProof(page);
  await expectProof(page, 'key');
  await press(page);
  await expectProof(page, 'left');
  await page.locator('[data-action="to-report"]').click();
  await expectProof(page, 'report');
  expect(await found(page, 'removal')).toBe('otherwise');
  await expect(page.locator('[data-left-key="stands"]')).toContainText('Latchkey proof');
  expect(await page.locator('main pre').innerText()).toMatch(/Left behind: Latchkey proof/);
  await page.locator('[data-action="sign-out"]').click();
  await expect(page.locator('[data-left-key="stands"]')).toContainText('Latchkey proof');
  await expectProof(page, 'left');
});

test('A10: where removal wants a fresh sign-in it is offered, and answers two questions', async ({
  page,
  virtualKey,
}) => {
  expect(await virtualKey.count()).toBe(0);
  await openProof(page, 'proof-removal-signs-in');
  await beginProof(page);
  await expectProof(page, 'key');
  await press(page);
  await expectProof(page, 'sign-in');
  await expect(page.locator('[data-left-key="stands"]')).toBeVisible();
  page.once('dialog', (dialog) => void dialog.accept());
  await press(page);
  await throughSignIn(page);
  await expectProof(page, 'extras');
  await expect(page.locator('[data-left-key]')).toHaveCount(0);
  await press(page);
  await expect(page.locator('[data-question="removal"]')).toContainText('removed after a fresh sign-in');
  expect(await found(page, 'auth-time-moves')).toBe('as-believed');
});

test('A10: options that differ are told member by member, and the key can be made on Microsoft’s page', async ({
  page,
  context,
  virtualKey,
}) => {
  expect(await virtualKey.count()).toBe(0);
  await openProof(page, 'proof-options-differ');
  await beginProof(page);
  await expectProof(page, 'key');
  const opened = context.waitForEvent('page');
  await press(page);
  const there = await opened;
  await expect(there.locator('main')).toHaveAttribute('data-step', 'practice-security-info');
  await there.locator('[data-action="primary"]:enabled').click();
  await expect(page.locator('[data-action="this-key"]')).toBeVisible({ timeout: 60_000 });
  await there.close();
  await page.locator('[data-action="this-key"]').first().click();
  await expectProof(page, 'sign-in');
  await page.locator('[data-action="skip"]').click();
  await press(page);
  await expectProof(page, 'report');
  for (const question of [
    'rp-id',
    'extensions',
    'attachment',
    'challenge-life',
    'timeout',
    'encodings',
    'challenge-size',
    'algorithms',
    'exclude-list',
  ]) {
    expect(await found(page, question), question).toBe('otherwise');
  }
  expect(await found(page, 'credential')).toBe('not-asked');
  expect(await found(page, 'removal')).toBe('as-believed');
});
