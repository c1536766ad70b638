import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Header from '../../../src/ui/shell/Header.svelte';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { share } from '../../../src/ui/state/share.svelte.ts';
import { theme } from '../../../src/ui/state/theme.svelte.ts';
import { reachesBeyondWindow } from '../support/reaches-beyond-window.ts';
import { show } from '../support/show.svelte.ts';

const header = { organisation: 'Contoso', languages: ['en', 'de'] } as const;
const sharing = page.getByRole('switch', { name: 'Screen sharing' });

afterEach(() => {
  theme.choose('system');
});

describe('the header', () => {
  test('M4: the page changes its language with a choice, and so does the document', async () => {
    await show(Header, header);
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Language' }), 'Deutsch');
    await expect.element(page.getByRole('switch', { name: 'Bildschirm teilen' })).toBeVisible();
    expect(language.current).toBe('de');
    expect(document.documentElement.lang).toBe('de');
  });

  test('each language is named in its own words, and marked as such', async () => {
    await show(Header, header);
    await expect.element(page.getByRole('option', { name: 'Deutsch' })).toHaveAttribute('lang', 'de');
    await expect.element(page.getByRole('option', { name: 'English' })).toHaveAttribute('lang', 'en');
  });

  test('offers no choice of a single language', async () => {
    await show(Header, { ...header, languages: ['en'] });
    await expect.element(page.getByRole('combobox', { name: 'Language' })).not.toBeInTheDocument();
  });

  test('a dark page is a choice, and the wish of the system is another', async () => {
    await show(Header, header);
    const appearance = page.getByRole('combobox', { name: 'Appearance' });
    await userEvent.selectOptions(appearance, 'Dark');
    await expect.element(document.documentElement).toHaveAttribute('data-theme', 'dark');
    await userEvent.selectOptions(appearance, 'system');
    await expect.element(document.documentElement).not.toHaveAttribute('data-theme');
  });

  test('S2: the switch says whether the screen is shared, and larger type follows', async () => {
    await show(Header, header);
    await expect.element(sharing).not.toBeChecked();
    const before = Number.parseFloat(getComputedStyle(document.body).fontSize);
    await userEvent.click(sharing);
    await expect.element(sharing).toBeChecked();
    expect(share.on).toBe(true);
    expect(Number.parseFloat(getComputedStyle(document.body).fontSize)).toBeCloseTo(before * 1.2);
    await userEvent.keyboard(' ');
    await expect.element(sharing).not.toBeChecked();
  });

  test('a long name of an organisation is shown in full, and pushes nothing out of the narrowest window', async () => {
    await page.viewport(320, 600);
    const organisation = 'Verkehrsgesellschaft'.repeat(8);
    await show(Header, { ...header, organisation });
    expect(reachesBeyondWindow()).toBe(false);
    const name = page.getByText(organisation).element();
    expect(name.getBoundingClientRect().right, 'none of it is cut off').toBeLessThanOrEqual(320);
    await expect.element(sharing).toBeVisible();
  });
});
