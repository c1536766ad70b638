import { describe, expect, test } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';
import LockScreenToTry from '../../../src/ui/lock-screen/LockScreenToTry.svelte';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { reachesBeyondWindow } from '../support/reaches-beyond-window.ts';
import { show } from '../support/show.svelte.ts';

const usb = { held: { way: 'usb', proof: 'pin' }, found: '11' } as const;
const drawn = page.getByRole('group', { name: 'Drawn lock screen' });
const hand = page.getByRole('group', { name: 'What you do with your hands' });
const says = page.getByRole('status');
const pin = page.getByRole('textbox', { name: 'Security key PIN' });

async function press(where: Locator, ...names: string[]): Promise<void> {
  for (const name of names) await userEvent.click(where.getByRole('button', { name, exact: true }));
}

async function toThePin(): Promise<void> {
  await press(drawn, 'Click here', 'Sign-in options', 'Security key');
  await press(hand, 'Plug the key in');
}

async function typePin(typed: string): Promise<void> {
  await userEvent.fill(pin, typed);
  await userEvent.keyboard('{Enter}');
}

describe('P3: the lock screen to try', () => {
  test('leads in by what it says, and the focus goes along', async () => {
    await show(LockScreenToTry, usb);
    await press(drawn, 'Click here');
    await expect.element(drawn).toHaveFocus();
    await press(drawn, 'Sign-in options', 'Security key');
    await expect.element(says).toHaveTextContent('Now plug your key in');
    await press(hand, 'Plug the key in');
    await expect.element(pin).toHaveFocus();
    await typePin('4711');
    await press(hand, 'Touch the key');
    await expect.element(drawn).toHaveTextContent('Welcome');
  });

  test('a press that leads nowhere says so, and what to do instead', async () => {
    await show(LockScreenToTry, usb);
    await press(hand, 'Touch the key');
    await expect.element(says).toHaveTextContent('That does nothing here.');
    await expect.element(drawn.getByRole('button', { name: 'Click here' })).toBeVisible();
  });

  test('counts the tries that are left, and keeps no wrong PIN', async () => {
    await show(LockScreenToTry, usb);
    await toThePin();
    await typePin('0000');
    await expect.element(says).toHaveTextContent('The PIN is wrong. Tries left: 7.');
    await expect.element(pin).toHaveValue('');
    await typePin('0000');
    await expect.element(says).toHaveTextContent('Tries left: 6.');
    expect(document.body.innerHTML).not.toContain('value="0000"');
  });

  test('without hints it gives none until something goes wrong', async () => {
    await show(LockScreenToTry, usb);
    await toThePin();
    await typePin('4711');
    await press(hand, 'Touch the key');
    await userEvent.click(page.getByRole('button', { name: 'Once more, without hints' }));
    await expect.element(says).toHaveTextContent(/^$/);
    await press(hand, 'Touch the key');
    await expect.element(says).toHaveTextContent('That does nothing here.');
  });

  test('begins with the key that the person has', async () => {
    await show(LockScreenToTry, { held: { way: 'nfc', proof: 'pin' }, found: '10' });
    await expect.element(page.getByRole('radio', { name: 'Windows 10' })).toBeChecked();
    await expect.element(hand.getByRole('button', { name: 'Touch the key' })).not.toBeInTheDocument();
  });

  test('another kind of key starts over', async () => {
    await show(LockScreenToTry, usb);
    await toThePin();
    await userEvent.click(page.getByRole('radio').nth(1));
    await expect.element(drawn.getByRole('button', { name: 'Click here' })).toBeVisible();
    await expect.element(pin).not.toBeInTheDocument();
  });

  test('speaks German, within the narrowest window', async () => {
    await page.viewport(320, 640);
    language.choose('de');
    await show(LockScreenToTry, usb);
    const german = page.getByRole('group', { name: 'Gezeichneter Sperrbildschirm' });
    await press(german, 'Hier klicken', 'Anmeldeoptionen', 'Sicherheitsschlüssel');
    await expect.element(says).toHaveTextContent('Stecken Sie jetzt den Schlüssel ein');
    expect(reachesBeyondWindow()).toBe(false);
  });
});
