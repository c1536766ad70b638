import { violations } from '../accessibility/violations.ts';
import { expect, test, type Page } from '../support/fixtures.ts';
import { walk } from '../support/walk.ts';

const box = (page: Page) => page.locator('[data-field="pc-report"]');
const result = (page: Page) => page.locator('[data-join-state]');
const answer = (page: Page) => page.locator('[data-lock-screen]');
const primary = (page: Page) => page.locator('[data-action="primary"]');

const rule = `+${'-'.repeat(70)}+`;
const section = (name: string, ...lines: string[]): string =>
  [rule, `| ${name.padEnd(69)}|`, rule, '', ...lines.map((line) => `          ${line}`), ''].join('\r\n');

/** A PC that belongs to an organisation, with names in every place where real ones have some. */
const joined = [
  'Microsoft Windows [Version 10.0.22631.4317]',
  '(c) Microsoft Corporation. Alle Rechte vorbehalten.',
  '',
  'C:\\Users\\ErikaM>dsregcmd /status',
  '',
  section(
    'Device State',
    'AzureAdJoined : YES',
    'EnterpriseJoined : NO',
    'DomainJoined : NO',
    'Device Name : ERIKA-PC',
  ),
  section('Device Details', 'DeviceId : 0badcafe-1111-4222-8333-444455556666', 'DeviceAuthStatus : SUCCESS'),
  section('Tenant Details', 'TenantName : Mustermann AG', 'TenantId : 0badcafe-7777-4888-8999-000011112222'),
  section('SSO State', 'AzureAdPrt : YES'),
  section('Diagnostic Data', 'Executing Account Name : AzureAD\\ErikaM, erika@mustermann.example'),
].join('\r\n');
const personal = /erika|mustermann|0badcafe/i;

const query = (key: string, name: string, said: string): string =>
  `C:\\Users\\ErikaM>reg query "HKLM\\SOFTWARE\\${key}" /v ${name}\r\n${said}\r\n\r\n`;
const intune = 'Microsoft\\Policies\\PassportForWork\\SecurityKey';
const on = `HKEY_LOCAL_MACHINE\\SOFTWARE\\${intune}\r\n    UseSecurityKeyForSignin    REG_DWORD    0x1`;
const nichtGefunden = 'FEHLER: Der angegebene Registrierungsschlüssel bzw. Wert wurde nicht gefunden.';
const registry = (said: string): string =>
  query(intune, 'UseSecurityKeyForSignin', said) +
  query('Policies\\Microsoft\\FIDO', 'EnableFIDODeviceLogon', nichtGefunden);

async function open(page: Page, id: string, query = ''): Promise<void> {
  await page.goto(`./${query}#/help/${id}`);
  await expect(page.locator('main')).toHaveAttribute('data-step', 'help');
  await expect(page.locator('h1')).toBeVisible();
  await expect(primary(page)).toHaveCount(1);
}

async function read(page: Page, text: string): Promise<void> {
  await box(page).fill(text);
  await primary(page).click();
}

const verdicts = (page: Page): Promise<(string | null)[]> =>
  page.locator('[data-verdict-id]').evaluateAll((all) => all.map((one) => one.getAttribute('data-verdict-id')));

test('P2: what is pasted is read at once: the join, who switched sign-in on, Windows, the person', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'pc');
  await expect(primary(page)).toBeDisabled();
  await expect(box(page), 'the box comes first').toBeInViewport({ ratio: 1 });
  await expect(page.locator('main')).toContainText('dsregcmd /status');
  await expect(page.locator('main')).toContainText(`reg query "HKLM\\SOFTWARE\\${intune}" /v UseSecurityKeyForSignin`);
  await page.evaluate((text) => navigator.clipboard.writeText(text), joined + registry(on));
  await box(page).focus();
  await page.keyboard.press('Control+V');
  await expect(result(page)).toHaveAttribute('data-join-state', 'entra-joined');
  await expect(answer(page)).toHaveAttribute('data-lock-screen', 'yes');
  await expect(answer(page), 'whoever pasted sees the answer').toBeInViewport({ ratio: 1 });
  await expect(box(page), 'more may be pasted: focus stays where it was').toBeFocused();
  await primary(page).click();
  await expect(answer(page), 'after the press the answer is read out').toBeFocused();
  await expect(answer(page)).toBeInViewport({ ratio: 1 });

  await read(page, joined + registry(nichtGefunden));
  await expect(answer(page)).toHaveAttribute('data-lock-screen', 'not-yet');
  await expect(page.locator('[data-verdict-id="off-by-nobody"]')).toHaveAttribute('data-problem', 'LK-703');
  expect((await verdicts(page))[0], 'the heaviest comes first').toBe('off-by-nobody');

  await read(page, joined);
  await expect(answer(page)).toHaveAttribute('data-lock-screen', 'unknown');
  expect(await verdicts(page)).toContain('sign-in-not-said');

  await page.locator('[data-action="clear"]').click();
  await expect(result(page)).toHaveCount(0);
  await expect(box(page)).toHaveValue('');
});

test('P2: a cut-off, a missing line, several outputs, and what is no output are named', async ({ page }) => {
  await open(page, 'pc');
  await read(page, joined.replace(/ *DomainJoined : NO\r\n/, ''));
  await expect(result(page)).toHaveAttribute('data-join-state', 'unclear');
  await expect(page.locator('[data-paste-problems]')).toContainText('DomainJoined');
  await read(page, `${joined}\r\n${joined.replace('AzureAdJoined : YES', 'AzureAdJoined : NO')}`);
  await expect(page.locator('[data-paste-problems]')).toContainText('disagree');
  await read(page, joined.slice(0, joined.indexOf('Tenant Details') + 6));
  await expect(page.locator('[data-paste-problems]')).toContainText('ends in the middle');

  const unread = page.locator('[data-paste]');
  await box(page).fill('Hello, my key does not work.');
  await expect(unread, 'nobody is told off while typing').toHaveCount(0);
  await primary(page).click();
  await expect(unread).toHaveAttribute('data-paste', 'unrecognised');
  await expect(unread).toContainText('| Device State');
  await read(page, 'x '.repeat(150_000));
  await expect(unread).toHaveAttribute('data-paste', 'too-long');
  await read(page, '\u0001\u0002\ufffdPK\u0003\u0004'.repeat(60));
  await expect(unread).toHaveAttribute('data-paste', 'binary');
});

test('P2: a French console and a ticket in HTML with a list of PowerShell are read like any other', async ({
  page,
}) => {
  await open(page, 'pc');
  const pasTrouve = "\r\nERREUR : le système n'a pas trouvé la clé ou la valeur de Registre spécifiée.";
  await read(page, joined + registry(pasTrouve));
  await expect(answer(page)).toHaveAttribute('data-lock-screen', 'not-yet');
  expect((await verdicts(page))[0]).toBe('off-by-nobody');
  await expect(page.locator('main')).not.toContainText('set anew');

  const list = [
    `PS C:\\Users\\ErikaM> Get-ItemProperty "HKLM:\\SOFTWARE\\${intune}" -Name UseSecurityKeyForSignin`,
    '',
    'UseSecurityKeyForSignin : 1',
    `PSPath                  : Microsoft.PowerShell.Core\\Registry::HKEY_LOCAL_MACHINE\\SOFTWARE\\${intune}`,
  ].join('\r\n');
  const ticket = `${joined}${list}`.replaceAll('>', '&gt;').replaceAll('  ', ' &nbsp;').replaceAll('\r\n', '<br/>');
  await read(page, ticket);
  await expect(result(page)).toHaveAttribute('data-join-state', 'entra-joined');
  await expect(answer(page)).toHaveAttribute('data-lock-screen', 'yes');
  await page.locator('summary', { hasText: 'More of what it said' }).click();
  await expect(page.locator('main')).toContainText('ERIKA-PC');
});

test('P2: AzureAdJoined : NO is enough for a no, and nothing more is asked', async ({ page }) => {
  await open(page, 'pc');
  await read(page, 'AzureAdJoined : NO\r\nDomainJoined  : YES\r\nWorkplaceJoined : YES');
  await expect(result(page)).toHaveAttribute('data-join-state', 'unclear');
  await expect(answer(page)).toHaveAttribute('data-lock-screen', 'no');
  expect(await verdicts(page)).toEqual(['not-entra-joined']);
  await expect(page.locator('[data-verdict-id="not-entra-joined"]')).toHaveAttribute('data-problem', 'LK-702');
});

test('P2: an account that Windows could not read is told beside the missing token, and the version is not asked for', async ({
  page,
}) => {
  await open(page, 'pc');
  const lines = ['User State', 'WamDefaultSet : ERROR (0x80070520)'] as const;
  const whole = joined
    .replace('AzureAdPrt : YES', 'AzureAdPrt : NO')
    .replace('Microsoft Windows [Version 10.0.22631.4317]', '');
  await read(page, whole + section(...lines) + registry(on));
  await expect(answer(page)).toHaveAttribute('data-lock-screen', 'yes');
  const said = await verdicts(page);
  expect(said.slice(0, 2)).toEqual(['account-unread', 'no-token']);
  expect(said).toContain('windows-new-enough');
  await expect(page.locator('[data-verdict-id="account-unread"]')).toContainText('(0x80070520)');
  await expect(page.locator('main')).not.toContainText('as administrator or');
});

for (const [locale, wrongType, path] of [
  ['en-US', 'Set, but not as a number (REG_DWORD): UseSecurityKeyForSignin.', 'One path has Microsoft\\Policies'],
  ['de-DE', 'Gesetzt, aber nicht als Zahl (REG_DWORD): UseSecurityKeyForSignin.', 'Ein Pfad hat Microsoft\\Policies'],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test('P2: each cause of an unclear answer has a sentence of its own', async ({ page }) => {
      await open(page, 'pc');
      const unknown = page.locator('[data-weight="unknown"]');
      await read(page, joined + registry(on.replace('REG_DWORD    0x1', 'REG_SZ    1')));
      await expect(unknown).toContainText(wrongType);
      await read(page, joined + registry(on.replace('HKEY_LOCAL_MACHINE', 'HKEY_CURRENT_USER')));
      await expect(unknown).toHaveAttribute('data-verdict-id', 'sign-in-other-key');
      await expect(unknown).toContainText(path);
      await read(page, joined + registry('ERROR: Invalid syntax.\r\nType "REG QUERY /?" for usage.'));
      await expect(unknown).toHaveAttribute('data-verdict-id', 'sign-in-mistyped');
      await read(page, joined + registry(on.replace('0x1', '')));
      await expect(unknown).toHaveAttribute('data-verdict-id', 'sign-in-no-number');
      await expect(page.getByRole('region', { name: /ticket/i })).toContainText('unclear (no-number)');
    });
  });
}

test('P2: nothing is kept and nothing is sent', async ({ page }) => {
  await open(page, 'pc');
  // The page's own parts, some of which come last.
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const before = await page.evaluate(() => history.length);
  await read(page, joined + registry(on));
  await expect(answer(page)).toBeVisible();
  const kept = await page.evaluate(() => ({
    address: location.href,
    history: JSON.stringify(history.state),
    storage: JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    entries: history.length,
  }));
  expect(asked).toEqual([]);
  expect(`${kept.address} ${kept.history} ${kept.storage} ${await page.title()}`).not.toMatch(personal);
  expect(kept.entries).toBe(before);

  await page.reload();
  await expect(box(page)).toHaveValue('');
  await read(page, joined);
  await page.locator('[data-action="back"]').click();
  await expect(page.locator('main')).toHaveAttribute('data-step', 'start');
  await page.goBack();
  await expect(box(page), 'nor when coming back to it').toHaveValue('');
  await expect(result(page)).toHaveCount(0);
});

test('S2, S3: in screen-share mode names and ids are masked, the box too, and the ticket has none', async ({
  page,
}) => {
  await open(page, 'pc', '?share=1');
  await box(page).fill(joined + registry(on));
  await expect(box(page)).toHaveCSS('-webkit-text-security', 'disc');
  await primary(page).click();
  await expect(answer(page)).toHaveAttribute('data-lock-screen', 'yes');
  await page.locator('summary', { hasText: 'More of what it said' }).click();
  const main = page.locator('main');
  const readable = async (): Promise<string> => `${await main.innerText()}\n${await main.ariaSnapshot()}`;
  expect(await readable()).not.toMatch(personal);
  await expect(box(page)).toHaveValue('');
  await page.getByRole('button', { name: /Device name.*Hold to show/ }).hover();
  await page.mouse.down();
  await expect(main).toContainText('ERIKA-PC');
  await page.mouse.up();
  expect(await readable()).not.toMatch(personal);

  await page.locator('[data-action="share"]').click();
  await expect(main).toContainText('ERIKA-PC');
  await expect(box(page)).toHaveValue(/ERIKA-PC/);
  const ticket = page.getByRole('region', { name: /For the ticket/ });
  await expect(ticket).toContainText('join state: entra-joined');
  expect(await ticket.innerText()).not.toMatch(personal);
});

test('X3: markup and long names in a paste are text', async ({ page }) => {
  await open(page, 'pc');
  const markup = '<img src=x onerror="document.title=1"><b>PC</b>';
  await read(page, joined.replace('ERIKA-PC', markup).replace('Mustermann AG', 'M'.repeat(5_000)));
  await page.locator('summary', { hasText: 'More of what it said' }).click();
  await expect(page.locator('main')).toContainText(markup);
  await expect(page.locator('main img, main b')).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('P2: practice has outputs to try, and a hybrid joined PC is asked about its place', async ({ page }) => {
  await open(page, 'pc');
  await page.locator('[data-action="samples"]').click();
  const expected = {
    ready: 'entra-joined yes',
    'switched-off': 'entra-joined not-yet',
    registered: 'entra-registered no',
    broken: 'entra-joined not-yet',
    'too-old': 'entra-joined not-yet',
    'cut-off': 'entra-joined unknown',
    hybrid: 'hybrid-joined unknown',
  };
  for (const [id, said] of Object.entries(expected)) {
    await page.locator(`[data-action="sample-${id}"]`).click();
    const [state = '', lockScreen = ''] = said.split(' ');
    await expect(result(page), id).toHaveAttribute('data-join-state', state);
    await expect(answer(page), id).toHaveAttribute('data-lock-screen', lockScreen);
  }
  await page.locator('input[name="pc-place"][value="home"]').check();
  await expect(answer(page)).toHaveAttribute('data-lock-screen', 'not-yet');
  await expect(page.locator('[data-verdict-id="domain-away"]')).toContainText('Not now');
  await page.locator('input[name="pc-place"][value="office"]').check();
  await expect(answer(page)).toHaveAttribute('data-lock-screen', 'yes');
});

test('P2: where somebody is signed in, the organisation is compared, and their devices stand beside it', async ({
  page,
  virtualKey,
}) => {
  expect(await virtualKey.count()).toBe(0);
  await page.goto('./');
  await walk(page, { until: ['create'] });
  const before = await page.locator('main').getAttribute('data-step');
  await page.evaluate(() => (location.hash = '#/help/pc'));
  await read(page, joined + registry(on));
  await expect(answer(page)).toHaveAttribute('data-lock-screen', 'no');
  expect((await verdicts(page))[0]).toBe('other-tenant');
  // With the permission of signing in alone, Graph names devices and says nothing of them (X2).
  await expect(page.locator('[data-devices]')).toHaveAttribute('data-devices', '1');
  await page.locator('[data-action="samples"]').click();
  await page.locator('[data-action="sample-ready"]').click();
  await expect(answer(page)).toHaveAttribute('data-lock-screen', 'yes');
  expect(await verdicts(page)).toContain('same-tenant');
  await page.locator('[data-action="back"]').click();
  await expect(page.locator('main'), 'the journey stands where it stood').toHaveAttribute('data-step', before ?? '');
});

test('P2: the employee compares pictures by keyboard, and is never given a command', async ({ page }) => {
  await open(page, 'will-it-show');
  await expect(page.locator('main')).not.toContainText(/dsregcmd|reg query|powershell/i);
  await expect(page.getByRole('img', { name: /Drawing: a window of Settings/ })).toHaveCount(4);
  const lockScreen = page.locator('input[name="lock-screen-look"]');
  await expect(lockScreen).toHaveCount(0);
  await page.locator('input[name="work-access"]').first().focus();
  await page.keyboard.press('Space');
  await expect(lockScreen).toHaveCount(3);
  await expect(answer(page)).toHaveCount(0);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(answer(page)).toHaveAttribute('data-lock-screen', 'yes');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('status').filter({ has: answer(page) })).toContainText('Not yet');
  await expect(page.getByRole('region', { name: 'Copy this sentence' })).toContainText('(LK-701)');
  await page.locator('input[value="account-only"]').check();
  await expect(answer(page)).toHaveAttribute('data-lock-screen', 'no');
  await expect(lockScreen).toHaveCount(0);
});

for (const [colorScheme, locale] of [
  ['light', 'en-US'],
  ['dark', 'de-DE'],
] as const) {
  test.describe(`${colorScheme}, ${locale}, 320 px`, () => {
    test.use({ colorScheme, locale, viewport: { width: 320, height: 700 } });

    test('the bars: axe finds nothing on either page, and nothing scrolls sideways', async ({ page }) => {
      const inspect = async (): Promise<void> => {
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      };
      await open(page, 'pc');
      await inspect();
      await read(page, joined.replace('SUCCESS', 'FAILED. Device is either disabled or deleted') + registry(on));
      await expect(answer(page)).toHaveAttribute('data-lock-screen', 'not-yet');
      await inspect();
      const text = (name: string): string => `${name}    REG_SZ    1`;
      await read(page, joined + ['UseSecurityKeyForSignin', 'EnableFIDODeviceLogon'].map(text).join('\r\n'));
      await expect(page.locator('[data-verdict-id="sign-in-other-type"]')).toContainText('EnableFIDODeviceLogon');
      await inspect();
      await read(page, 'Nothing of the kind');
      await expect(page.locator('[data-paste]')).toBeVisible();
      await inspect();
      await open(page, 'will-it-show');
      await page.locator('input[value="domain"]').check();
      await page.locator('input[value="no-options"]').check();
      await inspect();
    });
  });
}
