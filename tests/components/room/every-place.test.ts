import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { ActRoom } from '../../../src/helpdesk/room.ts';
import { ada } from '../../../src/helpdesk/testing/some-targets.ts';
import PersonDesk from '../../../src/ui/room/person/PersonDesk.svelte';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { share } from '../../../src/ui/state/share.svelte.ts';
import { deskWith, everyRoom, pretendedRoomActs } from '../support/pretended-desk.ts';
import { reachesBeyondWindow } from '../support/reaches-beyond-window.ts';
import { show } from '../support/show.svelte.ts';

const pass = { minutes: null, once: null };
const primaries = (): NodeListOf<HTMLElement> => document.querySelectorAll('[data-action="primary"]');
const rooms = Object.entries(everyRoom);

async function stand(name: string) {
  const act = pretendedRoomActs();
  await show(PersonDesk, { desk: deskWith(everyRoom[name]!), act, pass });
  return act;
}

describe('each place of the room for one person', () => {
  test('all states of acting are among them', () => {
    const states: Record<ActRoom['state'], boolean> = {
      ...{ rereading: false, changing: false, fetching: false, touching: false, stopping: false, saving: false },
    };
    for (const [, room] of rooms) if (room.name === 'act') states[room.state] = true;
    expect(Object.values(states).every(Boolean)).toBe(true);
  });

  test.each(rooms)('J1: %s has one heading and one primary action', async (name) => {
    await stand(name);
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect(primaries()).toHaveLength(1);
  });

  test.each(rooms)('S2: the title of %s names nobody', async (name) => {
    await stand(name);
    expect(document.title).not.toMatch(/Ada|Kim|contoso/);
    expect(document.title).toMatch(/^\S.* · Helpdesk room$/);
  });

  test.each(rooms.filter(([, room]) => 'person' in room))('S10: %s says whom it is about', async (name) => {
    await stand(name);
    const { person } = everyRoom[name] as ActRoom;
    expect(document.querySelector('[data-person]')?.textContent).toContain(person.upn);
  });

  test.each(rooms)('S2: %s hides names and addresses while the screen is shared', async (name) => {
    share.toggle();
    await stand(name);
    expect(document.body.textContent).not.toMatch(/Ada Berg|Bo Lind|Kim Agent|@contoso/);
  });

  test.each(rooms)('%s stays within the narrowest window in German', async (name) => {
    language.choose('de');
    await page.viewport(320, 640);
    await stand(name);
    expect(reachesBeyondWindow()).toBe(false);
  });

  test('nothing of one person is left for another one: ticks and notes begin anew', async () => {
    const { verify } = everyRoom;
    const desk = deskWith(verify!);
    const { change } = await show(PersonDesk, { desk, act: pretendedRoomActs(), pass });
    await page.getByRole('checkbox', { name: 'In person, with a badge' }).click();
    await expect.element(page.getByRole('checkbox', { name: 'In person, with a badge' })).toBeChecked();
    const person = { ...ada, objectId: ada.objectId.replaceAll('1', '2'), name: 'Bo Lind' };
    change({ desk: deskWith({ ...(verify as Extract<typeof verify, { name: 'verify' }>), person }) });
    await expect.element(page.getByRole('checkbox', { name: 'In person, with a badge' })).not.toBeChecked();
  });
});

describe('S10: what is on its way', () => {
  test.each([
    ['rereading', 'Remove the key of Ada Berg'],
    ['fetching', 'Register the key for Ada Berg'],
    ['touching', 'Register the key for Ada Berg'],
    ['making a pass', 'Make a pass for Ada Berg'],
    ['revoking', 'End the sessions of Ada Berg'],
  ])('%s names the person on what was pressed, and takes no second press', async (name, label) => {
    await stand(name);
    await expect.element(page.getByRole('button', { name: label })).toBeDisabled();
  });

  test.each(['rereading', 'fetching', 'touching'])('%s can be cancelled', async (name) => {
    const act = await stand(name);
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(act.send).toHaveBeenCalledExactlyOnceWith({ type: 'cancel', objectId: ada.objectId });
  });

  test.each(['saving', 'removing', 'stopping'])('%s offers no cancel that would mean nothing', async (name) => {
    await stand(name);
    await expect.element(page.getByRole('status')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Cancel' })).not.toBeInTheDocument();
  });

  test('the touch says whose key it will be, where the browser does not', async () => {
    await stand('touching');
    await expect.element(page.getByText('This key will be for: Ada Berg')).toBeVisible();
    await expect.element(page.getByText(/names Microsoft's address, not whose account/)).toBeVisible();
    expect(document.querySelector('[data-stage="touching"]')).not.toBeNull();
  });
});
