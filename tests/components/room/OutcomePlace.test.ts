import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Desk } from '../../../src/helpdesk/desk.ts';
import { makeQueue } from '../../../src/helpdesk/queue.ts';
import { ada, bo } from '../../../src/helpdesk/testing/some-targets.ts';
import PersonDesk from '../../../src/ui/room/person/PersonDesk.svelte';
import { deskWith, everyRoom, pretendedRoomActs } from '../support/pretended-desk.ts';
import { show } from '../support/show.svelte.ts';

const { objectId } = ada;
const button = (name: string | RegExp) => page.getByRole('button', { name });

async function stand(name: string, desk: Partial<Desk> = {}) {
  const act = pretendedRoomActs();
  await show(PersonDesk, { desk: deskWith(everyRoom[name]!, desk), act, pass: { minutes: null, once: null } });
  return act;
}

describe('what came of a change', () => {
  test.each([
    ['registered', 'The key is registered', /It can take half a minute/],
    ['removed', 'The key is removed', /Its entry stays on the key itself\. Reset the key/],
    ['revoked', 'All sessions are being ended', /It takes minutes.*Guests are not affected/],
    ['pass lost', 'A pass is there, and its code is lost', /Make a new pass: it replaces this one/],
    ['pass refused', 'Nothing was changed', /What you saw before still holds/],
    ['no key', 'No key was registered', /Nothing was sent to Microsoft/],
    ['not saved', 'The key is not saved', /save it again, without another touch/],
    ['sessions perhaps ended', 'Whether the sessions were ended is not known', /twice does no harm/],
    ['perhaps', 'It is not known yet what came of it', /Look at the list before anything else/],
    ['cancelled too late', 'Nothing was changed', /You cancelled after the key had answered/],
  ])('%s is told, with what comes next', async (name, title, words) => {
    await stand(name);
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(title);
    await expect.element(page.getByText(words)).toBeVisible();
  });

  test('S12: perhaps has one press, and that looks at the list', async () => {
    const act = await stand('perhaps');
    await button('Look at the list').click();
    expect(act.send).toHaveBeenCalledExactlyOnceWith({ type: 'look', objectId });
    await stand('settling');
    await expect.element(button('Look at the list')).toBeDisabled();
    await expect.element(page.getByText('Looking at the list')).toBeVisible();
  });

  test('S12: a key that is not saved is saved again, or set aside', async () => {
    const act = await stand('not saved');
    await button('Save again for Ada Berg').click();
    expect(act.send).toHaveBeenLastCalledWith({ type: 'save-again', objectId });
    await button('Set the key aside').click();
    expect(act.send).toHaveBeenLastCalledWith({ type: 'done', objectId });
    await expect.element(button('Back')).toHaveAccessibleDescription(/the key is set aside/);
  });

  test.each(['key refused', 'cancelled too late'])(
    'S12: %s: the key has to be reset before anyone gets it',
    async (name) => {
      await stand(name);
      await expect.element(page.getByText('Set the key aside, and reset it before anyone gets it.')).toBeVisible();
    },
  );

  test('S1: a refusal has its code, and folded what Microsoft’s support asks for', async () => {
    const act = await stand('pass refused');
    await expect.element(page.getByRole('alert')).toHaveTextContent(/does not let you do this.*LK-802/);
    await page.getByText("For Microsoft's support").click();
    await expect.element(page.getByText('r-1')).toBeVisible();
    await expect.element(page.getByText('accessDenied')).toBeVisible();
    await button('Sign in again').click();
    expect(act.signIn).toHaveBeenCalledTimes(1);
  });

  test('a key that did not answer is told to the agent, not to its owner', async () => {
    await stand('no key');
    await expect.element(page.getByRole('alert')).toHaveTextContent(/No key answered.*LK-501/);
    expect(document.body.textContent).not.toContain('Your key');
  });

  test('S13: the printed serial is noted for the person; one that may not be given says why', async () => {
    const act = await stand('registered', { stock: [{ serial: '12345', state: 'returned', person: bo }] });
    const field = page.getByRole('textbox', { name: 'Serial printed on the key' });
    await userEvent.fill(field, '12345');
    await button('Note the hand-over').click();
    await expect.element(field).toHaveAccessibleDescription(/has to be reset before anyone gets it/);
    expect(act.send).not.toHaveBeenCalled();
    await userEvent.fill(field, '99 887');
    await button('Note the hand-over').click();
    expect(act.send).toHaveBeenCalledExactlyOnceWith({ type: 'give-key', objectId, serial: '99 887' });
  });

  test('what was noted is shown', async () => {
    await stand('registered', { stock: [{ serial: '99887', state: 'given', person: ada }] });
    await expect.element(page.getByRole('status')).toHaveTextContent(/Noted for this person: 99887/);
  });

  test('in a queue the next person comes first; without one, the person’s keys', async () => {
    const queued = await stand('registered', { queue: makeQueue([bo]) });
    document.querySelector<HTMLElement>('[data-action="primary"]')!.click();
    expect(queued.send).toHaveBeenCalledExactlyOnceWith({ type: 'next-person' });
    const alone = await stand('registered');
    document.querySelector<HTMLElement>('[data-action="primary"]')!.click();
    expect(alone.send).toHaveBeenCalledExactlyOnceWith({ type: 'done', objectId });
  });

  test('S10: one’s own account: nothing can be done, and the way is back', async () => {
    const act = await stand('oneself');
    await expect.element(page.getByText(/This is your own account\. Nothing can be done/)).toBeVisible();
    await expect.element(button('Verify the caller')).not.toBeInTheDocument();
    await button('Back to the search').click();
    expect(act.send).toHaveBeenCalledExactlyOnceWith({ type: 'back' });
  });

  test('S10: whom it is about is verified first', async () => {
    const act = await stand('person');
    await expect.element(page.getByText(ada.objectId)).not.toBeVisible();
    await page.getByText('Object id').first().click();
    await expect.element(page.getByText(ada.objectId)).toBeVisible();
    await button('Verify the caller').click();
    expect(act.send).toHaveBeenCalledExactlyOnceWith({ type: 'verify', objectId });
  });
});
