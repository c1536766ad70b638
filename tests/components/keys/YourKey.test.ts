import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import YourKey from '../../../src/ui/keys/YourKey.svelte';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { share } from '../../../src/ui/state/share.svelte.ts';
import { registeredKey } from '../support/pretended-page.ts';
import { reachesBeyondWindow } from '../support/reaches-beyond-window.ts';
import { show } from '../support/show.svelte.ts';

describe('Y4: a registered key', () => {
  test.each([
    ['en', 'Mar 4, 2026'],
    ['de', '04.03.2026'],
  ] as const)('shows name, model and the day it was added, in the language of the page: %s', async (chosen, day) => {
    language.choose(chosen);
    await show(YourKey, { key: registeredKey() });
    await expect.element(page.getByText('Blue key')).toBeVisible();
    await expect.element(page.getByText('YubiKey 5 NFC')).toBeVisible();
    await expect.element(page.getByText(day)).toBeVisible();
  });

  test('S2: masks the name, and only the name, while the screen is shared', async () => {
    share.toggle();
    await show(YourKey, { key: registeredKey() });
    await expect.element(page.getByRole('button', { name: 'Name: hidden. Hold to show.' })).toBeVisible();
    await expect.element(page.getByText('YubiKey 5 NFC')).toBeVisible();
    expect(document.body.textContent).not.toContain('Blue');
  });

  test('says so where Microsoft knows neither name nor model', async () => {
    await show(YourKey, { key: registeredKey({ name: '', model: null, aaguid: null, created: null }) });
    await expect.element(page.getByText('Without a name')).toBeVisible();
    await expect.element(page.getByText('Model: ')).toBeVisible();
  });

  test('Y3: warns of what cannot unlock Windows, and of nothing else', async () => {
    const { change } = await show(YourKey, { key: registeredKey({ passkeyType: 'synced' }) });
    await expect.element(page.getByText("It can't unlock Windows")).toBeVisible();
    change({ key: registeredKey() });
    await expect.element(page.getByText("It can't unlock Windows")).not.toBeInTheDocument();
  });

  test.each([
    ['a security key', {}, 'Security key', 'Stays on this key'],
    ['a phone', { aaguid: '90a3ccdf-635c-4729-a248-9b709135078f' }, 'Passkey on a phone', 'Stays on one device'],
    [
      'Windows Hello',
      { aaguid: '08987058-cadc-4b81-b6e1-30de50dcbe96' },
      'Passkey on a computer',
      'Stays on one device',
    ],
    ['a copied one', { passkeyType: 'synced' }, 'Passkey, no security key', 'Copied to other devices'],
    ['an unknown model', { aaguid: null }, 'Passkey, perhaps a security key', 'Stays on one device'],
  ] as const)('Y4: says what it is: %s', async (_what, differences, kind, copied) => {
    await show(YourKey, { key: registeredKey(differences) });
    await expect.element(page.getByText(kind, { exact: true })).toBeVisible();
    await expect.element(page.getByText(copied)).toBeVisible();
  });

  test('Y4: of what is not known no key is drawn', async () => {
    const { change } = await show(YourKey, { key: registeredKey({ aaguid: null }) });
    await expect.element(page.getByRole('img')).not.toBeInTheDocument();
    change({ key: registeredKey({ passkeyType: 'synced' }) });
    await expect.element(page.getByRole('img', { name: /no security key/ })).toBeVisible();
  });

  test('X3: names and models of 10 kB stay within the narrowest window', async () => {
    await page.viewport(320, 600);
    await show(YourKey, { key: registeredKey({ name: 'n'.repeat(10_000), model: 'm'.repeat(10_000) }) });
    expect(reachesBeyondWindow()).toBe(false);
    expect(document.body.scrollHeight).toBeLessThan(1_000);
  });
});
