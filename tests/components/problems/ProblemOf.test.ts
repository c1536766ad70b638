import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { problem } from '../../../src/support/problem.ts';
import ProblemOf from '../../../src/ui/problems/ProblemOf.svelte';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { pretendedActs } from '../support/pretended-page.ts';
import { show } from '../support/show.svelte.ts';

const alert = page.getByRole('alert');

describe('S1: a problem of the journey', () => {
  test.each([
    ['en', /Save again/],
    ['de', /noch einmal|erneut/],
  ] as const)('is told in the words of its code: %s', async (chosen, todo) => {
    language.choose(chosen);
    await show(ProblemOf, { problem: problem('LK-602'), act: pretendedActs() });
    await expect.element(alert).toHaveTextContent(todo);
    await expect.element(page.getByRole('region', { name: 'LK-602' })).toBeVisible();
  });

  test('changes its words with its code', async () => {
    const { change } = await show(ProblemOf, { problem: problem('LK-602'), act: pretendedActs() });
    await expect.element(page.getByRole('region', { name: 'LK-602' })).toBeVisible();
    change({ problem: problem('LK-402') });
    await expect.element(page.getByRole('region', { name: 'LK-402' })).toBeVisible();
    await expect.element(page.getByRole('region', { name: 'LK-602' })).not.toBeInTheDocument();
  });

  test('P1: leads to the guide where there is one, and nowhere where there is none', async () => {
    const { change } = await show(ProblemOf, { problem: problem('LK-402'), act: pretendedActs() });
    await expect.element(page.getByRole('link', { name: 'Up to ten keys' })).toHaveAttribute('href', '#/help/ten-keys');
    change({ problem: problem('LK-602') });
    await expect.element(page.getByRole('region', { name: 'LK-602' })).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Up to ten keys' })).not.toBeInTheDocument();
  });

  test('S3: shows the support summary before it is copied, and asks for it only when it is unfolded', async () => {
    const act = pretendedActs();
    await show(ProblemOf, { problem: problem('LK-602'), act });
    await expect.element(alert).toBeVisible();
    expect(act.summary).not.toHaveBeenCalled();
    await userEvent.click(page.getByText('For the helpdesk'));
    await expect
      .element(page.getByRole('region', { name: 'Copy support summary' }))
      .toHaveTextContent('LK-000 summary');
    await expect.element(page.getByText('It holds no name and no account.')).toBeVisible();
  });
});
