import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CallFailure } from '../registration/failure.ts';
import { advanceRoom } from './advance-room.ts';
import type { Change } from './change.ts';
import type { MethodPart, ReadKeys, ReadPass } from './methods.ts';
import { known } from './reading.ts';
import type { RoomAnswer } from './room-event.ts';
import type { Room, SeeRoom } from './room.ts';
import { ada, after, key, usablePass } from './testing/some-targets.ts';
import { follow, seeingAda } from './testing/stand.ts';

const { objectId } = ada;
const at = after(1_000);
const failures: readonly CallFailure[] = [
  { kind: 'no-token', need: 'consent', claims: null, errorCode: 'consent_required' },
  { kind: 'http', status: 403, errorCode: 'x', message: '', requestId: null, claims: null, retryAfter: null },
  { kind: 'network' },
];
const unreadable = fc.constantFrom(...failures).map((failure) => ({ state: 'unreadable', failure }) as const);
/** Null: still being read. */
const keys = fc.oneof(fc.constantFrom<ReadKeys | null>(known([key]), known([]), null), unreadable);
const pass = fc.oneof(fc.constantFrom<ReadPass | null>(known(null), known(usablePass), null), unreadable);
const changes = fc.constantFrom<Change>(
  { kind: 'pass', lifetimeInMinutes: null, isUsableOnce: null, replace: true },
  { kind: 'register', keyName: 'Blue', exclude: [] },
  { kind: 'remove', methodId: key.id },
  { kind: 'revoke' },
);

const needed: Record<Change['kind'], MethodPart | null> = {
  register: 'keys',
  remove: 'keys',
  pass: 'pass',
  revoke: null,
};

function answers(room: Room, readKeys: ReadKeys | null, readPass: ReadPass | null, passFirst: boolean): RoomAnswer[] {
  const answered = { effect: room.pending ?? -1, objectId, at };
  const both: RoomAnswer[] = [];
  if (readKeys !== null) both.push({ ...answered, type: 'keys-read', keys: readKeys, found: null });
  if (readPass !== null) both.push({ ...answered, type: 'pass-read', pass: readPass });
  return passFirst ? both.toReversed() : both;
}

const reading = (): Room => follow(seeingAda(), { type: 'look', objectId, at }).room;
const press = (room: Room, change: Change) => advanceRoom(room, { type: 'change', objectId, change, at });

describe('S12: keys and pass are two readings', () => {
  test('a change begins where what it rests on is known, whatever became of the other, and reads that alone again', () => {
    fc.assert(
      fc.property(keys, pass, changes, fc.boolean(), (readKeys, readPass, change, passFirst) => {
        const looking = reading();
        const { room } = follow(looking, ...answers(looking, readKeys, readPass, passFirst));
        const states: Record<MethodPart, string> = {
          keys: readKeys?.state ?? 'reading',
          pass: readPass?.state ?? 'reading',
        };
        expect((room as SeeRoom).methods).toMatchObject({ keys: { state: states.keys }, pass: { state: states.pass } });
        const { effects } = press(room, change);
        const part = needed[change.kind];
        if (part === null) expect(effects).toMatchObject([{ type: 'revoke-sessions', person: ada }]);
        else if (states[part] !== 'known') expect(effects).toEqual([]);
        else expect(effects).toMatchObject([{ type: 'read-methods', parts: [part], person: ada }]);
      }),
    );
  });

  test('what came or went in the other is no change of what the agent saw', () => {
    fc.assert(
      fc.property(changes, fc.boolean(), (change, fails) => {
        const part = needed[change.kind];
        if (part === null) return;
        const looking = reading();
        const seen = answers(looking, known([key]), known(usablePass), false);
        const { room } = press(follow(looking, ...seen).room, change);
        const answered = { effect: room.pending ?? -1, objectId, at };
        const failure = failures[0]!;
        // Even an answer about the other, which nobody asked for.
        const other: RoomAnswer =
          part === 'keys'
            ? { ...answered, type: 'pass-read', pass: fails ? { state: 'unreadable', failure } : known(null) }
            : {
                ...answered,
                type: 'keys-read',
                keys: fails ? { state: 'unreadable', failure } : known([]),
                found: null,
              };
        const after = follow(room, other);
        expect(after).toMatchObject({ room: { name: 'act', state: 'rereading' }, effects: [] });
        const own: RoomAnswer =
          part === 'keys'
            ? { ...answered, type: 'keys-read', keys: known([key]), found: null }
            : { ...answered, type: 'pass-read', pass: known(usablePass) };
        expect(advanceRoom(after.room, own).effects).toHaveLength(1);
      }),
    );
  });

  test('what stands around the person is read after both, once, and nothing waits for it', () => {
    fc.assert(
      fc.property(keys, pass, fc.boolean(), (readKeys, readPass, passFirst) => {
        const looking = reading();
        const all = answers(looking, readKeys, readPass, passFirst);
        const effects = all.map((_, index) => follow(looking, ...all.slice(0, index + 1)).effects);
        const { room } = follow(looking, ...all);
        const asked = effects.flat().map(({ type }) => type);
        if (all.length < 2) expect(asked).toEqual([]);
        else {
          expect(asked).toEqual(['read-surroundings']);
          expect(room).toMatchObject({ pending: null, around: { effect: room.sequence, known: null } });
        }
      }),
    );
  });
});
