import { describe, expect, test } from 'vitest';
import { page as browser, userEvent } from 'vitest/browser';
import { firstStep, type KeyStep } from '../../../src/journey/step.ts';
import KeyCheck from '../../../src/ui/keys/KeyCheck.svelte';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { checkedKey } from '../support/checked-key.ts';
import { pretendedActs, pretendedPage } from '../support/pretended-page.ts';
import { show } from '../support/show.svelte.ts';

const ready: KeyStep = { ...firstStep, name: 'key', state: 'ready', asker: null };
const checking: KeyStep = { ...ready, state: 'checking' };
const heading = browser.getByRole('heading', { level: 2 });

async function begun(step: KeyStep = ready) {
  const [page, act] = [pretendedPage(), pretendedActs()];
  return { page, act, ...(await show(KeyCheck, { step, page, act })) };
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

  test('M1: only practice offers the pretend key', async () => {
    const { act } = await begun();
    const pretend = browser.getByRole('checkbox', { name: 'Practice: use a pretend key instead of a real one' });
    await userEvent.click(pretend);
    expect(act.usePretendKey.mock.calls).toEqual([[true]]);
    const live = pretendedPage();
    live.practice = null;
    await show(KeyCheck, { step: ready, page: live, act });
    await expect.element(pretend).not.toBeInTheDocument();
  });
});
