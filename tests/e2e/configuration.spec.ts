import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { builtHeaders } from '../../build/built-headers.ts';
import { appOrigin, expect, liveConfiguration, type LiveSite, test } from '../support/live-site.ts';
import { productionAnswer } from '../tenant-host/built-files.ts';

/** M3: a config.json that cannot be used is one screen that says why, and nobody is asked anything. */

const appHost = new URL(appOrigin).hostname;

function answerConfiguration(live: LiveSite, answer: () => Response | Promise<Response | null>): void {
  live.intercept((_request, url, pass) =>
    url.hostname === appHost && url.pathname === '/config.json' ? Promise.resolve(answer()) : pass(),
  );
}

const dist = resolve(import.meta.dirname, '../../dist');
const json = (content: unknown): Response => productionAnswer(dist, '/config.json', JSON.stringify(content));

async function expectRefused(page: Page, live: LiveSite, code: string): Promise<void> {
  await expect(page.locator('main')).toHaveAttribute('data-step', 'configuration');
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'unconfigured');
  await expect(page.locator(`[data-problem="${code}"]`)).toBeVisible();
  await expect(page.locator('[data-practice-keys]')).toHaveCount(0);
  expect(live.hosts(), 'no call to anyone').toEqual([appHost]);
}

const page200 = '<!doctype html><title>Sign in to the guest network</title><p>Welcome</p>';
const headers = { ...builtHeaders(dist), 'Content-Type': 'text/html; charset=utf-8' };

const files: readonly [string, string, () => Response][] = [
  ['no file', 'LK-101', () => new Response('Not found', { status: 404, headers })],
  ['an error of the host', 'LK-102', () => new Response('Oops', { status: 500, headers })],
  ['broken JSON', 'LK-103', () => productionAnswer(dist, '/config.json', '{"tenantId": "1111')],
  ["the host's own page with status 200", 'LK-103', () => new Response(page200, { headers })],
  [
    "a captive portal's page after a redirect",
    'LK-103',
    () => new Response(null, { status: 302, headers: { ...headers, Location: '/welcome/' } }),
  ],
  ['nothing at all in the file', 'LK-104', () => json({})],
];

for (const [what, code, answer] of files)
  test(`M3: ${what} is ${code}`, async ({ page, live, complaints }) => {
    complaints.expect(/status of (404|500)/);
    live.intercept((_request, url, pass) => {
      if (url.pathname === '/welcome/') return Promise.resolve(new Response(page200, { headers }));
      return url.pathname === '/config.json' ? Promise.resolve(answer()) : pass();
    });
    // A scenario in the address makes no difference.
    await page.goto('./?practice=default');
    await expectRefused(page, live, code);
  });

test('M3: a portal that redirects to another host is LK-102, and the policy keeps it unasked', async ({
  page,
  live,
  complaints,
}) => {
  complaints.expect(/portal\.example|policy report: connect-src|net::ERR_/);
  answerConfiguration(live, () => Response.redirect('https://portal.example/', 302));
  await page.goto('./');
  await expect(page.locator('main')).toHaveAttribute('data-step', 'configuration');
  await expect(page.locator('[data-problem="LK-102"]')).toBeVisible();
  expect(live.asked.filter(({ host }) => host === 'portal.example')).toEqual([]);
});

test('M3: no answer at all is LK-102, and loading again mends it', async ({ page, live, complaints }) => {
  complaints.expect(/net::ERR_/);
  answerConfiguration(live, () => Promise.resolve(null));
  await page.goto('./');
  await expectRefused(page, live, 'LK-102');
  live.intercept((_request, _url, pass) => pass());
  await page.locator('[data-action="primary"]').click();
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'live');
  await expect(page.locator('main')).toHaveAttribute('data-step', 'start');
});

const wrong = {
  tenantId: 'contoso.onmicrosoft.com',
  clientId: '00000000-0000-0000-0000-000000000000',
  organisation: {
    name: 'Contoso',
    accent: 'url(https://evil.example/x)',
    helpdesk: { phone: 'call us', email: 'nobody', url: 'javascript:alert(1)' },
  },
  routes: { companion: 'https://evil.example' },
  acceptedKeys: { attestation: 'maybe', allow: ['yubikey'] },
  languages: ['fr'],
  theme: 'dark',
};
const wrongFields: Record<string, string> = {
  tenantId: '"contoso.onmicrosoft.com"',
  clientId: '"00000000-0000-0000-0000-000000000000"',
  'organisation.accent': '"url(https://evil.example/x)"',
  'organisation.helpdesk.phone': '"call us"',
  'organisation.helpdesk.email': '"nobody"',
  'organisation.helpdesk.url': '"javascript:alert(1)"',
  'routes.companion': '"https://evil.example"',
  'acceptedKeys.attestation': '"maybe"',
  'acceptedKeys.allow.0': '"yubikey"',
  'languages.0': '"fr"',
  theme: '"dark"',
};

test('X1: on the screen of a wrong configuration, headers that the host does not send are named as well', async ({
  page,
  live,
}) => {
  const answered = json({});
  const left = [...answered.headers].filter(([name]) => name !== 'content-security-policy');
  answerConfiguration(live, () => new Response('{}', { headers: left }));
  await page.goto('./');
  await expectRefused(page, live, 'LK-104');
  await expect(page.locator('[data-host-headers] dt')).toHaveText(['Content-Security-Policy']);
  answerConfiguration(live, () => json({}));
  await page.locator('[data-action="primary"]').click();
  await expectRefused(page, live, 'LK-104');
  await expect(page.locator('[data-host-headers]')).toHaveCount(0);
});

for (const [locale, title] of [
  ['en-US', 'The settings of this page contain a mistake.'],
  ['de-DE', 'Die Einstellungen dieser Seite enthalten einen Fehler.'],
] as const)
  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    test('M3: every wrong field is listed at once, with what it holds and what it should', async ({ page, live }) => {
      answerConfiguration(live, () => json(wrong));
      await page.goto('./');
      await expectRefused(page, live, 'LK-104');
      await expect(page.locator('h1')).toHaveText(title);
      const rows = page.locator('main tbody tr');
      await expect(rows).toHaveCount(Object.keys(wrongFields).length);
      for (const [field, holds] of Object.entries(wrongFields)) {
        const cells = rows.filter({ has: page.getByText(field, { exact: true }) }).locator('td');
        await expect(cells.nth(1)).toHaveText(holds);
        await expect(cells.nth(2)).toHaveText(/\S{2}/);
      }
      expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    });
  });

test('M3: an http address of the helpdesk is refused', async ({ page, live }) => {
  const organisation = { name: 'Contoso', helpdesk: { url: 'http://help.contoso.com/' } };
  answerConfiguration(live, () => json({ ...liveConfiguration, organisation }));
  await page.goto('./');
  await expectRefused(page, live, 'LK-104');
  await expect(page.locator('main tbody tr')).toHaveText(/organisation\.helpdesk\.url.*http:\/\/help\.contoso\.com\//);
});

test('M1: "practice": "true" is no practice', async ({ page, live }) => {
  answerConfiguration(live, () => json({ ...liveConfiguration, practice: 'true' }));
  await page.goto('./');
  await expectRefused(page, live, 'LK-104');
});

test('M3: a file without end is LK-105, and only its beginning is read', async ({ page, live }) => {
  let sent = 0;
  const block = new TextEncoder().encode(`"${'x'.repeat(16 * 1024)}",`);
  answerConfiguration(live, () => {
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += block.length;
        // From here on nothing more comes: whoever waits for the end waits in vain.
        if (sent > 2_000_000) return new Promise<void>(() => undefined);
        controller.enqueue(block);
        return undefined;
      },
    });
    return new Response(body, { headers: { ...builtHeaders(dist), 'Content-Type': 'application/json' } });
  });
  await page.goto('./');
  await expectRefused(page, live, 'LK-105');
});

test('M3: a host that does not answer within ten seconds is LK-102', async ({ page, live, complaints }) => {
  complaints.expect(/net::ERR_/);
  answerConfiguration(live, () => new Promise<Response>(() => undefined));
  await page.goto('./');
  // Until then the pre-rendered screen stands there, with nothing to press (M4).
  await expect(page.locator('main')).toHaveAttribute('data-step', 'start');
  await expect(page.locator('[data-action="primary"]')).toBeDisabled();
  await expectRefused(page, live, 'LK-102');
});

test('M3: the same build serves another organisation', async ({ page, live }) => {
  live.play('default', { ...liveConfiguration, organisation: { name: 'Fabrikam' } });
  await page.goto('./');
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'live');
  await expect(page.locator('body')).toContainText('Fabrikam');
});

test('M1: what the repository ships is a practice installation', async ({ page, live }) => {
  const { readFileSync } = await import('node:fs');
  const shipped = readFileSync(resolve(import.meta.dirname, '../../dist/config.json'), 'utf8');
  live.play('default', JSON.parse(shipped) as object);
  await page.goto('./');
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'practice');
  await expect(page.locator('[data-practice-keys]')).toBeVisible();
  expect(live.hosts(), 'practice asks nobody').toEqual([appHost]);
});
