import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import ChoiceRow from '../../../src/ui/controls/ChoiceRow.svelte';
import { show } from '../support/show.svelte.ts';

const choices = [
  { value: 'usb', label: () => 'Plugged in' },
  { value: 'nfc', label: () => 'Held to a reader' },
  { value: 'finger', label: () => 'With a fingerprint' },
] as const;

const row = { name: 'key', question: 'Your key is', choices, chosen: 'nfc' } as const;

describe('a question with a few answers', () => {
  test('is a group with the question as its name, in which one answer holds', async () => {
    await show(ChoiceRow, { ...row, onchoose: vi.fn() });
    await expect.element(page.getByRole('group', { name: 'Your key is' })).toBeVisible();
    await expect.element(page.getByRole('radio', { name: 'Held to a reader' })).toBeChecked();
    await expect.element(page.getByRole('radio', { name: 'Plugged in' })).not.toBeChecked();
  });

  test('is answered with a press on the words, and with the arrow keys', async () => {
    const onchoose = vi.fn();
    await show(ChoiceRow, { ...row, onchoose });
    await userEvent.click(page.getByText('Plugged in'));
    expect(onchoose.mock.lastCall).toEqual(['usb']);
    await userEvent.keyboard('{ArrowUp}');
    expect(onchoose.mock.lastCall).toEqual(['finger']);
    await expect.element(page.getByRole('radio', { name: 'With a fingerprint' })).toHaveFocus();
  });

  test('follows an answer that came from elsewhere', async () => {
    const { change } = await show(ChoiceRow, { ...row, onchoose: vi.fn() });
    change({ chosen: 'usb' });
    await expect.element(page.getByRole('radio', { name: 'Plugged in' })).toBeChecked();
    await expect.element(page.getByRole('radio', { name: 'Held to a reader' })).not.toBeChecked();
  });

  test('cannot be answered while it is disabled', async () => {
    await show(ChoiceRow, { ...row, onchoose: vi.fn(), disabled: true });
    for (const { label } of choices) await expect.element(page.getByRole('radio', { name: label() })).toBeDisabled();
  });
});
