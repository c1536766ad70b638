import { describe, expect, test } from 'vitest';
import type { CreatedCredential } from '../registration/credential.ts';
import { openAccessPasses } from './access-passes.ts';
import type { CallGraph } from './graph-client.ts';
import { isCredential } from './is-credential.ts';
import { openKeysOfPerson } from './keys-of-person.ts';
import { revokeSessions } from './revoke-sessions.ts';
import { pretendGraph, pretendId, type PretendAnswer } from './testing/pretend-graph.ts';

const { signal } = new AbortController();
const person = pretendId(1);
const clock = { now: () => 0, monotonic: () => 0 };
const policyDecides = { lifetimeInMinutes: null, isUsableOnce: null };
const credential: CreatedCredential = {
  id: 'AQID',
  clientDataJSON: 'e30',
  attestationObject: 'oA',
  clientExtensionResults: {},
  aaguid: '00000000-0000-0000-0000-000000000000',
  model: null,
};
const options = {
  challengeTimeoutDateTime: '1970-01-01T00:05:00Z',
  publicKey: {
    rp: { id: 'login.microsoft.com', name: 'Microsoft' },
    user: { id: 'AQID', name: 'person1@contoso.example', displayName: 'Person 1' },
    challenge: 'AQIDBA',
    pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
  },
};
const pass = {
  id: 'c5dbed2e-0001-4222-8333-000000000001',
  temporaryAccessPass: 'aB3+xY7*',
  createdDateTime: '2026-11-27T08:00:00Z',
  startDateTime: '2026-11-27T08:00:00Z',
  lifetimeInMinutes: 60,
  isUsableOnce: false,
  isUsable: true,
  methodUsabilityReason: 'EnabledByPolicy',
};
const start = Date.UTC(2026, 10, 27, 8);

/** Everything that changes something, for one person. */
const changes: [string, string, (call: CallGraph, objectId: string) => Promise<unknown>][] = [
  ['saves a key', 'POST', (call, id) => openKeysOfPerson(call, clock).create(id, credential, 'Key', signal)],
  ['removes a key', 'DELETE', (call, id) => openKeysOfPerson(call, clock).remove(id, 'AQID0', signal)],
  ['makes a pass', 'POST', (call, id) => openAccessPasses(call).create(id, policyDecides, signal)],
  ['revokes sessions', 'POST', (call, id) => revokeSessions(call, id, signal)],
];
const readings: [string, string, (call: CallGraph, objectId: string) => Promise<unknown>][] = [
  ['lists keys', 'GET', (call, id) => openKeysOfPerson(call, clock).list(id, signal)],
  ['fetches options', 'GET', (call, id) => openKeysOfPerson(call, clock).creationOptions(id, signal)],
  ['lists passes', 'GET', (call, id) => openAccessPasses(call).list(id, signal)],
];

describe.each(changes)('J5: what %s', (_, method, act) => {
  test.each([429, 500, 503, 504])('is sent once, whatever comes back (%d)', async (status) => {
    const { call, sent } = pretendGraph({ status, body: {}, headers: { 'retry-after': '1' } });
    expect(await act(call, person)).toMatchObject({ ok: false, failure: { status, requestId: 'request-1' } });
    expect(sent.map((request) => request.method)).toEqual([method]);
  });
});

describe.each([...changes, ...readings])('what %s', (_, method, act) => {
  test('goes to the person by their object id', async () => {
    const { call, sent } = pretendGraph({ status: 403, body: {} });
    expect(await act(call, person.toUpperCase())).toMatchObject({ ok: false, failure: { requestId: 'request-1' } });
    expect(sent).toMatchObject([{ method }]);
    expect(sent[0]!.path.startsWith(`/users/${person}/`)).toBe(true);
  });

  test.each(['person1@contoso.example', '', 'me', `${person}/../me`])('sends nothing for %j', async (objectId) => {
    const { call, sent } = pretendGraph({ status: 201, body: {} });
    expect(await act(call, objectId)).toMatchObject({ ok: false, failure: { kind: 'malformed' } });
    expect(sent).toEqual([]);
  });
});

describe('X2: each act has the least permission that serves', () => {
  const all = [...readings, ...changes].map(([, , act]) => act);
  test('and none that serves for everything', async () => {
    const { call, sent } = pretendGraph({ status: 403, body: {} });
    for (const act of all) await act(call, person);
    expect(sent.map(({ scope }) => scope)).toEqual([
      'UserAuthMethod-Passkey.Read.All',
      'UserAuthMethod-Passkey.ReadWrite.All',
      'UserAuthMethod-TAP.ReadWrite.All',
      'UserAuthMethod-Passkey.ReadWrite.All',
      'UserAuthMethod-Passkey.ReadWrite.All',
      'UserAuthMethod-TAP.ReadWrite.All',
      'User.RevokeSessions.All',
    ]);
  });
});

describe('the keys of another person', () => {
  const keys = (...answers: PretendAnswer[]) => {
    const { call, sent } = pretendGraph(...answers);
    return { of: openKeysOfPerson(call, clock), sent };
  };

  test('are listed, and a credential is found among them in whatever spelling', async () => {
    const { of } = keys({ body: { value: [{ id: 'AQID0', displayName: 'Blue\u202e key' }] } });
    const listed = await of.list(person, signal);
    expect(listed).toMatchObject({ ok: true, value: [{ id: 'AQID0', name: 'Blue key' }] });
    expect(isCredential('AQID0', credential.id)).toBe(true);
    expect(isCredential('AQIE', credential.id)).toBe(false);
  });

  test('K2: options are those of v1.0, without a parameter, good for five minutes', async () => {
    const { of, sent } = keys({ body: options });
    expect(await of.creationOptions(person, signal)).toMatchObject({ ok: true, value: { deadline: 5 * 60_000 } });
    expect(sent[0]!.raw).toBe(`/users/${person}/authentication/fido2Methods/creationOptions`);
    expect(await keys({ body: {} }).of.creationOptions(person, signal)).toMatchObject({
      failure: { kind: 'malformed' },
    });
  });

  test('K3: a saved key tells its id and the request', async () => {
    const { of, sent } = keys({ status: 201, body: { id: 'AQID0' } });
    expect(await of.create(person, credential, 'Key', signal)).toEqual({
      ok: true,
      value: { id: 'AQID0', requestId: 'request-1' },
    });
    expect(sent[0]).toMatchObject({
      body: { displayName: 'Key', publicKeyCredential: { id: 'AQID', response: { clientDataJSON: 'e30' } } },
    });
  });

  test('Y4: a removed key tells the request; what is no id is not sent', async () => {
    const { of, sent } = keys({ status: 204 });
    expect(await of.remove(person, 'a/b=', signal)).toEqual({ ok: true, value: { requestId: 'request-1' } });
    expect(sent[0]!.raw).toBe(`/users/${person}/authentication/fido2Methods/a%2Fb%3D`);
    expect(await of.remove(person, '..', signal)).toMatchObject({ failure: { kind: 'malformed' } });
    expect(sent).toHaveLength(1);
  });
});

describe('the pass of another person', () => {
  const passes = (...answers: PretendAnswer[]) => {
    const { call, sent } = pretendGraph(...answers);
    return { of: openAccessPasses(call), sent };
  };
  const made = { code: 'aB3+xY7*', lifetimeInMinutes: 60, isUsableOnce: false, start, requestId: 'request-1' };

  test.each([
    [policyDecides, {}],
    [{ lifetimeInMinutes: 90, isUsableOnce: null }, { lifetimeInMinutes: 90 }],
    [
      { lifetimeInMinutes: 60, isUsableOnce: false },
      { lifetimeInMinutes: 60, isUsableOnce: false },
    ],
  ])(
    'is made by one request that says what is configured and leaves the rest to the policy: %j',
    async (wanted, body) => {
      const { of, sent } = passes({ status: 201, body: pass });
      expect(await of.create(person, wanted, signal)).toEqual({ ok: true, value: made });
      expect(sent).toMatchObject([
        { method: 'POST', path: `/users/${person}/authentication/temporaryAccessPassMethods` },
      ]);
      expect(sent[0]!.body).toEqual(body);
    },
  );

  test.each([
    ['no code', { ...pass, temporaryAccessPass: null }],
    ['a code that turns what stands around it', { ...pass, temporaryAccessPass: 'aB3\u202exY7' }],
    ['no life', { ...pass, lifetimeInMinutes: null }],
    ['an endless life', { ...pass, lifetimeInMinutes: 1e9 }],
    ['no beginning', { ...pass, startDateTime: 'soon' }],
    ['nothing', undefined],
  ])('X3: with %s it is no pass, and the failure does not quote it', async (_, body) => {
    const answer = await passes({ status: 201, body }).of.create(person, policyDecides, signal);
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'malformed' } });
    expect(JSON.stringify(answer)).not.toContain('aB3');
  });

  test('a pass is made only where Graph says so', async () => {
    expect(await passes({ status: 200, body: pass }).of.create(person, policyDecides, signal)).toMatchObject({
      ok: false,
    });
  });

  test('is listed without a code, the usable one before one that is over', async () => {
    const over = { ...pass, id: 'x1', isUsable: false, methodUsabilityReason: 'Expired' };
    const listed = { ...pass, temporaryAccessPass: null };
    expect(await passes({ body: { value: [over, listed] } }).of.list(person, signal)).toEqual({
      ok: true,
      value: {
        id: pass.id,
        isUsable: true,
        usabilityReason: 'EnabledByPolicy',
        isUsableOnce: false,
        lifetimeInMinutes: 60,
        start,
      },
    });
    expect(await passes({ body: { value: [over] } }).of.list(person, signal)).toMatchObject({
      value: { isUsable: false, usabilityReason: 'Expired' },
    });
    expect(await passes({ body: { value: [] } }).of.list(person, signal)).toEqual({ ok: true, value: null });
  });

  test('X3: one that does not say whether it is usable counts as usable, so that none is replaced unasked', async () => {
    expect(await passes({ body: { value: [{ id: 'x1' }] } }).of.list(person, signal)).toMatchObject({
      value: { isUsable: true, usabilityReason: '', lifetimeInMinutes: null, start: null },
    });
  });

  test.each([[{}], [{ value: [{}] }], ['<html>']])('X3: %j is no list', async (body) => {
    expect(await passes({ body }).of.list(person, signal)).toMatchObject({ failure: { kind: 'malformed' } });
  });
});

describe('the sessions of another person', () => {
  test.each<[PretendAnswer]>([[{ body: { value: true } }], [{ status: 204 }], [{ status: 202, body: {} }]])(
    'are revoked: %j',
    async (answer) => {
      const { call, sent } = pretendGraph(answer);
      expect(await revokeSessions(call, person, signal)).toEqual({ ok: true, value: { requestId: 'request-1' } });
      expect(sent).toMatchObject([{ method: 'POST', path: `/users/${person}/revokeSignInSessions` }]);
    },
  );

  test('are not where Graph says false', async () => {
    const { call } = pretendGraph({ body: { value: false } });
    expect(await revokeSessions(call, person, signal)).toMatchObject({ ok: false, failure: { kind: 'malformed' } });
  });
});
