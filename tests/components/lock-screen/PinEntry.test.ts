import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import PinEntry from '../../../src/ui/lock-screen/PinEntry.svelte';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { show } from '../support/show.svelte.ts';

const pin = page.getByRole('textbox', { name: 'Security key PIN' });
const enter = page.getByRole('button', { name: 'Submit the PIN' });

describe('P3: the PIN of the drawn lock screen', () => {
  test('is dots, and a field that no password manager and no spelling service takes an interest in', async () => {
    await show(PinEntry, { hinted: false, onenter: vi.fn() });
    await expect.element(pin).toHaveStyle('-webkit-text-security: disc');
    await expect.element(pin).toHaveAttribute('type', 'text');
    await expect.element(pin).toHaveAttribute('autocomplete', 'off');
    await expect.element(pin).toHaveAttribute('spellcheck', 'false');
  });

  test.each(['Enter', 'the button'])('is handed over by %s, and forgotten at once', async (how) => {
    const onenter = vi.fn();
    await show(PinEntry, { hinted: false, onenter });
    await userEvent.fill(pin, '4711');
    if (how === 'Enter') await userEvent.keyboard('{Enter}');
    else await userEvent.click(enter);
    expect(onenter.mock.calls).toEqual([['4711']]);
    await expect.element(pin).toHaveValue('');
  });

  test('handed over again, it is empty: nothing of the last one is left', async () => {
    const onenter = vi.fn();
    await show(PinEntry, { hinted: false, onenter });
    await userEvent.fill(pin, '4711');
    await userEvent.keyboard('{Enter}{Enter}');
    expect(onenter.mock.calls).toEqual([['4711'], ['']]);
  });

  test('is named in German', async () => {
    language.choose('de');
    await show(PinEntry, { hinted: false, onenter: vi.fn() });
    await expect.element(page.getByRole('textbox', { name: 'PIN des Sicherheitsschlüssels' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'PIN absenden' })).toBeVisible();
  });
});
