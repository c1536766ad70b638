import { describe, expect, test } from 'vitest';
import { page as browser, userEvent } from 'vitest/browser';
import { firstStep, type KeyStep } from '../../../src/journey/step.ts';
import { problem } from '../../../src/support/problem.ts';
import KeyCheck from '../../../src/ui/keys/KeyCheck.svelte';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { blockedKey, checkedKey } from '../support/checked-key.ts';
import { pretendedActs, pretendedPage } from '../support/pretended-page.ts';
import { show } from '../support/show.svelte.ts';

const ready: KeyStep = { ...firstStep, name: 'key', state: 'ready', asker: null };
const checking: KeyStep = { ...ready, state: 'checking' };
const heading = browser.getByRole('heading', { level: 2 });

async function begun(step: KeyStep = ready) {
  const [page, act] = [pretendedPage(), pretendedActs()];
  return { page, act, ...(await show(KeyCheck, { step, page, act, fault: null })) };
}

describe('Y1: looking at a key', () => {
  test('says beforehand what one touch shows, and that nothing is stored', async () => {
    await begun();
    await expect.element(heading).toHaveTextContent("Let's look at your key first");
    await expect.element(heading).not.toHaveFocus();
    await expect.element(browser.getByText('Nothing is stored on the key')).toBeVisible();
  });

  test.each([
    ['en', 'Connect your key, type its PIN and touch it', 'Waiting for: Your key'],
    ['de', 'Verbinden Sie Ihren Schlüssel', 'Jetzt an der Reihe: Ihr Schlüssel'],
  ] as const)('while the key is asked, it says who has to act: %s', async (chosen, what, who) => {
    language.choose(chosen);
    await begun(checking);
    await expect.element(browser.getByRole('status')).toHaveTextContent(what);
    await expect.element(browser.getByRole('status')).toHaveTextContent(who);
  });

  test('J1: what came of it takes the focus', async () => {
    const { change } = await begun(checking);
    change({ step: { ...ready, checked: checkedKey() } });
    await expect.element(heading).toHaveTextContent('What your key told us');
    await expect.element(heading).toHaveFocus();
    await expect.element(browser.getByText('Your organisation accepts this key.', { exact: true })).toBeVisible();
  });

  test('a check that was called off without a word leaves the focus where it is', async () => {
    const { change } = await begun(checking);
    change({ step: ready });
    await expect.element(heading).toHaveTextContent("Let's look at your key first");
    await expect.element(heading).not.toHaveFocus();
  });

  test('S4: no answer is explained by what it can mean, the likeliest first', async () => {
    const { change } = await begun(checking);
    change({ step: { ...ready, problem: problem('LK-501') } });
    await expect.element(browser.getByRole('alert')).toHaveTextContent('The check ended without an answer from a key.');
    const first = browser.getByRole('listitem').first();
    await expect.element(first).toHaveTextContent('The window was closed, or the PIN was not typed.');
  });

  test('S4: what is known of the PC comes before all guesses', async () => {
    const { page, change } = await begun(checking);
    page.checks = { ...page.checks, 'local-session': { ...page.checks['local-session'], state: 'unmet' } };
    change({ step: { ...ready, problem: problem('LK-501') } });
    await expect.element(browser.getByRole('listitem').first()).toHaveTextContent('connected to this PC from another');
  });

  test('Y2: a refused key is announced with the reason, not only with its code', async () => {
    const { change } = await begun(checking);
    change({ step: { ...ready, checked: blockedKey() }, fault: 'LK-411' });
    await expect.element(browser.getByRole('alert')).toHaveTextContent('Your organisation has blocked this model.');
    await expect.element(browser.getByRole('region', { name: 'LK-411' })).toBeVisible();
  });

  test('M1: only practice offers the pretend key', async () => {
    const { act } = await begun();
    const pretend = browser.getByRole('checkbox', { name: 'Practice: use a pretend key instead of a real one' });
    await userEvent.click(pretend);
    expect(act.usePretendKey.mock.calls).toEqual([[true]]);
    const live = pretendedPage();
    live.practice = null;
    await show(KeyCheck, { step: ready, page: live, act, fault: null });
    await expect.element(pretend).not.toBeInTheDocument();
  });
});
