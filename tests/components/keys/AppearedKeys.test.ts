import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import AppearedKeys from '../../../src/ui/keys/AppearedKeys.svelte';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { share } from '../../../src/ui/state/share.svelte.ts';
import { registeredKey } from '../support/pretended-page.ts';
import { show } from '../support/show.svelte.ts';

const created = new Date(2026, 2, 4, 15, 7).getTime();
const keys = [registeredKey({ created }), registeredKey({ id: 'red', name: 'Red key', model: null, created: null })];
const line = page.getByRole('listitem');

describe('keys that appeared on the hand-off', () => {
  test.each([
    ['en', /3:07\sPM/],
    ['de', /15:07/],
  ] as const)('are told apart by name, model and time: %s', async (chosen, time) => {
    language.choose(chosen);
    await show(AppearedKeys, { keys, onchoose: vi.fn() });
    await expect.element(line.nth(0)).toHaveTextContent(/Blue key\s+YubiKey 5 NFC/);
    await expect.element(line.nth(0)).toHaveTextContent(time);
    await expect.element(line.nth(1)).toHaveTextContent(/^Red key/);
  });

  test('Y4: what is no security key is called what it is', async () => {
    const phone = registeredKey({ id: 'phone', aaguid: '90a3ccdf-635c-4729-a248-9b709135078f' });
    await show(AppearedKeys, { keys: [registeredKey(), phone], onchoose: vi.fn() });
    await expect.element(line.nth(0)).not.toHaveTextContent('Passkey');
    await expect.element(line.nth(1)).toHaveTextContent('Passkey on a phone');
  });

  test('the one that is chosen is told by its id, once', async () => {
    const onchoose = vi.fn();
    await show(AppearedKeys, { keys, onchoose });
    await userEvent.dblClick(line.nth(1).getByRole('button', { name: 'This one' }));
    expect(onchoose.mock.calls).toEqual([['red']]);
  });

  test('S2: their names are masked while the screen is shared', async () => {
    share.toggle();
    await show(AppearedKeys, { keys, onchoose: vi.fn() });
    expect(document.body.textContent).not.toMatch(/Blue|Red/);
    await expect.element(line.nth(0)).toHaveTextContent('YubiKey 5 NFC');
  });
});
