import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import GuideStep from '../../../src/ui/guide-kit/GuideStep.svelte';
import SituationChoice from '../../../src/ui/guide-kit/SituationChoice.svelte';
import When from '../../../src/ui/guide-kit/When.svelte';
import { situation } from '../../../src/ui/guide-kit/situation.svelte.ts';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { show } from '../support/show.svelte.ts';
import { words } from '../support/words.ts';

const all = page.getByRole('checkbox', { name: 'Show everything' });

describe('P1: which PC a guide speaks of', () => {
  test('is asked only as far as the guide tells PCs apart', async () => {
    await show(SituationChoice, { varies: ['windows'] });
    await expect.element(page.getByRole('group', { name: 'Windows' })).toBeVisible();
    await expect.element(page.getByRole('group', { name: 'The PC is' })).not.toBeInTheDocument();
  });

  test('is kept when it is chosen', async () => {
    await show(SituationChoice, { varies: ['windows', 'join'] });
    await userEvent.click(page.getByRole('radio', { name: 'Windows 10' }));
    await userEvent.click(page.getByRole('radio', { name: 'Entra hybrid joined' }));
    expect([situation.windows, situation.join]).toEqual(['10', 'hybrid']);
  });

  test('is no question any more once everything is shown', async () => {
    await show(SituationChoice, { varies: ['windows'] });
    await userEvent.click(all);
    await expect.element(page.getByRole('radio', { name: 'Windows 10' })).toBeDisabled();
    await userEvent.click(all);
    await expect.element(page.getByRole('radio', { name: 'Windows 10' })).toBeEnabled();
  });
});

describe('P1: a part that is for some PCs', () => {
  const part = page.getByText('Only there');

  test('is there for those, and for nobody else', async () => {
    await show(When, { windows: '10', join: 'hybrid', children: words('Only there') });
    await expect.element(part).not.toBeInTheDocument();
    situation.windows = '10';
    await expect.element(part).not.toBeInTheDocument();
    situation.join = 'hybrid';
    await expect.element(part).toBeVisible();
  });

  test.each([
    ['en', 'Only Windows 10, Entra hybrid joined:'],
    ['de', 'Nur Windows 10, hybrid eingebunden:'],
  ] as const)('is marked where everything is shown, also where it applies: %s', async (chosen, mark) => {
    language.choose(chosen);
    await show(When, { windows: '10', join: 'hybrid', children: words('Only there') });
    situation.all = true;
    await expect.element(page.getByText(mark)).toBeVisible();
    situation.windows = '10';
    await expect.element(page.getByText(mark)).toBeVisible();
    await expect.element(part).toBeVisible();
  });

  test('as a step, it is no item of the list where it does not apply: the others count without it', async () => {
    await show(GuideStep, { windows: '10', text: 'Only there' });
    await expect.element(page.getByRole('listitem')).not.toBeInTheDocument();
    situation.windows = '10';
    await expect.element(page.getByRole('listitem')).toHaveTextContent('Only there');
  });
});
