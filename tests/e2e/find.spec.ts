import { problemCodes } from '../../src/support/problem.ts';
import { problemWords } from '../../src/ui/problems/problem-words.ts';
import { expect, test, type Page } from '../support/fixtures.ts';
import { expectStep, press, primaryOf, reach } from '../support/stand.ts';
import { walk } from '../support/walk.ts';

const results = (page: Page) => page.locator('[data-result]');

/** Opens the search as somebody does who needs it, from the screen on which they stand. */
async function openFind(page: Page): Promise<void> {
  await press(page, 'help');
  await expectStep(page, 'help');
  await expect(page.locator('[data-find]')).toBeVisible();
}

test('S7: the search is one press from a screen, and leads back to it', async ({ page }) => {
  await reach(page, 'create');
  await openFind(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.locator('[data-find]').fill('key is not detected');
  await expect(results(page).first()).toHaveAttribute('data-result', 'key-not-noticed');
  await expect(results(page).first()).toHaveAttribute('data-match', 'likely');
  await expect(results(page).locator('details[open]'), 'what words find never opens itself').toHaveCount(0);
  await press(page);
  await expectStep(page, 'create');
});

test('S7: a number, a code and exact words are found as such, in a page of either language', async ({ page }) => {
  await page.goto('./#/help/find');
  for (const [typed, id] of [
    ['AADST50076', 'second-proof-required'],
    ['50 076', 'second-proof-required'],
    ['0xC0048585', 'code-ncsi'],
    ['lk 404', 'LK-404'],
    ['NotAllowedError', 'not-allowed-error'],
    [
      "Sorry, but we're having trouble signing you in.\nAADSTS53003: Access has been blocked by Conditional Access policies.\n" +
        'Request Id: 50020000-1111-4222-8333-700016444444\nTimestamp: 2026-11-20T10:11:12Z',
      'aadsts-53003',
    ],
  ] as const) {
    await page.locator('[data-find]').fill(typed);
    await expect(results(page).first(), typed).toHaveAttribute('data-result', id);
    await expect(results(page).first(), typed).toHaveAttribute('data-match', 'exact');
  }
  await page.locator('[data-find]').fill('');
  await page.locator('[data-action="language"]').selectOption('de');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.locator('[data-find]').fill('passkey is greyed out');
  await expect(results(page).first()).toHaveAttribute('data-result', 'option-greyed-out');
  await expect(results(page).first(), 'explained in German').toContainText('ausgegraut');
});

test('S7: a guide is found by what one of its steps says, in either language, and leads to it', async ({ page }) => {
  await page.goto('./#/help/find/who%20creates%20the%20Kerberos%20server%20object');
  const hybrid = page.locator('[data-result="hybrid"]');
  await expect(hybrid).toHaveAttribute('data-match', /likely|similar/);
  await hybrid.locator('summary').click();
  await expect(hybrid.locator('blockquote')).toContainText('Kerberos server object');
  await hybrid.getByRole('link', { name: 'What hybrid joined PCs need' }).click();
  await expect(page.locator('article[data-guide="hybrid"]')).toBeVisible();

  await page.goto('./#/help/find');
  await page.locator('[data-find]').fill('Bereitstellungspaket erstellen');
  await expect(page.locator('[data-result="build-package"]'), 'German words on an English page').toBeVisible();
});

test('S7: an answer that leads on to another one leads to that one', async ({ page }) => {
  await page.goto('./#/help/find/key-not-on-account');
  await expect(results(page)).toHaveAttribute('data-result', 'key-not-on-account');
  await page.locator('[data-result] a[href="#/help/lock-screen-trouble/removed-entry"]').click();
  await expect(results(page)).toHaveAttribute('data-result', 'removed-entry');
});

test('S7: words in the address are asked, an entry and a code stand there alone, with a way to take them along', async ({
  page,
}) => {
  await page.goto('./#/help/find/two%20accounts%20on%20one%20key');
  await expect(page.locator('[data-find]')).toHaveValue('two accounts on one key');
  await expect(results(page).first()).toBeVisible();

  await page.goto('./#/help/find/key-not-noticed');
  await expect(results(page)).toHaveAttribute('data-result', 'key-not-noticed');
  await expect(page.locator('h1')).toHaveText('The PC does not notice the key');
  await expect(page.locator('[data-action="print"]')).toBeVisible();

  await page.goto('./#/help/LK-503');
  await expect(results(page)).toHaveAttribute('data-result', 'LK-503');
  await expect(page.locator('[data-result]')).toContainText('For the helpdesk');

  await page.goto('./#/help/find/%E0%A4%A');
  await expect(page.locator('[data-find]'), 'no encoding at all').toHaveValue('%E0%A4%A');
});

test("S1, S7: the codes of the helpdesk's room are found by their number and at their address, for either reader", async ({
  page,
}) => {
  const codes = problemCodes.filter((code) => /^LK-(8\d\d|107|108)$/.test(code));
  expect(codes).toHaveLength(13);
  await page.goto('./#/help/find');
  for (const code of codes) {
    await page.locator('[data-find]').fill(code.toLowerCase().replace('-', ' '));
    await expect(results(page).first(), code).toHaveAttribute('data-result', code);
    await expect(results(page).first(), code).toHaveAttribute('data-match', 'exact');
  }
  for (const code of codes) {
    await page.evaluate((to) => (location.hash = `#/help/${to}`), code);
    await expect(results(page)).toHaveAttribute('data-result', code);
    for (const words of [problemWords[code].do(), problemWords[code].helpdesk()]) {
      await expect(results(page), code).toContainText(words);
    }
  }
});

test('S7: who finds nothing chooses a picture; an unknown number leads to Microsoft’s own look-up', async ({
  page,
}) => {
  await page.goto('./#/help/find');
  await page.locator('[data-find]').fill('xyzzy');
  await expect(page.locator('main')).toContainText('Nothing found for that.');
  const questions = page.getByRole('radio');
  await expect(questions).toHaveCount(4);
  await page.getByRole('radio', { name: 'The lock screen refuses' }).check();
  await expect(results(page).filter({ hasText: 'key symbol' }).first()).toBeVisible();
  await page.locator('[data-find]').fill('AADSTS987654');
  const lookUp = page.getByRole('link', { name: /Look it up at Microsoft/ });
  await expect(lookUp).toHaveAttribute('href', 'https://login.microsoftonline.com/error?code=987654');
  await expect(primaryOf(page)).toBeEnabled();
});

test('S7: a code that stands on a screen leads to what an agent looks at next', async ({ page }) => {
  await page.goto('./?practice=ten-keys');
  await walk(page, { until: ['done'], problem: 'LK-402' });
  const code = 'LK-402';
  await page.getByRole('link', { name: `Code ${code}` }).click();
  await expect(results(page)).toHaveAttribute('data-result', code);
  await press(page);
  await expect(page.locator('[data-problem]')).toHaveAttribute('data-problem', code);
});
