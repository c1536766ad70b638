import { describe, expect, test } from 'vitest';
import { page as browser, userEvent } from 'vitest/browser';
import { KeyList } from '../../../src/key-list/key-list.svelte.ts';
import { answered, keysInTime } from '../../../src/key-list/testing/keys-in-time.ts';
import type { CallFailure } from '../../../src/registration/failure.ts';
import YourKeys from '../../../src/ui/keys/YourKeys.svelte';
import YourKeysFold from '../../../src/ui/keys/YourKeysFold.svelte';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { pretendedActs, registeredKey } from '../support/pretended-page.ts';
import { show } from '../support/show.svelte.ts';

const blue = registeredKey();
const red = registeredKey({ id: 'red', name: 'Red key' });
const lines = browser.getByRole('listitem').filter({ has: browser.getByRole('button', { name: 'Remove' }) });

/** A list that holds what `tenant.keys` holds, and fails as `tenant.failure` says. */
function keyList(consented = true) {
  const tenant = { keys: [blue, red], failure: null as CallFailure | null, removed: [] as string[] };
  const answer = <Value>(value: Value) =>
    tenant.failure === null ? { ok: true as const, value } : { ok: false as const, failure: tenant.failure };
  const { ports } = keysInTime(() => answer(tenant.keys));
  const list = new KeyList({
    ...ports,
    fido2Methods: {
      ...ports.fido2Methods,
      mayDelete: () => Promise.resolve(consented),
      delete(id) {
        tenant.removed.push(id);
        if (tenant.failure === null) tenant.keys = tenant.keys.filter((key) => key.id !== id);
        return Promise.resolve(answer(null));
      },
    },
    authAge: () => 0,
    person: new AbortController().signal,
    onListed: () => undefined,
    onRemoved: () => undefined,
  });
  return { tenant, list };
}

async function listed() {
  const { tenant, list } = keyList();
  const act = pretendedActs();
  const shown = show(YourKeys, { act, list });
  await Promise.all([shown, list.read()]);
  await expect.element(lines).toHaveLength(2);
  return { tenant, list, act };
}

async function typeName(name: string): Promise<void> {
  await userEvent.fill(browser.getByRole('textbox', { name: 'Confirmation' }), name);
  await userEvent.keyboard('{Enter}');
}

describe('Y4: the list of keys', () => {
  test('says while it is read that Microsoft has to act, and then how many there are', async () => {
    const { list } = keyList();
    await show(YourKeys, { act: pretendedActs(), list });
    await expect.element(browser.getByRole('status')).toHaveTextContent('Waiting for: Microsoft');
    await expect.element(browser.getByRole('button')).not.toBeInTheDocument();
    await list.read();
    await expect.element(browser.getByRole('heading', { name: 'Your keys (2)' })).toBeVisible();
  });

  test('tells to who listens which key each button would remove', async () => {
    await listed();
    const button = lines.nth(1).getByRole('button', { name: 'Remove' });
    await expect.element(button).toHaveAccessibleDescription(/^Red key/);
  });

  test.each([
    ['en', 'No key is registered for your account.'],
    ['de', 'Für Ihr Konto ist kein Schlüssel registriert.'],
  ] as const)('says so where there is none: %s', async (chosen, words) => {
    language.choose(chosen);
    const { tenant, list } = keyList();
    tenant.keys = [];
    await show(YourKeys, { act: pretendedActs(), list });
    await list.read();
    await expect.element(browser.getByText(words)).toBeVisible();
  });

  test("X2: where nobody consented to writing, Microsoft's page is linked to, and nothing is offered that would be refused", async () => {
    const { list } = keyList(false);
    await show(YourKeys, { act: pretendedActs(), list });
    await list.read();
    await expect.element(browser.getByText('Red key')).toBeVisible();
    const link = browser.getByRole('link', { name: "Open Microsoft's Security info page (opens a new tab)" });
    await expect.element(link).toHaveAttribute('target', '_blank');
    await expect.element(browser.getByRole('button', { name: 'Remove' })).not.toBeInTheDocument();
  });

  test('that cannot be read is a problem, and can be read again', async () => {
    const { tenant, list } = keyList();
    tenant.failure = { kind: 'network' };
    await show(YourKeys, { act: pretendedActs(), list });
    await list.read();
    await expect.element(browser.getByRole('alert')).toBeVisible();
    tenant.failure = null;
    await userEvent.click(browser.getByRole('button', { name: 'Read the list again' }));
    await expect.element(lines).toHaveLength(2);
    await expect.element(browser.getByRole('alert')).not.toBeInTheDocument();
  });
});

describe('Y4: passkeys that are no security keys', () => {
  const phone = registeredKey({ id: 'phone', name: 'My phone', aaguid: '90a3ccdf-635c-4729-a248-9b709135078f' });
  const newer = registeredKey({ id: 'newer', name: 'New model', aaguid: '6f2d1c3a-5b0e-4e0f-9a61-0000000000aa' });

  test.each([
    ['en', ['Security keys (2)', 'Perhaps security keys (1)', 'Other passkeys (1)']],
    ['de', ['Sicherheitsschlüssel (2)', 'Vielleicht Sicherheitsschlüssel (1)', 'Andere Passkeys (1)']],
  ] as const)('are counted and listed apart: %s', async (chosen, titles) => {
    language.choose(chosen);
    const { tenant, list } = keyList();
    tenant.keys = [phone, blue, newer, red];
    await show(YourKeys, { act: pretendedActs(), list });
    await list.read();
    for (const [index, title] of titles.entries()) {
      await expect.element(browser.getByRole('heading', { level: 3 }).nth(index)).toHaveTextContent(title);
    }
    await expect.element(browser.getByRole('heading', { level: 2 })).toHaveTextContent('(4)');
  });

  test('with security keys alone there is nothing to tell apart', async () => {
    await listed();
    await expect.element(browser.getByRole('heading', { level: 3 })).not.toBeInTheDocument();
  });

  test('one that is removed leaves nothing on a key', async () => {
    const { tenant, list } = keyList();
    tenant.keys = [blue, phone];
    await show(YourKeys, { act: pretendedActs(), list });
    await list.read();
    await userEvent.click(lines.nth(1).getByRole('button'));
    await typeName('My phone');
    await expect.element(browser.getByRole('status')).toHaveTextContent('It is removed from your account.');
    await expect.element(browser.getByText('An unused entry may stay where the passkey is saved')).toBeVisible();
    await expect.element(browser.getByText('An unused entry may stay on the key')).not.toBeInTheDocument();
  });
});

describe('Y4: removing one of them', () => {
  test('that one is removed, it is announced, and the focus is on the list that is left', async () => {
    const { tenant } = await listed();
    await userEvent.click(lines.nth(1).getByRole('button'));
    await typeName('Red key');
    await expect.element(browser.getByRole('status')).toHaveTextContent('It is removed from your account.');
    await expect.element(browser.getByRole('heading', { name: 'Your keys (1)' })).toHaveFocus();
    expect(tenant.removed).toEqual(['red']);
  });

  test('kept, the focus is back at its button and nothing was sent', async () => {
    const { tenant } = await listed();
    await userEvent.click(lines.nth(1).getByRole('button'));
    await userEvent.click(browser.getByRole('button', { name: 'Keep it' }));
    await expect.element(lines.nth(1).getByRole('button')).toHaveFocus();
    expect(tenant.removed).toEqual([]);
  });

  test('refused, it says that nothing was removed, and why', async () => {
    const { tenant } = await listed();
    await userEvent.click(lines.nth(0).getByRole('button'));
    tenant.failure = answered(400);
    await typeName('Blue key');
    await expect.element(browser.getByRole('status')).toHaveTextContent('It is still in your account.');
    await expect.element(browser.getByRole('alert')).toBeVisible();
  });

  test('X2: without consent, it leads to the page where it can be done', async () => {
    const { tenant } = await listed();
    await userEvent.click(lines.nth(0).getByRole('button'));
    tenant.failure = { kind: 'no-token', need: 'consent', claims: null, errorCode: '' };
    await typeName('Blue key');
    const link = browser.getByRole('link', { name: "Open Microsoft's Security info page" });
    await expect.element(link).toHaveAttribute('href', 'https://mysignins.microsoft.com/security-info');
  });

  test('J7: where Microsoft wants a new sign-in, nothing happens without a press', async () => {
    const { tenant, act } = await listed();
    await userEvent.click(lines.nth(0).getByRole('button'));
    tenant.failure = { kind: 'no-token', need: 'sign-in', claims: '{"a":1}', errorCode: '' };
    await typeName('Blue key');
    const again = browser.getByRole('button', { name: 'Sign in again' });
    await expect.element(again).toBeVisible();
    expect(act.send).not.toHaveBeenCalled();
    await userEvent.click(again);
    expect(act.send.mock.lastCall).toEqual([{ type: 'sign-in', request: { prompt: null, claims: '{"a":1}' } }]);
  });
});

describe('the list of keys, folded away', () => {
  const fold = browser.getByText('All your keys');

  test('is read when it is unfolded, and not before; folded again, it stays', async () => {
    const { list } = keyList();
    const act = pretendedActs();
    act.yourKeys.mockResolvedValue(list);
    await show(YourKeysFold, { act });
    expect(act.yourKeys).not.toHaveBeenCalled();
    await userEvent.click(fold);
    await list.read();
    await expect.element(lines).toHaveLength(2);
    await userEvent.click(fold);
    await expect.element(lines).toHaveLength(0);
    await userEvent.click(fold);
    await expect.element(lines).toHaveLength(2);
    expect(act.yourKeys).toHaveBeenCalledTimes(1);
  });

  test('is open from the start where removing a key is the way on', async () => {
    const { list } = keyList();
    const act = pretendedActs();
    act.yourKeys.mockResolvedValue(list);
    await show(YourKeysFold, { act, unfolded: true });
    await list.read();
    await expect.element(lines).toHaveLength(2);
  });
});
