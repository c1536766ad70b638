import { expect, test } from 'vitest';
import { page as browser } from 'vitest/browser';
import { returnedFrom, signInStep } from '../../../src/journey/testing/every-step.ts';
import { problem } from '../../../src/support/problem.ts';
import SignInReturnedScreen from '../../../src/ui/screens/SignInReturnedScreen.svelte';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { pretendedActs, pretendedPage } from '../support/pretended-page.ts';
import { show } from '../support/show.svelte.ts';

const step = { ...returnedFrom(signInStep), problem: problem('LK-301') };

async function asked(): Promise<void> {
  await show(SignInReturnedScreen, { step, page: pretendedPage(), act: pretendedActs() });
}

const codes = (): (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>('[data-problem]')].map(({ dataset }) => dataset['problem']);

test.each([
  ['I need permission', 'LK-303'],
  ['This device or browser is not allowed', 'LK-304'],
  ['My account is not known here', 'LK-305'],
  ['My account has no access to this page', 'LK-306'],
  ['I have to prove that it is me', 'LK-311'],
  ['User name or password is wrong', 'LK-310'],
])('J8: "%s" is %s, said once and in view', async (said, code) => {
  await asked();
  expect(codes(), 'its code before any choice').toEqual(['LK-301']);
  await browser.getByRole('radio', { name: said }).click();
  await expect.poll(codes, { timeout: 10_000 }).toEqual([code]);
  await expect.element(browser.getByRole('alert')).toBeInViewport({ ratio: 1 });
  expect(document.body.textContent, 'nobody read a number').not.toMatch(/AADSTS\d/);
});

test('J8: whoever saw nothing is told that nothing has happened', async () => {
  await asked();
  await browser.getByRole('radio', { name: 'Nothing: I just came back' }).click();
  await expect.element(browser.getByRole('status')).toHaveTextContent('Nothing has happened yet.');
  expect(codes()).toEqual(['LK-301']);
});

test('J8: a number or words are asked for in a field of their own, and answered beneath it', async () => {
  language.choose('de');
  await asked();
  await expect.element(browser.getByRole('textbox')).not.toBeInTheDocument();
  await browser.getByRole('radio', { name: 'Etwas anderes, oder eine Nummer' }).click();
  const field = browser.getByRole('textbox');
  await field.fill('ein Administrator muss genehmigen');
  const found = browser.getByRole('group', { name: 'Was davon ist es?' });
  await expect.element(found).toHaveTextContent(/AADSTS(65001|90094)/);
  await found.getByRole('radio').first().click();
  await expect.poll(codes).toEqual(['LK-303']);
  const below = (): number =>
    (document.querySelector('[data-problem]')?.getBoundingClientRect().top ?? 0) -
    (document.querySelector('input[type="text"]')?.getBoundingClientRect().bottom ?? 0);
  expect(below()).toBeGreaterThan(0);
  await field.fill('AADSTS50105');
  await expect.poll(codes).toEqual(['LK-306']);
  await field.fill('xyzzy');
  await expect.poll(codes).toEqual(['LK-301']);
});
