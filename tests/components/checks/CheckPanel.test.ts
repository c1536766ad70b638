import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { evaluateBrowser } from '../../../src/checks/browser.ts';
import { checkIds, type CheckResults } from '../../../src/checks/check.ts';
import { evaluateClock } from '../../../src/checks/clock.ts';
import { running } from '../../../src/checks/found.ts';
import { allChecksUnknown } from '../../../src/checks/judge.ts';
import { evaluateWebauthn } from '../../../src/checks/webauthn.ts';
import { checkTitles } from '../../../src/ui/checks/check-words.ts';
import CheckPanel from '../../../src/ui/checks/CheckPanel.svelte';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { reachesBeyondWindow } from '../support/reaches-beyond-window.ts';
import { show } from '../support/show.svelte.ts';

const results: CheckResults = {
  ...allChecksUnknown,
  browser: evaluateBrowser({ family: 'edge', name: 'Microsoft Edge 141', platform: 'windows', webauthn: true }),
  webauthn: evaluateWebauthn({ secure: true, available: true }),
  clock: evaluateClock({ date: 0, before: 600_000, after: 600_100 }),
};

/** Found by its title, which other titles may begin with. */
const line = (id: keyof CheckResults) =>
  page.getByRole('listitem').filter({ has: page.getByText(checkTitles[id](), { exact: true }) });
const counts = page.getByText(`1 to look at, 2 fine, ${String(checkIds.length - 3)} not known yet`, { exact: true });

describe('the panel of checks', () => {
  test('has a line for each check in their order, folded or not, with its state for tests and support', async () => {
    await show(CheckPanel, { results });
    const lines = [...document.querySelectorAll<HTMLElement>('[data-check]')];
    expect(lines.map(({ dataset }) => dataset['check'])).toEqual([...checkIds]);
    expect(lines.filter(({ dataset }) => dataset['state'] === 'met')).toHaveLength(2);
  });

  test.each([
    ['en', 'Look at this', 'Fine', 'Not known'],
    ['de', 'Bitte beachten', 'In Ordnung', 'Nicht bekannt'],
  ] as const)('says each state in a word, not by colour alone: %s', async (chosen, unmet, fine, unknown) => {
    language.choose(chosen);
    await show(CheckPanel, { results, open: true });
    await expect.element(line('clock')).toHaveTextContent(unmet);
    await expect.element(line('browser')).toHaveTextContent(fine);
    await expect.element(line('policy')).toHaveTextContent(unknown);
  });

  test('S1: what is amiss comes with what to do and its code, what is fine with neither', async () => {
    await show(CheckPanel, { results, open: true });
    await expect.element(line('clock')).toHaveTextContent(/The clock is about 10 minutes ahead\. .+\. LK-208/);
    await expect.element(line('browser')).toHaveTextContent('Microsoft Edge 141 is fine.');
    await expect.element(line('browser')).not.toHaveTextContent('LK-');
    await expect.element(line('policy')).not.toHaveTextContent('LK-');
  });

  test('open, it counts first what is to be looked at', async () => {
    const { change } = await show(CheckPanel, { results: { ...results, route: running }, open: true });
    await expect.element(page.getByText('1 to look at, 1 running, 2 fine')).toBeVisible();
    change({ results });
    await expect.element(counts).toBeVisible();
  });

  test('folded, it is one word, and unfolds by keyboard', async () => {
    await show(CheckPanel, { results });
    await expect.element(page.getByText('Checks', { exact: true })).toBeVisible();
    await expect.element(counts).not.toBeInTheDocument();
    await expect.element(line('clock')).not.toBeInTheDocument();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.element(line('clock')).toBeVisible();
  });

  test('stays within the narrowest window, however long the words', async () => {
    await page.viewport(320, 600);
    const name = 'Sicherheitsschlüsselrichtlinie'.repeat(5);
    const browser = { ...results.browser, values: { browser: name } };
    await show(CheckPanel, { results: { ...results, browser }, open: true });
    await expect.element(line('browser')).toHaveTextContent(name);
    expect(reachesBeyondWindow()).toBe(false);
  });
});
