import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test, type Page } from '../support/fixtures.ts';
import { beginCeremony, expectStep, press, primaryOf, reach } from '../support/stand.ts';
import { walk } from '../support/walk.ts';

const dist = resolve(import.meta.dirname, '../../dist');
const choice = (page: Page) => page.locator('[data-action="language"]');
const spoken = (page: Page) => page.locator('html');

/** Paths of the scripts that a page asks for. */
function scriptsOf(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.js')) asked.push(`.${pathname}`);
  });
  return asked;
}

/** The files of each language, as the page names them. */
function filesOf(tag: string): readonly string[] {
  const html = readFileSync(resolve(dist, 'index.html'), 'utf8');
  const [, known = ''] = /data-languages="([^"]*)"/.exec(html) ?? [];
  return (JSON.parse(known.replaceAll('&quot;', '"')) as Record<string, { files: string[] }>)[tag]?.files ?? [];
}

async function configure(page: Page, changes: object): Promise<void> {
  await page.route('**/config.json', (route) => route.fulfill({ json: { practice: true, ...changes } }));
}

test.describe('a browser that asks for German', () => {
  test.use({ locale: 'de-AT' });

  test('M4: gets German files and no others', async ({ page }) => {
    const asked = scriptsOf(page);
    await page.goto('./');
    await expect(primaryOf(page)).toBeEnabled();
    await expect(spoken(page)).toHaveAttribute('lang', 'de');
    await expect(page.locator('h1')).toHaveText('Sicherheitsschlüssel einrichten');
    expect(asked).toEqual(expect.arrayContaining([...filesOf('de')]));
    const others = filesOf('en').filter((path) => !filesOf('de').includes(path));
    expect(others.length).toBeGreaterThan(0);
    expect(asked.filter((path) => others.includes(path))).toEqual([]);
  });

  test('M4: gets the language that the configuration allows, before anything can be pressed and without a reload', async ({
    page,
  }) => {
    let documents = 0;
    page.on('request', (request) => {
      if (request.isNavigationRequest()) documents += 1;
    });
    await configure(page, { languages: ['en'] });
    await page.goto('./');
    await expect(primaryOf(page)).toBeEnabled();
    await expect(spoken(page)).toHaveAttribute('lang', 'en');
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.locator('h1')).toHaveText('Set up your security key');
    expect(documents).toBe(1);
    await expect(choice(page), 'one language is no choice').toHaveCount(0);
    await walk(page, { until: ['create'] });
    await expect(spoken(page), "after Microsoft's answer too").toHaveAttribute('lang', 'en');
    await expect(page.locator('.account-line')).toContainText('employee@practice.example');
  });
});

test('M4: choosing a language in the middle of the journey loads it and goes on there', async ({
  page,
  virtualKey,
}) => {
  await reach(page, 'create');
  await choice(page).selectOption('de');
  await expect(spoken(page)).toHaveAttribute('lang', 'de');
  await expectStep(page, 'create');
  await expect(page.locator('h1')).toBeFocused();
  await expect(page.locator('h1')).toHaveText(/Schlüssel/);
  await walk(page, { until: ['finish'] });
  await expect(spoken(page), 'kept').toHaveAttribute('lang', 'de');
  expect(await virtualKey.count()).toBe(1);
  await page.goto('./#/help/pc');
  await page.reload();
  await choice(page).selectOption('en');
  await expect(spoken(page)).toHaveAttribute('lang', 'en');
  await expect(page.locator('[data-field="pc-report"]'), 'the guide is open still').toBeVisible();
});

test('M4: while the key is asked and while a credential is held the language cannot be changed, and it is said why', async ({
  page,
  virtualKey,
}) => {
  await reach(page, 'create', 'save-fails-once');
  await expect(choice(page)).toBeEnabled();
  await virtualKey.touch(false);
  await beginCeremony(page);
  await expect(choice(page)).toBeDisabled();
  await expect(choice(page)).toHaveAccessibleName('Language. You can change it once this step is over.');
  await press(page, 'cancel');
  await expect(choice(page)).toBeEnabled();
  await virtualKey.touch(true);
  await walk(page, { until: ['done'], problem: 'LK-602' });
  await expectStep(page, 'save');
  await expect(choice(page)).toBeDisabled();
  await walk(page, { until: ['done'] });
  await expect(choice(page)).toBeEnabled();
});

test('M4: what was pasted is not lost to a language: the choice is shut until the box is empty', async ({ page }) => {
  await page.goto('./#/help/pc');
  const box = page.locator('[data-field="pc-report"]');
  await box.fill('AzureAdJoined : YES');
  await expect(choice(page)).toBeDisabled();
  await expect(choice(page)).toHaveAccessibleName('Language. Empty the text field first: its text would be lost.');
  await box.fill('');
  await expect(choice(page)).toBeEnabled();
});

test('M4: where nothing can be stored a choice holds all the same', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
  });
  await page.goto('./#/help/pc');
  await choice(page).selectOption('de');
  await expect(spoken(page)).toHaveAttribute('lang', 'de');
  await choice(page).selectOption('en');
  await expect(spoken(page)).toHaveAttribute('lang', 'en');
  await expect(page.locator('[data-field="pc-report"]')).toBeVisible();
});

test('M4: files that do not load are said on the page, in the language that was asked for', async ({
  page,
  complaints,
}) => {
  complaints.expect(/404|Failed to load resource|Failed to fetch/);
  await page.route('**/assets/main-*.js', (route) => route.fulfill({ status: 404 }));
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('Check your connection and load the page again.');
  await expect(primaryOf(page)).toBeDisabled();
});

test('M4: with slow files the first screen is there at once, and nothing can be pressed before they are', async ({
  page,
}) => {
  let release = (): void => undefined;
  const released = new Promise<void>((done) => (release = done));
  await page.route('**/assets/main-*.js', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.locator('h1')).toBeVisible();
  await expect(primaryOf(page)).toBeDisabled();
  release();
  await expect(primaryOf(page)).toBeEnabled();
});

test('X1: a host that still sends the policy of an older build costs the early paint, never the page or its looks', async ({
  page,
  complaints,
}) => {
  await page.route('./', async (route) => {
    const answer = await route.fetch();
    const headers = answer.headers();
    const policy = headers['content-security-policy']?.replace(/ 'sha256-[^']+'/, " 'sha256-AAAA'");
    await route.fulfill({ response: answer, headers: { ...headers, 'content-security-policy': policy ?? '' } });
  });
  await page.goto('./');
  await expect(primaryOf(page)).toBeEnabled();
  await expect(primaryOf(page)).toHaveCSS('border-radius', '4px');
  await expect.poll(() => complaints.unexpected().join()).toContain('policy report: style-src-elem');
  complaints.expect(/style-src/);
});
