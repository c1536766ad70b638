import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import ActionButton from '../../../src/ui/controls/ActionButton.svelte';
import { show } from '../support/show.svelte.ts';

const button = page.getByRole('button', { name: 'Keep it' });

describe('any other action', () => {
  test('has its own name in the support contract, and is never the primary one', async () => {
    await show(ActionButton, { name: 'remove-cancel', label: 'Keep it', icon: 'check', onpress: vi.fn() });
    await expect.element(button).toHaveAttribute('data-action', 'remove-cancel');
    expect(document.querySelector('[data-action="primary"]')).toBeNull();
  });

  test('a double click and Enter held down are one press each', async () => {
    const onpress = vi.fn();
    await show(ActionButton, { name: 'remove-cancel', label: 'Keep it', onpress });
    await userEvent.dblClick(button);
    expect(onpress).toHaveBeenCalledTimes(1);
    await userEvent.keyboard('{Enter>4/}');
    expect(onpress).toHaveBeenCalledTimes(2);
  });

  test('cannot be pressed while it is disabled', async () => {
    const onpress = vi.fn();
    await show(ActionButton, { name: 'remove-cancel', label: 'Keep it', disabled: true, onpress });
    await expect.element(button).toBeDisabled();
    await userEvent.click(button, { force: true });
    expect(onpress).not.toHaveBeenCalled();
  });
});
