import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { checkIds, type CheckId, type CheckResult, type CheckResults } from '../../../src/checks/check.ts';
import { allChecksUnknown } from '../../../src/checks/judge.ts';
import CheckPanel from '../../../src/ui/controls/CheckPanel.svelte';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { reachesBeyondWindow } from '../support/reaches-beyond-window.ts';
import { show } from '../support/show.svelte.ts';

const met: CheckResult = { state: 'met', finding: '', values: {}, code: null, stops: false };
const slow: CheckResult = { state: 'unmet', finding: 'slow', values: {}, code: 'LK-208', stops: false };
const running: CheckResult = { ...met, state: 'running' };
const results: CheckResults = { ...allChecksUnknown, browser: met, webauthn: met, clock: slow };

const words = {
  title: (id: CheckId) => `Title of ${id}`,
  finding: (_: CheckId, result: CheckResult) => (result.finding === 'slow' ? 'The clock is slow.' : ''),
  remedy: () => 'Set the clock.',
};
const line = (id: CheckId) => page.getByRole('listitem').filter({ hasText: `Title of ${id}` });
const summary = page.getByText(`1 to look at, 2 fine, ${String(checkIds.length - 3)} not known yet`, { exact: true });

describe('the panel of checks', () => {
  test('has a line for each check in their order, with its state for tests and support', async () => {
    await show(CheckPanel, { results, ...words });
    const lines = [...document.querySelectorAll<HTMLElement>('[data-check]')];
    expect(lines.map(({ dataset }) => dataset['check'])).toEqual([...checkIds]);
    expect(lines.filter(({ dataset }) => dataset['state'] === 'met')).toHaveLength(2);
  });

  test.each([
    ['en', 'Look at this', 'Fine', 'Not known'],
    ['de', 'Bitte beachten', 'In Ordnung', 'Nicht bekannt'],
  ] as const)('says each state in a word, not by colour alone: %s', async (chosen, unmet, fine, unknown) => {
    language.choose(chosen);
    await show(CheckPanel, { results, ...words });
    await expect.element(line('clock')).toHaveTextContent(unmet);
    await expect.element(line('browser')).toHaveTextContent(fine);
    await expect.element(line('policy')).toHaveTextContent(unknown);
  });

  test('S1: what is amiss comes with what to do and its code, what is fine with neither', async () => {
    await show(CheckPanel, { results, ...words });
    await expect.element(line('clock')).toHaveTextContent('The clock is slow. Set the clock. LK-208');
    await expect.element(line('browser')).not.toHaveTextContent('Set the clock.');
    await expect.element(line('policy')).not.toHaveTextContent('LK-');
  });

  test('counts first what is to be looked at, and announces it once nothing runs any more', async () => {
    const { change } = await show(CheckPanel, { results: { ...results, route: running }, ...words });
    await expect.element(page.getByText('1 to look at, 1 running, 2 fine')).toBeVisible();
    await expect.element(page.getByRole('status')).toHaveTextContent(/^$/);
    change({ results });
    await expect.element(summary).toBeVisible();
    await expect.element(page.getByRole('status')).toHaveTextContent('Checks: 1 to look at, 2 fine');
  });

  test('folded, it shows the counts, announces nothing, and unfolds by keyboard', async () => {
    await show(CheckPanel, { results, ...words, compact: true });
    await expect.element(summary).toBeVisible();
    await expect.element(line('clock')).not.toBeInTheDocument();
    await expect.element(page.getByRole('status')).toHaveTextContent(/^$/);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.element(line('clock')).toBeVisible();
  });

  test('stays within the narrowest window, however long the words', async () => {
    await page.viewport(320, 600);
    const long = 'Sicherheitsschlüsselrichtlinie'.repeat(5);
    await show(CheckPanel, { results, title: () => long, finding: () => long, remedy: () => long });
    expect(reachesBeyondWindow()).toBe(false);
  });
});
