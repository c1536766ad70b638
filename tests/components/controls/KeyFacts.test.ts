import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import KeyFacts from '../../../src/ui/controls/KeyFacts.svelte';
import { share } from '../../../src/ui/state/share.svelte.ts';
import { reachesBeyondWindow } from '../support/reaches-beyond-window.ts';
import { show } from '../support/show.svelte.ts';

const facts = [
  { term: 'Name', value: 'Blue key of an employee', personal: true },
  { term: 'Model', value: 'YubiKey 5 NFC' },
];

describe('facts of a key', () => {
  test('are terms with their values', async () => {
    await show(KeyFacts, { facts });
    await expect.element(page.getByRole('term').nth(1)).toHaveTextContent('Model');
    await expect.element(page.getByRole('definition').nth(1)).toHaveTextContent('YubiKey 5 NFC');
  });

  test('S2: what is personal among them is masked while the screen is shared, the rest is not', async () => {
    share.toggle();
    await show(KeyFacts, { facts });
    await expect.element(page.getByRole('button', { name: 'Name: hidden. Hold to show.' })).toBeVisible();
    await expect.element(page.getByText('YubiKey 5 NFC')).toBeVisible();
    expect(document.body.textContent).not.toContain('employee');
  });

  test('X3: a value of 10 kB stays within the narrowest window and takes three lines at most', async () => {
    await page.viewport(320, 600);
    await show(KeyFacts, { facts: [{ term: 'Model', value: 'x'.repeat(10_000) }] });
    expect(reachesBeyondWindow()).toBe(false);
    expect(page.getByRole('definition').element().clientHeight).toBeLessThan(100);
  });
});
