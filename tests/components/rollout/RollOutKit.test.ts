import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { assumed, emptyDraft, keepDraft, type KitDraft } from '../../../src/rollout/kit-draft.ts';
import RollOutKit from '../../../src/ui/rollout/RollOutKit.svelte';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { reachesBeyondWindow } from '../support/reaches-beyond-window.ts';
import { show } from '../support/show.svelte.ts';

const helpdesk = { phone: '+1 555 0100', email: null, url: null };
const wishes = { people: '50 000', begin: '2026-12-01', before: '2027-02-01', holidays: '2026-12-25, 2027-01-01' };

/** @param draft what a reload finds; null for nothing */
async function shown(draft: KitDraft | null = null, languages: readonly ('en' | 'de')[] = ['en', 'de']) {
  const kept = { read: () => (draft === null ? null : keepDraft(draft)), write: vi.fn<(text: string) => void>() };
  const { change } = await show(RollOutKit, {
    ...{ name: 'Contoso', address: 'https://keys.contoso.com/', helpdesk, languages, kept },
  });
  return { change, kept };
}

const plan = (typed: Partial<KitDraft['plan']> = {}): KitDraft => ({
  ...emptyDraft,
  part: 'plan',
  plan: { ...assumed, ...wishes, ...typed },
});
const field = (label: string) => page.getByLabelText(label);
const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];

describe('A17: what people are told', () => {
  test('is made in each configured language, and follows what the page is given until something else is typed', async () => {
    const { change, kept } = await shown();
    expect(all('[data-kit-language]').map((one) => one.getAttribute('data-kit-language'))).toEqual(['en', 'de']);
    change({ name: 'Fabrikam', languages: ['de'] });
    await expect.element(field('Name of the organisation')).toHaveValue('Fabrikam');
    expect(all('[data-kit-language]')).toHaveLength(1);
    expect(document.body.textContent).toContain('Ihr Sicherheitsschlüssel von Fabrikam');
    await userEvent.fill(field('Name of the organisation'), 'Contoso Bank');
    change({ name: 'Woodgrove' });
    await expect.element(field('Name of the organisation')).toHaveValue('Contoso Bank');
    expect(kept.write.mock.lastCall?.[0]).toContain('Contoso Bank');
  });

  test('what is wrong is said at its field, and nothing is made of it', async () => {
    await shown();
    await userEvent.fill(field('Mail address of the helpdesk'), 'help');
    await expect.element(field('Mail address of the helpdesk')).toHaveAttribute('aria-invalid', 'true');
    expect(all('[data-kit-language]')).toEqual([]);
    await userEvent.clear(field('Mail address of the helpdesk'));
    await expect.element(page.getByRole('link', { name: 'Save the page' }).first()).toBeVisible();
    await userEvent.click(page.getByRole('checkbox', { name: 'With a phone that they confirm on' }));
    await expect.element(page.getByText('Choose one at least.')).toBeVisible();
    expect(all('[data-kit-language]')).toEqual([]);
  });
});

describe('A18: the plan by day', () => {
  test('nothing is called wrong before anything was typed', async () => {
    await shown({ ...emptyDraft, part: 'plan' });
    await expect.element(page.getByText('Say how many people, and both days.', { exact: false })).toBeVisible();
    expect(all('[aria-invalid], [data-plot]')).toEqual([]);
  });

  test('says what would make the date hold, and that it is assumed', async () => {
    await shown(plan());
    const outcome = page.getByRole('status').first();
    await expect.element(outcome).toHaveTextContent('With these assumptions the date does not hold.');
    await expect.element(outcome).toHaveTextContent('March 19, 2027');
    await expect.element(outcome).toHaveTextContent('Agents: 23 in place of 10. Keys a day: 1,753 in place of 1,000.');
    await expect.element(outcome).toHaveTextContent('October 13, 2026');
    await expect.element(page.getByText('Microsoft publishes no figure', { exact: false })).toBeVisible();
  });

  test('the curve has a text that says what it shows', async () => {
    await shown(plan({ people: '300' }));
    const curve = page.getByRole('img', { name: /^Curve of the people who have registered, from December 1, 2026/ });
    await expect.element(curve).toBeVisible();
    await expect.element(curve).toHaveAccessibleName(/all 300 by December/);
  });

  test('what was typed is kept at every key', async () => {
    const { kept } = await shown({ ...emptyDraft, part: 'plan' });
    await userEvent.type(field('People who get a key'), '12');
    expect(kept.write).toHaveBeenCalledTimes(2);
    expect(kept.write.mock.lastCall?.[0]).toContain('"people":"12"');
  });

  test.each([
    ['en', 320],
    ['de', 320],
    ['de', 1366],
  ] as const)('fits: %s at %i px, with half a million people over ten years', async (tag, width) => {
    language.choose(tag);
    await page.viewport(width, 740);
    await shown(plan({ people: '500000', agents: '3' }));
    for (const details of all('details')) (details as HTMLDetailsElement).open = true;
    await expect.element(page.getByRole('img').last()).toBeVisible();
    expect(reachesBeyondWindow()).toBe(false);
    expect(all('tbody tr').length).toBeLessThan(130);
  });
});
