import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import KeyCheckResult from '../../../src/ui/keys/KeyCheckResult.svelte';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { blockedKey, checkedKey } from '../support/checked-key.ts';
import { reachesBeyondWindow } from '../support/reaches-beyond-window.ts';
import { show } from '../support/show.svelte.ts';

const helpdesk = { phone: null, email: 'help@contoso.com', url: null };
const message = page.getByRole('heading', { name: 'Message to your helpdesk' });
const details = page.getByText('Details for your helpdesk');

describe('Y1: what a key told', () => {
  test('is its model, its maker, and whether Windows takes it', async () => {
    await show(KeyCheckResult, { checked: checkedKey(), code: null, helpdesk });
    await expect.element(page.getByText('YubiKey 5 NFC', { exact: true })).toBeVisible();
    await expect.element(page.getByText('Maker: Yubico')).toBeVisible();
    await expect.element(page.getByText('It is made for the Windows lock screen.')).toBeVisible();
  });

  test.each([
    ['en', 'Your organisation accepts this key.'],
    ['de', 'Ihre Organisation nimmt diesen Schlüssel an.'],
  ] as const)('Y2: an accepted key is good news: %s', async (chosen, words) => {
    language.choose(chosen);
    await show(KeyCheckResult, { checked: checkedKey(), code: null, helpdesk });
    await expect.element(page.getByText(words, { exact: true })).toBeVisible();
  });

  test('Y2: what nobody knows is neither yes nor no, and one can go on', async () => {
    const acceptance = { verdict: 'unknown', reason: 'nothing-known', source: 'none' } as const;
    await show(KeyCheckResult, { checked: checkedKey({ acceptance }), code: null, helpdesk });
    await expect.element(page.getByText('You can go on.')).toBeVisible();
    await expect.element(page.getByText('Your organisation accepts this key.')).not.toBeInTheDocument();
  });

  test('Y2: for a refused key the message to the helpdesk is at hand, with model and code and nothing personal', async () => {
    await show(KeyCheckResult, { checked: blockedKey(), code: 'LK-411', helpdesk });
    await expect.element(message).toBeVisible();
    const text = page.getByRole('region', { name: 'Message to your helpdesk' });
    await expect.element(text).toHaveTextContent('YubiKey 5 NFC');
    await expect.element(text).toHaveTextContent('2fc0579f-8113-47ea-b116-bb5a8db9202a');
    await expect.element(text).toHaveTextContent('(LK-411)');
    const mail = page.getByRole('link', { name: 'Write an e-mail' });
    await expect
      .element(mail)
      .toHaveAttribute('href', expect.stringMatching(/^mailto:help@contoso\.com\?subject=.+&body=/));
  });

  test('offers no e-mail where the organisation gave no address', async () => {
    await show(KeyCheckResult, { checked: blockedKey(), code: 'LK-411', helpdesk: null });
    await expect.element(message).toBeVisible();
    await expect.element(page.getByRole('link')).not.toBeInTheDocument();
  });

  test('for an accepted key the message waits among the details', async () => {
    await show(KeyCheckResult, { checked: checkedKey(), code: null, helpdesk });
    await expect.element(message).not.toBeInTheDocument();
    await userEvent.click(details);
    await expect.element(message).toBeVisible();
    await expect.element(page.getByRole('region', { name: 'Model number (AAGUID)' })).toBeVisible();
  });

  test('a number that was withheld is not shown as one', async () => {
    const aaguid = '00000000-0000-0000-0000-000000000000';
    const hidden = checkedKey({ kind: 'hidden', aaguid, model: null, maker: null });
    await show(KeyCheckResult, { checked: hidden, code: null, helpdesk });
    await userEvent.click(details);
    await expect.element(page.getByText(/0000/)).not.toBeInTheDocument();
  });

  test('X3: what a key says of itself stays within the narrowest window', async () => {
    await page.viewport(320, 600);
    const long = checkedKey({ model: 'm'.repeat(3_000), format: 'f'.repeat(300), transports: ['t'.repeat(300)] });
    await show(KeyCheckResult, { checked: long, code: null, helpdesk });
    await userEvent.click(details);
    expect(reachesBeyondWindow()).toBe(false);
  });
});
