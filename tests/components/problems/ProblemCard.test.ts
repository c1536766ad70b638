import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import ProblemCard from '../../../src/ui/problems/ProblemCard.svelte';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { share } from '../../../src/ui/state/share.svelte.ts';
import { reachesBeyondWindow } from '../support/reaches-beyond-window.ts';
import { show } from '../support/show.svelte.ts';

const card = {
  code: 'LK-602',
  what: 'Microsoft did not save the key.',
  do: 'Save again.',
  helpdesk: 'Graph answered the save with an error.',
  summary: () => Promise.resolve({ text: 'LK-602 summary', json: null }),
  facts: { status: 503, errorCode: 'serviceUnavailable', requestId: 'a1b2', elapsed: 12_340 },
} as const;
const said = { ...card, facts: { message: 'AADSTS50020: employee@contoso.com is unknown' } };

describe('S1: a problem', () => {
  test('is announced at once: what happened, then what to do', async () => {
    await show(ProblemCard, card);
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('Microsoft did not save the key. Save again. Code LK-602');
  });

  test('carries its code, for support and for tests', async () => {
    await show(ProblemCard, card);
    const region = page.getByRole('region', { name: 'LK-602' });
    await expect.element(region).toHaveAttribute('data-problem', 'LK-602');
  });

  test.each([
    ['en', 'For the helpdesk', 'Time taken'],
    ['de', 'Für den Helpdesk', 'Dauer'],
  ] as const)('keeps the part for the helpdesk folded until it is asked for: %s', async (chosen, summary, time) => {
    language.choose(chosen);
    await show(ProblemCard, card);
    await expect.element(page.getByText(card.helpdesk)).not.toBeVisible();
    await userEvent.click(page.getByText(summary));
    await expect.element(page.getByText(card.helpdesk)).toBeVisible();
    await expect.element(page.getByText('503')).toBeVisible();
    await expect.element(page.getByText('serviceUnavailable')).toBeVisible();
    await expect.element(page.getByText('a1b2')).toBeVisible();
    await expect.element(page.getByText(time)).toBeVisible();
    await expect.element(page.getByText('12.3 s')).toBeVisible();
  });

  test('names no fact that is not known', async () => {
    await show(ProblemCard, { ...card, facts: {} });
    await userEvent.click(page.getByText('For the helpdesk'));
    expect(
      page
        .getByRole('term')
        .elements()
        .map(({ textContent }) => textContent),
    ).toEqual(['Code']);
  });

  test("S2: masks Microsoft's own sentence while the screen is shared: it quotes accounts", async () => {
    await show(ProblemCard, said);
    await userEvent.click(page.getByText('For the helpdesk'));
    await expect.element(page.getByText('employee@contoso.com')).toBeVisible();
    share.toggle();
    await expect.element(page.getByRole('button', { name: "Microsoft's message: hidden" })).toBeVisible();
    expect(document.body.textContent).not.toContain('employee');
  });

  test("X3: shows Microsoft's sentence as text, whatever it holds", async () => {
    await show(ProblemCard, { ...card, facts: { message: '<img src=x onerror=alert(1)>' } });
    await userEvent.click(page.getByText('For the helpdesk'));
    await expect.element(page.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
    expect(document.querySelector('img')).toBeNull();
  });

  test('stays within the narrowest window, however long what it says', async () => {
    await page.viewport(320, 600);
    const long = 'Sicherheitsschlüsselrichtlinie'.repeat(10);
    await show(ProblemCard, { ...card, what: long, do: long, helpdesk: long, facts: { message: long } });
    await userEvent.click(page.getByText('For the helpdesk'));
    expect(reachesBeyondWindow()).toBe(false);
  });
});
