import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import Steps from '../../../src/ui/controls/Steps.svelte';
import TouchKeyDrawing from '../../../src/ui/drawings/TouchKeyDrawing.svelte';
import { show } from '../support/show.svelte.ts';

const steps = [
  { title: 'Connect your key', text: 'Either side up.' },
  { title: 'Touch it', drawing: TouchKeyDrawing, alt: 'A finger on the key' },
  { title: 'Take it out' },
];
const items = page.getByRole('listitem');

describe('drawn steps', () => {
  test('are an ordered list with their words, and the drawing has its own', async () => {
    await show(Steps, { steps });
    await expect.element(items).toHaveLength(3);
    await expect.element(items.nth(0)).toHaveTextContent('Connect your key Either side up.');
    await expect.element(items.nth(1).getByRole('img', { name: 'A finger on the key' })).toBeVisible();
  });

  test('tell where the person is, and nothing where nobody knows', async () => {
    const { change } = await show(Steps, { steps, current: 1 });
    await expect.element(items.nth(1)).toHaveAttribute('aria-current', 'step');
    await expect.element(items.nth(0)).not.toHaveAttribute('aria-current');
    change({ current: 2 });
    await expect.element(items.nth(2)).toHaveAttribute('aria-current', 'step');
    await expect.element(items.nth(1)).not.toHaveAttribute('aria-current');
    await show(Steps, { steps });
    expect(document.querySelector('[aria-current]')).toBeNull();
  });
});
