import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import PasteBox from '../../../src/ui/helpdesk/PasteBox.svelte';
import Header from '../../../src/ui/shell/Header.svelte';
import { typedText } from '../../../src/ui/state/typed-text.svelte.ts';
import { show } from '../support/show.svelte.ts';

const header = { organisation: 'Contoso', languages: ['en', 'de'] } as const;

test('M4: while a step is under way the language is shut, and a program that reads the screen hears why', async () => {
  const { change } = await show(Header, { ...header, languageHeld: true });
  const choice = page.getByRole('combobox', { name: 'Language. You can change it once this step is over.' });
  await expect.element(choice).toBeDisabled();
  change({ languageHeld: false });
  await expect.element(page.getByRole('combobox', { name: 'Language', exact: true })).toBeEnabled();
});

test('M4: a box holds the language for as long as there is text in it, and no longer than it is on the page', async () => {
  const box = { read: false, onedit: () => undefined };
  const { change } = await show(PasteBox, { ...box, text: '' });
  expect(typedText.any).toBe(false);
  change({ text: 'AzureAdJoined : YES' });
  expect(typedText.any).toBe(true);
  change({ text: ' ' });
  expect(typedText.any).toBe(false);
  change({ text: 'AzureAdJoined : YES' });
  await show(Header, header);
  expect(typedText.any).toBe(false);
});
