import { expect, test, type Page } from '../support/fixtures.ts';
import { attachVirtualKey } from '../support/virtual-key.ts';
import { askForCheck } from '../support/stand.ts';
import { walk } from '../support/walk.ts';

/** The catalogue's "YubiKey 5 Series with NFC", "Bitwarden", and a model that no list has. */
const listed = '2fc0579f-8113-47ea-b116-bb5a8db9202a';
const manager = 'd548826e-79b4-db40-a3d8-11116f7e8349';
const unheardOf = 'deadbeef-0000-4000-8000-000000000001';
const hidden = '00000000-0000-0000-0000-000000000000';

interface PretendSettings {
  aaguid?: string;
  format?: 'none' | 'packed-self' | 'packed-chain';
  userVerification?: boolean;
  synced?: boolean;
  error?: string;
}

const organisation = { name: 'Contoso', helpdesk: { email: 'helpdesk@contoso.example' } };

/** Has the page read this as `acceptedKeys` of its config.json. */
async function accept(page: Page, acceptedKeys: object): Promise<void> {
  await page.route('**/config.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...((await response.json()) as object), organisation, acceptedKeys } });
  });
}

/**
 * Goes to `key` with a pretend key that is set like this.
 * @param configured the organisation says what it accepts, so that the check is part of the way and no offer
 */
async function toKey(page: Page, settings: PretendSettings, scenario = 'default', configured = false): Promise<void> {
  await page.goto(`./?practice=${scenario}`);
  await page.locator('[data-action="primary"]:enabled').waitFor();
  await page.evaluate(
    ({ name, changes }) => {
      const kept = localStorage.getItem(name);
      if (kept === null) throw new Error('The practice tenant has not begun');
      const state = JSON.parse(kept) as { pretendKey: { settings: object } };
      Object.assign(state.pretendKey.settings, changes, { touchAfter: 0 });
      localStorage.setItem(name, JSON.stringify(state));
    },
    { name: `latchkey-practice:${scenario}`, changes: settings },
  );
  if (configured) await page.locator('[data-action="primary"]').click();
  else await askForCheck(page);
  await expect(page.locator('main')).toHaveAttribute('data-step', 'key');
  await page.locator('[data-action="pretend-key"]').check();
}

/** What reached the tenant, and what the pretend key holds for it beside the credentials of checks. */
async function tenant(page: Page, scenario = 'default'): Promise<{ challenges: number; keys: number }> {
  return page.evaluate((name) => {
    const state = JSON.parse(localStorage.getItem(name) ?? '{}') as {
      challenges: unknown[];
      keys: { employee?: unknown[] };
    };
    return { challenges: state.challenges.length, keys: state.keys.employee?.length ?? 0 };
  }, `latchkey-practice:${scenario}`);
}

const check = (page: Page) => page.locator('main[data-step="key"] [data-action="primary"]').click();
const verdict = (page: Page) => page.locator('[data-verdict]');
const problem = (page: Page) => page.locator('[data-problem]');

test('Y1: without acceptedKeys the check is an offer at start, and tells model and verdict', async ({ page }) => {
  await toKey(page, { aaguid: listed });
  await expect(page.locator('[data-action="primary"]')).toHaveText('Check my key');
  await check(page);
  await expect(verdict(page)).toHaveAttribute('data-checked-aaguid', listed);
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'unknown');
  await expect(page.locator('main')).toContainText('YubiKey 5 Series with NFC');
  await page.reload();
  await expect(verdict(page), 'J2: a reload keeps what is known').toHaveAttribute('data-checked-aaguid', listed);
  await page.locator('[data-action="primary"]').click();
  await expect(page.locator('main')).toHaveAttribute('data-step', 'practice-sign-in');
});

test('Y1, J9: where acceptedKeys is configured the check is the primary action, and the walk ends in done', async ({
  page,
  virtualKey,
}) => {
  await accept(page, { attestation: 'any', allow: ['01020304-0506-0708-0102-030405060708'] });
  await page.goto('./');
  const { ours, presses } = await walk(page, { until: ['done'] });
  expect(presses['key']).toBe(2);
  expect(ours).toBe(4);
  await expect(page.locator('[data-key-id]')).toHaveCount(1, { timeout: 70_000 });
  // The throw-away credential is not discoverable: Chromium's key keeps a note of it, Windows' keys none.
  expect(await virtualKey.count()).toBeGreaterThanOrEqual(1);
});

test('Y2: a key on the list of acceptedKeys is accepted', async ({ page }) => {
  await accept(page, { attestation: 'required', allow: [listed] });
  await toKey(page, { aaguid: listed }, 'default', true);
  await page.locator('[data-action="primary"]').click();
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'accepted');
  await expect(page.locator('main')).toContainText('Your organisation accepts this key.');
  await expect(page.getByRole('heading', { name: 'What your key told us' })).toBeFocused();
  await expect(page.locator('[data-action="primary"]')).toHaveText("Go to Microsoft's sign-in");
});

const refused = [
  ['its AAGUID is blocked', { attestation: 'any', block: [listed] }, { aaguid: listed }, 'blocked'],
  ['its AAGUID is not allowed', { attestation: 'any', allow: [listed] }, { aaguid: unheardOf }, 'not-allowed'],
  ['attestation is required and none given', { attestation: 'required' }, { format: 'none' }, 'attestation-missing'],
  ['it vouches for itself only', { attestation: 'required' }, { format: 'packed-self' }, 'attestation-missing'],
] as const;

for (const [why, acceptedKeys, settings, reason] of refused) {
  test(`Y2: a key is stopped where ${why}, and nothing reaches the tenant`, async ({ page }) => {
    await accept(page, acceptedKeys);
    await toKey(page, settings, 'default', true);
    const primary = page.locator('[data-action="primary"]');
    await primary.click();
    await expect(problem(page)).toHaveAttribute('data-problem', 'LK-411');
    await expect(verdict(page)).toHaveAttribute('data-reason', reason);
    await expect(page.locator('[data-action="skip-check"]')).toHaveCount(0);
    await expect(primary).toHaveText('Take another key');
    await page.locator('[data-action="checked-key"]').click();
    const message = page.getByRole('region', { name: 'Message to your helpdesk' });
    await expect(message).toContainText('(LK-411)');
    const mail = new URL((await page.locator('[data-action="mail-message"]').getAttribute('href')) ?? '');
    expect(mail.pathname).toBe('helpdesk@contoso.example');
    expect(mail.searchParams.get('body')).toBe(await message.textContent());
    await page.locator('[data-action="key-details"]').click();
    const aaguid = (await verdict(page).getAttribute('data-checked-aaguid')) ?? '';
    await expect(page.getByRole('region', { name: 'Model number (AAGUID)' })).toHaveText(aaguid);
    await expect(message).toContainText(aaguid);
    await primary.click();
    await expect(problem(page)).toHaveAttribute('data-problem', 'LK-411');
    expect(await tenant(page)).toEqual({ challenges: 0, keys: 0 });
  });
}

const notKeys = [
  ['a password manager', { aaguid: manager, synced: true }, 'LK-518'],
  ['something that copies itself to other devices', { aaguid: unheardOf, synced: true }, 'LK-518'],
  ['a key without a PIN', { error: 'ConstraintError' }, 'LK-519'],
  ['a key that takes no part', { userVerification: false }, 'LK-519'],
  ['nothing', { error: 'NotAllowedError' }, 'LK-510'],
  ['a key that fails', { error: 'UnknownError' }, 'LK-506'],
  ['a key without a common algorithm', { error: 'NotSupportedError' }, 'LK-504'],
] as const;

for (const [what, settings, code] of notKeys) {
  test(`Y1, Y3: ${what} answers the check: ${code}`, async ({ page }) => {
    await toKey(page, settings);
    await check(page);
    await expect(problem(page)).toHaveAttribute('data-problem', code);
    await expect(page.locator('main')).toHaveAttribute('data-step', 'key');
    expect(await tenant(page)).toEqual({ challenges: 0, keys: 0 });
  });
}

test('Y1: an unknown model, and one that is not shared, are unknown and not refused', async ({ page }) => {
  await accept(page, { attestation: 'required', block: [listed] });
  await toKey(page, { aaguid: hidden, format: 'none' }, 'default', true);
  await page.locator('[data-action="primary"]').click();
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'unknown');
  await expect(page.locator('main')).toContainText('not shared');
  await expect(page.locator('main')).toContainText('You can go on.');
  await expect(page.locator('[data-action="primary"]')).toHaveText("Go to Microsoft's sign-in");
  await page.locator('[data-action="key-details"]').click();
  await expect(page.getByRole('region', { name: 'Message to your helpdesk' })).toContainText('AAGUID: not shared.');
  await expect(page.locator('main'), 'nobody is given a number that names no model').not.toContainText(hidden);
});

test('Y2: judged again after sign-in, a key that the policy refuses is stopped before anything is made', async ({
  page,
}) => {
  await toKey(page, { aaguid: listed }, 'key-blocked');
  await check(page);
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'unknown');
  const { step } = await walk(page, { until: ['create'], problem: 'LK-4' });
  expect(step).toBe('account');
  await expect(problem(page)).toHaveAttribute('data-problem', 'LK-411');
  await expect(verdict(page)).toHaveAttribute('data-reason', 'not-allowed');
  expect(await tenant(page, 'key-blocked')).toEqual({ challenges: 0, keys: 0 });
  await page.reload();
  await expect(verdict(page), 'J2').toHaveAttribute('data-reason', 'not-allowed');
  await page.locator('[data-action="primary"]').click();
  await expect(page.locator('main')).toHaveAttribute('data-step', 'key');
  await expect(verdict(page)).toHaveCount(0);
});

test('Y2: the policy asks for attestation, and the key gave none', async ({ page }) => {
  await toKey(page, { aaguid: unheardOf, format: 'none' }, 'attestation-required');
  await check(page);
  const { step } = await walk(page, { until: ['create'], problem: 'LK-4' });
  expect(step).toBe('account');
  await expect(verdict(page)).toHaveAttribute('data-reason', 'attestation-missing');
  expect(await tenant(page, 'attestation-required')).toEqual({ challenges: 0, keys: 0 });
});

test('Y3: what is built into the PC is no security key', async ({ page, context }) => {
  await page.goto('./');
  await attachVirtualKey(page, { transport: 'internal' });
  // A browser that ignores what kind of key is asked for, as some password managers make it.
  await context.addInitScript(() => {
    const create = navigator.credentials.create.bind(navigator.credentials);
    navigator.credentials.create = (options) => {
      delete options?.publicKey?.authenticatorSelection?.authenticatorAttachment;
      return create(options);
    };
  });
  await page.reload();
  await askForCheck(page);
  await check(page);
  await expect(problem(page)).toHaveAttribute('data-problem', 'LK-518');
});

test('Y1: a key that knows U2F only is named among what it can mean', async ({ page }) => {
  await page.goto('./');
  await attachVirtualKey(page, { protocol: 'u2f', hasResidentKey: false, hasUserVerification: false });
  await askForCheck(page);
  await check(page);
  await expect(problem(page)).toHaveAttribute('data-problem', /LK-5\d\d/);
  await page.locator('[data-action="meanings"]').click();
  await expect(page.locator('[data-meaning="u2f"]')).toBeVisible();
});

test('Y1: a virtual key answers with its model, and is warned about', async ({ page, virtualKey }) => {
  await page.goto('./');
  await askForCheck(page);
  await check(page);
  await expect(verdict(page)).toHaveAttribute('data-checked-aaguid', '01020304-0506-0708-0102-030405060708');
  await expect(page.locator('main')).toContainText('This is a test key');
  expect(await virtualKey.count()).toBeLessThanOrEqual(1);
});

test('Y1: the check can be cancelled, and begun again', async ({ page, virtualKey }) => {
  await virtualKey.touch(false);
  await page.goto('./');
  await askForCheck(page);
  await check(page);
  await expect(page.locator('[data-action="primary"]')).toBeDisabled();
  await page.locator('[data-action="cancel"]').click();
  await expect(problem(page)).toHaveCount(0);
  await virtualKey.touch(true);
  await check(page);
  await expect(verdict(page)).toHaveCount(1);
});

test('Y1: asked for at create, the check leads back there, and what it told is kept', async ({ page, virtualKey }) => {
  await page.goto('./');
  await walk(page, { until: ['create'] });
  await page.locator('[data-action="more"]').click();
  await page.locator('[data-action="check-key"]').click();
  await expect(page.locator('main')).toHaveAttribute('data-step', 'key');
  await check(page);
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'accepted');
  await page.reload();
  await expect(page.locator('[data-action="primary"]')).toHaveText('Continue');
  await page.locator('[data-action="primary"]').click();
  await expect(page.locator('main')).toHaveAttribute('data-step', 'create');
  await walk(page, { until: ['done'] });
  await expect(page.locator('[data-key-id]')).toHaveCount(1, { timeout: 70_000 });
  expect(await virtualKey.count()).toBeGreaterThanOrEqual(1);
});
