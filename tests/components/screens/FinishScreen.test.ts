import { afterEach, expect, test, vi } from 'vitest';
import { page as browser } from 'vitest/browser';
import { finishStep } from '../../../src/journey/testing/every-step.ts';
import FinishScreen from '../../../src/ui/screens/FinishScreen.svelte';
import { language } from '../../../src/ui/state/language.svelte.ts';
import type { Page } from '../../../src/ui/state/page.svelte.ts';
import { pretendedActs, pretendedPage } from '../support/pretended-page.ts';
import { show } from '../support/show.svelte.ts';

const heading = browser.getByRole('heading', { level: 1 });
const primary = (): HTMLElement | null => document.querySelector('[data-action="primary"]');

function pageWith(helpdesk: { phone: string | null; email: string | null; url: string | null } | null): Page {
  const page = pretendedPage();
  const organisation = { name: 'Contoso', accent: null, helpdesk };
  page.configuration = { organisation, acceptedKeys: null } as Page['configuration'];
  return page;
}

afterEach(() => vi.restoreAllMocks());

test.each([
  ['en', 'All done. From now on: key, PIN, touch.', 'Sign out'],
  ['de', 'Fertig. Ab jetzt: Schlüssel, PIN, Berührung.', 'Abmelden'],
] as const)('J1: the end says so, and its primary action signs out: %s', async (chosen, title, out) => {
  language.choose(chosen);
  const act = pretendedActs();
  await show(FinishScreen, { step: finishStep, page: pageWith(null), act });
  await expect.element(heading).toHaveTextContent(title);
  expect(primary()).toHaveTextContent(out);
  primary()?.click();
  expect(act.send.mock.lastCall).toEqual([{ type: 'sign-out' }]);
});

test('a lost key: the helpdesk is named by its number, or else by its mail', async () => {
  const act = pretendedActs();
  const reach = { phone: '+49 30 1234', email: 'help@contoso.com', url: null };
  const { change } = await show(FinishScreen, { step: finishStep, page: pageWith(reach), act });
  await expect.element(browser.getByRole('link', { name: '+49 30 1234' })).toHaveAttribute('href', 'tel:+49301234');
  change({ page: pageWith({ ...reach, phone: null }) });
  await expect
    .element(browser.getByRole('link', { name: 'help@contoso.com' }))
    .toHaveAttribute('href', 'mailto:help@contoso.com');
});

test('what was put off is said to be later, never to be done', async () => {
  const act = pretendedActs();
  const { change } = await show(FinishScreen, { step: { ...finishStep, later: true }, page: pageWith(null), act });
  await expect.element(heading).toHaveTextContent('Your key is registered');
  await expect.element(browser.getByText('You put the lock screen off.')).toBeVisible();
  await expect.element(browser.getByText(/All done|work now/)).not.toBeInTheDocument();
  change({ step: { ...finishStep, later: true, round: 'spare' } });
  await expect.element(browser.getByText(/All done|work now/)).not.toBeInTheDocument();
});

test('the spare is an offer; after it both keys are said to work', async () => {
  const act = pretendedActs();
  const page = pageWith(null);
  const { change } = await show(FinishScreen, { step: finishStep, page, act });
  await browser.getByRole('button', { name: 'Register a spare key' }).click();
  expect(act.send.mock.lastCall).toEqual([
    { type: 'register-spare', signedIn: false, checkFirst: false, authAge: null },
  ]);
  change({ step: { ...finishStep, round: 'spare' } });
  await expect.element(heading).toHaveTextContent('Both keys work now');
  await expect.element(browser.getByRole('button', { name: 'Register another key' })).toBeVisible();
});

test('P4: a card for the wallet is printed, and holds nothing but what to do and whom to call', async () => {
  const print = vi.spyOn(window, 'print').mockReturnValue(undefined);
  const reach = { phone: '+49 30 1234', email: null, url: null };
  await show(FinishScreen, { step: finishStep, page: pageWith(reach), act: pretendedActs() });
  const card = document.querySelector('[data-wallet-card]');
  expect(card).toHaveTextContent('Connect key, type PIN, touch.');
  expect(card).toHaveTextContent('+49 30 1234');
  await expect.element(card as HTMLElement).not.toBeVisible();
  await browser.getByRole('button', { name: 'Print a wallet card' }).click();
  expect(print).toHaveBeenCalledOnce();
});
