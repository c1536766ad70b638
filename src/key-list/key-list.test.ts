import { describe, expect, test } from 'vitest';
import type { CallFailure } from '../registration/failure.ts';
import type { RegisteredKey } from '../registration/registered-key.ts';
import type { Result } from '../registration/result.ts';
import { KeyList } from './key-list.svelte.ts';
import { answered, keyNamed, keysInTime } from './testing/keys-in-time.ts';

type Listed = Result<RegisteredKey[], CallFailure>;

const blue = keyNamed('blue', 'Blue');
const red = keyNamed('red', 'Red');
const dark: Listed = { ok: false, failure: { kind: 'network' } };

/** An answer that comes when the test says so. */
function later<Value>() {
  let come: (value: Value) => void = () => undefined;
  const answer = new Promise<Value>((resolve) => (come = resolve));
  return { answer, come };
}

/** A list of two keys; what `lists` and `deletes` hold is answered first, one after the other. */
function open(consented = true) {
  const told: unknown[] = [];
  const deleted: [string, AbortSignal][] = [];
  const lists: Promise<Listed>[] = [];
  const deletes: Promise<Result<null, CallFailure>>[] = [];
  const leave = new AbortController();
  let held = [blue, red];
  const { ports } = keysInTime(() => ({ ok: true, value: held }));
  const list = new KeyList({
    clock: ports.clock,
    fido2Methods: {
      mayDelete: () => Promise.resolve(consented),
      list: (signal) => lists.shift() ?? ports.fido2Methods.list(signal),
      delete(id, signal) {
        deleted.push([id, signal]);
        const answer = deletes.shift() ?? Promise.resolve({ ok: true, value: null });
        return answer.then((result) => {
          if (result.ok) held = held.filter((key) => key.id !== id);
          return result;
        });
      },
    },
    authAge: () => null,
    person: leave.signal,
    onListed: (keys) => told.push(keys.map(({ name }) => name)),
    onRemoved: ({ id }, left) => told.push({ id, left }),
  });
  const without = (id: string) => (held = held.filter((key) => key.id !== id));
  const hold = (keys: RegisteredKey[]) => (held = keys);
  return { list, told, deleted, lists, deletes, without, hold, leave: () => leave.abort() };
}

/** The list is read and the blue key is chosen. */
async function choosing() {
  const here = open();
  await here.list.read();
  await here.list.choose(blue);
  here.told.length = 0;
  return here;
}

describe('Y4: reading', () => {
  test('shows the keys and tells of them', async () => {
    const { list, told } = open();
    expect(list.view).toEqual({ name: 'reading' });
    await list.read();
    expect(list.view).toEqual({ name: 'shown' });
    expect(list.keys).toEqual([blue, red]);
    expect(told).toEqual([['Blue', 'Red']]);
  });

  test('says what failed, and a press reads again', async () => {
    const { list, lists, told } = open();
    const cause = new Error('a fault of ours');
    lists.push(Promise.resolve({ ok: false, failure: answered(503) }), Promise.reject(cause));
    await list.read();
    expect(list.view).toEqual({ name: 'unread', failure: answered(503) });
    await list.read();
    expect(list.view).toEqual({ name: 'unread', failure: { kind: 'network', cause } });
    expect(list.keys).toBeNull();
    expect(told).toEqual([]);
    await list.read();
    expect(list.view).toEqual({ name: 'shown' });
    expect(list.keys).toEqual([blue, red]);
  });

  test('a second press meanwhile asks no second time', async () => {
    const { list, lists, told } = open();
    const answer = later<Listed>();
    lists.push(answer.answer);
    const both = Promise.all([list.read(), list.read()]);
    answer.come({ ok: true, value: [red] });
    await both;
    expect(told).toEqual([['Red']]);
    await list.read();
    expect(told).toEqual([['Red'], ['Blue', 'Red']]);
  });
});

describe('Y4: choosing', () => {
  test('reads the list anew: whether it is the only key is a question of now', async () => {
    const { list, without, told } = open();
    await list.read();
    without('red');
    const chosen = list.choose(blue);
    expect(list.view, 'at once').toEqual({ name: 'removing', key: blue, sent: false });
    expect(list.last).toBeNull();
    await chosen;
    expect(list.last).toBe('only');
    expect(told.at(-1)).toEqual(['Blue']);
  });

  test('of two keys, or of one that is another, none is the only one', async () => {
    const { list, without } = await choosing();
    expect(list.last).toBeNull();
    list.keep();
    without('blue');
    await list.choose(blue);
    expect(list.keys).toEqual([red]);
    expect(list.last).toBeNull();
  });

  test('goes on with what is known where the list cannot be read', async () => {
    const { list, lists } = open();
    await list.read();
    lists.push(Promise.resolve(dark));
    await list.choose(blue);
    expect(list.view).toMatchObject({ name: 'removing' });
    expect(list.keys).toEqual([blue, red]);
  });

  test('an answer that comes after the key was kept, or after the removal was sent, changes nothing', async () => {
    const { list, lists, deletes } = open();
    await list.read();
    const kept = later<Listed>();
    lists.push(kept.answer);
    const first = list.choose(blue);
    list.keep();
    expect(list.view).toEqual({ name: 'shown' });
    kept.come({ ok: true, value: [blue] });
    await first;
    expect(list.keys).toEqual([blue, red]);

    const late = later<Listed>();
    const deleting = later<Result<null, CallFailure>>();
    lists.push(late.answer);
    deletes.push(deleting.answer);
    const second = list.choose(blue);
    const removing = list.remove();
    late.come({ ok: true, value: [blue] });
    await second;
    expect(list.keys).toEqual([blue, red]);
    expect(list.last).toBeNull();
    deleting.come({ ok: true, value: null });
    await removing;
    expect(list.keys).toEqual([red]);
  });

  test('X2: has no place where nobody consented to writing', async () => {
    const { list, deleted } = open(false);
    await list.read();
    expect(list.removable).toBe(false);
    await list.choose(blue);
    expect(list.view).toEqual({ name: 'shown' });
    await list.remove();
    expect(deleted).toEqual([]);
  });

  test('has no place before the list is read, nor beside another choice', async () => {
    const { list } = open();
    await list.choose(blue);
    expect(list.view).toEqual({ name: 'reading' });
    await list.read();
    await list.choose(blue);
    await list.choose(red);
    expect(list.view).toMatchObject({ name: 'removing', key: blue });
    await list.read();
    expect(list.view, 'a choice is not read away').toMatchObject({ name: 'removing', key: blue });
  });
});

describe('Y4: a list in which some are no security keys', () => {
  const phone: RegisteredKey = { ...keyNamed('phone', 'Phone'), aaguid: '90a3ccdf-635c-4729-a248-9b709135078f' };
  const copied: RegisteredKey = { ...keyNamed('copied', 'Copied'), aaguid: null, passkeyType: 'synced' };

  test('the last security key is known as such, and nobody is told that more keys are left', async () => {
    const { list, told, hold } = open();
    hold([blue, phone, copied]);
    await list.read();
    await list.choose(phone);
    expect(list.last, 'a passkey that others replace').toBeNull();
    list.keep();
    await list.choose(blue);
    expect(list.last).toBe('only-security-key');
    await list.remove();
    expect(list.removed).toEqual(blue);
    expect(told.at(-1)).toEqual({ id: 'blue', left: 0 });
  });
});

describe('Y4: removing', () => {
  test('removes the chosen key, shows the others and tells of it', async () => {
    const { list, told, deleted } = await choosing();
    const removed = list.remove();
    expect(list.view).toEqual({ name: 'removing', key: blue, sent: true });
    await removed;
    expect(list.view).toEqual({ name: 'shown' });
    expect(list.removal).toEqual({ kind: 'removed', keys: [red] });
    expect(list.keys).toEqual([red]);
    expect(told).toEqual([['Red'], { id: 'blue', left: 1 }]);
    expect(deleted.map(([id]) => id)).toEqual(['blue']);
  });

  test('nothing is sent without a choice, and what was sent is neither sent twice nor kept', async () => {
    const idle = open();
    await idle.list.read();
    await idle.list.remove();
    expect(idle.deleted).toEqual([]);

    const { list, deletes, deleted } = await choosing();
    const answer = later<Result<null, CallFailure>>();
    deletes.push(answer.answer);
    const removed = Promise.all([list.remove(), list.remove()]);
    list.keep();
    expect(list.view).toMatchObject({ name: 'removing', sent: true });
    answer.come({ ok: true, value: null });
    await removed;
    expect(deleted).toHaveLength(1);
    await list.remove();
    expect(deleted, 'a press that came too late').toHaveLength(1);
  });

  test('a key that stays is still shown, with the reason, until the person goes on', async () => {
    const { list, deletes, told } = await choosing();
    deletes.push(Promise.resolve({ ok: false, failure: answered(400) }));
    await list.remove();
    expect(list.view).toEqual({ name: 'shown' });
    expect(list.removal).toEqual({ kind: 'kept', failure: answered(400) });
    expect(list.keys).toEqual([blue, red]);
    expect(told).toEqual([]);
    await list.choose(red);
    expect(list.removal).toBeNull();
    deletes.push(Promise.resolve({ ok: false, failure: answered(403) }));
    await list.remove();
    expect(list.removal, 'J7').toMatchObject({ kind: 'sign-in' });
    await list.read();
    expect(list.removal).toBeNull();
  });

  test('J5: where the list cannot be read afterwards, it is shown without the key, and nobody says how many are left', async () => {
    const { list, lists, told } = await choosing();
    lists.push(Promise.resolve(dark));
    await list.remove();
    expect(list.removal).toEqual({ kind: 'removed', keys: null });
    expect(list.keys).toEqual([red]);
    expect(told).toEqual([{ id: 'blue', left: null }]);
  });

  test('a fault of ours is said to be unclear, never to have removed anything', async () => {
    const { list, deletes, told } = await choosing();
    const cause = new Error('a fault of ours');
    deletes.push(Promise.reject(cause));
    await list.remove();
    expect(list.removal).toEqual({ kind: 'unclear', failure: { kind: 'network', cause } });
    expect(list.view).toEqual({ name: 'shown' });
    expect(list.keys).toEqual([blue, red]);
    expect(told).toEqual([]);
  });
});

describe('J4: once the person has gone', () => {
  test('a list that still comes is shown to nobody', async () => {
    const { list, lists, told, leave } = open();
    const answer = later<Listed>();
    lists.push(answer.answer);
    const read = list.read();
    leave();
    answer.come({ ok: true, value: [blue] });
    await read;
    expect(list.keys).toBeNull();
    expect(told).toEqual([]);
  });

  test('a removal that was sent is carried out, and told to nobody', async () => {
    const { list, deletes, deleted, told, leave } = await choosing();
    const answer = later<Result<null, CallFailure>>();
    deletes.push(answer.answer);
    const removed = list.remove();
    leave();
    answer.come({ ok: true, value: null });
    await removed;
    expect(deleted.map(([id, signal]) => [id, signal.aborted])).toEqual([['blue', false]]);
    expect(list.removal).toBeNull();
    expect(list.keys).toEqual([blue, red]);
    expect(told).toEqual([]);
  });
});
