import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { LastKey } from '../../../src/keys/last-key.ts';
import type { RegisteredKey } from '../../../src/registration/registered-key.ts';
import RemoveKey from '../../../src/ui/keys/RemoveKey.svelte';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { share } from '../../../src/ui/state/share.svelte.ts';
import { registeredKey } from '../support/pretended-page.ts';
import { show } from '../support/show.svelte.ts';

const word = page.getByRole('textbox', { name: 'Confirmation' });
const remove = page.getByRole('button', { name: 'Remove this key' });

async function asked(differences: Partial<RegisteredKey & { last: LastKey; busy: boolean }> = {}) {
  const { last = null, busy = false, ...ofKey } = differences;
  const [onremove, oncancel] = [vi.fn(), vi.fn()];
  const shown = await show(RemoveKey, { key: registeredKey(ofKey), last, busy, onremove, oncancel });
  return { ...shown, onremove, oncancel };
}

describe('Y4: removing a key', () => {
  test('begins at its question, with the key it is about', async () => {
    await asked();
    await expect.element(page.getByRole('heading', { name: 'Remove this key?' })).toHaveFocus();
    await expect.element(page.getByText('YubiKey 5 NFC')).toBeVisible();
  });

  test('asks for the name: without it, the press removes nothing and says why', async () => {
    const { onremove } = await asked();
    await expect.element(word).toBeValid();
    await userEvent.click(remove);
    await expect.element(word).toBeInvalid();
    await expect.element(word).toHaveAccessibleDescription(/Error: That is not what stands above\./);
    expect(onremove).not.toHaveBeenCalled();
  });

  test('the error goes as soon as the word is typed anew', async () => {
    await asked();
    await userEvent.fill(word, 'Red');
    await userEvent.click(remove);
    await expect.element(word).toBeInvalid();
    await userEvent.fill(word, 'Blu');
    await expect.element(word).toBeValid();
  });

  test.each(['the button', 'Enter'])('with the name typed, %s removes it, in any case of letters', async (how) => {
    const { onremove } = await asked();
    await userEvent.fill(word, 'blue KEY');
    if (how === 'Enter') await userEvent.keyboard('{Enter>3/}');
    else await userEvent.dblClick(remove);
    expect(onremove).toHaveBeenCalledTimes(1);
  });

  test('while Microsoft removes it there is nothing to press, and who has to act is announced', async () => {
    const { change } = await asked();
    change({ busy: true });
    await expect.element(page.getByRole('status')).toHaveTextContent('Waiting for: Microsoft');
    await expect.element(page.getByRole('button')).not.toBeInTheDocument();
    await expect.element(word).not.toBeInTheDocument();
  });

  test('can be left without typing anything', async () => {
    const { oncancel, onremove } = await asked();
    await userEvent.click(page.getByRole('button', { name: 'Keep it' }));
    expect(oncancel).toHaveBeenCalledTimes(1);
    expect(onremove).not.toHaveBeenCalled();
  });

  const phone = { aaguid: '90a3ccdf-635c-4729-a248-9b709135078f' };
  const newer = { aaguid: '6f2d1c3a-5b0e-4e0f-9a61-0000000000aa' };
  test.each([
    ['the only one', { last: 'only' }, 'This is your only security key. Without it'],
    ['the only one, on a phone', { last: 'only', ...phone }, 'This is your only passkey.'],
    ['the only one, of an unknown model', { last: 'only', ...newer }, 'This is your only passkey.'],
    ['the only key beside passkeys', { last: 'only-security-key' }, "Your other passkeys can't unlock Windows."],
    ['perhaps the only key', { last: 'perhaps' }, 'This may be your only security key.'],
  ] as const)('warns of what is lost with it: %s', async (_what, differences, words) => {
    const { change } = await asked(differences);
    await expect.element(page.getByText(words)).toBeVisible();
    change({ last: null });
    await expect.element(page.getByText(words)).not.toBeInTheDocument();
  });

  test('a passkey on a phone is not called a key', async () => {
    const { onremove } = await asked(phone);
    await expect.element(page.getByRole('heading', { name: 'Remove this passkey?' })).toHaveFocus();
    await expect.element(page.getByText('Passkey on a phone')).toBeVisible();
    await userEvent.fill(word, 'blue key');
    await userEvent.click(page.getByRole('button', { name: 'Remove this passkey' }));
    expect(onremove).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['en', 'Confirmation', 'remove', 'Remove this key'],
    ['de', 'Bestätigung', 'entfernen', 'Diesen Schlüssel entfernen'],
  ] as const)('a key without name and model takes a word of the language: %s', async (chosen, label, typed, press) => {
    language.choose(chosen);
    const { onremove } = await asked({ name: '', model: null });
    await userEvent.fill(page.getByRole('textbox', { name: label }), typed);
    await userEvent.click(page.getByRole('button', { name: press }));
    expect(onremove).toHaveBeenCalledTimes(1);
  });

  test('S2: while the screen is shared, neither the name nor what is typed can be read', async () => {
    share.toggle();
    await asked();
    expect(document.body.textContent).not.toContain('Blue');
    await expect.element(word).toHaveStyle('-webkit-text-security: disc');
  });
});
