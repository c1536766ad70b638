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
    await expect.element(page.getByText('Key without a name')).toBeVisible();
    await expect.element(page.getByText('Model: ')).toBeVisible();
  });

  test('Y3: warns of what cannot unlock Windows, and of nothing else', async () => {
    const { change } = await show(YourKey, { key: registeredKey({ passkeyType: 'synced' }) });
    await expect.element(page.getByText("It can't unlock Windows")).toBeVisible();
    change({ key: registeredKey() });
    await expect.element(page.getByText("It can't unlock Windows")).not.toBeInTheDocument();
  });

  test('X3: names and models of 10 kB stay within the narrowest window', async () => {
    await page.viewport(320, 600);
    await show(YourKey, { key: registeredKey({ name: 'n'.repeat(10_000), model: 'm'.repeat(10_000) }) });
    expect(reachesBeyondWindow()).toBe(false);
    expect(document.body.scrollHeight).toBeLessThan(1_000);
  });
});
