import type { Browser } from '@playwright/test';
import { violations } from '../accessibility/violations.ts';
import { everybody } from '../../src/practice/people.ts';
import { summaryForms } from '../../src/summary/summary-forms.ts';
import { aSummary } from '../../src/summary/testing/any-summary.ts';
import words from '../../src/messages/de/problems.json' with { type: 'json' };
import { expect, test, type Page } from '../support/fixtures.ts';
import { press } from '../support/stand.ts';
import { walk } from '../support/walk.ts';

const field = (page: Page) => page.locator('[data-find]');
const told = (page: Page) => page.locator('[data-summary]');
const forms = summaryForms(aSummary);
const means = { 'LK-409': words.problem_409_what, 'LK-601': words.problem_601_what };

/** An agent's own Latchkey, in another browser and language. */
async function agentOf(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ locale: 'de-DE', ...(baseURL === undefined ? {} : { baseURL }) });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  await page.goto('./#/help/find');
  await expect(field(page)).toBeVisible();
  return page;
}

/** As a person does it, line ends and all. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await field(page).focus();
  await page.keyboard.press('Control+V');
}

/** Opens the helpdesk's part of a stop. @returns what the person sees and then copies, in that form */
async function copied(page: Page, form: 'text' | 'json'): Promise<string> {
  await page.locator(`input[value="${form}"]`).check();
  const shown = await page.getByRole('region', { name: 'Copy support summary' }).textContent();
  await press(page, 'copy');
  await expect(page.locator('main .copy').getByRole('status')).toHaveText('Copied.');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text, 'what is copied was shown before').toBe(shown);
  return text;
}

for (const [scenario, code, way] of [
  ['self-service-off', 'LK-409', 'Der Schlüssel wird auf der Seite selbst registriert.'],
  ['graph-down', 'LK-601', 'Wie der Schlüssel registriert wird, steht noch nicht fest.'],
] as const) {
  test(`S3: what a person copies at ${code} reads as verdicts for an agent, in their language`, async ({
    page,
    browser,
    baseURL,
    context,
    virtualKey,
  }) => {
    expect(virtualKey).toBeDefined();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`./?practice=${scenario}`);
    await walk(page, { until: ['done'], problem: code });
    const where = await page.locator('[data-where]').getAttribute('data-where');
    await press(page, 'summary');
    const text = await copied(page, 'text');
    const json = await copied(page, 'json');
    expect(JSON.parse(json)).toMatchObject({ product: 'Latchkey', formatVersion: 1, mode: 'practice', where });
    for (const form of [text, json]) {
      expect(form).toContain(code);
      for (const { id, displayName, userPrincipalName } of everybody) {
        for (const personal of [id, displayName, userPrincipalName]) expect(form).not.toContain(personal);
      }
      expect(form).not.toContain(new URL(page.url()).hostname);
    }

    const agent = await agentOf(browser, baseURL);
    const complaints: string[] = [];
    agent.on('console', (message) => complaints.push(message.text()));
    for (const form of [`Hallo,\n\n> ${text.trimEnd().replaceAll('\n', '\n> ')}\n\nGruß`, json]) {
      await paste(agent, form);
      await expect(told(agent)).toHaveAttribute('data-summary', 'whole');
      const problem = told(agent).locator(`[data-summary-problem="${code}"]`);
      await expect(problem.first().getByRole('link', { name: code })).toHaveAttribute('href', `#/help/${code}`);
      await expect(problem.first()).toContainText(means[code]);
      await expect(told(agent)).toContainText('Übungsmodus');
      await expect(told(agent)).toContainText(way);
      await expect(told(agent).locator(`a[href="#/help/at/${where ?? ''}"]`)).toBeVisible();
      await expect(told(agent).locator('[data-summary-check="microsoft-reachable"]')).toContainText('Nicht bekannt');
      await expect(agent.locator('[data-result]'), 'it is read, and not searched for').toHaveCount(0);
      await agent.locator('[data-action="clear"]').click();
      await expect(told(agent)).toHaveCount(0);
    }
    expect(complaints).toEqual([]);
    await agent.context().close();
  });
}

test('S3: a code in a summary leads to its meaning, the step to the screen, and Back to the summary', async ({
  browser,
  baseURL,
}) => {
  const page = await agentOf(browser, baseURL);
  await paste(page, forms.json ?? '');
  await expect(told(page).locator('[data-summary-problem]')).toHaveCount(2);
  await expect(told(page).getByRole('link', { name: 'AADSTS50076' })).toHaveAttribute(
    'href',
    '#/help/find/second-proof-required',
  );
  await expect(told(page).getByRole('region', { name: 'Anforderungs-IDs' })).toHaveText(
    'aaaaaaaa-89ab-4cde-8f01-23456789abcd',
  );
  const clock = told(page).locator('[data-summary-check="clock"]');
  await expect(clock).toContainText('7 Minuten');
  await expect(clock.getByRole('link', { name: 'LK-208' })).toHaveAttribute('href', '#/help/LK-208');
  await told(page).getByRole('link', { name: 'LK-404' }).click();
  await expect(page.locator('[data-result="LK-404"]')).toBeVisible();
  await page.goBack();
  await expect(told(page)).toHaveAttribute('data-summary', 'whole');
  await told(page).getByRole('link', { name: aSummary.where }).click();
  await expect(page.locator('[data-at-step]')).toHaveAttribute('data-at-step', 'create');
  await page.goBack();
  await expect(told(page)).toHaveAttribute('data-summary', 'whole');
  await page.context().close();
});

test('S3: nothing of a paste gets into the address, the title, the history or the storage, and nothing is sent', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./#/help/find');
  await expect(field(page)).toBeVisible();
  await page.waitForLoadState('networkidle');
  const hash = await page.evaluate(() => location.hash);
  const title = await page.title();
  const length = await page.evaluate(() => history.length);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
  await paste(page, forms.text);
  await expect(told(page)).toHaveAttribute('data-summary', 'whole');
  expect(await page.evaluate(() => location.hash)).toBe(hash);
  expect(await page.title()).toBe(title);
  expect(await page.evaluate(() => history.length)).toBe(length);
  const kept = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), history.state]),
  );
  expect(kept).not.toMatch(/aaaaaaaa-89ab|50076|checksum/);
  expect(sent.filter((url) => !/\/assets\/[\w.-]+$/.test(url))).toEqual([]);
});

test('S3, X3: a paste that is cut off, changed, newer, too long or hostile says so, and shows nothing that it does not know', async ({
  page,
}) => {
  await page.goto('./#/help/find');
  const read = async (text: string, state: string): Promise<void> => {
    await field(page).fill(text);
    await expect(told(page)).toHaveAttribute('data-summary', state);
  };
  await read(forms.text, 'whole');
  await expect(told(page).locator('.notice')).toHaveCount(0);

  await read(forms.text.slice(0, forms.text.indexOf('problems:')), 'cut');
  await expect(told(page)).toContainText('The summary is cut off: its end is missing.');
  await expect(told(page)).toContainText('Missing: problems.');
  await expect(told(page).locator('[data-summary-problem]')).toHaveCount(0);

  await read(forms.text.replace('LK-404', 'LK-503'), 'altered');
  await expect(told(page)).toContainText('The summary was changed after Latchkey made it.');

  await read(forms.text.replace('LK-404', 'LK-999'), 'altered');
  await expect(told(page)).toContainText('Values that make no sense were left out: problems.');
  await expect(told(page)).not.toContainText('LK-999');

  await read((forms.json ?? '').replace('"formatVersion": 1', '"formatVersion": 2'), 'newer');
  await expect(told(page)).toContainText('A newer Latchkey made this summary.');
  await read('Latchkey 0.1.0 (live), 2026-', 'unreadable');
  await read(forms.text.padEnd(250_000, ' x'), 'too-long');

  const hostile = '<img src=x onerror=alert(1)>';
  await read(JSON.stringify({ ...JSON.parse(forms.json ?? ''), browser: { name: hostile, version: 1 } }), 'altered');
  await expect(told(page)).toContainText('Values that make no sense were left out: browser.');
  await expect(told(page)).not.toContainText('onerror');

  await field(page).fill('Latchkey LK-503');
  await expect(told(page)).toHaveCount(0);
  await expect(page.locator('[data-result]').first()).toHaveAttribute('data-result', 'LK-503');
});

for (const [colorScheme, locale] of [
  ['light', 'en-US'],
  ['dark', 'de-DE'],
] as const) {
  test.describe(`${colorScheme}, ${locale}, 320 px`, () => {
    test.use({ colorScheme, locale, viewport: { width: 320, height: 700 } });

    test('the bars: axe finds nothing in what a summary says, and nothing scrolls sideways', async ({ page }) => {
      await page.goto('./#/help/find');
      for (const text of [forms.text, forms.text.slice(0, -60)]) {
        await field(page).fill(text);
        await expect(told(page).locator('[data-summary-check]').first()).toBeVisible();
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      }
    });
  });
}
