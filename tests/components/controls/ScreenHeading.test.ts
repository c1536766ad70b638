import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import ScreenHeading from '../../../src/ui/controls/ScreenHeading.svelte';
import { announcement } from '../../../src/ui/state/announce.svelte.ts';
import { show } from '../support/show.svelte.ts';

const heading = page.getByRole('heading', { level: 1 });

function button(): HTMLButtonElement {
  const made = document.createElement('button');
  document.body.append(made);
  return made;
}

describe('J1: the heading of a screen', () => {
  test('leaves the focus where it was on the first screen, and takes it on each later one', async () => {
    await show(ScreenHeading, { text: 'Get ready' });
    await expect.element(heading).toHaveTextContent('Get ready');
    await expect.element(heading).not.toHaveFocus();
    await show(ScreenHeading, { text: 'Connect your key' });
    await expect.element(heading).toHaveTextContent('Connect your key');
    await expect.element(heading).toHaveFocus();
  });

  test('is the title of the page as well', async () => {
    await show(ScreenHeading, { text: 'Connect your key' });
    expect(document.title).toBe('Connect your key · Security key setup');
  });

  test('cannot be reached with the Tab key: it is no control', async () => {
    await show(ScreenHeading, { text: 'Connect your key' });
    await expect.element(heading).toHaveAttribute('tabindex', '-1');
  });

  test('is announced where its words change under the hands of somebody who is elsewhere', async () => {
    const { change } = await show(ScreenHeading, { text: 'Touch your key' });
    const elsewhere = button();
    elsewhere.focus();
    change({ text: 'Saving your key' });
    await expect.poll(() => announcement.text).toBe('Saving your key');
    expect(document.activeElement).toBe(elsewhere);
    elsewhere.remove();
  });

  test('catches the focus where the place that had it is gone', async () => {
    const { change } = await show(ScreenHeading, { text: 'Touch your key' });
    const gone = button();
    gone.focus();
    gone.remove();
    change({ text: 'Saving your key' });
    await expect.element(heading).toHaveFocus();
  });
});
