import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import Waiting from '../../../src/ui/controls/Waiting.svelte';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { show } from '../support/show.svelte.ts';

const status = page.getByRole('status');

describe('waiting', () => {
  test('is announced: what for, who has to act, how long', async () => {
    await show(Waiting, { what: 'Microsoft saves the key', who: 'microsoft', long: 'Up to a minute' });
    await expect.element(status).toHaveTextContent('Microsoft saves the key Waiting for: Microsoft Up to a minute');
  });

  test.each([
    ['en', 'you', 'Waiting for: You'],
    ['en', 'key', 'Waiting for: Your key'],
    ['en', 'page', 'Waiting for: This page'],
    ['de', 'you', 'Jetzt an der Reihe: Sie'],
    ['de', 'microsoft', 'Jetzt an der Reihe: Microsoft'],
    ['de', 'key', 'Jetzt an der Reihe: Ihr Schlüssel'],
    ['de', 'page', 'Jetzt an der Reihe: Diese Seite'],
  ] as const)('%s: %s', async (chosen, who, said) => {
    language.choose(chosen);
    await show(Waiting, { what: 'x', who });
    await expect.element(status).toHaveTextContent(said);
  });

  test('says it again when somebody else has to act', async () => {
    const { change } = await show(Waiting, { what: 'x', who: 'key' });
    change({ who: 'microsoft' });
    await expect.element(status).toHaveTextContent('Waiting for: Microsoft');
  });
});
