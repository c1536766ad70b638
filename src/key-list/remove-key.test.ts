import { describe, expect, test } from 'vitest';
import type { CallFailure } from '../registration/failure.ts';
import type { RemovalPorts } from './list-ports.ts';
import { removeKey } from './remove-key.ts';
import { answered, keyNamed, keysInTime } from './testing/keys-in-time.ts';

const blue = keyNamed('blue', 'Blue');
const red = keyNamed('red', 'Red');
const never = new AbortController().signal;

/** A list in which `delete` does what it is told to. */
function tenant(answer: CallFailure | null, takesEffect: boolean, listFailure: CallFailure | null = null) {
  let keys = [blue, red];
  const deleted: string[] = [];
  const pauses: number[] = [];
  let age: number | null = null;
  const here = keysInTime(() => (listFailure ? { ok: false, failure: listFailure } : { ok: true, value: keys }));
  const ports: RemovalPorts = {
    fido2Methods: {
      ...here.ports.fido2Methods,
      delete(id) {
        deleted.push(id);
        if (takesEffect) keys = keys.filter((held) => held.id !== id);
        return Promise.resolve(answer ? { ok: false, failure: answer } : { ok: true, value: null });
      },
    },
    clock: {
      ...here.ports.clock,
      sleep(milliseconds) {
        pauses.push(milliseconds);
        return here.ports.clock.sleep(milliseconds);
      },
    },
    authAge: () => age,
  };
  return { ports, deleted, pauses, keys: () => keys, signedIn: (ago: number | null) => (age = ago) };
}

describe('Y4: removing a key', () => {
  test('removes the one that was confirmed, and no other', async () => {
    const here = tenant(null, true);
    expect(await removeKey(here.ports, 'blue', never)).toEqual({ kind: 'removed', keys: [red] });
    expect(here.deleted).toEqual(['blue']);
    expect(here.keys()).toEqual([red]);
  });

  test('a list that lags behind does not show it any more', async () => {
    const here = tenant(null, false);
    expect(await removeKey(here.ports, 'blue', never)).toEqual({ kind: 'removed', keys: [red] });
  });

  test('one that is gone already is gone (404)', async () => {
    const here = tenant(answered(404), true);
    expect(await removeKey(here.ports, 'blue', never)).toEqual({ kind: 'gone', keys: [red] });
    const held = tenant(answered(404), false);
    expect(await removeKey(held.ports, 'blue', never), 'the list knows better').toMatchObject({ kind: 'kept' });
    const unread = tenant(answered(404), true, { kind: 'network' });
    expect(await removeKey(unread.ports, 'blue', never)).toMatchObject({ kind: 'unclear' });
  });

  test.each<[number, CallFailure]>([
    [60, { kind: 'network' }],
    [60, { kind: 'timeout' }],
    [60, { kind: 'malformed', message: '' }],
    [10, answered(503)],
    [10, answered(408)],
  ])('J5: for %i s the list has the last word, and nothing is sent twice: %o', async (seconds, failure) => {
    const taken = tenant(failure, true);
    expect(await removeKey(taken.ports, 'blue', never)).toEqual({ kind: 'removed', keys: [red] });
    const lost = tenant(failure, false);
    expect(await removeKey(lost.ports, 'blue', never)).toEqual({ kind: 'kept', failure });
    expect(lost.pauses[0], 'at once, and then until the time is over').toBe(0);
    expect(lost.pauses.reduce((sum, pause) => sum + pause)).toBe(seconds * 1_000);
    const dark = tenant(failure, true, { kind: 'network' });
    expect(await removeKey(dark.ports, 'blue', never)).toEqual({ kind: 'unclear', failure });
    const darkens = tenant(failure, false);
    let readings = 0;
    const ports: RemovalPorts = {
      ...darkens.ports,
      fido2Methods: {
        ...darkens.ports.fido2Methods,
        list: (signal) =>
          (readings += 1) === 1
            ? darkens.ports.fido2Methods.list(signal)
            : Promise.resolve({ ok: false, failure: { kind: 'network' } }),
      },
    };
    expect((await removeKey(ports, 'blue', never)).kind, 'what was seen first may be over').toBe('unclear');
    for (const { deleted } of [taken, lost, dark, darkens]) expect(deleted).toEqual(['blue']);
  });

  test('J7: a stale sign-in leads to a new one, once', async () => {
    const stale = tenant(answered(403), false);
    expect(await removeKey(stale.ports, 'blue', never)).toMatchObject({
      kind: 'sign-in',
      request: { prompt: 'login' },
    });
    stale.signedIn(10_000);
    expect(await removeKey(stale.ports, 'blue', never)).toMatchObject({ kind: 'kept' });
    stale.signedIn(4 * 60_000 + 1);
    expect(await removeKey(stale.ports, 'blue', never), 'older than four minutes').toMatchObject({ kind: 'sign-in' });
    const lapsed = tenant(answered(401), false);
    expect(await removeKey(lapsed.ports, 'blue', never)).toMatchObject({
      kind: 'sign-in',
      request: { prompt: 'login' },
    });
    lapsed.signedIn(10_000);
    expect(await removeKey(lapsed.ports, 'blue', never), 'once').toMatchObject({ kind: 'kept' });
    const lost = { kind: 'no-token', need: 'sign-in', claims: '{"b":2}', errorCode: '' } as const;
    expect(await removeKey(tenant(lost, false).ports, 'blue', never)).toEqual({
      ...{ kind: 'sign-in', request: { prompt: null, claims: '{"b":2}' } },
    });
    const challenged = tenant(answered(401, '{"a":1}'), false);
    expect(await removeKey(challenged.ports, 'blue', never)).toEqual({
      kind: 'sign-in',
      request: { prompt: null, claims: '{"a":1}' },
    });
    expect(challenged.keys()).toEqual([blue, red]);
  });

  test('X2: without consent it says so; a refusal leaves the key', async () => {
    const failure = { kind: 'no-token', need: 'consent', claims: null, errorCode: '' } as const;
    expect(await removeKey(tenant(failure, false).ports, 'blue', never)).toEqual({ kind: 'no-permission', failure });
    expect(await removeKey(tenant(answered(400), false).ports, 'blue', never)).toMatchObject({ kind: 'kept' });
    expect(await removeKey(tenant(answered(429), false).ports, 'blue', never)).toMatchObject({ kind: 'kept' });
  });
});
