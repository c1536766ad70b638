import { describe, expect, test } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import Personal from '../../../src/ui/controls/Personal.svelte';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { share } from '../../../src/ui/state/share.svelte.ts';
import { reachesBeyondWindow } from '../support/reaches-beyond-window.ts';
import { show } from '../support/show.svelte.ts';

const account = { text: 'employee@contoso.com', label: 'Account' };
const hidden = page.getByRole('button', { name: 'Account: hidden. Hold to show.' });
const shown = page.getByText(account.text);

async function masked(): Promise<void> {
  share.toggle();
  await show(Personal, account);
  await expect.element(hidden).toBeVisible();
}

describe('S2: what is personal', () => {
  test('is plain text, and nothing to press, as long as nobody looks on', async () => {
    await show(Personal, account);
    await expect.element(shown).toBeVisible();
    await expect.element(page.getByRole('button')).not.toBeInTheDocument();
  });

  test('is nowhere in the page while the screen is shared', async () => {
    await show(Personal, account);
    share.toggle();
    await expect.element(hidden).toHaveTextContent('••••••');
    expect(document.documentElement.outerHTML).not.toContain('employee');
    expect(document.documentElement.outerHTML).not.toContain('contoso');
  });

  test('is masked by as many dots, whatever it is', async () => {
    share.toggle();
    const { change } = await show(Personal, account);
    const { width } = hidden.element().getBoundingClientRect();
    change({ text: 'x'.repeat(300) });
    expect(hidden.element().getBoundingClientRect().width).toBe(width);
  });

  test('shows as long as the mouse button is held', async () => {
    await masked();
    await userEvent.hover(hidden);
    await expect.element(shown).not.toBeInTheDocument();
    await commands.holdMouse();
    await expect.element(page.getByRole('button', { name: account.text })).toBeVisible();
    await commands.releaseMouse();
    await expect.element(hidden).toBeVisible();
    await expect.element(shown).not.toBeInTheDocument();
  });

  test('hides when the pointer slips off it', async () => {
    await masked();
    await userEvent.hover(hidden);
    await commands.holdMouse();
    await expect.element(shown).toBeVisible();
    await userEvent.unhover(page.getByRole('button'));
    await expect.element(shown).not.toBeInTheDocument();
    await commands.releaseMouse();
  });

  test.each(['{Enter>}', '[Space>]'])('shows as long as a key is held: %s', async (key) => {
    await masked();
    await userEvent.tab();
    await expect.element(hidden).toHaveFocus();
    await userEvent.keyboard(key);
    await expect.element(shown).toBeVisible();
    await userEvent.keyboard(key.replace('>', '').replace('{', '{/').replace('[', '[/'));
    await expect.element(shown).not.toBeInTheDocument();
  });

  test('hides when focus goes elsewhere while the key is still down', async () => {
    await masked();
    await userEvent.tab();
    await userEvent.keyboard('{Enter>}');
    await expect.element(shown).toBeVisible();
    (document.activeElement as HTMLElement).blur();
    await expect.element(shown).not.toBeInTheDocument();
    await userEvent.keyboard('{/Enter}');
  });

  test('is not shown by other keys', async () => {
    await masked();
    await userEvent.tab();
    await userEvent.keyboard('{a>}');
    await expect.element(hidden).toBeVisible();
    await userEvent.keyboard('{/a}');
  });

  test('says in German that it is hidden', async () => {
    language.choose('de');
    share.toggle();
    await show(Personal, { ...account, label: 'Konto' });
    const name = 'Konto: verdeckt. Zum Zeigen gedrückt halten.';
    await expect.element(page.getByRole('button', { name })).toBeVisible();
  });

  test('stays within the narrowest window, however long it is, plain and held', async () => {
    await page.viewport(320, 600);
    await show(Personal, { ...account, text: 'x'.repeat(10_000) });
    expect(reachesBeyondWindow()).toBe(false);
    share.toggle();
    await userEvent.hover(hidden);
    await commands.holdMouse();
    await expect.element(page.getByText('xxx')).toBeVisible();
    expect(reachesBeyondWindow()).toBe(false);
    await commands.releaseMouse();
  });
});
