import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import TextField from '../../../src/ui/controls/TextField.svelte';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { reachesBeyondWindow } from '../support/reaches-beyond-window.ts';
import { show } from '../support/show.svelte.ts';

const field = page.getByRole('textbox');

describe('a text field', () => {
  test('is found by its label, shows its value, and hands back what is typed', async () => {
    let value = 'Blue';
    await show(TextField, {
      label: 'Name',
      get value() {
        return value;
      },
      set value(typed) {
        value = typed;
      },
    });
    await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Blue');
    await userEvent.fill(field, 'Red');
    expect(value).toBe('Red');
  });

  test('says what it is for and how much was typed where one listens to it', async () => {
    await show(TextField, { label: 'Name', value: 'Blue', hint: 'So that you know it again', maxlength: 30 });
    await expect.element(field).toHaveAccessibleDescription('So that you know it again 4 of 30 characters');
    await userEvent.type(field, ' key');
    await expect.element(field).toHaveAccessibleDescription('So that you know it again 8 of 30 characters');
  });

  test('takes no more than fits', async () => {
    await show(TextField, { label: 'Name', value: '', maxlength: 5 });
    await userEvent.click(field);
    await userEvent.keyboard('much too long');
    await expect.element(field).toHaveValue('much ');
  });

  test('S1: an error is a word and not only a colour, belongs to the field, and goes with its cause', async () => {
    const { change } = await show(TextField, { label: 'Name', value: '', hint: 'Any', error: 'It is taken.' });
    await expect.element(field).toBeInvalid();
    await expect.element(field).toHaveAccessibleDescription('Error: It is taken. Any');
    change({ error: null });
    await expect.element(field).toBeValid();
    await expect.element(field).toHaveAccessibleDescription('Any');
  });

  test('S2: concealed, it shows dots while it is typed in, a mask when it was left, and still holds what was typed', async () => {
    let value = 'Blue';
    const { change } = await show(TextField, {
      label: 'Name',
      get value() {
        return value;
      },
      set value(typed) {
        value = typed;
      },
    });
    await expect.element(field).toHaveStyle('-webkit-text-security: none');
    change({ concealed: true });
    await expect.element(field).toHaveStyle('-webkit-text-security: disc');
    await expect.element(field).toHaveValue('••••••');
    await userEvent.click(field);
    await expect.element(field).toHaveValue('Blue');
    const copied = new ClipboardEvent('copy', { bubbles: true, cancelable: true });
    field.element().dispatchEvent(copied);
    expect(copied.defaultPrevented, 'what cannot be read is not copied').toBe(true);
    await userEvent.fill(field, 'Green');
    expect(value).toBe('Green');
    await userEvent.tab();
    expect(value).toBe('Green');
  });

  test('S2: names and addresses are masked as they are pasted, and are still in its value', async () => {
    await show(TextField, { label: 'What do you see?', names: ['My key'], value: '', maxlength: 99 });
    await userEvent.fill(field, 'my key of erika@mustermann.example is blocked');
    await expect.element(field).toHaveValue('•••••• of •••••• is blocked');
    const typed = 'my key of erika@mustermann.example is blocked';
    await expect.element(page.getByText(`${String(typed.length)} of 99`)).toBeVisible();
  });

  test('Enter goes on once, however long it is held, and never while an input method composes a word', async () => {
    const onenter = vi.fn();
    await show(TextField, { label: 'Name', value: '', onenter });
    await userEvent.click(field);
    await userEvent.keyboard('{Enter>3/}');
    expect(onenter).toHaveBeenCalledTimes(1);
    field.element().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    expect(onenter).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['en', 'Name (optional)', 'Error: No.', '1 of 9 characters'],
    ['de', 'Name (freiwillig)', 'Fehler: No.', '1 von 9 Zeichen'],
  ] as const)('speaks the language of the page: %s', async (chosen, name, error, counter) => {
    language.choose(chosen);
    await show(TextField, { label: 'Name', value: 'x', optional: true, error: 'No.', maxlength: 9 });
    await expect.element(field).toHaveAccessibleName(name);
    await expect.element(field).toHaveAccessibleDescription(`${error} ${counter}`);
  });

  test('long words stay within the narrowest window', async () => {
    await page.viewport(320, 600);
    const long = 'Sicherheitsschlüsselbezeichnung'.repeat(4);
    await show(TextField, { label: long, value: long, hint: long, error: long, maxlength: 300 });
    expect(reachesBeyondWindow()).toBe(false);
  });
});
