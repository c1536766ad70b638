import { expect, test, type Page } from '../support/fixtures.ts';

const live = {
  tenantId: '11111111-2222-4333-8444-555555555555',
  clientId: '66666666-7777-4888-8999-aaaaaaaaaaaa',
  organisation: { name: 'Contoso' },
};

/** Serves the build also as a page that people use, under a name that is not localhost. */
async function elsewhere(page: Page, configuration: object, local: string): Promise<void> {
  await page.route('https://keys.contoso.example/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/config.json') await route.fulfill({ json: configuration });
    else await route.fulfill({ response: await route.fetch({ url: new URL(`.${pathname}`, local).href }) });
  });
}

test('A1: the setup page opens in practice and where nothing is set up', async ({ page, complaints }) => {
  await page.goto('./setup.html');
  await expect(page.locator('main[data-room="setup"] h1')).toBeVisible();
  await expect(page.locator('main [data-problem]')).toHaveCount(0);
  complaints.expect(/status of 404.*config\.json/);
  await page.route('**/config.json', (route) => route.fulfill({ status: 404 }));
  await page.reload();
  await expect(page.locator('main[data-room="setup"] h1')).toBeVisible();
  await expect(page.locator('main [data-problem]')).toHaveCount(0);
});

test('A1: beside the page that people use it does not open', async ({ page, baseURL }) => {
  await elsewhere(page, live, baseURL ?? '');
  await page.goto('https://keys.contoso.example/setup.html');
  await expect(page.locator('[data-problem="LK-109"]')).toBeVisible();
});

test('A1: on localhost the setup page opens whatever config.json says', async ({ page }) => {
  await page.route('**/config.json', (route) => route.fulfill({ json: live }));
  await page.goto('./setup.html');
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'live');
  await expect(page.locator('main[data-room="setup"] h1')).toBeVisible();
  await expect(page.locator('main [data-problem]')).toHaveCount(0);
});

const own = { ...live, setup: { clientId: '88888888-7777-4888-8999-aaaaaaaaaaaa' } };

test('A1: the readiness page says where it is not set up, and where it is not its own address', async ({
  page,
  baseURL,
}) => {
  await page.route('**/config.json', (route) => route.fulfill({ json: live }));
  await page.goto('./readiness.html');
  await expect(page.locator('[data-problem="LK-110"]')).toContainText('config.json');

  await elsewhere(page, own, baseURL ?? '');
  await page.goto('https://keys.contoso.example/readiness.html');
  await expect(page.locator('[data-problem="LK-111"]')).toBeVisible();
  await expect(page.locator('main a')).toHaveCount(0);
});

test('A1: the readiness page names its own address', async ({ page, baseURL }) => {
  await elsewhere(
    page,
    { ...own, setup: { ...own.setup, origin: 'https://keys-setup.contoso.example' } },
    baseURL ?? '',
  );
  await page.goto('https://keys.contoso.example/readiness.html');
  await expect(page.locator('main a')).toHaveText('https://keys-setup.contoso.example');
});

test('M3: every wrong field of the section is told', async ({ page }) => {
  await page.route('**/config.json', (route) => route.fulfill({ json: { ...own, setup: { clientId: own.clientId } } }));
  await page.goto('./readiness.html');
  await expect(page.locator('[data-problem="LK-104"]')).toBeVisible();
  await expect(page.locator('main tbody code').first()).toHaveText('setup.clientId');
});
