import { describe, expect, test } from 'vitest';
import type { SessionStore } from '../../browser/session-store.ts';
import { idleLimit } from '../../helpdesk/advance-room.ts';
import { closedDesk } from '../../helpdesk/desk.ts';
import type { Outcome, Room } from '../../helpdesk/room.ts';
import { ada, after, credential, oneKey, ways } from '../../helpdesk/testing/some-targets.ts';
import type { SignInAnswer } from '../../microsoft/sign-in-answer.ts';
import type { Account } from '../../registration/account.ts';
import { problem } from '../../support/problem.ts';
import { areaAfter } from '../../ui/room/room-areas.ts';
import { makeQueue } from '../../helpdesk/queue.ts';
import { couldLose } from './could-lose.ts';
import { goesOn, judgeArrival } from './judge-arrival.ts';
import { createKeptSitting, type KeptSitting } from './kept-sitting.ts';

const now = 1_800_000_000_000;
const ids = { tenantId: 't', objectId: 'o' };
const account: Account = { ...ids, username: 'kim@contoso.com', name: 'Kim', authTime: now - 5_000, kind: 'member' };
const signedIn = (who: Account): SignInAnswer => ({ kind: 'signed-in', account: who });
const none: SignInAnswer = { kind: 'none' };
const asked = { at: now - 60_000, before: null };
const kept = (changes: Partial<KeptSitting> = {}): KeptSitting => ({
  ...{ desk: null, agent: ids, asked: null, proven: true, active: after(0) },
  ...changes,
});
const arrive = (answer: SignInAnswer, who: Account | null, sitting: KeptSitting | null, at = after(1_000)) =>
  judgeArrival({ answer, account: who, kept: sitting, at, now });

describe('S14: who comes into the room', () => {
  test('an agent who proved themselves when they were asked to', () => {
    const first = kept({ agent: null, proven: false, asked });
    expect(arrive(signedIn(account), account, first)).toEqual({ account, trouble: null });
    const again = kept({ proven: false, asked: { ...asked, before: ids } });
    expect(arrive(signedIn(account), account, again)).toEqual({ account, trouble: null });
  });

  test.each<[string, Partial<Account>, Partial<KeptSitting>, string]>([
    ['let in on an earlier proof', { authTime: now - 600_000 }, { asked }, 'old'],
    ['not told when', { authTime: null }, { asked }, 'not-told'],
    ['a proof in the future', { authTime: now + 600_000 }, { asked }, 'clock-wrong'],
    ['somebody else than began', { objectId: 'other' }, { asked: { ...asked, before: ids } }, 'another-account'],
    ['nobody asked for it here', {}, { asked: null }, 'old'],
  ])('not where it is no fresh proof: %s', (_, difference, sitting, flaw) => {
    const who = { ...account, ...difference };
    expect(arrive(signedIn(who), who, kept({ proven: false, ...sitting }))).toEqual({
      account: null,
      trouble: { kind: 'flaw', flaw },
    });
  });

  test('a flaw ends a sitting that held', () => {
    const old = { ...account, authTime: now - 600_000 };
    expect(arrive(signedIn(old), old, kept({ asked: { ...asked, before: ids } })).account).toBeNull();
  });

  test('J8: back from Microsoft without an answer is asked about, in and out', () => {
    const returned = { kind: 'returned' };
    expect(arrive(none, account, kept({ asked }))).toEqual({ account, trouble: returned });
    expect(arrive(none, null, kept({ asked, proven: false }))).toEqual({ account: null, trouble: returned });
  });

  test('a plain reload goes on while the proof holds, and for nobody else', () => {
    expect(arrive(none, account, kept())).toEqual({ account, trouble: null });
    expect(arrive(none, { ...account, objectId: 'other' }, kept()).account).toBeNull();
    expect(arrive(none, null, kept()).account).toBeNull();
    expect(arrive(none, account, kept({ proven: false })).account).toBeNull();
    expect(arrive(none, account, null).account).toBeNull();
  });

  test('not after ten minutes without a press, on either clock', () => {
    expect(goesOn(kept(), after(idleLimit - 1))).toBe(true);
    expect(goesOn(kept(), after(idleLimit))).toBe(false);
    expect(goesOn(kept(), { ...after(0), epoch: after(idleLimit).epoch })).toBe(false);
    expect(arrive(none, account, kept(), after(idleLimit)).account).toBeNull();
  });

  test('what Microsoft refused is said, and leaves an earlier proof as it was', () => {
    const failed: SignInAnswer = { kind: 'failed', problem: problem('LK-302') };
    const trouble = { kind: 'refused', problem: problem('LK-302') };
    expect(arrive(failed, null, kept({ proven: false, asked }))).toEqual({ account: null, trouble });
    expect(arrive(failed, account, kept({ asked }))).toEqual({ account, trouble });
  });
});

describe('S14: what the tab keeps of a sitting', () => {
  function store(first?: unknown): SessionStore {
    let value = first;
    return { read: () => value, write: (next) => ((value = next), true), clear: () => (value = undefined) };
  }

  test('is found again by the same installation, and by no other', () => {
    const tab = store();
    const sitting = kept({ asked: { at: 5, before: ids } });
    createKeptSitting(tab, 'a').write(sitting);
    expect(createKeptSitting(tab, 'a').read()).toEqual(sitting);
    expect(createKeptSitting(tab, 'b').read()).toBeNull();
    createKeptSitting(tab, 'a').clear();
    expect(createKeptSitting(tab, 'a').read()).toBeNull();
  });

  test.each([
    ['nothing', undefined],
    ['text', 'x'],
    ['no moment', { mode: 'a', proven: true, agent: ids }],
  ])('%s is no sitting', (_, value) => {
    expect(createKeptSitting(store(value), 'a').read()).toBeNull();
  });

  test('what is damaged proves nobody', () => {
    const read = createKeptSitting(
      store({ mode: 'a', active: after(0), proven: 'yes', agent: { tenantId: 1 }, asked: { at: 'x' } }),
      'a',
    ).read();
    expect(read).toMatchObject({ agent: null, asked: null, proven: false });
  });
});

const carried = closedDesk(ways, after(0)).room;
const verification = { id: 1, objectId: ada.objectId, begun: after(0), evidence: [], signs: [] };
const act = (state: string, more: object = {}): Room =>
  ({
    ...{ ...carried, name: 'act', person: ada, verification, change: { kind: 'revoke' }, state, seen: oneKey },
    ...{ credential: null, ...more },
  }) as unknown as Room;
const outcome = (told: Outcome, more: object = {}): Room =>
  ({
    ...{ ...carried, name: 'outcome', person: ada, verification, change: { kind: 'revoke' }, state: 'told' },
    ...{ outcome: told, open: null, seen: oneKey, credential: null, ...more },
  }) as unknown as Room;

describe('leaving the page', () => {
  const pass = { code: 'x', lifetimeInMinutes: 60, isUsableOnce: true, start: 0 };
  test.each<[string, Room, boolean]>([
    ['a change that is sent', act('changing'), true],
    ['a key that is saved', act('saving'), true],
    ['a ceremony', act('touching'), true],
    ['a key that is held', act('rereading', { credential }), true],
    ['a pass that is shown', outcome({ kind: 'pass-made', pass }), true],
    ['a key that was not saved', outcome({ kind: 'not-saved', credential }), true],
    ['a key that was perhaps saved', outcome({ kind: 'perhaps', failure: null }, { credential }), true],
    ['a reading', act('rereading'), false],
    ['options', act('fetching'), false],
    ['a removal that is done', outcome({ kind: 'removed' }), false],
    ['the door', carried, false],
  ])('asks first where something could be lost: %s', (_, room, loses) => {
    expect(couldLose(room)).toBe(loses);
  });
});

describe('which part of the room is shown', () => {
  const desk = closedDesk(ways, after(0));
  const find = { ...carried, name: 'find' } as unknown as Room;
  const from = (place: string, ofQueue = false) => ({ place, ofQueue });
  test('whoever is selected is shown, and between two people the queue', () => {
    const person = { ...carried, name: 'person', person: ada } as unknown as Room;
    expect(areaAfter('list', from('find'), { ...desk, room: person })).toBe('person');
    const queue = makeQueue([ada]);
    expect(areaAfter('person', from('see'), { ...desk, room: find, queue })).toBe('list');
    expect(areaAfter('person', from('see'), { ...desk, room: find })).toBe('person');
  });

  test('after the last person of a queue its result; whoever is looked up later leads back to the search', () => {
    const queue = { ...makeQueue([ada]), place: 'over' } as const;
    expect(areaAfter('person', from('outcome', true), { ...desk, room: find, queue })).toBe('list');
    expect(areaAfter('person', from('outcome'), { ...desk, room: find, queue })).toBe('person');
  });

  test('where nothing happened, what the agent chose stays', () => {
    expect(areaAfter('sitting', from('find'), { ...desk, room: find, queue: makeQueue([ada]) })).toBe('sitting');
    expect(areaAfter('sitting', from('see'), desk)).toBe('person');
  });
});
