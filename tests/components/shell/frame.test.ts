import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createStep, finishStep } from '../../../src/journey/testing/every-step.ts';
import Footer from '../../../src/ui/shell/Footer.svelte';
import PracticeBanner from '../../../src/ui/shell/PracticeBanner.svelte';
import Rail from '../../../src/ui/shell/Rail.svelte';
import ShareNotice from '../../../src/ui/shell/ShareNotice.svelte';
import { railSteps } from '../../../src/ui/shell/progress.ts';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { share } from '../../../src/ui/state/share.svelte.ts';
import { show } from '../support/show.svelte.ts';

describe('the rail', () => {
  test.each([
    ['en', 'done', 'you are here'],
    ['de', 'erledigt', 'Sie sind hier'],
  ] as const)('says where the person is, also without seeing it: %s', async (chosen, done, here) => {
    language.choose(chosen);
    await page.viewport(1280, 720);
    await show(Rail, { steps: railSteps(createStep) });
    const items = page.getByRole('listitem');
    await expect.element(items.nth(0)).toHaveTextContent(done);
    await expect.element(items.nth(2)).toHaveAttribute('aria-current', 'step');
    await expect.element(items.nth(2)).toHaveTextContent(here);
    expect(document.querySelectorAll('[aria-current]')).toHaveLength(1);
  });

  test.each([
    ['en', 'later'],
    ['de', 'später'],
  ] as const)('says of a lock screen that was put off that it is later: %s', async (chosen, later) => {
    language.choose(chosen);
    await page.viewport(1280, 720);
    const { change } = await show(Rail, { steps: railSteps({ ...finishStep, later: true }) });
    const last = page.getByRole('listitem').nth(3);
    await expect.element(last.getByText(later)).toBeVisible();
    await expect.element(last).not.toHaveTextContent(/done|erledigt/);
    change({ steps: railSteps(finishStep) });
    await expect.element(last.getByText(later)).not.toBeInTheDocument();
    await expect.element(last).toHaveTextContent(/done|erledigt/);
  });
});

describe('M1: the banner of practice', () => {
  test('says that nothing is real, which scenario it is and how many keys there are', async () => {
    const { change } = await show(PracticeBanner, { keys: 1, scenario: 'save-lost', onReset: vi.fn() });
    const banner = page.getByRole('complementary', { name: 'Practice' });
    await expect.element(banner).toHaveTextContent('Nothing here is real. Scenario: save-lost. Keys: 1.');
    await expect.element(banner).toHaveAttribute('data-practice-keys', '1');
    change({ keys: null });
    await expect.element(banner).not.toHaveTextContent('Keys:');
  });

  test('starts again with a press, and cannot be closed', async () => {
    const onReset = vi.fn();
    await show(PracticeBanner, { keys: 0, scenario: 'default', onReset });
    expect(page.getByRole('button').elements()).toHaveLength(1);
    await userEvent.dblClick(page.getByRole('button', { name: 'Start again' }));
    expect(onReset).toHaveBeenCalledTimes(1);
  });

  test('leads to the training room', async () => {
    await show(PracticeBanner, { keys: 0, scenario: 'default', onReset: vi.fn() });
    await expect.element(page.getByRole('link', { name: 'Training room' })).toHaveAttribute('href', '#/practice');
  });
});

describe('the footer', () => {
  const helpdesk = { phone: '+49 (30) 1234-56', email: 'help@contoso.com', url: 'https://help.contoso.com/' };

  test('reaches the helpdesk by every way that there is', async () => {
    await show(Footer, { helpdesk, code: null });
    await expect
      .element(page.getByRole('link', { name: '+49 (30) 1234-56' }))
      .toHaveAttribute('href', 'tel:+4930123456');
    await expect
      .element(page.getByRole('link', { name: 'help@contoso.com' }))
      .toHaveAttribute('href', 'mailto:help@contoso.com');
    await expect.element(page.getByRole('link', { name: 'Helpdesk page (opens a new tab)' })).toBeVisible();
  });

  test('S2: in screen-share mode the address of the helpdesk is to be read, and opens no mail program', async () => {
    await show(Footer, { helpdesk, code: null });
    await expect.element(page.getByRole('link', { name: helpdesk.email })).toBeVisible();
    share.toggle();
    await expect.element(page.getByRole('link', { name: helpdesk.email })).not.toBeInTheDocument();
    await expect.element(page.getByText(helpdesk.email)).toBeVisible();
    share.toggle();
  });

  test('S1: holds the code, to be read out on the phone', async () => {
    const { change } = await show(Footer, { helpdesk: null, code: 'LK-602' });
    await expect.element(page.getByText('Code for the helpdesk: LK-602')).toBeVisible();
    change({ code: null });
    await expect.element(page.getByText('Code for the helpdesk')).not.toBeInTheDocument();
  });
});

test.each([
  ['en', 'Personal details are hidden; hold one to show it. Nobody needs your PIN: never tell it.'],
  ['de', 'Persönliches ist verdeckt, Halten zeigt es. Ihre PIN braucht niemand: nie nennen.'],
] as const)(
  'S2: the notice says how what is hidden is shown, and that nobody needs the PIN: %s',
  async (chosen, words) => {
    language.choose(chosen);
    await show(ShareNotice, {});
    await expect.element(page.getByRole('status')).toHaveTextContent(words);
  },
);
