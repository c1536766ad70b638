import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { readCsv } from '../../src/helpdesk/read-csv.ts';
import { violations } from '../accessibility/violations.ts';
import { expect, test, type Page } from '../support/fixtures.ts';
import { enter, expectPlace, openSetup } from '../support/setup-walk.ts';

const address = 'https://keys.contoso.example/';
const action = (page: Page, name: string) => page.locator(`[data-action="${name}"]`);
const fact = (page: Page, name: string) => page.locator(`[data-fact="${name}"] input`);
const assumption = (page: Page, name: string) => page.locator(`[data-assumption="${name}"] input`);

async function openKit(page: Page): Promise<void> {
  await page.goto('./setup.html#/roll-out');
  await expect(page.locator('main[data-room="setup"] input[name="roll-out-part"]')).toHaveCount(2);
}

/** What the page does not know from elsewhere. */
async function fillFacts(page: Page, name = 'Contoso'): Promise<void> {
  await fact(page, 'name').fill(name);
  await fact(page, 'address').fill(address);
  await fact(page, 'phone').fill('+1 555 0100');
  await expect(page.locator('[data-kit="made"]')).toBeVisible();
}

async function openPlan(page: Page): Promise<void> {
  await openKit(page);
  await page.locator('input[name="roll-out-part"][value="plan"]').check();
  await expect(page.locator('[data-plan="none"]')).toBeVisible();
}

/** 50 000 people from the last day of November on. */
async function fillPlan(page: Page, people = '50 000'): Promise<void> {
  await assumption(page, 'people').fill(people);
  await assumption(page, 'begin').fill('2026-11-30');
  await assumption(page, 'before').fill('1.2.2027');
}

async function download(page: Page, name: string): Promise<{ name: string; path: string }> {
  const downloading = page.waitForEvent('download');
  await action(page, name).click();
  const file = await downloading;
  return { name: file.suggestedFilename(), path: await file.path() };
}

/** On screen, by what reaches beyond the window at its side. */
const beyond = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.describe('A17: what people are told', () => {
  test.describe('without scripts', () => {
    test('page and poster are files of their own, on one printed page, and say where, with what and whom to call', async ({
      page,
      browser,
    }, testInfo) => {
      test.slow();
      await openKit(page);
      await expect(page.locator('[data-kit="missing"]')).toBeVisible();
      await fillFacts(page, 'Contoso <b>& Söhne</b>');
      await page.locator('input[name="proof-pass"]').check();
      await expect(page.locator('[data-kit-language]')).toHaveCount(2);

      const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1366, height: 900 } });
      const asked: string[] = [];
      context.on('request', (request) => asked.push(new URL(request.url()).protocol));
      for (const tag of ['en', 'de']) {
        for (const kind of ['page', 'poster']) {
          const saved = await download(page, `save-${kind}-${tag}`);
          expect(saved.name).toBe(`security-key-${kind}.${tag}.html`);
          const file = testInfo.outputPath(saved.name);
          await writeFile(file, await readFile(saved.path));
          const opened = await context.newPage();
          await opened.goto(pathToFileURL(file).href);
          const body = opened.locator('body');
          await expect(body).toContainText('Contoso <b>& Söhne</b>');
          for (const said of [address, '+1 555 0100', tag === 'en' ? 'Temporary Access Pass' : 'Zugriffspass'])
            await expect(body).toContainText(said);
          await expect(body).toContainText(tag === 'en' ? 'Nobody asks you for a PIN' : 'Niemand fragt Sie nach');
          await expect(opened.getByRole('img', { name: address })).toBeVisible();
          expect(await opened.locator('html').getAttribute('lang')).toBe(tag);
          for (const width of [1366, 360]) {
            await opened.setViewportSize({ width, height: 800 });
            expect(await beyond(opened), `${kind} ${tag} at ${String(width)}`).toBeLessThanOrEqual(0);
          }
          for (const format of ['A4', 'Letter']) {
            const pdf = await opened.pdf({ format });
            const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length;
            expect(sheets, `${kind} ${tag} on ${format}`).toBe(1);
          }
          await opened.close();
        }
      }
      expect(new Set(asked)).toEqual(new Set(['file:']));
      await context.close();
    });
  });

  test('what is wrong is said as it is typed, and nothing is made of it', async ({ page }) => {
    await openKit(page);
    await fillFacts(page);
    await fact(page, 'address').fill('http://localhost:8080');
    await expect(page.locator('[data-fact="address"] .wrong')).toBeVisible();
    await expect(page.locator('[data-kit-language]')).toHaveCount(0);
    await fact(page, 'address').fill(`${address}?code=1`);
    await expect(page.locator('[data-fact="address"] .wrong')).toBeVisible();
    await fact(page, 'address').fill(address);
    await expect(page.locator('[data-fact="address"] .wrong')).toHaveCount(0);
    await fact(page, 'phone').fill('');
    await expect(page.locator('[data-kit="missing"]')).toBeVisible();
    await fact(page, 'email').fill('help@contoso.example');
    await expect(page.locator('[data-kit-language="de"]')).toContainText('help@contoso.example');
  });

  test('what was entered in the other places is told to people', async ({ page }) => {
    await openSetup(page);
    await enter(page, 'address');
    await page.goto('./setup.html#/organisation');
    await expectPlace(page, 'organisation');
    await enter(page, 'organisation.name');
    await enter(page, 'organisation.helpdesk.phone');
    await openKit(page);
    await expect(fact(page, 'address')).toHaveValue('https://keys.contoso.com/');
    await expect(page.locator('[data-kit-language="en"]')).toContainText('https://keys.contoso.com/');
    await expect(page.locator('[data-kit-language="en"]')).toContainText('Your security key from Contoso');
    await expect(page.locator('[data-kit-language="de"]')).toContainText('+49 30 1234');
  });

  test('nothing is taken from the address, and a reload finds what was typed', async ({ page }) => {
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(request.url());
    });
    await page.goto('./setup.html?name=Evil&address=https://evil.example/#/roll-out');
    await expect(fact(page, 'address')).toHaveValue('');
    await fillFacts(page);
    await page.locator('input[name="roll-out-part"][value="plan"]').check();
    await fillPlan(page);
    await page.reload();
    await expect(assumption(page, 'people')).toHaveValue('50 000');
    await expect(page.locator('[data-plot]')).toBeVisible();
    await page.locator('input[name="roll-out-part"][value="words"]').check();
    await expect(fact(page, 'address')).toHaveValue(address);
    expect(page.url()).not.toContain('contoso');
    expect(sent).toEqual([]);
  });
});

test.describe('A18: the plan by day', () => {
  test('says that the date does not hold, what would make it hold, and that it then does', async ({ page }) => {
    await openPlan(page);
    await fillPlan(page);
    const outcome = page.locator('[data-plan="late"]');
    await expect(outcome).toBeVisible();
    const said = /Agents: (\d+) in place of 10. Keys a day: ([\d,]+) in place of 1,000/.exec(await outcome.innerText());
    await action(page, 'assumptions').click();
    await assumption(page, 'agents').fill(said?.[1] ?? '');
    await assumption(page, 'keysPerDay').fill(said?.[2] ?? '');
    await expect(page.locator('[data-plan="holds"]')).toBeVisible();
    await assumption(page, 'agents').fill(String(Number(said?.[1]) - 1));
    await expect(page.locator('[data-plan="late"]')).toBeVisible();
    await assumption(page, 'hoursPerDay').fill('0');
    await expect(page.locator('[data-plan="endless"]')).toBeVisible();
    await expect(page.locator('[data-plot]')).toHaveCount(0);
    await assumption(page, 'hoursPerDay').fill('a lot');
    await expect(page.locator('[data-assumption="hoursPerDay"] .wrong')).toBeVisible();
    await expect(page.locator('[data-plan="none"]')).toBeVisible();
  });

  test('table and file hold everybody', async ({ page }) => {
    await openPlan(page);
    await fillPlan(page, '1200');
    const saved = await download(page, 'save-plan');
    expect(saved.name).toBe('roll-out-plan.csv');
    const rows = readCsv(await readFile(saved.path, 'utf8')).rows.map(({ cells }) => cells);
    const days = rows.filter(([date = '']) => /^\d{4}-/.test(date));
    expect(days.reduce((all, [, , , registered]) => all + Number(registered), 0)).toBe(1200);
    expect(days.at(-1)?.[8]).toBe('0');
    expect(rows.filter(([kind]) => kind === 'Assumption')).toHaveLength(16);
    await action(page, 'plan-table').click();
    await expect(page.locator('tbody tr').last().locator('td').nth(6)).toHaveText('0');
  });

  for (const people of ['1', '50 000', '500 000']) {
    test(`is drawn for ${people}: no label of an axis is cut off or over another, at 360 and at 1366`, async ({
      page,
    }) => {
      await openPlan(page);
      await fillPlan(page, people);
      for (const width of [1366, 360]) {
        await page.setViewportSize({ width, height: 740 });
        await expect(page.locator('[data-plot]')).toBeVisible();
        const faults = await page.locator('[data-plot]').evaluate((plot) => {
          const edge = plot.getBoundingClientRect();
          const boxes = [...plot.querySelectorAll('text')].map((text) => text.getBoundingClientRect());
          const apart = (one: DOMRect, other: DOMRect): boolean =>
            one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
          return {
            labels: boxes.length,
            outside: boxes.filter(({ left, right }) => left < edge.left - 1 || right > edge.right + 1).length,
            over: boxes.filter((one, index) => boxes.slice(index + 1).some((other) => !apart(one, other))).length,
          };
        });
        expect(faults, String(width)).toMatchObject({ outside: 0, over: 0 });
        expect(faults.labels).toBeGreaterThanOrEqual(4);
        expect(await beyond(page)).toBeLessThanOrEqual(0);
      }
    });
  }

  test('is filled and read with the keyboard alone', async ({ page }) => {
    await openKit(page);
    await page.locator('input[name="roll-out-part"][value="words"]').focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('[data-plan="none"]')).toBeVisible();
    for (const typed of ['300', '2026-11-30', '2027-02-01']) {
      await page.keyboard.press('Tab');
      await page.keyboard.type(typed);
    }
    await expect(page.locator('[data-plan="holds"]')).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(assumption(page, 'agents')).toBeVisible();
    await expect(action(page, 'assumptions')).toBeFocused();
  });
});

for (const [locale, colorScheme] of [
  ['en-US', 'light'],
  ['de-DE', 'dark'],
] as const) {
  test.describe(locale, () => {
    test.use({ locale, colorScheme });

    test('A17, A18: axe finds nothing, and nothing reaches beyond the window', async ({ page }) => {
      await openKit(page);
      await fillFacts(page);
      await fact(page, 'email').fill('nobody');
      await fact(page, 'url').fill('https://help.contoso.example/');
      expect.soft(await violations(page), 'with a fault').toEqual([]);
      await fact(page, 'email').fill('');
      await expect(page.locator('[data-kit="made"]')).toBeVisible();
      await page.setViewportSize({ width: 360, height: 740 });
      expect.soft(await violations(page), 'page, mail and poster').toEqual([]);
      expect(await beyond(page)).toBeLessThanOrEqual(0);
      await page.locator('input[name="roll-out-part"][value="plan"]').check();
      await fillPlan(page);
      await expect(page.locator('[data-plot]')).toBeVisible();
      expect.soft(await violations(page), 'plan').toEqual([]);
      expect(await beyond(page)).toBeLessThanOrEqual(0);
    });
  });
}
