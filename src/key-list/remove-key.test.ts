import { describe, expect, test } from 'vitest';
import type { CallFailure } from '../registration/failure.ts';
import type { RegisteredKey } from '../registration/registered-key.ts';
import { confirmsRemoval, removalWord } from './confirm-removal.ts';
import { keyForm } from '../keys/key-form.ts';
import { removeKey, type RemovalPorts } from './remove-key.ts';

const key = (id: string, name: string): RegisteredKey => ({
  ...{ id, name, aaguid: null, model: null, created: null },
  ...{ attestation: 'unknown', passkeyType: 'device-bound' },
});
const blue = key('blue', 'Blue');
const red = key('red', 'Red');
const http = (status: number, claims: string | null = null): CallFailure => ({
  ...{ kind: 'http', status, errorCode: 'code', message: '', requestId: null, claims, retryAfter: null },
});
const never = new AbortController().signal;

/** A list in which `delete` does what it is told to. */
function tenant(answer: CallFailure | null, takesEffect: boolean, listFailure: CallFailure | null = null) {
  let keys = [blue, red];
  const deleted: string[] = [];
  const pauses: number[] = [];
  let age: number | null = null;
  const ports: RemovalPorts = {
    list: () => Promise.resolve(listFailure ? { ok: false, failure: listFailure } : { ok: true, value: keys }),
    delete(id) {
      deleted.push(id);
      if (takesEffect) keys = keys.filter((held) => held.id !== id);
      return Promise.resolve(answer ? { ok: false, failure: answer } : { ok: true, value: null });
    },
    sleep(milliseconds) {
      pauses.push(milliseconds);
      return Promise.resolve();
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
    const here = tenant(http(404), true);
    expect(await removeKey(here.ports, 'blue', never)).toEqual({ kind: 'gone', keys: [red] });
    const held = tenant(http(404), false);
    expect(await removeKey(held.ports, 'blue', never), 'the list knows better').toMatchObject({ kind: 'kept' });
    const unread = tenant(http(404), true, { kind: 'network' });
    expect(await removeKey(unread.ports, 'blue', never)).toMatchObject({ kind: 'unclear' });
  });

  test.each<[number, CallFailure]>([
    [60, { kind: 'network' }],
    [60, { kind: 'timeout' }],
    [60, { kind: 'malformed', message: '' }],
    [10, http(503)],
    [10, http(408)],
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
      list: (signal) =>
        (readings += 1) === 1
          ? darkens.ports.list(signal)
          : Promise.resolve({ ok: false, failure: { kind: 'network' } }),
    };
    expect((await removeKey(ports, 'blue', never)).kind, 'what was seen first may be over').toBe('unclear');
    for (const { deleted } of [taken, lost, dark, darkens]) expect(deleted).toEqual(['blue']);
  });

  test('J7: a stale sign-in leads to a new one, once', async () => {
    const stale = tenant(http(403), false);
    expect(await removeKey(stale.ports, 'blue', never)).toMatchObject({
      kind: 'sign-in',
      request: { prompt: 'login' },
    });
    stale.signedIn(10_000);
    expect(await removeKey(stale.ports, 'blue', never)).toMatchObject({ kind: 'kept' });
    stale.signedIn(4 * 60_000 + 1);
    expect(await removeKey(stale.ports, 'blue', never), 'older than four minutes').toMatchObject({ kind: 'sign-in' });
    const lapsed = tenant(http(401), false);
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
    const challenged = tenant(http(401, '{"a":1}'), false);
    expect(await removeKey(challenged.ports, 'blue', never)).toEqual({
      kind: 'sign-in',
      request: { prompt: null, claims: '{"a":1}' },
    });
    expect(challenged.keys()).toEqual([blue, red]);
  });

  test('X2: without consent it says so; a refusal leaves the key', async () => {
    const failure = { kind: 'no-token', need: 'consent', claims: null, errorCode: '' } as const;
    expect(await removeKey(tenant(failure, false).ports, 'blue', never)).toEqual({ kind: 'no-permission', failure });
    expect(await removeKey(tenant(http(400), false).ports, 'blue', never)).toMatchObject({ kind: 'kept' });
    expect(await removeKey(tenant(http(429), false).ports, 'blue', never)).toMatchObject({ kind: 'kept' });
  });
});

test('Y4: a removal is confirmed by the name and by nothing less', () => {
  expect(removalWord({ name: '  Blue key ', model: 'Model' })).toBe('Blue key');
  expect(removalWord({ name: '', model: 'Model' })).toBe('Model');
  expect(removalWord({ name: '\u202e', model: null })).toBeNull();
  expect(confirmsRemoval(' blue KEY', 'Blue key')).toBe(true);
  expect(confirmsRemoval(`Anna's "new" key - home...`, 'Anna’s „new“ key – home…'), 'as a keyboard writes it').toBe(
    true,
  );
  for (const typed of ['', ' ', 'Blue', 'Blue keys', 'Red']) expect(confirmsRemoval(typed, 'Blue key')).toBe(false);
});

test.each([
  ['2fc0579f-8113-47ea-b116-bb5a8db9202a', null, 'stick'],
  ['c89674e3-a765-4b07-888a-7c086fbdf04b', null, 'card'],
  ['f8d5c4e9-e539-4c06-8662-ec2a4155a555', null, 'fob'],
  ['de1e552d-db1d-4423-a619-566b625cdc84', null, 'other'],
  [null, 'YubiKey 5C Nano', 'nano'],
  [null, null, 'stick'],
] as const)('Y4: %s %s is drawn as a %s', (aaguid, model, form) => {
  expect(keyForm(aaguid, model)).toBe(form);
});
