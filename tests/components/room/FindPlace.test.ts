import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { FindRoom } from '../../../src/helpdesk/room.ts';
import { ada, bo, otherAda } from '../../../src/helpdesk/testing/some-targets.ts';
import FindPlace from '../../../src/ui/room/person/FindPlace.svelte';
import { share } from '../../../src/ui/state/share.svelte.ts';
import { everyRoom, pretendedRoomActs } from '../support/pretended-desk.ts';
import { show } from '../support/show.svelte.ts';

const field = page.getByRole('textbox');
const search = page.getByRole('button', { name: 'Search', exact: true });

async function stand(name: string, differences: Partial<FindRoom> = {}) {
  const act = pretendedRoomActs();
  const room = { ...(everyRoom[name] as FindRoom), ...differences };
  const { change } = await show(FindPlace, { room, act });
  return { act, change, room };
}

describe('finding the person', () => {
  test.each(['Enter', 'the button'])('%s searches what was typed, once', async (how) => {
    const { act } = await stand('find');
    await expect.element(search).toBeDisabled();
    await userEvent.fill(field, ' ada ');
    if (how === 'Enter') await userEvent.keyboard('{Enter>3/}');
    else await userEvent.dblClick(search);
    expect(act.send).toHaveBeenCalledExactlyOnceWith({ type: 'search', query: 'ada' });
  });

  test('an empty field searches nobody', async () => {
    const { act } = await stand('find');
    await userEvent.fill(field, '  ');
    await userEvent.keyboard('{Enter}');
    expect(act.send).not.toHaveBeenCalled();
  });

  test('two people of one name are told apart, and the very one is chosen', async () => {
    const { act } = await stand('found');
    await expect.element(page.getByText('Some have the same name. Compare user name and mail.')).toBeVisible();
    const other = page.getByRole('listitem').filter({ hasText: otherAda.upn });
    await expect.element(other.getByRole('button')).toHaveAccessibleDescription(/ada\.berg2@contoso\.com/);
    await other.getByRole('button').click();
    expect(act.send).toHaveBeenCalledExactlyOnceWith({ type: 'select', person: otherAda });
  });

  test('people of different names are not said to be alike', async () => {
    await stand('found', { people: [ada, bo] });
    await expect.element(page.getByText('Found: 2')).toBeVisible();
    await expect.element(page.getByText(/same name/)).not.toBeInTheDocument();
  });

  test('more are shown on a press, and not asked for twice', async () => {
    const { act, change, room } = await stand('found', { next: 'https://graph/next' });
    await page.getByRole('button', { name: 'Show more' }).click();
    expect(act.send).toHaveBeenCalledExactlyOnceWith({ type: 'more' });
    change({ room: { ...room, state: 'more' } });
    await expect.element(page.getByRole('button', { name: 'More are coming' })).toBeDisabled();
    await expect.element(page.getByText(bo.upn)).toBeVisible();
  });

  test('nobody found: says what to try', async () => {
    await stand('found nobody');
    await expect.element(page.getByRole('status')).toHaveTextContent(/Nobody was found\..*mail address/);
  });

  test('throttled: says how long to wait, by its code', async () => {
    await stand('search failed');
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(/slow down.*Microsoft asks you to wait 12 s\. Nobody else has to act\. LK-605/);
  });

  test('a refusal that a fresh sign-in may mend offers one', async () => {
    const { methods } = everyRoom['reading failed'] as Extract<(typeof everyRoom)[string], { name: 'see' }>;
    const failure = methods.keys.state === 'unreadable' ? methods.keys.failure : null;
    const { act } = await stand('search failed', { failure });
    await expect.element(page.getByRole('alert')).toHaveTextContent('LK-802');
    await page.getByRole('button', { name: 'Sign in again' }).click();
    expect(act.signIn).toHaveBeenCalledTimes(1);
  });

  test('X2: before the first search is said what Microsoft may ask for, and why; later it is not', async () => {
    const act = pretendedRoomActs();
    act.granted.mockReturnValue(false);
    const { change } = await show(FindPlace, { room: everyRoom['find'] as FindRoom, act });
    await expect.element(page.getByText(/names and addresses of people, to find whom you help/)).toBeVisible();
    act.granted.mockReturnValue(true);
    change({ room: everyRoom['found'] as FindRoom });
    await expect.element(page.getByText(/may ask you to approve/)).not.toBeInTheDocument();
  });

  test('S12: what is unsettled and the keys set aside are named, and lead to the person', async () => {
    const { act } = await stand('find', {
      unsettled: [{ person: bo, change: { kind: 'revoke' }, credentialId: null, passBefore: null }],
      setAside: [{ person: ada, credentialId: 'a', why: 'refused' }],
    });
    await expect.element(page.getByText('Set the key aside, and reset it before anyone gets it.')).toBeVisible();
    const aside = page.getByRole('listitem').filter({ hasText: 'Microsoft refused the key.' });
    await expect.element(aside).toHaveTextContent('Ada Berg');
    await page.getByRole('listitem').filter({ hasText: 'Ending the sessions was sent' }).getByRole('button').click();
    expect(act.send).toHaveBeenCalledExactlyOnceWith({ type: 'select', person: bo });
  });

  test('S2: while the screen is shared, what is typed is dots', async () => {
    share.toggle();
    await stand('find');
    await userEvent.fill(field, 'ada');
    await expect.element(field).toHaveStyle('-webkit-text-security: disc');
  });
});
