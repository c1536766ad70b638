import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import QueueBar from '../../../src/ui/room/list/QueueBar.svelte';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { show } from '../support/show.svelte.ts';
import { person, pretendDesk, type PretendedDesk } from './pretended-desk.ts';

const button = (name: string) => page.getByRole('button', { name, exact: true });

/** In the turn of the first. */
async function inTurn(people = [person(1), person(2), person(3)]): Promise<PretendedDesk> {
  const pretended = pretendDesk();
  pretended.act.send({ type: 'start-queue', people, pattern: '' });
  pretended.act.send({ type: 'call-next' });
  const props = () => ({ desk: pretended.desk, queue: pretended.desk.queue!, act: pretended.act });
  const { change } = await show(QueueBar, props());
  pretended.onchange = () => change(props());
  return pretended;
}

describe('S13: where in the queue the agent is', () => {
  test('whoever is not there is skipped; put back at the end, they keep their number', async () => {
    const pretended = await inTurn();
    await expect.element(page.getByText('No. 1 of 3')).toBeVisible();
    await userEvent.click(button('Skip'));
    expect(pretended.desk.queue?.entries[0]?.state).toBe('skipped');
    pretended.act.send({ type: 'put-back', objectId: person(1).objectId });
    for (const skipped of [2, 3]) {
      pretended.act.send({ type: 'call-next' });
      pretended.act.send({ type: 'skip', objectId: person(skipped).objectId });
    }
    pretended.act.send({ type: 'call-next' });
    await expect.element(page.getByText('No. 1 of 3')).toBeVisible();
  });

  test('a pause after this person is asked for, and taken back', async () => {
    const pretended = await inTurn();
    await userEvent.click(button('Then pause'));
    expect(pretended.desk.pauseAfter).toBe(true);
    await userEvent.click(button('No pause'));
    expect(pretended.desk.pauseAfter).toBe(false);
  });

  test('after a key it leads to the queue', async () => {
    const pretended = await inTurn();
    pretended.registerKey(1_000);
    await userEvent.click(button('To the queue'));
    expect(pretended.desk.room.name).toBe('find');
  });

  test.each(['en', 'de'] as const)('J1: one row on a phone (%s)', async (tag) => {
    language.choose(tag);
    await page.viewport(360, 740);
    const list = Array.from({ length: 200 }, (_, index) => person(index + 1));
    await inTurn(list);
    expect(document.querySelector('.queue-bar')?.getBoundingClientRect().height).toBeLessThan(60);
  });
});
