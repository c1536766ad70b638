import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import Notice from '../../../src/ui/controls/Notice.svelte';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { reachesBeyondWindow } from '../support/reaches-beyond-window.ts';
import { show } from '../support/show.svelte.ts';
import { words } from '../support/words.ts';

describe('a notice', () => {
  test.each([
    ['info', 'en', 'Note'],
    ['warning', 'en', 'Take care'],
    ['success', 'en', 'Done'],
    ['info', 'de', 'Hinweis'],
    ['warning', 'de', 'Achtung'],
    ['success', 'de', 'Erledigt'],
  ] as const)('says what kind it is in a word, not by colour alone: %s, %s', async (kind, chosen, word) => {
    language.choose(chosen);
    await show(Notice, { kind, text: 'The clock is slow.' });
    await expect.element(page.getByText(word, { exact: true })).toBeVisible();
    await expect.element(page.getByText('The clock is slow.')).toBeVisible();
  });

  test('takes more than a sentence', async () => {
    await show(Notice, { kind: 'info', children: words('And a second one') });
    await expect.element(page.getByText('And a second one')).toBeVisible();
  });

  test('keeps a long word within the narrowest window', async () => {
    await page.viewport(320, 600);
    await show(Notice, { kind: 'warning', text: 'Sicherheitsschlüssel'.repeat(20) });
    expect(reachesBeyondWindow()).toBe(false);
  });
});
