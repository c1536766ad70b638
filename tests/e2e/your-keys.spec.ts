import { expect, test, type Page } from '../support/fixtures.ts';
import { askForCheck } from '../support/stand.ts';
import { walk } from '../support/walk.ts';

const removal = (page: Page) => page.locator('[data-removal]');
const list = (page: Page) => page.locator('[data-keys]');

/** Where there is no room for another key the list is unfolded already. */
async function unfold(page: Page, count: number): Promise<void> {
  const fold = page.locator('details:has(> [data-action="your-keys"])');
  if ((await fold.getAttribute('open')) === null) await page.locator('[data-action="your-keys"]').click();
  await expect(list(page)).toHaveAttribute('data-keys', String(count));
}

/** What the tenant holds for a person: ids and names. */
async function held(page: Page, scenario: string, person: string): Promise<{ id: string; displayName: string }[]> {
  return page.evaluate(
    ({ name, who }) => {
      const state = JSON.parse(localStorage.getItem(name) ?? '{}') as {
        keys: Record<string, { id: string; displayName: string }[]>;
      };
      return (state.keys[who] ?? []).map(({ id, displayName }) => ({ id, displayName }));
    },
    { name: `latchkey-practice:${scenario}`, who: person },
  );
}

test('Y4: of ten keys the one whose name is typed is removed, and then there is room', async ({ page, virtualKey }) => {
  await page.goto('./?practice=ten-keys');
  const { presses } = await walk(page, { until: ['done'], problem: 'LK-402' });
  expect(presses, 'a warning, and then a request that was refused').toMatchObject({ account: 1, create: 1 });
  await expect(page.locator('main')).toHaveAttribute('data-step', 'create');
  await unfold(page, 10);
  const before = await held(page, 'ten-keys', 'employee-ten-keys');
  const chosen = before[3];
  if (chosen === undefined) throw new Error('Ten keys were promised');

  await page.locator(`[data-your-key="${chosen.id}"] [data-action="remove-key"]`).click();
  const panel = page.locator('[data-removing]');
  await expect(panel).toHaveAttribute('data-removing', chosen.id);
  await expect(panel.locator('h2')).toBeFocused();
  const field = panel.locator('input');
  await field.fill(`${chosen.displayName} not`);
  await panel.locator('[data-action="remove-confirmed"]').click();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  expect(await held(page, 'ten-keys', 'employee-ten-keys'), 'a wrong name removes nothing').toEqual(before);

  await panel.locator('[data-action="remove-cancel"]').click();
  const again = page.locator(`[data-your-key="${chosen.id}"] [data-action="remove-key"]`);
  await expect(again, 'keeping it leads back to where it was').toBeFocused();
  await again.press('Enter');
  await field.fill(chosen.displayName.toUpperCase());
  await panel.locator('[data-action="remove-confirmed"]').click();
  await expect(page.locator('[data-problem]'), 'there is room: the journey goes on by itself').toHaveCount(0);
  await expect(page.locator('main')).toHaveAttribute('data-step', 'create');
  await expect(page.locator('main'), 'and says that it is gone').toContainText('It is removed from your account.');
  await expect(page.locator('[data-action="orphan"]'), 'and what stays on the key').toBeVisible();
  expect(await held(page, 'ten-keys', 'employee-ten-keys')).toEqual(before.filter(({ id }) => id !== chosen.id));
  await expect(page.locator('[data-action="primary"]')).toHaveText('Register my key');
  await page.locator('[data-action="primary"]').click();
  await expect(page.locator('[data-key-id]')).toHaveCount(1, { timeout: 70_000 });
  expect(await held(page, 'ten-keys', 'employee-ten-keys')).toHaveLength(10);
  expect(await virtualKey.count()).toBe(1);
});

test('Y4: passkeys that are no security keys are shown, counted, warned about and removed as what they are', async ({
  page,
  virtualKey,
}) => {
  expect(await virtualKey.count()).toBe(0);
  await page.goto('./?practice=ten-keys');
  await walk(page, { until: ['account'] });
  await expect(page.locator('[data-warning="many-keys"]')).toBeVisible();
  // Somebody removed seven of the eight security keys meanwhile.
  await page.evaluate(() => {
    const name = 'latchkey-practice:ten-keys';
    const state = JSON.parse(localStorage.getItem(name) ?? '{}') as { keys: Record<string, unknown[]> };
    const keys = state.keys['employee-ten-keys'] ?? [];
    state.keys['employee-ten-keys'] = [keys[0], ...keys.slice(8)];
    localStorage.setItem(name, JSON.stringify(state));
  });
  await walk(page, { until: ['create'] });
  await page.locator('[data-action="more"]').click();
  await page.locator('[data-action="your-keys"]').click();
  await expect(list(page)).toHaveAttribute('data-keys', '3');
  await expect(list(page).locator('h2')).toHaveText('Your keys and passkeys (3)');
  await expect(list(page).locator('h3')).toHaveText(['Security keys (1)', 'Other passkeys (2)']);
  const kinds = list(page).locator('[data-your-key] [data-kind]');
  await expect(kinds).toHaveText(['Security key', 'Passkey on a phone', 'Passkey in a password manager']);

  const removing = page.locator('[data-removing]');
  await list(page).locator('[data-action="remove-key"]').first().click();
  await expect(removing).toContainText('This is your only security key.');
  await removing.locator('[data-action="remove-cancel"]').click();
  await list(page).locator('[data-action="remove-key"]').nth(1).click();
  await expect(removing.locator('h2')).toHaveText('Remove this passkey?');
  await expect(removing).not.toContainText('your only');
  await removing.locator('input').fill('Practice passkey 9');
  await removing.locator('[data-action="remove-confirmed"]').click();
  await expect(removal(page)).toHaveAttribute('data-removal', 'removed');
  await list(page).locator('[data-action="orphan"]').click();
  await expect(list(page)).toContainText('does not change the phone, PC or password manager');
  await expect(list(page)).not.toContainText('reset the key');

  await page.reload();
  await expect(page.locator('[data-check="registered-keys"]')).toContainText('Security keys: 1. Other passkeys: 1.');
});

test('Y4: a key that somebody else removed meanwhile is gone, and no other with it', async ({ page, virtualKey }) => {
  expect(await virtualKey.count()).toBe(0);
  await page.goto('./?practice=ten-keys');
  await walk(page, { until: ['done'], problem: 'LK-402' });
  await unfold(page, 10);
  const [first] = await held(page, 'ten-keys', 'employee-ten-keys');
  if (first === undefined) throw new Error('Ten keys were promised');
  await page.locator(`[data-your-key="${first.id}"] [data-action="remove-key"]`).click();
  await page.evaluate((id) => {
    const name = 'latchkey-practice:ten-keys';
    const state = JSON.parse(localStorage.getItem(name) ?? '{}') as { keys: Record<string, { id: string }[]> };
    state.keys['employee-ten-keys'] = (state.keys['employee-ten-keys'] ?? []).filter((key) => key.id !== id);
    localStorage.setItem(name, JSON.stringify(state));
  }, first.id);
  await page.locator('[data-removing] input').fill(first.displayName);
  await page.locator('[data-removing] input').press('Enter');
  await expect(page.locator('[data-problem]'), 'there is room: the journey goes on by itself').toHaveCount(0);
  await page.locator('[data-action="more"]').click();
  await unfold(page, 9);
});

test('Y4, S2: the last key is warned about, its name is masked and still typed, and nothing shows it', async ({
  page,
  virtualKey,
}) => {
  await page.goto('./?share=1');
  await walk(page, { until: ['done'] });
  await expect(page.locator('[data-key-id]')).toHaveCount(1, { timeout: 70_000 });
  await unfold(page, 1);
  const [only] = await held(page, 'default', 'employee');
  if (only === undefined) throw new Error('One key was promised');
  await page.locator('[data-action="remove-key"]').click();
  const panel = page.locator('[data-removing]');
  await expect(panel).toContainText('This is your only security key.');
  await expect(panel).not.toContainText(only.displayName);
  await panel
    .getByRole('button', { name: /Hold to show/ })
    .last()
    .hover();
  await page.mouse.down();
  await expect(panel).toContainText(only.displayName);
  await page.mouse.up();
  await expect(panel.locator('input')).toHaveCSS('-webkit-text-security', 'disc');
  await panel.locator('[data-action="remove-cancel"]').click();
  await expect(list(page)).toHaveAttribute('data-keys', '1');
  await page.locator('[data-action="remove-key"]').click();
  await panel.locator('input').fill(only.displayName);
  await panel.locator('[data-action="remove-confirmed"]').click();
  await expect(removal(page)).toHaveAttribute('data-removal', 'removed');
  await expect(list(page)).toHaveAttribute('data-keys', '0');
  await expect(page.locator('h1'), 'nothing claims any more that it is there').toHaveText(
    'This key is no longer registered',
  );
  await expect(page.locator('[data-key-id]')).toHaveCount(0);
  await expect(page.locator('[data-action="primary"]')).toHaveText('Register a key');
  await page.locator('[data-action="orphan"]').click();
  await expect(list(page)).toContainText('Do not reset the key');
  expect(await virtualKey.count()).toBe(1);
});

test('Y4: a spare key is registered in one go, and both are in the list with their names', async ({
  page,
  virtualKey,
}) => {
  await page.goto('./');
  await walk(page, { until: ['finish'] });
  await virtualKey.remove();
  await page.locator('[data-action="spare"]').click();
  await expect(page.locator('main')).toHaveAttribute('data-step', 'create');
  await page.locator('[data-action="pretend-key"]').check();
  await page.locator('main input[type="text"]').fill('Desk drawer');
  const { presses } = await walk(page, { until: ['done'] });
  expect(presses).toEqual({ create: 1 });
  await expect(page.locator('[data-key-id]')).toHaveCount(1, { timeout: 70_000 });
  await unfold(page, 2);
  await expect(list(page)).toContainText('Desk drawer');
  await walk(page, { until: ['finish'] });
  await expect(page.locator('h1'), 'the second time round nothing is left to do').toHaveText('Both keys work now');
  await expect(page.locator('[data-action="primary"]')).toHaveText('Sign out');

  await unfold(page, 2);
  const drawer = page.locator('[data-your-key]', { hasText: 'Desk drawer' });
  await drawer.locator('[data-action="remove-key"]').click();
  await page.locator('[data-removing] input').fill('Desk drawer');
  await page.locator('[data-action="remove-confirmed"]').click();
  await expect(removal(page)).toHaveAttribute('data-removal', 'removed');
  await expect(page.locator('h1'), 'one key is no spare').toHaveText(/All done/);
  await page.reload();
  await expect(page.locator('h1')).toHaveText(/All done/);
});

test('guides: which key, and its PIN, are told on key and never promise four digits', async ({ page }) => {
  await page.goto('./');
  await askForCheck(page);
  await page.locator('[data-action="which-key"]').click();
  await expect(page.getByRole('img', { name: 'Drawing: a small plug with round ends' })).toBeVisible();
  await page.locator('[data-action="pin-guide"]').click();
  await expect(page.locator('main')).toContainText('on some models 6 or 8');
});
