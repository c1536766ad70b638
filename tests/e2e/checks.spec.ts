import { checkIds } from '../../src/checks/check.ts';
import { expect, test, type Page } from '../support/fixtures.ts';
import { expectStep, press, primaryOf, reach } from '../support/stand.ts';
import { walk } from '../support/walk.ts';

/** The state of each check by its id; fails where one is missing, twice there or of another state. */
async function states(page: Page): Promise<Record<string, string>> {
  const found = await page
    .locator('[data-check]')
    .evaluateAll((elements) =>
      elements.map((element) => [element.getAttribute('data-check') ?? '', element.getAttribute('data-state') ?? '']),
    );
  expect(found.map(([id]) => id)).toEqual([...checkIds]);
  for (const [, state] of found) expect(['running', 'met', 'unmet', 'unknown']).toContain(state);
  return Object.fromEntries(found) as Record<string, string>;
}

const check = (page: Page, id: string) => page.locator(`[data-check="${id}"]`);

test('every check is in the document at every step, and filled in as it is known', async ({ page, virtualKey }) => {
  await page.goto('./');
  await expect(primaryOf(page)).toBeEnabled();
  for (const id of ['secure-page', 'webauthn', 'clock', 'route']) {
    await expect(check(page, id)).toHaveAttribute('data-state', 'met');
  }
  // M1: nobody asked Microsoft, and localhost goes without encryption.
  await expect(check(page, 'microsoft-reachable')).toHaveAttribute('data-state', 'unknown');
  await expect(check(page, 'microsoft-reachable')).toContainText('nothing is asked of Microsoft');
  await expect(check(page, 'secure-page')).toContainText('without encryption');
  // Linux: nobody knows, nobody is stopped.
  await expect(check(page, 'operating-system')).toHaveAttribute('data-state', 'unknown');
  const first = await states(page);
  expect(first).toMatchObject({ 'account-type': 'unknown', policy: 'unknown', 'local-session': 'unknown' });
  const seen = new Set<string>();
  for (const step of ['create', 'done', 'lock-screen', 'finish']) {
    if (step === 'create') await walk(page, { until: ['create'] });
    else await press(page);
    await expectStep(page, step);
    seen.add(JSON.stringify(await states(page)));
    if (step === 'create') {
      expect(await states(page)).toMatchObject({
        'account-type': 'met',
        'self-service': 'met',
        policy: 'met',
        'registered-keys': 'met',
        'local-session': 'unknown',
      });
      await page.reload();
      await expectStep(page, 'create');
      await states(page);
    }
  }
  expect(await virtualKey.count()).toBe(1);
});

test('the panel shows what a scenario finds', async ({ page }) => {
  await reach(page, 'create', 'no-policy-read');
  expect(await states(page)).toMatchObject({ policy: 'unknown', 'self-service': 'unknown', 'registered-keys': 'met' });
  for (const [scenario, warning, id, route] of [
    ['ten-keys', 'many-keys', 'registered-keys', 'Your browser registers the key on this page.'],
    ['guest', 'guest', 'account-type', "Microsoft's own page registers the key"],
  ] as const) {
    await page.goto(`./?practice=${scenario}`);
    await walk(page, { until: ['account'] });
    await expect(page.locator('[data-warning]'), 'J1').toHaveAttribute('data-warning', warning);
    await expect(page.locator('[data-warning]')).not.toContainText('LK-');
    await expect(page.locator('[data-problem]')).toHaveCount(0);
    await expect(check(page, id)).toHaveAttribute('data-state', 'unmet');
    await expect(check(page, id)).not.toContainText('LK-');
    await expect(check(page, 'route'), 'K1').toContainText(route);
  }
});

const windows = [
  ['7.0.0', 'unmet'],
  ['8.0.0', 'unknown'],
  ['10.0.0', 'met'],
  ['11.0.0', 'unknown'],
  ['13.0.0', 'met'],
  ['19.0.0', 'met'],
  ['absent', 'unknown'],
  ['rejected', 'unknown'],
] as const;

test('the operating system by the client hint platformVersion, and never a stop', async ({ page, context }) => {
  await page.close();
  for (const [version, state] of windows) {
    const visit = await context.newPage();
    await visit.addInitScript((told) => {
      const data = {
        brands: [{ brand: 'Microsoft Edge', version: '156' }],
        mobile: false,
        platform: 'Windows',
        ...(told === 'absent'
          ? {}
          : {
              getHighEntropyValues: () =>
                told === 'rejected'
                  ? Promise.reject(new DOMException('No.', 'NotAllowedError'))
                  : Promise.resolve({ platformVersion: told }),
            }),
      };
      Object.defineProperty(navigator, 'userAgentData', { get: () => data });
    }, version);
    await visit.goto('./');
    await expect(check(visit, 'operating-system'), version).toHaveAttribute('data-state', state);
    await expect(check(visit, 'browser')).toHaveAttribute('data-state', 'met');
    await expect(primaryOf(visit)).toBeEnabled();
    await visit.close();
  }
});

test('a clock that is wrong is unmet with its code and its remedy, and stops nobody', async ({ page }) => {
  await page.addInitScript(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 10 * 60_000;
  });
  await page.goto('./');
  await expect(check(page, 'clock')).toHaveAttribute('data-state', 'unmet');
  await expect(check(page, 'clock')).toContainText('LK-208');
  await expect(check(page, 'clock').locator('.todo')).not.toBeEmpty();
  await expect(page.locator('[data-pc="amiss"]')).toContainText('10 minutes ahead');
  await expect(primaryOf(page)).toBeEnabled();
});

test('without WebAuthn, or on an insecure page, the way ends at the start with code and remedy', async ({
  browser,
  server,
}) => {
  for (const [code, id, remedy, script] of [
    ['LK-202', 'webauthn', "Copy this page's address", 'delete window.PublicKeyCredential'],
    [
      ...(['LK-201', 'secure-page', 'Open the secure page'] as const),
      'Object.defineProperty(window, "isSecureContext", { value: false })',
    ],
  ] as const) {
    const context = await browser.newContext({ baseURL: server.url });
    const page = await context.newPage();
    await page.addInitScript(script);
    await page.goto('./');
    await expect(check(page, id)).toHaveAttribute('data-state', 'unmet');
    const problem = page.locator(`[data-problem="${code}"]`);
    await expect(problem).toBeVisible();
    await expect(problem.locator('.lead')).not.toBeEmpty();
    await expect(primaryOf(page), 'J1: the remedy, and no way on').toHaveText(remedy);
    await context.close();
  }
});

test('M1: where there is no WebAuthn, practice offers the pretend key, and no check says that a real one would do', async ({
  page,
}) => {
  await page.addInitScript('delete window.PublicKeyCredential');
  await page.goto('./');
  await expect(page.locator('[data-problem="LK-202"]')).toBeVisible();
  for (const id of ['webauthn', 'browser', 'route']) {
    await expect(check(page, id)).toHaveAttribute('data-state', 'unmet');
  }
  await expect(primaryOf(page)).toHaveText("Copy this page's address");
  await page.locator('[data-action="pretend-key"]').check();
  await expect(primaryOf(page)).toHaveText('Sign in');
  await expect(page.locator('[data-problem]')).toHaveCount(0);
  await walk(page, { until: ['create'] });
  await expect(page.locator('[data-action="pretend-key"]')).toBeChecked();
  await expect(page.locator('[data-action="pretend-key"]'), 'no other key would do').toBeDisabled();
  await walk(page, { until: ['done'] });
  await expect(check(page, 'route'), 'K1').toHaveAttribute('data-state', 'unmet');
  await expect(page.locator('[data-key-id]')).toBeVisible();
});

test('whoever says to be at another PC is told why it may fail, and may go on', async ({ page }) => {
  await page.goto('./');
  await press(page, 'unsure');
  await press(page, 'say-remote');
  await expect(check(page, 'local-session')).toHaveAttribute('data-state', 'unmet');
  await expect(page.locator('[data-problem="LK-205"]')).toBeVisible();
  await expect(primaryOf(page)).toBeEnabled();
  await press(page, 'say-local');
  await expect(check(page, 'local-session')).toHaveAttribute('data-state', 'met');
  await expect(page.locator('[data-problem]')).toHaveCount(0);
});

test('J1: on start the checks are one line above the primary action, and folded beneath; in screen-share mode open', async ({
  page,
}) => {
  await page.goto('./');
  // Linux: registering works here all the same.
  await expect(page.locator('[data-pc="elsewhere"]')).toContainText('registering works too');
  await expect(check(page, 'clock')).toBeHidden();
  await expect(check(page, 'clock')).toHaveAttribute('data-state', 'met');
  await page.locator('[data-action="share"]').click();
  await expect(check(page, 'clock')).toBeVisible();
  await expect(primaryOf(page)).toBeEnabled();
});
