import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import CopyBox from '../../../src/ui/controls/CopyBox.svelte';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { show } from '../support/show.svelte.ts';

const summary = { label: 'Support summary', text: 'LK-602\n  browser: Edge <141>\n' };
const box = page.getByRole('region', { name: 'Support summary' });

function clipboard(answer: () => Promise<void>) {
  return vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(answer);
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('S3: a text to copy', () => {
  test('is shown in full, as it is, before anything is copied', async () => {
    const write = clipboard(() => Promise.resolve());
    await show(CopyBox, summary);
    expect(box.element().textContent).toBe(summary.text);
    expect(write).not.toHaveBeenCalled();
    await expect.element(page.getByRole('status')).toHaveTextContent(/^$/);
  });

  test('is copied as it is, which is said', async () => {
    const write = clipboard(() => Promise.resolve());
    await show(CopyBox, summary);
    await userEvent.click(page.getByRole('button', { name: 'Copy' }));
    expect(write.mock.calls).toEqual([[summary.text]]);
    await expect.element(page.getByRole('status')).toHaveTextContent('Copied.');
  });

  test('is selected where the browser refuses, with what to press', async () => {
    clipboard(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    await show(CopyBox, summary);
    await userEvent.click(page.getByRole('button', { name: 'Copy' }));
    await expect.element(page.getByRole('status')).toHaveTextContent('The text is selected: press Ctrl+C.');
    expect(getSelection()?.toString()).toBe(summary.text.trimEnd());
  });

  test('scrolls for the keyboard too: the box can have the focus, and comes before its button', async () => {
    await show(CopyBox, { ...summary, text: 'line\n'.repeat(200) });
    await userEvent.tab();
    await expect.element(box).toHaveFocus();
    await userEvent.keyboard('{End}');
    await expect.poll(() => box.element().scrollTop).toBeGreaterThan(0);
    await userEvent.tab();
    await expect.element(page.getByRole('button', { name: 'Copy' })).toHaveFocus();
  });

  test('answers in German', async () => {
    language.choose('de');
    clipboard(() => Promise.resolve());
    await show(CopyBox, summary);
    await userEvent.click(page.getByRole('button', { name: 'Kopieren' }));
    await expect.element(page.getByRole('status')).toHaveTextContent('Kopiert.');
  });
});
