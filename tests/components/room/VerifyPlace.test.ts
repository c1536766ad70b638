import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { VerifyRoom } from '../../../src/helpdesk/room.ts';
import { ada } from '../../../src/helpdesk/testing/some-targets.ts';
import VerifyPlace from '../../../src/ui/room/person/VerifyPlace.svelte';
import { everyRoom, pretendedRoomActs } from '../support/pretended-desk.ts';
import { show } from '../support/show.svelte.ts';

const attest = page.getByRole('button', { name: 'I have verified Ada Berg' });
const way = (name: string) => page.getByRole('checkbox', { name });
const { objectId } = ada;

async function stand(name = 'verify') {
  const act = pretendedRoomActs();
  const room = everyRoom[name] as VerifyRoom;
  const { change } = await show(VerifyPlace, { room, act });
  return { act, change, room };
}

describe('S11: the agent says how they verified somebody', () => {
  test('a call-back to a number of the directory, with its warning signs', async () => {
    const { act } = await stand();
    await way('Called back').click();
    await page.getByRole('radio', { name: 'From the directory' }).click();
    await way('Says that it is very urgent').click();
    await expect.element(page.getByText(/This is what a fraud sounds like/)).toBeVisible();
    await attest.click();
    expect(act.send).toHaveBeenCalledExactlyOnceWith({
      ...{ type: 'attest', objectId, signs: ['urgent'] },
      evidence: [{ way: 'call-back', numberFrom: 'directory' }],
    });
  });

  test('two ways with their details; what was unticked is not sent', async () => {
    const { act } = await stand();
    await way('Ticket').click();
    await way('Manager confirmed').click();
    await page.getByRole('radio', { name: 'I did, by the directory' }).click();
    await way('Badge on camera').click();
    await page.getByRole('radio', { name: 'Yes' }).click();
    await way('Ticket').click();
    await attest.click();
    expect(act.send).toHaveBeenCalledExactlyOnceWith({
      ...{ type: 'attest', objectId, signs: [] },
      evidence: [
        { way: 'manager', reachedBy: 'agent' },
        { way: 'badge-on-camera', faceAndBadgeTogether: true },
      ],
    });
  });

  test.each([
    ['Called back', 'From the caller', /That number leads back to the caller/],
    ['Called back', 'From the ticket', /That number leads back to the caller/],
    ['Manager confirmed', 'The caller brought them in', /Whom the caller brings proves nothing/],
    ['Badge on camera', 'No', /Both have to be in one picture/],
  ])('%s, %s: what it lacks stands at that choice, at once', async (name, detail, words) => {
    await stand();
    await way(name).click();
    await page.getByRole('radio', { name: detail }).click();
    await expect.element(way(name)).toBeInvalid();
    await expect.element(way(name)).toHaveAccessibleDescription(words);
    await expect.element(way('In person, with a badge')).toBeValid();
  });

  test('a way whose question is open is not sent, and says so', async () => {
    const { act } = await stand();
    await way('Called back').click();
    await attest.click();
    await expect.element(way('Called back')).toHaveAccessibleDescription(/Answer the question/);
    expect(act.send).not.toHaveBeenCalled();
  });

  test('a ticket alone is told where the ticket is', async () => {
    await stand();
    await way('Ticket').click();
    await attest.click();
    await expect.element(way('Ticket')).toHaveAccessibleDescription(/A ticket proves nobody/);
  });

  test('a way that needs another one says so beside the press, until another one is there', async () => {
    await stand();
    await way('Manager confirmed').click();
    await page.getByRole('radio', { name: 'I did, by the directory' }).click();
    await attest.click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('This way is not enough alone. Add another one.');
    await way('Ticket').click();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  test('nothing done: what the room refused is told', async () => {
    await stand('verify, nothing done');
    await expect.element(page.getByRole('alert')).toHaveTextContent('Say what you did.');
  });

  test('it is the agent’s word, and holds for fifteen minutes', async () => {
    await stand();
    await expect.element(page.getByText(/This is your word, noted in the log.*fifteen minutes/)).toBeVisible();
  });

  test('an ended one says that its time is over', async () => {
    await stand('verify, ended');
    await expect.element(page.getByText('Fifteen minutes are over. Verify the person again.')).toBeVisible();
  });

  test('the keyboard alone suffices', async () => {
    const { act } = await stand();
    way('In person, with a badge').element().focus();
    await userEvent.keyboard('[Space]');
    attest.element().focus();
    await userEvent.keyboard('{Enter}');
    expect(act.send).toHaveBeenCalledExactlyOnceWith({
      ...{ type: 'attest', objectId, signs: [] },
      evidence: [{ way: 'in-person' }],
    });
  });
});
