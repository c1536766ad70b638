import { expect, test } from 'vitest';
import { page as browser } from 'vitest/browser';
import { blue, createStep } from '../../../src/journey/testing/every-step.ts';
import CreateScreen from '../../../src/ui/screens/CreateScreen.svelte';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { pretendedActs, pretendedPage } from '../support/pretended-page.ts';
import { show } from '../support/show.svelte.ts';

const step = { ...createStep, keyName: '', keys: [{ id: blue.id, name: 'Desk', aaguid: null }] };
const primary = (): HTMLElement | null => document.querySelector('[data-action="primary"]');
const types = (act: ReturnType<typeof pretendedActs>): string[] => act.send.mock.calls.map(([{ type }]) => type);

test.each([
  ['en', 'Name this key (optional)', 'Another of your keys has this name.'],
  ['de', 'Schlüssel benennen (optional)', 'Ein anderer Ihrer Schlüssel heißt schon so.'],
] as const)('J11: a name that is taken is refused before the ceremony: %s', async (chosen, label, taken) => {
  language.choose(chosen);
  const act = pretendedActs();
  await show(CreateScreen, { step, page: pretendedPage(), act });
  const field = browser.getByRole('textbox', { name: label });
  await expect.element(field).not.toBeInTheDocument();
  await browser.getByText(label).first().click();
  await field.fill('desk ');
  primary()?.click();
  await expect.element(browser.getByText(taken)).toBeVisible();
  expect(types(act)).toEqual(['edit-name']);
  await field.fill('Key ring');
  primary()?.click();
  expect(types(act)).toEqual(['edit-name', 'edit-name', 'register']);
});

test('J11: a spare key is asked where it will be kept', async () => {
  await show(CreateScreen, { step: { ...step, round: 'spare' }, page: pretendedPage(), act: pretendedActs() });
  await expect.element(browser.getByRole('textbox', { name: 'Where will you keep it?' })).toBeVisible();
});
