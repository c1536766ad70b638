import { helpGroups } from '../../src/ui/guide-kit/help-pages.ts';
import { employees } from '../../src/practice/people/employees.ts';
import { scenarioNames } from '../../src/practice/scenarios.ts';
import { serve, type Served } from '../../scripts/serve.ts';
import { eachScreen } from '../accessibility/each-screen.ts';
import { expect, test as base, type Page } from '../support/fixtures.ts';
import { openedBy } from '../support/open-microsofts-page.ts';
import { buildWithPseudoLanguage, pseudoTag } from '../support/pseudo-language.ts';
import { expectStep, press, primaryOf, stateOf } from '../support/stand.ts';
import type { VirtualKey } from '../support/virtual-key.ts';
import { walk } from '../support/walk.ts';
import { cutOff, unfold, wordsOn } from '../support/words-on-screen.ts';

/** A language was added as anybody would add one: a folder of messages and one line. */
const test = base.extend<object, { server: Served }>({
  server: [
    async ({}, use) => {
      const { directory, remove } = await buildWithPseudoLanguage();
      const served = await serve({ directory, port: 0 });
      await use(served);
      await served.close();
      remove();
    },
    { scope: 'worker', timeout: 600_000 },
  ],
});
// One worker, so that it is built once. Every screen is looked at in two widths.
test.describe.configure({ mode: 'default', timeout: 300_000 });
// Dates come in the browser's language: Intl knows no tag of private use.
test.use({ locale: 'ar-EG', viewport: { width: 1366, height: 650 } });

/** What is the same in every language, and why. What is for programs says so itself (`translate="no"`). */
const stays: readonly (readonly [why: string, what: RegExp])[] = [
  ['the organisation and its helpdesk: config.json', /Contoso \(practice\)/g],
  ['people of the practice tenant', new RegExp(everyNameOf(employees), 'g')],
  ['scenarios: the address names them', new RegExp(`\\b(${scenarioNames.join('|')}|no-such-one)\\b`, 'g')],
  [
    'keys, by the names that they or their makers gave, and what they are built of',
    /Virtual (authenticator|security key)|Practice (pretend )?key( \d+)?|Microsoft Authenticator|Google Password Manager|\b(USB|NFC|packed|Chromium)\b/g,
  ],
  ['tags of languages: config.json', /\b(en|de|x-pseudo)\b/g],
  ['ids', /\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g],
  ['codes to tell the helpdesk', /\b(LK-\d{3}|AADSTS\d+|InvalidStateError|BadRequest)\b/g],
  ['addresses', /\bmysignins\.microsoft\.com\/security-info\b|\bhttp:\/\/localhost\S*/g],
  ['files to download', /\blatchkey-security-key-sign-in[\w-]*\.(ps1|reg)\b/g],
  [
    "S5: Microsoft's name of a setting, and its values",
    /Use ?Security ?Key ?For ?Sign[Ii]n|\.\/Device\/Vendor\/\S+|\bInteger\b/g,
  ],
  ['names in what a PC prints, and of Windows', /\b(OnPremTgt|CloudTgt|YES|NO|Windows \d+( \w+)?|\d{2}H\d)\b/g],
];

function everyNameOf(people: readonly { displayName: string; userPrincipalName: string }[]): string {
  return people
    .flatMap(({ displayName, userPrincipalName }) => [displayName, userPrincipalName])
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.#]/g, '\\$&'))
    .join('|');
}

const widths = [
  { width: 360, height: 740 },
  { width: 1366, height: 650 },
] as const;

/**
 * On the practice pages, which speak every language: goes to another and back, for what was written down once would stay
 * in it. The app is loaded again for another language.
 */
async function changeLanguage(page: Page): Promise<void> {
  for (const tag of ['en', pseudoTag]) {
    const button = page.locator(`[data-action="language-${tag}"]`);
    if ((await button.count()) === 0) return;
    await button.click();
    await expect(page.locator('html')).toHaveAttribute('lang', tag);
  }
}

/** @returns every text in sight that is not in the made-up language, and every one that is not in sight in full */
async function faultsOf(page: Page): Promise<string[]> {
  await changeLanguage(page);
  await unfold(page);
  const found = new Set<string>();
  for (const { text, where } of await wordsOn(page)) {
    const left = stays.reduce((rest, [, what]) => rest.replaceAll(what, ''), text);
    if (/[A-Za-z]/.test(left)) found.add(`in English, ${where}: "${text}"`);
  }
  for (const size of widths) {
    await page.setViewportSize(size);
    for (const cut of await cutOff(page)) found.add(`at ${String(size.width)} px: ${cut}`);
  }
  return [...found];
}

/** Nothing in English, nothing cut off, everything from right to left. */
async function inspect(page: Page, screen: string): Promise<void> {
  expect.soft(await faultsOf(page), screen).toEqual([]);
  expect.soft(await page.locator('html').getAttribute('dir'), screen).toBe('rtl');
  expect.soft(await page.locator('html').getAttribute('lang'), screen).toBe(pseudoTag);
}

/** Chooses the language as a person would, then opens the address. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto('./');
  await expect(primaryOf(page)).toBeEnabled();
  await page.locator('[data-action="language"]').selectOption(pseudoTag);
  await expect(page.locator('html')).toHaveAttribute('lang', pseudoTag);
  await page.goto('about:blank');
  await page.goto(address);
  await expect(page.locator('html')).toHaveAttribute('lang', pseudoTag);
  if (address.includes('#/help')) await expect(page.locator('main')).toHaveAttribute('data-step', 'help');
  await page.locator('[data-action="primary"]').waitFor();
}

const middle = (page: Page, selector: string): Promise<number> =>
  page.locator(selector).evaluate((element) => {
    const { left, width } = element.getBoundingClientRect();
    return left + width / 2;
  });

/** Nobody touches the key, the person gives up, and begins again. */
async function inspectCeremony(page: Page, key: VirtualKey): Promise<void> {
  await key.touch(false);
  await press(page);
  await expect.poll(() => stateOf(page)).toBe('touching');
  await inspect(page, 'create, while the key blinks');
  await press(page, 'cancel');
  await expect(page.locator('[data-action="primary"]')).toBeEnabled();
  await inspect(page, 'create, cancelled');
  await key.touch(true);
}

/** The drawn lock screen, press by press, as its hints say. */
async function inspectRehearsal(page: Page): Promise<void> {
  for (const action of ['wake', 'open-options', 'choose-key', 'connect', 'enter-pin', 'touch']) {
    const target = page.locator(`[data-action="try-${action}"]`);
    await target.waitFor();
    await inspect(page, `lock-screen, before ${action}`);
    if (action === 'enter-pin') await page.locator('.pin').fill('1234');
    await target.click();
  }
  await expect(page.locator('[data-rehearsal]')).toHaveAttribute('data-rehearsal', 'in');
  await inspect(page, 'lock-screen, in');
}

test('a language that was added is spoken from start to the end', async ({ page, virtualKey }) => {
  await open(page, './');
  await page.locator('[data-action="primary"]:enabled').waitFor();
  expect(await middle(page, '.rail'), 'the steps stand at the right').toBeGreaterThan(await middle(page, 'main'));
  expect(await middle(page, 'header select[data-action="theme"]'), 'the choices at the left').toBeLessThan(400);
  const once = new Set<string>();
  const screens = await eachScreen(page, {
    until: ['finish'],
    visit: async ({ step }) => {
      await inspect(page, step);
      const first = !once.has(step);
      once.add(step);
      if (first && step === 'create') {
        await press(page, 'check-key');
        await inspect(page, 'key');
        await press(page);
        await expect(page.locator('[data-checked-aaguid]')).toBeVisible();
        await inspect(page, 'key, checked');
        await press(page);
        await expect(page.locator('main')).toHaveAttribute('data-step', 'create');
        await inspectCeremony(page, virtualKey);
      }
      if (first && step === 'lock-screen') await inspectRehearsal(page);
    },
  });
  expect(screens.map(({ step }) => step)).toEqual(
    expect.arrayContaining(['start', 'practice-sign-in', 'create', 'done', 'lock-screen', 'finish']),
  );
  await page.locator('[data-keys]').waitFor();
  await page.locator('[data-action="remove-key"]').first().click();
  await page.locator('[data-action="remove-cancel"]').waitFor();
  await inspect(page, 'finish, removing a key');
});

test('a language that was added is spoken in the hand-off, in its window above all others, and in screen-share mode', async ({
  page,
  virtualKey,
}) => {
  expect(await virtualKey.count()).toBe(0);
  await open(page, './?practice=me-not-supported&share=1');
  await walk(page, { until: ['hand-off'] });
  await inspect(page, 'hand-off');
  const guide = await openedBy(page);
  await expect(guide.locator('[data-guide="steps"]')).toBeVisible();
  await inspect(guide, 'floating guide');
  const securityInfo = await openedBy(guide);
  for (let step = 2; step < 6; step += 1) {
    await inspect(guide, 'floating guide, on the way');
    await press(guide);
  }
  await expect(primaryOf(guide)).toBeDisabled();
  await inspect(guide, 'floating guide, its last step');
  await inspect(page, 'hand-off, watching');
  await securityInfo.locator('[data-action="primary"]:enabled').waitFor();
  await inspect(securityInfo, 'practice-security-info');
  await press(securityInfo);
  await expect(guide.locator('[data-guide="done"]')).toBeVisible({ timeout: 30_000 });
  await inspect(guide, 'floating guide, done');
  await expectStep(page, 'done');
  await inspect(page, 'done, by the hand-off');
  await inspect(securityInfo, 'practice-security-info, with a key');
});

test('a language that was added is spoken in every guide, on screen and on paper', async ({ page }) => {
  await open(page, './#/help/');
  for (const id of ['', ...helpGroups.flatMap(({ pages }) => Object.keys(pages))]) {
    await page.goto(`./#/help/${id}`);
    if (id !== '') await expect(page.locator(`[data-guide="${id}"]`)).toBeAttached();
    const all = page.locator('input[name="all"]');
    if ((await all.count()) > 0) await all.check();
    await inspect(page, `guide ${id}`);
    await page.emulateMedia({ media: 'print' });
    // A4 at 96 dots an inch, without its margins.
    await page.setViewportSize({ width: 700, height: 1000 });
    expect.soft(await cutOff(page), `${id} on paper`).toEqual([]);
    expect.soft(await page.locator('main').evaluate((main) => getComputedStyle(main).direction)).toBe('rtl');
    await page.emulateMedia({ media: 'screen' });
  }
});

test('a language that was added is spoken where the page answers: a PC, the pictures, the catalogue', async ({
  page,
}) => {
  await open(page, './#/help/pc');
  for (const sample of ['ready', 'hybrid', 'broken', 'cut-off']) {
    // It comes once practice is known of, and is folded.
    await page.locator(`[data-action="sample-${sample}"]`).waitFor({ state: 'attached' });
    await unfold(page);
    await press(page, `sample-${sample}`);
    await page.locator('[data-join-state]').waitFor();
    await inspect(page, `pc, ${sample}`);
    await press(page, 'clear');
  }
  await page.locator('[data-field="pc-report"]').fill('nothing of the kind');
  await press(page);
  await page.locator('[data-paste]').waitFor();
  await inspect(page, 'pc, what is no output');

  await page.goto('./#/help/will-it-show');
  for (const name of ['work-access', 'lock-screen-look']) {
    for (const look of await page.locator(`input[name="${name}"]`).all()) {
      await look.check();
      await inspect(page, `will-it-show, ${name}`);
    }
    await page.locator(`input[name="${name}"]`).first().check();
  }
  await page.goto('./#/help/lock-screen-trouble');
  await page.locator('main input').first().fill('xyzzy');
  await inspect(page, 'lock-screen-trouble, nothing found');
});

for (const scenario of ['guest', 'ten-keys', 'key-blocked', 'already-registered', 'attestation-required'] as const) {
  test(`a language that was added is spoken where it stops: ${scenario}`, async ({ page, virtualKey }) => {
    expect(await virtualKey.count()).toBe(0);
    await open(page, `./?practice=${scenario}`);
    await page.locator('[data-action="primary"]:enabled').waitFor();
    await eachScreen(page, {
      until: ['done', 'hand-off'],
      orProblem: true,
      visit: async ({ step, problem }) => {
        if (problem !== null || step === 'account' || step === 'hand-off')
          await inspect(page, `${scenario}: ${step} ${problem ?? ''}`);
      },
    });
    if (scenario === 'guest') await expectStep(page, 'hand-off');
    else await expect(page.locator('[data-problem]').first()).toBeVisible();
  });
}

test('a language that was added is spoken where Microsoft refuses, and after the way back from there', async ({
  page,
}) => {
  await open(page, './?practice=consent-missing');
  await page.locator('[data-action="primary"]:enabled').waitFor();
  await walk(page, { until: ['practice-sign-in'] });
  await expectStep(page, 'practice-sign-in');
  const refused = page.locator('[data-refused]');
  while (!(await refused.isVisible())) {
    await page
      .locator('[data-action="primary"]:enabled')
      .click({ timeout: 2000 })
      .catch(() => undefined);
  }
  await inspect(page, 'practice-sign-in, refused');
  await page.goBack();
  await expectStep(page, 'sign-in-returned');
  await inspect(page, 'sign-in-returned');
  await page.locator('[name="said"][value="else"]').check();
  await page.locator('input[type="text"]').fill('AADSTS65001');
  await page.locator('[data-problem="LK-303"]').waitFor();
  await inspect(page, 'sign-in-returned, with a number');
});

test('a language that was added is spoken where the installation is wrong', async ({ page }) => {
  await open(page, './?practice=no-such-one');
  await page.locator('[data-problem="LK-106"]').first().waitFor();
  await inspect(page, 'configuration, no such scenario');
  await page.route('**/config.json', (route) =>
    route.fulfill({
      json: { practice: true, languages: ['fr'], theme: 'dark', organisation: { name: 7, accent: 'red' } },
    }),
  );
  await page.goto('about:blank');
  await page.goto('./');
  await page.locator('[data-problem="LK-104"]').first().waitFor();
  await inspect(page, 'configuration, wrong fields');
});
