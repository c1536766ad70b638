import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import PrimaryAction from '../../../src/ui/controls/PrimaryAction.svelte';
import { show } from '../support/show.svelte.ts';

const action = page.getByRole('button', { name: 'Register' });

describe('J1: the primary action', () => {
  test('is one button under the name of the support contract', async () => {
    await show(PrimaryAction, { label: 'Register', onpress: vi.fn() });
    await expect.element(action).toHaveAttribute('data-action', 'primary');
    await expect.element(action).toBeEnabled();
  });

  test.each(['click', 'Enter', ' '])('is pressed by %s', async (how) => {
    const onpress = vi.fn();
    await show(PrimaryAction, { label: 'Register', onpress });
    if (how === 'click') await userEvent.click(action);
    else {
      await userEvent.tab();
      await userEvent.keyboard(how === 'Enter' ? '{Enter}' : ' ');
    }
    expect(onpress).toHaveBeenCalledTimes(1);
  });

  test('stays where it is while there is nothing to press', async () => {
    const onpress = vi.fn();
    await show(PrimaryAction, { label: 'Register', disabled: true, onpress });
    await expect.element(action).toBeDisabled();
    await userEvent.click(action, { force: true });
    expect(onpress).not.toHaveBeenCalled();
  });

  test('cannot be pressed while what it started runs, and says that it is busy', async () => {
    const onpress = vi.fn();
    const { change } = await show(PrimaryAction, { label: 'Register', busy: true, onpress });
    await expect.element(action).toBeDisabled();
    await expect.element(action).toHaveAttribute('aria-busy', 'true');
    await userEvent.click(action, { force: true });
    expect(onpress).not.toHaveBeenCalled();
    change({ busy: false });
    await expect.element(action).toBeEnabled();
    await expect.element(action).not.toHaveAttribute('aria-busy');
  });

  test('a double click is one press', async () => {
    const onpress = vi.fn();
    await show(PrimaryAction, { label: 'Register', onpress });
    await userEvent.dblClick(action);
    expect(onpress).toHaveBeenCalledTimes(1);
  });

  test('Enter held down is one press', async () => {
    const onpress = vi.fn();
    await show(PrimaryAction, { label: 'Register', onpress });
    await userEvent.tab();
    await userEvent.keyboard('{Enter>4/}');
    expect(onpress).toHaveBeenCalledTimes(1);
  });

  test('a second press is ignored until the first has come to its end', async () => {
    let end = (): void => undefined;
    const onpress = vi.fn(() => new Promise<void>((resolve) => (end = resolve)));
    await show(PrimaryAction, { label: 'Register', onpress });
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{Enter}');
    expect(onpress).toHaveBeenCalledTimes(1);
    end();
    await vi.waitFor(async () => {
      await userEvent.keyboard('{Enter}');
      expect(onpress).toHaveBeenCalledTimes(2);
    });
  });
});
