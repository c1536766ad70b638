import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import PasteBox from '../../../src/ui/helpdesk/PasteBox.svelte';
import { share } from '../../../src/ui/state/share.svelte.ts';
import { show } from '../support/show.svelte.ts';

const report = 'AzureAdJoined : YES\r\nDevice Name : DESKTOP-OF-AN-EMPLOYEE\nlast';
const box = page.getByRole('textbox', { name: 'What the PC printed' });

describe('the box for what the PC printed', () => {
  test('says that nothing of it is sent or kept', async () => {
    await show(PasteBox, { text: '', read: false, onedit: vi.fn() });
    await expect.element(box).toHaveAccessibleDescription(/It is not sent and not kept\./);
  });

  test('lets no spelling service and no completion look at it', async () => {
    await show(PasteBox, { text: '', read: false, onedit: vi.fn() });
    await expect.element(box).toHaveAttribute('spellcheck', 'false');
    await expect.element(box).toHaveAttribute('autocomplete', 'off');
    await expect.element(box).toHaveAttribute('translate', 'no');
  });

  test('tells what is pasted from what is typed', async () => {
    const onedit = vi.fn();
    await show(PasteBox, { text: '', read: false, onedit });
    await userEvent.type(box, 'Y');
    expect(onedit.mock.lastCall).toEqual(['Y', false]);
    await userEvent.keyboard('{Control>}ax{/Control}');
    await userEvent.paste();
    await expect.poll(() => onedit.mock.lastCall).toEqual(['Y', true]);
  });

  test('S2: while the screen is shared, it is dots while it is typed in, and else not in the page at all', async () => {
    const { change } = await show(PasteBox, { text: report, read: false, onedit: vi.fn() });
    await expect.element(box).toHaveStyle('-webkit-text-security: none');
    share.toggle();
    await expect.element(box).toHaveValue('');
    await userEvent.click(box);
    await expect.element(box).toHaveStyle('-webkit-text-security: disc');
    await expect.element(box).toHaveValue(report.replace('\r\n', '\n'));
    change({ read: true });
    await expect.element(box).toHaveValue('');
    await expect.element(box).toHaveAttribute('placeholder', '3 lines, hidden while you share your screen');
    await expect.element(box).toHaveAttribute('readonly');
    share.toggle();
    await expect.element(box).toHaveValue(report.replace('\r\n', '\n'));
  });
});
