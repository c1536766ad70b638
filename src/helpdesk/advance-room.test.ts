import { describe, expect, test } from 'vitest';
import { advanceRoom, idleLimit } from './advance-room.ts';
import type { CallFailure } from '../registration/failure.ts';
import type { Change } from './change.ts';
import { keepRoom, restoreRoom } from './kept-room.ts';
import type { Room } from './room.ts';
import {
  ada,
  after,
  agent,
  bo,
  calledBack,
  credential,
  have,
  lost,
  minutes,
  key,
  otherAda,
  usablePass,
} from './testing/some-targets.ts';
import { answerReadings, answerUnreadable, type Have } from './testing/answer-readings.ts';
import { answerTo, follow, openRoom, seeingAda, upTo } from './testing/stand.ts';

const blue: Have = { keys: [key], pass: null };
const { objectId } = ada;
const register: Change = { kind: 'register', keyName: 'Blue', exclude: ['b2xk'] };
const pass: Change = { kind: 'pass', lifetimeInMinutes: 60, isUsableOnce: false, replace: false };
const revoke: Change = { kind: 'revoke' };
const remove: Change = { kind: 'remove', methodId: 'old-key' };
const at = after(2_000);
const refused = { kind: 'network' } as const;

const press = (room: Room, change: Change, when = at) => follow(room, { type: 'change', objectId, change, at: when });

describe('S1: sign in again comes before not allowed', () => {
  const failure: CallFailure = {
    ...{ kind: 'http', status: 403, errorCode: 'accessDenied', message: '', requestId: null, claims: null },
    retryAfter: null,
  };
  const again = { type: 'signed-in', own: agent.objectId, at } as const;
  const locked = { type: 'sign-out', at } as const;

  test('a refusal, and a sign-in after it, are known from then on, also over a reload', () => {
    const { room: looking } = follow(seeingAda(), { type: 'look', objectId, at });
    expect(looking.forbidden).toBe('no');
    const { room: met } = answerUnreadable(looking, failure);
    expect(met.forbidden).toBe('in-this-sign-in');
    const back = restoreRoom(JSON.parse(JSON.stringify(keepRoom(met))), met.ways, at);
    expect(follow(back, again).room.forbidden).toBe('before-this-sign-in');
    expect(follow(met, locked, again).room.forbidden).toBe('before-this-sign-in');
  });

  test('without a refusal a sign-in says nothing', () => {
    const { room: looking } = follow(seeingAda(), { type: 'look', objectId, at });
    const { room } = answerUnreadable(looking, { kind: 'timeout' });
    expect(follow(room, locked, again).room.forbidden).toBe('no');
  });
});

describe('S10: one person, one button', () => {
  test('effects carry the person as they were selected, and the verification', () => {
    const chosen = { ...ada };
    const asked = follow(
      openRoom(),
      { type: 'select', person: chosen, at },
      { type: 'verify', objectId, at },
      { type: 'attest', objectId, evidence: calledBack, signs: ['urgent'], at },
    );
    Object.assign(chosen, bo);
    const sent = press(answerTo(asked, 2_000).room, revoke, at);
    expect(sent.effects).toEqual([
      {
        id: expect.any(Number) as number,
        type: 'revoke-sessions',
        person: ada,
        verification: expect.any(Number) as number,
      },
    ]);
    expect(answerTo(sent, 2_500).room).toMatchObject({ name: 'outcome', outcome: { kind: 'revoked' }, person: ada });
  });

  test('a press of a button that was drawn for somebody else does nothing', () => {
    const room = seeingAda();
    const pressed = follow(room, { type: 'change', objectId: otherAda.objectId, change: revoke, at });
    expect(pressed).toEqual({ room: { ...room, active: at }, effects: [] });
  });

  test('nothing can be done for one’s own account', () => {
    const own = follow(openRoom(), { type: 'select', person: agent, at });
    expect(own.room).toMatchObject({ name: 'person', refused: 'oneself' });
    expect(follow(own.room, { type: 'verify', objectId: agent.objectId, at }).room.name).toBe('person');
  });

  test('a person without an object id is nobody', () => {
    expect(follow(openRoom(), { type: 'select', person: { ...ada, objectId: '../me' }, at }).room.name).toBe('find');
  });
});

describe('S10: what ended is not shown', () => {
  test('a late answer of another search', () => {
    const first = follow(openRoom(), { type: 'search', query: 'ada', at });
    const second = follow(first.room, { type: 'search', query: 'bo', at });
    const late = follow(second.room, { type: 'people-found', effect: first.room.pending ?? 0, people: [ada], at });
    expect(late.room).toMatchObject({ state: 'searching', query: 'bo', people: [] });
  });

  test('ten idle minutes lock the room: tokens are dropped, and no answer is shown', () => {
    const asked = follow(seeingAda(), { type: 'look', objectId, at: after(0) });
    const before = advanceRoom(asked.room, { type: 'tick', at: after(idleLimit - 1) });
    expect(before.room.name).toBe('see');
    const locked = answerTo({ ...asked, room: before.room }, idleLimit);
    expect(locked).toMatchObject({
      room: { name: 'locked', reason: 'idle', own: '' },
      effects: [{ type: 'drop-tokens' }],
    });
    expect(JSON.stringify(locked.room)).not.toContain(ada.upn);
    expect(press(locked.room, revoke, after(idleLimit + 1)).effects).toEqual([]);
  });

  test('a pass is gone with the first press that leaves it', () => {
    const made = answerTo(upTo('make-pass', pass), 2_000);
    expect(made.room).toMatchObject({ outcome: { kind: 'pass-made', pass: { code: 'Xy7!kQ2p' } } });
    for (const type of ['back', 'next-person', 'sign-out'] as const) {
      expect(JSON.stringify(follow(made.room, { type, at: after(3_000) }).room)).not.toContain('Xy7!kQ2p');
    }
  });
});

describe('S11: the verification', () => {
  const again = (room: Room, when: number) => press(room, revoke, after(when)).room;

  test.each([
    ['searching', { type: 'search', query: 'ada', at }],
    ['selecting', { type: 'select', person: ada, at }],
    ['Back', { type: 'back', at }],
    ['the next person', { type: 'next-person', at }],
  ] as const)('%s ends it, also for the same person', (_, event) => {
    const left = follow(seeingAda(), event, { type: 'select', person: ada, at }, { type: 'verify', objectId, at });
    expect(left.room).toMatchObject({ name: 'verify', reason: 'first' });
    expect(left.effects).toEqual([]);
  });

  test('ends after fifteen minutes, at the press and by itself', () => {
    const awake = follow(seeingAda(), { type: 'look', objectId, at: after(minutes(9)) });
    const { room } = answerTo(awake, minutes(9));
    expect(again(room, minutes(15) - 1).name).toBe('act');
    expect(again(room, minutes(15))).toMatchObject({ name: 'verify', reason: 'ended' });
    expect(follow(room, { type: 'tick', at: after(minutes(15)) }).room.name).toBe('verify');
  });

  test('a clock that is set back does not make it longer, nor does a PC that slept', () => {
    const { room } = answerTo(follow(seeingAda(), { type: 'look', objectId, at: after(minutes(9)) }), minutes(9));
    const { monotonic, epoch } = after(minutes(15));
    const longAgo = { monotonic, epoch: epoch - minutes(60) };
    expect(follow(room, { type: 'change', objectId, change: revoke, at: longAgo }).room.name).toBe('verify');
    const slept = { monotonic: minutes(10), epoch };
    expect(follow(room, { type: 'change', objectId, change: revoke, at: slept }).room.name).toBe('verify');
  });

  test('what is not enough says why, and leads nowhere', () => {
    const asked = follow(openRoom(), { type: 'select', person: ada, at }, { type: 'verify', objectId, at });
    const weak = follow(asked.room, { type: 'attest', objectId, evidence: [{ way: 'ticket' }], signs: [], at });
    expect(weak).toMatchObject({ room: { name: 'verify', lacks: ['ticket-alone'] }, effects: [] });
  });

  test('a registration that it would not outlast does not begin', () => {
    const { room } = answerTo(follow(seeingAda(), { type: 'look', objectId, at: after(minutes(9)) }), minutes(9));
    const late = press(room, register, after(minutes(10)));
    expect(late).toMatchObject({ room: { name: 'see', notice: 'verification-too-old' }, effects: [] });
  });
});

describe('S12: before a change, what is there is read anew', () => {
  test('a second agent was there: nothing is sent, and it is shown', () => {
    const meanwhile: Have = { keys: [key, { ...key, id: 'theirs' }], pass: null };
    const read = answerReadings(press(seeingAda(), remove).room, meanwhile);
    expect(read).toMatchObject({
      room: { name: 'see', notice: 'changed-meanwhile', methods: have(meanwhile.keys) },
      effects: [],
    });
  });

  test('a usable pass is replaced only after asking, by the one call', () => {
    const withPass: Have = { ...blue, pass: usablePass };
    const look = follow(seeingAda(), { type: 'look', objectId, at });
    const seen = answerReadings(look.room, withPass).room;
    expect(answerReadings(press(seen, pass).room, withPass)).toMatchObject({
      room: { notice: 'pass-exists' },
      effects: [],
    });
    const asked = answerReadings(press(seen, { ...pass, replace: true }).room, withPass);
    expect(asked.effects).toMatchObject([{ type: 'make-pass', lifetimeInMinutes: 60, isUsableOnce: false }]);
  });

  test('what cannot be read is not changed', () => {
    const asked = press(seeingAda(), remove);
    const failed = answerUnreadable(asked.room, lost);
    expect(failed).toMatchObject({ room: { name: 'outcome', outcome: { kind: 'failed' }, open: null }, effects: [] });
  });
});

describe('S12: a registration for somebody', () => {
  test('fetches options, makes, saves, each for the same person; the queue’s keys are excluded', () => {
    const making = upTo('make-credential', register);
    expect(making.effects).toMatchObject([{ person: ada, exclude: ['b2xk'] }]);
    const saving = answerTo(making, 1_500);
    expect(saving.effects).toMatchObject([{ type: 'save-credential', person: ada, credential, keyName: 'Blue' }]);
    expect(answerTo(saving, 1_600).room).toMatchObject({
      outcome: { kind: 'registered', methodId: 'new-key', credentialId: credential.id },
      setAside: [],
    });
  });

  test('Cancel stops the ceremony; a key that answered all the same is set aside', () => {
    const making = upTo('make-credential', register);
    const stopped = follow(making.room, { type: 'cancel', objectId, at });
    expect(stopped.effects).toMatchObject([{ type: 'stop-ceremony', ceremony: making.room.pending }]);
    const made = answerTo({ room: stopped.room, effects: making.effects }, 2_100);
    expect(made.room).toMatchObject({
      name: 'outcome',
      setAside: [{ person: ada, credentialId: credential.id, why: 'cancelled' }],
    });
    expect(made.effects).toEqual([]);
    const failure = { name: 'AbortError', message: '', elapsed: 1, timeout: 60_000 };
    const ended = follow(stopped.room, { type: 'no-credential', effect: making.room.pending!, objectId, failure, at });
    expect(ended.room).toMatchObject({ outcome: { kind: 'no-key' }, setAside: [] });
  });

  test('whoever leaves while the key is asked for sets it aside: nobody knows what is on it', () => {
    const left = follow(upTo('make-credential', register).room, { type: 'search', query: 'bo', at });
    expect(left.room.setAside).toEqual([{ person: ada, credentialId: null, why: 'left' }]);
  });

  test('a refused key is set aside', () => {
    const { room } = upTo('save-credential', register);
    const failed = follow(room, {
      type: 'change-failed',
      effect: room.pending!,
      objectId,
      failure: refused,
      sure: true,
      at,
    });
    expect(failed.room).toMatchObject({
      outcome: { kind: 'failed' },
      setAside: [{ credentialId: credential.id, why: 'refused' }],
    });
  });

  test('a key that was made after the verification had ended is not saved, and set aside', () => {
    const at9 = minutes(9);
    const { room } = answerTo(follow(seeingAda(), { type: 'look', objectId, at: after(at9) }), at9);
    let here = press(room, register, after(at9));
    while (!here.effects.some(({ type }) => type === 'make-credential')) here = answerTo(here, at9);
    const made = answerTo(here, minutes(15));
    expect(made).toMatchObject({ room: { name: 'verify', setAside: [{ why: 'not-verified' }] }, effects: [] });
  });
});
