import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Desk } from '../../../src/helpdesk/desk.ts';
import { chooseLost, notePart, reportLost } from '../../../src/helpdesk/lost-key.ts';
import { callNext, makeQueue } from '../../../src/helpdesk/queue.ts';
import type { SeeRoom } from '../../../src/helpdesk/room.ts';
import { nothingAround } from '../../../src/helpdesk/surroundings.ts';
import { ada, after, have, key, minutes, usablePass } from '../../../src/helpdesk/testing/some-targets.ts';
import type { RoomPartProps } from '../../../src/ui/room/room-acts.ts';
import PersonDesk from '../../../src/ui/room/person/PersonDesk.svelte';
import { deskWith, everyRoom, pretendedRoomActs } from '../support/pretended-desk.ts';
import { show } from '../support/show.svelte.ts';

const { objectId } = ada;
const button = (name: string | RegExp) => page.getByRole('button', { name });

async function stand({
  pass = { minutes: null, once: null },
  desk = {},
  ...room
}: Partial<SeeRoom> & { pass?: RoomPartProps['pass']; desk?: Partial<Desk> } = {}) {
  const act = pretendedRoomActs();
  const shown = { ...(everyRoom['see'] as SeeRoom), ...room };
  await show(PersonDesk, { desk: deskWith(shown, desk), act, pass });
  return act;
}

describe('keys and pass of a person', () => {
  test('S11: says how they were verified, and how long that holds', async () => {
    const act = pretendedRoomActs();
    act.now.mockReturnValue(after(minutes(4) + 1_000));
    await show(PersonDesk, { desk: deskWith(everyRoom['see']!), act, pass: { minutes: null, once: null } });
    await expect.element(page.getByText('Verified: Called back. 11 min left.')).toBeVisible();
    await expect.element(page.getByText('Either ends the verification.')).toBeVisible();
  });

  test.each([
    [null, 'Temporary Access Pass: none.'],
    [usablePass, /one is usable\. Its code can't be shown again/],
    [{ ...usablePass, isUsable: false, usabilityReason: 'Expired' }, /has expired/],
    [{ ...usablePass, isUsable: false, usabilityReason: 'OneTimeUsed' }, /is used/],
    [{ ...usablePass, isUsable: false, usabilityReason: 'NotYetValid' }, /not valid yet/],
    [{ ...usablePass, isUsable: false, usabilityReason: 'DisabledByPolicy' }, /policy does not let it/],
    [{ ...usablePass, isUsable: false, usabilityReason: 'constructor' }, /can't be used \(constructor\)/],
  ])('the pass %o is told in words', async (pass, words) => {
    await stand({ methods: have([], pass) });
    await expect.element(page.getByText(words)).toBeVisible();
  });

  test('S10: a removal is asked about first, in place, with the name on the press', async () => {
    const act = await stand();
    await button('Remove').click();
    await expect.element(page.getByRole('heading', { name: 'Remove this key?' })).toHaveFocus();
    await expect.element(page.getByText(/This can't be undone/)).toBeVisible();
    await expect.element(page.getByText('It may be the only security key.')).not.toBeInTheDocument();
    await expect.element(page.getByText(/It is the only one/)).toBeVisible();
    expect(document.querySelector('[data-keys]')).toHaveAttribute('inert');
    expect(act.send).not.toHaveBeenCalled();
    await userEvent.dblClick(button('Remove the key of Ada Berg'));
    const change = { kind: 'remove', methodId: 'old-key' };
    expect(act.send).toHaveBeenCalledExactlyOnceWith({ type: 'change', objectId, change });
  });

  test('a question that is answered with no changes nothing, and gives the focus back', async () => {
    const act = await stand();
    await button('Remove').click();
    await button('Cancel').click();
    await expect.element(button('Remove')).toHaveFocus();
    await button('End all sessions').click();
    await button('Cancel').click();
    await expect.element(button('End all sessions')).toHaveFocus();
    expect(document.querySelector('[data-keys]')).not.toHaveAttribute('inert');
    expect(act.send).not.toHaveBeenCalled();
  });

  test('S10: ending all sessions says what it does, and what it does not', async () => {
    const act = await stand();
    await button('End all sessions').click();
    await expect.element(page.getByText(/may last about an hour\. Guests are not affected/)).toBeVisible();
    await button('End the sessions of Ada Berg').click();
    expect(act.send).toHaveBeenCalledExactlyOnceWith({ type: 'change', objectId, change: { kind: 'revoke' } });
  });

  test('while something is asked, nothing else can be begun', async () => {
    await stand();
    await button('Make a pass').click();
    await expect.element(button('Make a pass for Ada Berg')).toBeVisible();
    await expect.element(button('Register a key here')).not.toBeInTheDocument();
    await expect.element(button('End all sessions')).not.toBeInTheDocument();
  });
});

describe('S12: keys and pass are two readings', () => {
  const standAs = async (name: string) => {
    const act = pretendedRoomActs();
    await show(PersonDesk, { desk: deskWith(everyRoom[name]!), act, pass: { minutes: null, once: null } });
    return act;
  };

  test('without the keys a pass can be made, and none is registered or removed', async () => {
    await standAs('keys unread');
    await expect.element(page.getByText(/none can be registered or removed here/)).toBeVisible();
    await expect.element(page.getByText(/LK-808/)).toBeVisible();
    await expect.element(page.getByText('Temporary Access Pass: none.')).toBeVisible();
    await expect.element(button('Register a key here')).not.toBeInTheDocument();
    await expect.element(button('A key is lost')).not.toBeInTheDocument();
    expect(document.querySelector('[data-action="primary"]')).toHaveTextContent('Make a pass');
    await button('Make a pass').click();
    await expect.element(button('Make a pass for Ada Berg')).toBeEnabled();
  });

  test('without the pass a key can be registered and removed, and none is made', async () => {
    await standAs('pass unread');
    await expect.element(page.getByText(/so none can be made here/)).toBeVisible();
    await expect.element(button('Make a pass')).not.toBeInTheDocument();
    await expect.element(button('Remove')).toBeVisible();
    await button('Register a key here').click();
    await expect.element(button('Register the key for Ada Berg')).toBeEnabled();
  });

  test('one reason for both is told once, and what rests on neither goes on', async () => {
    await standAs('reading failed');
    expect(document.querySelectorAll('[data-problem]')).toHaveLength(1);
    expect(document.querySelector('[data-action="primary"]')).toHaveTextContent('Read again');
    await button('End all sessions').click();
    await expect.element(button('End the sessions of Ada Berg')).toBeEnabled();
  });

  test('what is known stands while the other is being read', async () => {
    await stand({ methods: { ...have([]), keys: { state: 'reading' } } });
    await expect.element(button('Register a key here')).toBeDisabled();
    await expect.element(page.getByText('Temporary Access Pass: none.')).toBeVisible();
    await button('Make a pass').click();
    await expect.element(button('Make a pass for Ada Berg')).toBeEnabled();
  });
});

describe('S12: what will be refused is said before the press', () => {
  const line = () => document.querySelector('[data-foreseen="LK-805"]');

  test('with its reason, and is not offered', async () => {
    await show(PersonDesk, {
      ...{ desk: deskWith(everyRoom['out of reach']!), act: pretendedRoomActs(), pass: { minutes: null, once: null } },
    });
    expect(line()).toHaveTextContent(/Not possible: Register a key here, Make a pass, Remove, End all sessions\./);
    expect(line()).toHaveTextContent(/Hand the case to a Privileged Authentication Administrator/);
    for (const name of ['Register a key here', 'Make a pass', 'Remove', 'End all sessions']) {
      await expect.element(button(name)).not.toBeInTheDocument();
    }
    expect(document.querySelector('[data-action="primary"]')).toHaveTextContent('Read again');
  });

  test('and is offered all the same where it could work', async () => {
    await stand({ around: { effect: 1, known: { ...nothingAround, isInRoleGroup: true } } });
    expect(line()).toHaveTextContent(/Microsoft may refuse: Register a key here, Make a pass, Remove\./);
    await button('Register a key here').click();
    await expect.element(button('Register the key for Ada Berg')).toBeEnabled();
  });

  test('a question that is asked already cannot be answered with yes any more', async () => {
    const { change } = await show(PersonDesk, {
      ...{ desk: deskWith(everyRoom['see']!), act: pretendedRoomActs(), pass: { minutes: null, once: null } },
    });
    await button('Make a pass').click();
    await expect.element(button('Make a pass for Ada Berg')).toBeEnabled();
    change({ desk: deskWith(everyRoom['out of reach']!) });
    await expect.element(button('Make a pass for Ada Berg')).toBeDisabled();
    expect(line()).toBeVisible();
  });

  test('S13: a part of a lost key’s list that would be refused is left out', async () => {
    const lost = chooseLost(reportLost(objectId, null), key.id);
    const out = everyRoom['out of reach'] as SeeRoom;
    const act = await stand({ around: out.around, desk: { lost } });
    expect(document.querySelector('[data-action="primary"]')).toHaveTextContent('Leave it out');
    await button('Leave it out').click();
    expect(act.send).toHaveBeenCalledExactlyOnceWith({ type: 'skip-part', objectId, part: 'remove' });
  });
});

describe('a pass', () => {
  test('is left to the policy where the organisation says nothing, and says so', async () => {
    const act = await stand();
    await button('Make a pass').click();
    await expect.element(page.getByText(/left to your organisation's policy/)).toBeVisible();
    await expect.element(page.getByText(/a pass for one sign-in is spent by the second/)).toBeVisible();
    await button('Make a pass for Ada Berg').click();
    const change = { kind: 'pass', lifetimeInMinutes: null, isUsableOnce: null, replace: false };
    expect(act.send).toHaveBeenCalledExactlyOnceWith({ type: 'change', objectId, change });
  });

  test('a pass for one sign-in says where to go with it, since the way through Latchkey takes two', async () => {
    await stand({ pass: { minutes: 60, once: true } });
    await button('Make a pass').click();
    await expect
      .element(page.getByText('With a pass for one, send the person straight to mysignins.microsoft.com'))
      .toBeVisible();
    expect(document.body.textContent).not.toContain('takes several uses');
  });

  test('has the lifetime and uses of the configuration', async () => {
    const act = await stand({ pass: { minutes: 120, once: false } });
    await button('Make a pass').click();
    await expect.element(page.getByText('Valid for 120 minutes. It can be used several times.')).toBeVisible();
    await button('Make a pass for Ada Berg').click();
    const change = { kind: 'pass', lifetimeInMinutes: 120, isUsableOnce: false, replace: false };
    expect(act.send).toHaveBeenCalledExactlyOnceWith({ type: 'change', objectId, change });
  });

  test.each(['the list', 'the notice'])('S12: a usable one (%s) is replaced only after a question', async (by) => {
    const notice = by === 'the notice' ? ('pass-exists' as const) : null;
    const act = await stand({ methods: have([], usablePass), notice });
    if (notice === null) await button('Make a pass').click();
    await expect.element(page.getByRole('heading', { name: 'Replace the usable pass?' })).toBeVisible();
    expect(act.send).not.toHaveBeenCalled();
    await button('Replace the pass of Ada Berg').click();
    const change = { kind: 'pass', lifetimeInMinutes: null, isUsableOnce: null, replace: true };
    expect(act.send).toHaveBeenCalledExactlyOnceWith({ type: 'change', objectId, change });
  });
});

describe('registering here', () => {
  test('says what a first PIN needs, and gives the key a name that is free', async () => {
    const act = await stand({ methods: have([{ ...key, name: 'Security key' }]) });
    await button('Register a key here').click();
    await expect.element(page.getByText(/another one for every key\. Never type it into this page/)).toBeVisible();
    await expect.element(page.getByText(/Hand over key and PIN apart/)).toBeVisible();
    await expect.element(page.getByText(/not whose account it is/)).toBeVisible();
    await button('Register the key for Ada Berg').click();
    const change = { kind: 'register', keyName: 'Security key 2', exclude: [] };
    expect(act.send).toHaveBeenCalledExactlyOnceWith({ type: 'change', objectId, change });
  });

  test('J11: a name that the person has already is not sent', async () => {
    const act = await stand();
    await button('Register a key here').click();
    await userEvent.fill(page.getByRole('textbox'), 'blue');
    await button('Register the key for Ada Berg').click();
    await expect.element(page.getByRole('textbox')).toHaveAccessibleDescription(/The person has a key of this name/);
    expect(act.send).not.toHaveBeenCalled();
  });

  test('S13: whose turn it is in a queue is asked at once, by the queue’s pattern, without its keys', async () => {
    const queue = { ...callNext(makeQueue([ada])), credentialIds: ['ZWFybGllcg'] };
    const act = await stand({ desk: { queue, pattern: '{name} {number}' } });
    await expect.element(page.getByRole('textbox')).toHaveValue('Ada Berg 1');
    await button('Register the key for Ada Berg').click();
    const change = { kind: 'register', keyName: 'Ada Berg 1', exclude: ['ZWFybGllcg'] };
    expect(act.send).toHaveBeenCalledExactlyOnceWith({ type: 'change', objectId, change });
  });

  test('S11: too little time left is said, with the way to verify again', async () => {
    const act = await stand({ notice: 'verification-too-old' });
    await expect.element(page.getByText(/would end before the key is saved/)).toBeVisible();
    await button('Verify again').click();
    expect(act.send).toHaveBeenCalledExactlyOnceWith({ type: 'back' });
  });
});

describe('S13: a lost key', () => {
  const begun = reportLost(objectId, null);
  const chosen = chooseLost(begun, key.id);
  const part = (name: string) => document.querySelector(`[data-part="${name}"]`);

  test('is begun by a press; a guest’s sessions are said to be out of reach', async () => {
    const act = await stand();
    await button('A key is lost').click();
    expect(act.send).toHaveBeenCalledExactlyOnceWith({ type: 'report-lost', objectId, isGuest: null });
    const person = { ...ada, upn: 'ada_fabrikam.com#EXT#@contoso.com' };
    const guests = await stand({ person });
    await button('A key is lost').click();
    expect(guests.send).toHaveBeenCalledExactlyOnceWith({ type: 'report-lost', objectId, isGuest: true });
  });

  test('which one is chosen first', async () => {
    const act = await stand({ desk: { lost: begun } });
    await expect.element(button('This key is lost')).toBeDisabled();
    await page.getByRole('radio', { name: /Blue/ }).click();
    await button('This key is lost').click();
    expect(act.send).toHaveBeenCalledExactlyOnceWith({ type: 'choose-lost', objectId, methodId: key.id });
  });

  test('whose turn it is stands as the primary action, and asks first', async () => {
    const act = await stand({ desk: { lost: chosen } });
    expect(document.querySelector('[data-action="primary"]')).toHaveTextContent('Remove the lost key');
    await button('Remove the lost key').click();
    await button('Remove the key of Ada Berg').click();
    const change = { kind: 'remove', methodId: key.id };
    expect(act.send).toHaveBeenCalledExactlyOnceWith({ type: 'change', objectId, change });
  });

  test('what failed keeps its code, holds up nothing, and can be done again', async () => {
    const lost = notePart(chosen, objectId, 'remove', 'failed', 'LK-801');
    await stand({ desk: { lost } });
    expect(part('remove')).toHaveTextContent(/failed\s*LK-801/);
    expect(document.querySelector('[data-action="primary"]')).toHaveTextContent('End all sessions');
    await button('Do it now').click();
    await expect.element(button('Remove the key of Ada Berg')).toBeVisible();
  });

  test('a part can be left out', async () => {
    const act = await stand({ desk: { lost: chosen } });
    await button('Leave it out').click();
    expect(act.send).toHaveBeenCalledExactlyOnceWith({ type: 'skip-part', objectId, part: 'remove' });
  });

  test('at its end it is closed', async () => {
    const parts = ['remove', 'revoke', 'pass', 'spare'] as const;
    const lost = parts.reduce((now, one) => notePart(now, objectId, one, 'done'), chosen);
    const act = await stand({ desk: { lost }, methods: have([]) });
    await button('Close the list').click();
    expect(act.send).toHaveBeenCalledExactlyOnceWith({ type: 'close-lost', objectId });
  });
});
