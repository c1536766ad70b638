import { describe, expect, test } from 'vitest';
import { advanceDesk } from './advance-desk.ts';
import { idleLimit } from './advance-room.ts';
import type { Change } from './change.ts';
import type { DeskEvent } from './desk-event.ts';
import { closedDesk, type Desk } from './desk.ts';
import { keepDesk, restoreDesk } from './kept-desk.ts';
import { nextPart } from './lost-key.ts';
import type { RoomEffect } from './room-effect.ts';
import { known } from './reading.ts';
import { goodAnswers } from './testing/good-answer.ts';
import { ada, after, agent, bo, calledBack, key, lost, minutes, otherAda, ways } from './testing/some-targets.ts';
import type { Target } from './target.ts';

interface Here {
  desk: Desk;
  effects: readonly RoomEffect[];
}

const press = ({ desk }: Here, ...events: readonly DeskEvent[]): Here =>
  events.reduce<Here>((here, event) => advanceDesk(here.desk, event), { desk, effects: [] });

const answered = (here: Here, at: number): Here => {
  const wanted = here.effects.find(({ id }) => id === here.desk.room.pending);
  const answers = wanted === undefined ? [] : goodAnswers(wanted, after(at));
  if (answers.length === 0) throw new Error('nothing is waited for');
  return answers.reduce<Here>(({ desk }, answer) => advanceDesk(desk, answer), here);
};

const open = press(
  { desk: closedDesk(ways, after(0)), effects: [] },
  { type: 'signed-in', own: agent.objectId, at: after(0) },
);
const begun = press(open, { type: 'start-queue', people: [ada, bo, otherAda], pattern: '{name}', at: after(0) });
const register: Change = { kind: 'register', keyName: 'Blue', exclude: [] };
const states = ({ desk }: Here) => desk.queue?.entries.map(({ state }) => state);

/** The next one is called, verified, and their keys are read. */
const called = (from: Here, person: Target, at: number): Here =>
  answered(
    press(
      from,
      { type: 'call-next', at: after(at) },
      { type: 'verify', objectId: person.objectId, at: after(at) },
      { type: 'attest', objectId: person.objectId, evidence: calledBack, signs: ['urgent'], at: after(at) },
    ),
    at,
  );

const asked = (from: Here, change: Change, objectId: string, at: number): Here => {
  const pressed = press(from, { type: 'change', objectId, change, at: after(at) });
  return pressed.effects.some(({ type }) => type === 'read-methods') ? answered(pressed, at) : pressed;
};

/** Up to the key that is saved. */
const keyed = (from: Here, person: Target, at: number, until: number): Here => {
  const touching = answered(asked(called(from, person, at), register, person.objectId, at), at);
  return answered(answered(touching, until), until);
};

describe('S13: a turn of the queue', () => {
  test('ends with the key, at once: how long it took, and the key is excluded for whoever comes', () => {
    const done = keyed(begun, ada, 1_000, 61_000);
    expect(done.desk.room).toMatchObject({ name: 'outcome', outcome: { kind: 'registered' }, person: ada });
    expect(done.desk.queue).toMatchObject({ place: 'between', credentialIds: ['bmV3'] });
    expect(done.desk.queue?.entries[0]).toEqual({ person: ada, number: 1, state: 'done', took: 60_000 });
    const touching = answered(asked(called(done, bo, 70_000), register, bo.objectId, 70_000), 70_000);
    expect(touching.effects).toMatchObject([{ type: 'make-credential', exclude: ['bmV3'], person: bo }]);
  });

  test('what failed can be tried again in the turn, and stands as failed where the person is left without a key', () => {
    const touching = answered(asked(called(begun, ada, 0), register, ada.objectId, 0), 0);
    const failed = press(touching, {
      ...{ type: 'no-credential', effect: touching.desk.room.pending ?? 0, objectId: ada.objectId, at: after(1_000) },
      failure: { name: 'NotAllowedError', message: '', elapsed: 5_000, timeout: 60_000 },
    });
    expect(failed.desk.queue?.place).toBe('with');
    expect(failed.desk.log).toMatchObject([{ outcome: 'no-key', code: 'LK-501', person: ada }]);
    expect(states(press(failed, { type: 'next-person', at: after(2_000) }))).toEqual(['failed', 'waiting', 'waiting']);
  });

  test.each([
    ['next-person', { type: 'next-person', at: after(2_000) }],
    ['a search', { type: 'search', query: 'x', at: after(2_000) }],
    ['somebody else', { type: 'select', person: bo, at: after(2_000) }],
    ['skip', { type: 'skip', objectId: ada.objectId, at: after(2_000) }],
  ] as const)('%s ends it as skipped', (_, event) => {
    expect(states(press(called(begun, ada, 0), event))).toEqual(['skipped', 'waiting', 'waiting']);
  });

  test('Back from the keys leads to the same person, whose turn goes on; Back from there ends it', () => {
    const back = press(called(begun, ada, 0), { type: 'back', at: after(1_000) });
    expect(back.desk.queue?.place).toBe('with');
    expect(states(press(back, { type: 'back', at: after(1_000) }))).toEqual(['skipped', 'waiting', 'waiting']);
  });

  test('where the room locks by itself, the person waits again; a late press of the queue does nothing', () => {
    const late = after(idleLimit + 1);
    for (const event of [
      { type: 'tick', at: late },
      { type: 'skip', objectId: ada.objectId, at: late },
    ] as const) {
      const locked = press(called(begun, ada, 0), event);
      expect(locked.desk.room.name).toBe('locked');
      expect(locked.effects).toMatchObject([{ type: 'drop-tokens' }]);
      expect(states(locked)).toEqual(['waiting', 'waiting', 'waiting']);
      expect(press(locked, { type: 'call-next', at: late }).desk.queue?.place).toBe('between');
    }
  });

  test('presses of the queue keep the room from locking', () => {
    const paused = press(begun, { type: 'pause-queue', at: after(minutes(9)) });
    expect(press(paused, { type: 'tick', at: after(minutes(12)) }).desk.room.name).toBe('find');
  });

  test('a lost answer is "perhaps", and done once the list shows the key, also after a reload', () => {
    const saving = answered(answered(asked(called(begun, ada, 0), register, ada.objectId, 0), 0), 0);
    const left = press(
      saving,
      {
        ...{ type: 'change-failed', effect: saving.desk.room.pending ?? 0, objectId: ada.objectId, at: after(1_000) },
        ...{ failure: lost, sure: false },
      },
      { type: 'next-person', at: after(2_000) },
    );
    expect(states(left)).toEqual(['perhaps', 'waiting', 'waiting']);
    expect(left.desk.log).toEqual([]);
    const reloaded = restoreDesk(JSON.parse(JSON.stringify(keepDesk(left.desk))), ways, after(3_000));
    const again = press(
      { desk: reloaded, effects: [] },
      { type: 'signed-in', own: agent.objectId, at: after(4_000) },
      { type: 'select', person: ada, at: after(4_000) },
    );
    const settled = press(again, {
      ...{ type: 'keys-read', effect: again.desk.room.pending ?? 0, objectId: ada.objectId, at: after(5_000) },
      ...{ keys: known([key]), found: 'new-key' },
    });
    expect(states(settled)).toEqual(['done', 'waiting', 'waiting']);
    expect(settled.desk.queue?.credentialIds).toEqual(['bmV3']);
    expect(settled.desk.log).toMatchObject([{ outcome: 'registered', person: ada, verifiedBy: [] }]);
  });

  test('a person of the queue who got a key beside it is not called', () => {
    const found = press(begun, { type: 'select', person: ada, at: after(0) });
    const verified = answered(
      press(
        found,
        { type: 'verify', objectId: ada.objectId, at: after(0) },
        { type: 'attest', objectId: ada.objectId, evidence: calledBack, signs: [], at: after(0) },
      ),
      0,
    );
    const done = answered(answered(answered(asked(verified, register, ada.objectId, 0), 0), 0), 0);
    expect(states(done)).toEqual(['done', 'waiting', 'waiting']);
    expect(press(done, { type: 'call-next', at: after(0) }).desk.room).toMatchObject({ person: bo });
  });

  test('is not begun, skipped or dropped while a change is under way', () => {
    const changing = asked(called(begun, ada, 0), { kind: 'revoke' }, ada.objectId, 0);
    for (const event of [
      { type: 'call-next', at: after(0) },
      { type: 'skip', objectId: ada.objectId, at: after(0) },
      { type: 'drop-queue', at: after(0) },
    ] as const) {
      expect(press(changing, event).desk).toEqual(changing.desk);
    }
  });

  test('a pause that is wanted in a turn begins after it', () => {
    const wanted = press(called(begun, ada, 0), { type: 'pause-queue', at: after(0) });
    expect(wanted.desk).toMatchObject({ pauseAfter: true, queue: { place: 'with' } });
    expect(press(wanted, { type: 'next-person', at: after(0) }).desk).toMatchObject({
      ...{ pauseAfter: false, queue: { place: 'paused' } },
    });
  });

  test('whoever comes next can be passed over at the stop, nobody else', () => {
    expect(states(press(begun, { type: 'skip', objectId: bo.objectId, at: after(0) }))).toEqual(
      Array(3).fill('waiting'),
    );
    expect(states(press(begun, { type: 'skip', objectId: ada.objectId, at: after(0) }))?.[0]).toBe('skipped');
  });

  test('a queue is not replaced while somebody waits in it', () => {
    const second = press(begun, { type: 'start-queue', people: [bo], pattern: '', at: after(0) });
    expect(second.desk).toEqual(begun.desk);
  });
});

describe('S13: log, lost key and stock', () => {
  const seen = called(begun, ada, 0);
  const { objectId } = ada;

  test('an outcome is in the log with Microsoft’s number of the request and how the person was verified', () => {
    const sent = asked(seen, { kind: 'revoke' }, objectId, 1_000);
    const effect = sent.desk.room.pending ?? 0;
    const done = press(sent, { type: 'sessions-revoked', effect, objectId, requestId: 'req-1', at: after(2_000) });
    expect(done.desk.log).toEqual([
      {
        ...{ at: after(2_000).epoch, person: ada, change: 'revoke', outcome: 'revoked' },
        ...{ verifiedBy: ['call-back'], signs: ['urgent'], requestId: 'req-1', code: null, model: null },
      },
    ]);
  });

  test('a refusal is in the log by its code and its own number', () => {
    const sent = asked(seen, { kind: 'revoke' }, objectId, 1_000);
    const failure = {
      ...{ kind: 'http' as const, status: 403, errorCode: 'accessDenied', message: '', requestId: 'req-2' },
      ...{ claims: null, retryAfter: null },
    } as const;
    const effect = sent.desk.room.pending ?? 0;
    const refused = press(sent, { type: 'change-failed', effect, objectId, failure, sure: true, at: after(2_000) });
    expect(refused.desk.log).toMatchObject([{ outcome: 'failed', requestId: 'req-2', code: 'LK-802' }]);
  });

  test('what was done about a lost key is noted for that person, and the list ends with them', () => {
    const chosen = press(
      seen,
      { type: 'report-lost', objectId, isGuest: false, at: after(1_000) },
      { type: 'choose-lost', objectId, methodId: key.id, at: after(1_000) },
    );
    const removed = answered(asked(chosen, { kind: 'remove', methodId: key.id }, objectId, 1_000), 2_000);
    expect(removed.desk.lost && nextPart(removed.desk.lost)).toBe('revoke');
    expect(press(removed, { type: 'next-person', at: after(3_000) }).desk.lost).toBeNull();
    expect(
      press(seen, { type: 'report-lost', objectId: bo.objectId, isGuest: null, at: after(0) }).desk.lost,
    ).toBeNull();
  });

  test('another key that is removed is no part of the lost one’s list', () => {
    const chosen = press(
      seen,
      { type: 'report-lost', objectId, isGuest: false, at: after(1_000) },
      { type: 'choose-lost', objectId, methodId: 'another', at: after(1_000) },
    );
    const removed = answered(asked(chosen, { kind: 'remove', methodId: key.id }, objectId, 1_000), 2_000);
    expect(removed.desk.lost && nextPart(removed.desk.lost)).toBe('remove');
  });

  test('a serial that the stock refuses is told, until it is mended or the person is left', () => {
    const given = press(seen, { type: 'give-key', objectId, serial: '1234', at: after(0) });
    expect(given.desk).toMatchObject({ stock: [{ serial: '1234', person: ada }], stockRefused: null });
    const refused = press(given, { type: 'give-key', objectId: bo.objectId, serial: '12 34', at: after(0) });
    const told = { press: 'give-key', objectId: bo.objectId, serial: '12 34', refusal: 'given-to-another' };
    expect(refused.desk.stockRefused).toEqual(told);
    expect(press(refused, { type: 'take-key-back', serial: '1234', at: after(0) }).desk.stockRefused).toBeNull();
    expect(press(refused, { type: 'next-person', at: after(0) }).desk.stockRefused).toBeNull();
    expect(
      press(seen, { type: 'give-key', objectId: otherAda.objectId.replace('3', '4'), serial: '1', at: after(0) }).desk,
    ).toEqual(seen.desk);
  });
});

describe('S12: what a reload leaves of the desk', () => {
  const done = press(keyed(begun, ada, 0, 1_000), {
    type: 'give-key',
    objectId: ada.objectId,
    serial: '1234',
    at: after(1_000),
  });
  const kept = JSON.parse(JSON.stringify(keepDesk(done.desk))) as Record<string, unknown>;
  const at = after(5_000);

  test('queue, stock and log; nobody is signed in', () => {
    const { room, queue, pattern, stock, log } = restoreDesk(kept, ways, at);
    expect(room).toMatchObject({ name: 'locked', reason: 'reloaded' });
    expect({ queue, pattern, stock, log }).toEqual({
      ...{ queue: done.desk.queue, pattern: '{name}', stock: done.desk.stock, log: done.desk.log },
    });
    expect(log).toHaveLength(1);
  });

  test.each([
    ['room', { version: 9 }],
    ['queue', { entries: 'x' }],
    ['pattern', 7],
    ['stock', [{ serial: 1 }]],
    ['log', [{ at: 0, pass: 'Xy7!kQ2p' }]],
  ])('a damaged %s is empty, and the others hold', (part, damaged) => {
    const restored = restoreDesk({ ...kept, [part]: damaged }, ways, at);
    const whole = restoreDesk(kept, ways, at);
    const empty = closedDesk(ways, at);
    for (const one of ['queue', 'pattern', 'stock', 'log'] as const) {
      expect(restored[one], one).toEqual(one === part ? empty[one] : whole[one]);
    }
    expect(restored.room.name).toBe('locked');
  });

  test.each([null, 'x', {}, { ...kept, token: 'x' }])('what is no desk is not taken up: %j', (stored) => {
    expect(restoreDesk(stored, ways, at)).toEqual(closedDesk(ways, at));
  });
});

test('S10: the next page of those found comes below; one that fails leaves them there', () => {
  const searched = press(open, { type: 'search', query: 'ada', at: after(0) });
  const effect = searched.desk.room.pending ?? 0;
  const found = press(searched, { type: 'people-found', effect, people: [ada], next: '/next', at: after(0) });
  const more = press(found, { type: 'more', at: after(0) });
  expect(more.effects).toMatchObject([{ type: 'more-people', next: '/next' }]);
  const pending = more.desk.room.pending ?? 0;
  const both = press(more, { type: 'people-found', effect: pending, people: [bo], at: after(0) });
  expect(both.desk.room).toMatchObject({ state: 'found', people: [ada, bo], next: null });
  const failed = press(more, { type: 'search-failed', effect: pending, failure: lost, at: after(0) });
  expect(failed.desk.room).toMatchObject({ state: 'found', people: [ada], next: '/next', failure: lost });
  expect(press(both, { type: 'more', at: after(0) }).effects).toEqual([]);
});
