import {
  appOrigin,
  expect,
  liveConfiguration,
  openMicrosoftsPage,
  press,
  signIn,
  test,
  walkToSignIn,
} from '../support/live-site.ts';

const virtual = '01020304-0506-0708-0102-030405060708';
const listPath = '/v1.0/me/authentication/fido2Methods';
const accepting = (acceptedKeys: object) => ({ ...liveConfiguration, acceptedKeys });

test('Y1, Y2: a key that is blocked is known before Microsoft: nothing leaves the page, nothing is made for Microsoft', async ({
  page,
  live,
  virtualKey,
}) => {
  live.play('default', accepting({ block: [virtual] }));
  await page.goto('./');
  await press(page, 'start');
  await page.locator('main[data-step="key"]').waitFor();
  await page.locator('[data-check="microsoft-reachable"]:not([data-state="running"])').waitFor({ state: 'attached' });
  const before = live.asked.length;
  await press(page, 'key');
  await expect(page.locator('[data-problem="LK-411"]')).toBeVisible();
  await expect(page.locator('[data-verdict]')).toHaveAttribute('data-reason', 'blocked');
  // Parts of the page itself are all that was fetched.
  const since = live.asked.slice(before).filter(({ host }) => /microsoft|contoso/.test(host));
  expect(since.filter(({ host, path }) => host !== new URL(appOrigin).hostname || !path.includes('/assets/'))).toEqual(
    [],
  );
  const sites = await virtualKey.sites();
  expect(sites.filter((site) => site !== undefined && site !== new URL(appOrigin).hostname)).toEqual([]);
  await page.goBack();
  await press(page, 'start');
  await expect(page.locator('[data-problem="LK-411"], [data-verdict="refused"]').first()).toBeVisible();
});

test('Y2: where the policy includes nobody, no key is blamed, and the account passes once it does', async ({
  page,
  live,
  virtualKey,
}) => {
  live.play('default', accepting({ allow: [virtual] }));
  let included = false;
  live.intercept(async (request, { pathname }, pass) => {
    const response = await pass();
    if (response === null || included || request.method !== 'POST' || pathname !== '/v1.0/$batch') return response;
    const { responses } = (await response.json()) as { responses: { body: { id?: string } }[] };
    const parts = responses.map((part) =>
      part.body.id === 'Fido2' ? { ...part, body: { ...part.body, includeTargets: [] } } : part,
    );
    return Response.json({ responses: parts }, response);
  });
  await page.goto('./');
  await press(page, 'start');
  await press(page, 'key');
  await expect(page.locator('[data-verdict="accepted"]')).toBeVisible();
  await press(page, 'key');
  await signIn(page);
  await expect(page.locator('[data-problem]')).toHaveAttribute('data-problem', 'LK-414');
  await expect(page.locator('main')).toHaveAttribute('data-step', 'account');
  await expect(page.locator('[data-problem]')).toContainText('Your account is in no group that may register keys.');
  await expect(page.locator('[data-action="primary"]')).not.toHaveText('Use another key');
  expect(live.asked.filter(({ path }) => path.includes('creationOptions'))).toEqual([]);
  included = true;
  await page.locator('[data-action="try-again"]').click();
  await expect(page.locator('main')).toHaveAttribute('data-step', 'hand-off');
  expect(await virtualKey.sites()).not.toContain('login.microsoft.com');
});

test("K5, Y2: the hand-off ends with the verdict on the key that Microsoft's page registered", async ({
  page,
  live,
  virtualKey,
}) => {
  live.play('no-policy-read', accepting({ allow: ['2fc0579f-8113-47ea-b116-bb5a8db9202a'] }));
  await page.goto('./');
  await press(page, 'start');
  await page.locator('main[data-step="key"] [data-action="skip-check"]').click();
  await signIn(page);
  await expect(page.locator('main')).toHaveAttribute('data-step', 'hand-off');
  const tab = await openMicrosoftsPage(page);
  await press(tab, 'practice-security-info');
  await expect(page.locator('main')).toHaveAttribute('data-step', 'done');
  await expect(page.locator('[data-verdict]')).toHaveAttribute('data-reason', 'not-allowed');
  await expect(page.locator('[data-problem="LK-411"]')).toContainText('this is not one of them');
  await page.locator('[data-action="registered-key"]').click();
  await expect(page.getByRole('region', { name: 'Message to your helpdesk' })).toContainText(virtual);
  expect(await virtualKey.count()).toBe(0);
});

test('Y4, J7, J5: a removal asks for a fresh sign-in, and one whose answer is lost is looked up in the list', async ({
  page,
  live,
  complaints,
}) => {
  complaints.expect(/403|net::ERR_/);
  // As the page sends them: a browser repeats by itself what breaks on a connection that was used before.
  const removals: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'DELETE') removals.push(decodeURIComponent(new URL(request.url()).pathname));
  });
  let stale = true;
  let answer = (): void => undefined;
  const asked = new Promise<void>((done) => (answer = done));
  live.intercept(async (request, _url, pass) => {
    if (request.method !== 'DELETE') return pass();
    if (stale) {
      stale = false;
      const error = { code: 'accessDenied', message: 'Sign in again.' };
      return Response.json({ error }, { status: 403, headers: { 'Access-Control-Allow-Origin': appOrigin } });
    }
    await pass();
    await asked;
    return null;
  });
  const signInAndUnfold = async (): Promise<void> => {
    await signIn(page);
    await expect(page.locator('main')).toHaveAttribute('data-step', 'hand-off');
    await page.locator('[data-action="your-keys"]').click();
    await expect(page.locator('[data-keys]')).toHaveAttribute('data-keys', '2');
  };
  const remove = async (id: string): Promise<void> => {
    const card = page.locator(`[data-your-key="${id}"]`);
    const name = await card.locator('.name').innerText();
    await card.locator('[data-action="remove-key"]').click();
    await page.locator('[data-removing] input').fill(name);
    await page.locator('[data-action="remove-confirmed"]').click();
  };
  await page.clock.install();
  await walkToSignIn(page);
  await page.locator('main details summary').click();
  await page.locator('[data-action="person-employee-two-keys"]').click();
  await signInAndUnfold();
  // What Microsoft calls fresh is over.
  await page.clock.fastForward(5 * 60_000);
  const ids = await page
    .locator('[data-your-key]')
    .evaluateAll((all) => all.map((one) => one.dataset['yourKey'] ?? ''));
  const [first = '', second = ''] = ids;

  await remove(second);
  await expect(page.locator('[data-removal]')).toHaveAttribute('data-removal', 'sign-in');
  await page.locator('[data-action="keys-sign-in"]').click();
  await signInAndUnfold();

  await remove(second);
  await expect.poll(() => removals.length).toBe(2);
  await page.locator('[data-action="your-keys"]').click();
  await expect(page.locator('[data-keys]')).toBeHidden();
  answer();
  await page.locator('[data-action="your-keys"]').click();
  await expect(page.locator('[data-removal]'), 'folding the list away loses nothing').toHaveAttribute(
    'data-removal',
    'removed',
  );
  await expect(page.locator('[data-your-key]')).toHaveAttribute('data-your-key', first);
  expect(removals, 'sent once for each press').toEqual([`${listPath}/${second}`, `${listPath}/${second}`]);
});
