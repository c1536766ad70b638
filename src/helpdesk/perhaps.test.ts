import { describe, expect, test } from 'vitest';
import type { Change } from './change.ts';
import { keepRoom, restoreRoom } from './kept-room.ts';
import { restsOn } from './methods.ts';
import type { Room } from './room.ts';
import { ada, after, agent, bo, credential, key, lost, minutes, usablePass, ways } from './testing/some-targets.ts';
import { answerReadings, answerUnreadable, type Have } from './testing/answer-readings.ts';
import { answerTo, follow, upTo } from './testing/stand.ts';

const blue: Have = { keys: [key], pass: null };
const { objectId } = ada;
const register: Change = { kind: 'register', keyName: 'Blue', exclude: [] };
const at = after(2_000);

const answerLost = (room: Room) =>
  follow(room, { type: 'change-failed', effect: room.pending!, objectId, failure: lost, sure: false, at });
const refusedSave = (room: Room, status: number) => {
  const failure = {
    ...{ kind: 'http' as const, status, errorCode: 'refused', message: '' },
    ...{ requestId: null, claims: null, retryAfter: null },
  };
  return follow(room, { type: 'change-failed', effect: room.pending!, objectId, failure, sure: true, at });
};
const look = (room: Room) => follow(room, { type: 'look', objectId, at });
const perhaps = () => answerLost(upTo('save-credential', register).room).room;
const reload = (room: Room): Room =>
  follow(restoreRoom(JSON.parse(JSON.stringify(keepRoom(room))), ways, at), {
    type: 'signed-in',
    own: agent.objectId,
    at,
  }).room;

describe('S12: perhaps saved: the list is read before anything else', () => {
  test('there is no way on but to look', () => {
    const room = perhaps();
    expect(room).toMatchObject({ name: 'outcome', outcome: { kind: 'perhaps' } });
    for (const type of ['done', 'save-again', 'cancel', 'verify'] as const) {
      expect(follow(room, { type, objectId, at }).room).toEqual({ ...room, active: at });
    }
    expect(look(room).effects).toMatchObject([{ type: 'read-methods', person: ada, seeks: credential.id }]);
  });

  test('found: it was registered', () => {
    expect(answerReadings(look(perhaps()).room, blue, 'new-key').room).toMatchObject({
      outcome: { kind: 'registered', methodId: 'new-key', credentialId: credential.id },
      open: null,
      setAside: [],
    });
  });

  test('not found: the very same one can be saved again, after one more look', () => {
    const missing = answerReadings(look(perhaps()).room, blue).room;
    expect(missing).toMatchObject({ outcome: { kind: 'not-saved', credential } });
    const again = follow(missing, { type: 'save-again', objectId, at });
    expect(again.effects).toMatchObject([{ type: 'read-methods', seeks: credential.id }]);
    expect(answerReadings(again.room, blue).effects).toMatchObject([
      { type: 'save-credential', person: ada, credential },
    ]);
    expect(answerReadings(again.room, blue, 'new-key')).toMatchObject({
      room: { outcome: { kind: 'registered' } },
      effects: [],
    });
  });

  test('refused at the second time: the list tells whether the first one was stored', () => {
    const missing = answerReadings(look(perhaps()).room, blue).room;
    const again = answerReadings(follow(missing, { type: 'save-again', objectId, at }).room, blue).room;
    const known = refusedSave(again, 400).room;
    expect(known).toMatchObject({ outcome: { kind: 'perhaps' }, open: { credentialId: credential.id }, setAside: [] });
    expect(answerReadings(look(known).room, blue, 'new-key').room).toMatchObject({ outcome: { kind: 'registered' } });
  });

  test.each([
    [409, 'perhaps', 0],
    [429, 'perhaps', 0],
    [400, 'failed', 1],
    [403, 'failed', 1],
  ])('refused at the first time with %i: %s', (status, kind, aside) => {
    const { room } = refusedSave(upTo('save-credential', register).room, status);
    expect(room).toMatchObject({ outcome: { kind } });
    expect(room.setAside).toHaveLength(aside);
  });

  test.each(['back', 'next-person', 'done', 'save-again'] as const)('not found, and left by %s: set aside', (type) => {
    const missing = answerReadings(look(perhaps()).room, blue).room;
    const late = type === 'save-again' ? after(minutes(9)) : at;
    const awake = type === 'save-again' ? follow(missing, { type: 'look', objectId, at: late }).room : missing;
    const when = type === 'save-again' ? after(minutes(15)) : at;
    const left = follow(
      awake,
      type === 'done' || type === 'save-again' ? { type, objectId, at: when } : { type, at: when },
    );
    expect(left.room.setAside).toEqual([{ person: ada, credentialId: credential.id, why: 'not-saved' }]);
  });

  test('a reading that fails leaves it open', () => {
    const asked = look(perhaps()).room;
    const failed = answerUnreadable(asked, lost).room;
    expect(failed).toMatchObject({ state: 'told', outcome: { kind: 'perhaps', failure: lost } });
    expect(look(failed).effects).toMatchObject([{ type: 'read-methods' }]);
  });
});

describe('S12: what was sent and left', () => {
  const changes: readonly [Change, 'make-pass' | 'remove-key' | 'revoke-sessions' | 'save-credential'][] = [
    [{ kind: 'pass', lifetimeInMinutes: null, isUsableOnce: null, replace: false }, 'make-pass'],
    [{ kind: 'remove', methodId: 'old-key' }, 'remove-key'],
    [{ kind: 'revoke' }, 'revoke-sessions'],
    [register, 'save-credential'],
  ];

  test.each(changes)('%o is settled when the person is looked at again, without a verification', (change, type) => {
    const elsewhere = follow(upTo(type, change).room, { type: 'select', person: bo, at }).room;
    expect(elsewhere).toMatchObject({ name: 'person', person: bo, unsettled: [{ person: ada, change }] });
    const back = follow(elsewhere, { type: 'select', person: ada, at });
    const part = restsOn(change);
    // No list tells of sessions: that is said at once, and holds up nobody who may not read the list.
    const effects = part === null ? [] : [{ type: 'read-methods', parts: [part], person: ada, verification: null }];
    expect(back).toMatchObject({ room: { name: 'outcome', unsettled: [] }, effects });
    const settled = part === null ? back.room : answerTo(back, 2_100).room;
    const next = follow(settled, { type: 'done', objectId, at: after(2_200) }).room;
    expect(next).toMatchObject({ name: 'person', person: ada, refused: null });
    expect(next.setAside.length).toBe(type === 'save-credential' ? 1 : 0);
  });

  test('the list tells a removal and a pass; no list tells a revocation', () => {
    const settled = (change: Change, type: 'make-pass' | 'remove-key', methods: Have) =>
      answerReadings(look(answerLost(upTo(type, change).room).room).room, methods).room;
    const remove: Change = { kind: 'remove', methodId: 'old-key' };
    const pass: Change = { kind: 'pass', lifetimeInMinutes: null, isUsableOnce: null, replace: false };
    expect(settled(remove, 'remove-key', { keys: [], pass: null })).toMatchObject({ outcome: { kind: 'removed' } });
    expect(settled(remove, 'remove-key', blue)).toMatchObject({ outcome: { kind: 'failed' } });
    expect(settled(pass, 'make-pass', blue)).toMatchObject({ outcome: { kind: 'failed' } });
    // Its code was lost with the answer.
    expect(settled(pass, 'make-pass', { ...blue, pass: usablePass })).toMatchObject({
      outcome: { kind: 'pass-lost' },
    });
    const revoked = look(answerLost(upTo('revoke-sessions', { kind: 'revoke' }).room).room);
    expect(revoked).toMatchObject({ room: { outcome: { kind: 'unknown' }, open: null }, effects: [] });
  });

  test('survives a reload: the list decides, and what was on the key cannot be saved any more', () => {
    const room = reload(upTo('save-credential', register).room);
    const back = follow(room, { type: 'select', person: ada, at });
    expect(back.effects).toMatchObject([{ type: 'read-methods', seeks: credential.id }]);
    expect(answerReadings(back.room, blue, 'new-key').room).toMatchObject({
      outcome: { kind: 'registered' },
      setAside: [],
    });
    expect(answerReadings(back.room, blue).room).toMatchObject({
      outcome: { kind: 'not-saved', credential: null },
      setAside: [{ person: ada, credentialId: credential.id, why: 'not-saved' }],
    });
  });
});

describe('S12: what a reload keeps', () => {
  test('no pass, no credential, no verification, and nobody who is looked at', () => {
    const made = answerTo(
      upTo('make-pass', { kind: 'pass', lifetimeInMinutes: 60, isUsableOnce: true, replace: false }),
      2_000,
    );
    const kept = JSON.stringify(keepRoom(made.room));
    expect(Object.keys(JSON.parse(kept) as object)).toEqual([
      'version',
      'sequence',
      'forbidden',
      'unsettled',
      'setAside',
    ]);
    for (const secret of ['Xy7!kQ2p', ada.objectId, 'call-back']) expect(kept).not.toContain(secret);
    expect(JSON.stringify(keepRoom(upTo('save-credential', register).room))).not.toContain('attested');
  });

  test.each([
    ['nothing', null],
    ['another version', { version: 2, sequence: 1, unsettled: [], setAside: [] }],
    ['more than it should', { version: 1, sequence: 1, unsettled: [], setAside: [], verification: { id: 1 } }],
    [
      'a person with an address for an id',
      {
        ...{ version: 1, sequence: 1, unsettled: [] },
        setAside: [{ person: { ...ada, objectId: 'ada@contoso.com' }, credentialId: null, why: 'left' }],
      },
    ],
  ])('%s is not taken up', (_, stored) => {
    expect(restoreRoom(stored, ways, at)).toMatchObject({
      name: 'locked',
      reason: 'start',
      unsettled: [],
      setAside: [],
    });
  });
});
