import { everyStop } from '../../src/journey/testing/every-stop.ts';
import { createStep } from '../../src/journey/testing/every-step.ts';
import type { Step } from '../../src/journey/step.ts';
import { person, type PersonName } from '../../src/practice/people.ts';
import { problem } from '../../src/support/problem.ts';
import { expect, test, type Page } from '../support/fixtures.ts';
import { openedBy } from '../support/open-microsofts-page.ts';
import { personalValues, readEverything, traces } from '../support/personal-traces.ts';
import { askForCheck, expectStep, nameKey, press, primaryOf } from '../support/stand.ts';
import { walk } from '../support/walk.ts';

const keyName = 'Erikas blauer Schlüssel';
const device = 'ERIKA-PC';
const address = person('employee').userPrincipalName;
const report = [
  ...['AzureAdJoined : YES', 'DomainJoined : NO', `Device Name : ${device}`],
  ...[`DeviceId : ${person('employee').id}`, `Executing Account Name : AzureAD\\Erika, ${address}`],
].join('\r\n');

/** What was found on the screens so far, as `screen, place: value`. */
interface Found {
  (screen: string, page: Page, options?: { scenario?: string; paper?: boolean }): Promise<void>;
  readonly all: string[];
}

function finder(main: Page): Found {
  const all: string[] = [];
  const look = async (screen: string, page: Page, { scenario = 'default', paper = true } = {}): Promise<void> => {
    const values = [...(await personalValues(main, scenario)), keyName, device, 'AzureAD\\Erika'];
    all.push(...traces(await readEverything(page, paper), values).map((found) => `${screen}, ${found}`));
  };
  return Object.assign(look, { all });
}

/** Another step in the place of the one that this tab keeps, with everything around it as it is. */
async function standInstead(page: Page, step: Step): Promise<void> {
  await page.evaluate((instead) => {
    const kept = JSON.parse(sessionStorage.getItem('latchkey') ?? '{}') as { step: { sequence: number } };
    kept.step = { ...instead, sequence: kept.step.sequence };
    sessionStorage.setItem('latchkey', JSON.stringify(kept));
  }, step);
  await page.reload();
  await expectStep(page, step.name);
}

async function theJourney(page: Page, look: Found): Promise<void> {
  await expect(primaryOf(page)).toBeEnabled({ timeout: 30_000 });
  await look('start', page);
  await askForCheck(page);
  await look('key', page);
  await press(page);
  await expect(page.locator('[data-checked-aaguid]')).toHaveCount(1);
  await look('key, checked', page);
  await walk(page, { until: ['create'] });
  await expect(primaryOf(page)).toBeEnabled({ timeout: 30_000 });
  await nameKey(page, keyName);
  await page.locator('h1').focus();
  await look('create', page);
  await press(page);
  await expect(page.locator('[data-key-id]')).toHaveCount(1, { timeout: 70_000 });
  await page.locator('[data-action="your-keys"]').click();
  await expect(page.locator('[data-keys]')).toHaveAttribute('data-keys', '1');
  await look('done', page);
  await press(page, 'remove-key');
  await page.locator('[data-removing] input').fill(keyName);
  await page.locator('[data-removing] h2').focus();
  await look('removal', page);
  await press(page, 'remove-cancel');
  await press(page);
  await expectStep(page, 'lock-screen');
  await look('lock-screen', page);
  await press(page);
  await expectStep(page, 'finish');
  await look('finish', page);
  await press(page, 'spare');
  await walk(page, { until: ['create'] });
  await look('spare', page);
}

async function theHelp(page: Page, look: Found): Promise<void> {
  await press(page, 'help');
  await page.locator('[data-find]').fill(`AADSTS50020: '${address}' with ${keyName} is not in the tenant`);
  await expect(page.locator('[data-result]').first()).toHaveAttribute('data-match', 'exact');
  await look('search', page);
  await page.goto(`./#/help/find/${encodeURIComponent(`${keyName} ${address}`)}`);
  await expect(page.locator('[data-find]')).toHaveValue(/./);
  await expect(page.locator('[data-practice-keys]')).toHaveAttribute('data-practice-keys', /\d/);
  await look('search by address', page);
  await page.goto('./#/help/pc');
  const box = page.locator('[data-field="pc-report"]');
  await box.fill(report);
  await page.locator('h1').focus();
  await look('PC, not read', page);
  await press(page);
  await expect(page.locator('[data-join-state]')).toBeVisible();
  await look('PC', page);
  for (const path of ['', '/at', '/ten-keys', '/will-it-show']) {
    await page.goto(`./#/help${path}`);
    await expect(primaryOf(page)).toBeVisible();
    await look(`help${path}`, page);
  }
}

async function theStops(page: Page, look: Found): Promise<void> {
  await page.goto('./');
  await expect(primaryOf(page)).toBeEnabled({ timeout: 30_000 });
  const said = problem('LK-403', { status: 403, message: `${address} may not do this` });
  await standInstead(page, { ...createStep, problem: said });
  await expect(page.locator('[data-problem]')).toBeVisible();
  await look('Microsoft quotes the account', page);
  // One of each hundred that stands on a screen of its own.
  const areas = new Set<string>();
  for (const { code, step } of everyStop) {
    if (step.name === 'start' || areas.has(code.slice(0, 4)) || code.startsWith('LK-1')) continue;
    areas.add(code.slice(0, 4));
    await standInstead(page, step);
    await expect(primaryOf(page)).toHaveCount(1);
    await look(code, page);
  }
}

async function theHandOff(page: Page, look: Found): Promise<void> {
  const options = { scenario: 'me-not-supported' };
  await walk(page, { until: ['hand-off'] });
  await expect(primaryOf(page)).toBeEnabled({ timeout: 30_000 });
  await look('hand-off', page, options);
  const guide = await openedBy(page);
  await expect(primaryOf(guide)).toBeVisible();
  await look('floating guide', guide, { ...options, paper: false });
  const microsofts = await openedBy(guide);
  await look('floating guide, second step', guide, { ...options, paper: false });
  await look('hand-off, watching', page, options);
  await press(microsofts);
  await expect(guide.locator('[data-guide="done"]')).toBeVisible({ timeout: 30_000 });
  await look('floating guide, done', guide, { ...options, paper: false });
  await look('done by Microsoft’s page', page, options);
}

async function theTenKeys(page: Page, look: Found): Promise<void> {
  await walk(page, { until: ['done'], problem: 'LK-402' });
  await expect(page.locator('[data-keys="10"]')).toBeVisible();
  await look('ten keys', page, { scenario: 'ten-keys' });
}

async function theReturn(page: Page, look: Found): Promise<void> {
  await expect(primaryOf(page)).toBeEnabled({ timeout: 30_000 });
  await press(page);
  await expectStep(page, 'practice-sign-in');
  await page.goBack();
  await expectStep(page, 'sign-in-returned');
  await page.locator('input[type="radio"]').nth(-2).check();
  await page.getByRole('textbox').fill(`User account '${address}' does not exist`);
  await look('sign-in-returned', page, { scenario: 'wrong-account' });
}

/** Every screen, with the switch on or off. */
async function everyScreen(page: Page, share: boolean): Promise<string[]> {
  const look = finder(page);
  const open = (scenario: string) => page.goto(`./?practice=${scenario}${share ? '&share=1' : ''}`);
  await open('default');
  await theJourney(page, look);
  await theHelp(page, look);
  await theStops(page, look);
  await open('wrong-account');
  await theReturn(page, look);
  await open('ten-keys');
  await theTenKeys(page, look);
  await open('me-not-supported');
  await theHandOff(page, look);
  return look.all;
}

for (const locale of ['en-US', 'de-DE']) {
  test.describe(locale, () => {
    test.use({ locale });

    test('S2: in screen-share mode no personal value of the tenant is to be read, heard, printed or copied anywhere', async ({
      page,
      virtualKey,
    }) => {
      test.slow();
      expect(await everyScreen(page, true)).toEqual([]);
      await expect(page.locator('html')).toHaveAttribute('data-share', 'on');
      expect(await virtualKey.count()).toBeGreaterThan(0);
    });
  });
}

test('S2: the same walk without the mode finds them, in every place and on every kind of screen', async ({
  page,
  virtualKey,
}) => {
  test.slow();
  const found = await everyScreen(page, false);
  expect(await virtualKey.count()).toBeGreaterThan(0);
  const seen = (who: PersonName): string => person(who).userPrincipalName;
  for (const expected of [
    ...['text', 'attributes', 'tree', 'paper', 'copied'].map(
      (place) => `create, ${place}: ${place === 'attributes' ? keyName : address}`,
    ),
    ...['text', 'tree', 'paper', 'copied'].map((place) => `done, ${place}: ${keyName}`),
    ...['attributes', 'tree'].map((place) => `search, ${place}: ${address}`),
    ...['address', 'attributes'].map((place) => `search by address, ${place}: ${keyName}`),
    ...['attributes', 'tree'].map((place) => `PC, not read, ${place}: ${device}`),
    `PC, text: ${device}`,
    `Microsoft quotes the account, text: ${address}`,
    ...['text', 'tree', 'copied'].map((place) => `floating guide, ${place}: ${address}`),
    `ten keys, text: Practice key 1`,
    `hand-off, text: ${address}`,
    `sign-in-returned, attributes: ${address}`,
  ])
    expect.soft(found, expected).toContain(expected);
  expect(
    found.filter((one) => one.endsWith(seen('helpdesk-agent'))),
    'nobody else is on any of them',
  ).toEqual([]);
});
