import { expect, test } from 'vitest';
import type { CreatedCredential } from '../registration/credential.ts';
import type { CallFailure } from '../registration/failure.ts';
import type { Result } from '../registration/result.ts';
import { openFido2Methods } from './fido2-methods.ts';
import type { GetToken, GraphRequest } from './graph-client.ts';
import type { HttpAnswer } from './http-failure.ts';
import type { KeyAccess } from './key-scopes.ts';

const { signal } = new AbortController();
const credential: CreatedCredential = {
  id: 'AQID',
  clientDataJSON: 'e30',
  attestationObject: 'oA',
  clientExtensionResults: { hmacCreateSecret: true },
  aaguid: '00000000-0000-0000-0000-000000000000',
  model: 'Model',
};

function methods(
  answer: (request: GraphRequest) => { status: number; body?: unknown } | CallFailure,
  access: KeyAccess = 'read-write',
  token: GetToken = () => Promise.resolve({ ok: true, value: 'token' }),
) {
  const sent: GraphRequest[] = [];
  const call = (request: GraphRequest): Promise<Result<HttpAnswer, CallFailure>> => {
    sent.push(request);
    const given = answer(request);
    return Promise.resolve(
      'kind' in given
        ? { ok: false, failure: given }
        : { ok: true, value: { header: () => null, body: undefined, ...given } },
    );
  };
  const clock = { now: () => 0, monotonic: () => 0 };
  return { graph: openFido2Methods({ call, token, clock, access: () => access }), sent };
}

test('K3: what is posted, and nothing else', async () => {
  const { graph, sent } = methods(() => ({ status: 201, body: { id: 'AQID0' } }));
  expect(await graph.create(credential, 'My key', signal)).toEqual({
    ok: true,
    value: { id: 'AQID0', requestId: null },
  });
  expect(sent).toMatchObject([{ method: 'POST', path: '/me/authentication/fido2Methods' }]);
  expect(sent[0]?.body).toEqual({
    displayName: 'My key',
    publicKeyCredential: {
      id: 'AQID',
      response: { clientDataJSON: 'e30', attestationObject: 'oA' },
      clientExtensionResults: { hmacCreateSecret: true },
    },
  });
});

test('J10: a 201 is success even where its body cannot be read; another status is not', async () => {
  expect(await methods(() => ({ status: 201 })).graph.create(credential, '', signal)).toEqual({
    ok: true,
    value: { id: null, requestId: null },
  });
  expect(await methods(() => ({ status: 200, body: {} })).graph.create(credential, '', signal)).toMatchObject({
    ok: false,
    failure: { kind: 'malformed' },
  });
});

test.each([
  ['read', ['UserAuthMethod-Passkey.Read', 'UserAuthMethod-Passkey.ReadWrite']],
  ['read-write', ['UserAuthMethod-Passkey.ReadWrite', 'UserAuthMethod-Passkey.Read']],
] as const)('X2: to %s, the permission that serves is asked for first', async (access, scopes) => {
  const { graph, sent } = methods(() => ({ kind: 'no-token', need: 'consent', claims: null, errorCode: '' }), access);
  expect(await graph.list(signal)).toMatchObject({ ok: false, failure: { need: 'consent' } });
  expect(sent.map(({ scope }) => scope)).toEqual(scopes);
});

test('X2: where the person has to sign in, no other permission is tried', async () => {
  const { graph, sent } = methods(() => ({ kind: 'no-token', need: 'sign-in', claims: null, errorCode: '' }));
  await graph.list(signal);
  expect(sent).toHaveLength(1);
});

test('X3: options and lists that make no sense are malformed', async () => {
  const failed = { ok: false, failure: { kind: 'malformed' } };
  expect(await methods(() => ({ status: 200, body: '<html>' })).graph.list(signal)).toMatchObject(failed);
  expect(await methods(() => ({ status: 200, body: {} })).graph.creationOptions(signal)).toMatchObject(failed);
});

test('Y4: a key is removed by its id, encoded', async () => {
  const { graph, sent } = methods(() => ({ status: 204 }));
  expect(await graph.delete('a/b+c=', signal)).toEqual({ ok: true, value: null });
  expect(sent[0]).toMatchObject({ method: 'DELETE', path: '/me/authentication/fido2Methods/a%2Fb%2Bc%3D' });
});

test.each(['..', '.', '', 'a?b', 'a b', '\ud800', 'a/../b'])(
  'Y4: nothing is sent for %j, which is no id',
  async (id) => {
    const { graph, sent } = methods(() => ({ status: 204 }));
    expect(await graph.delete(id, signal)).toMatchObject({ ok: false, failure: { kind: 'malformed' } });
    expect(sent).toEqual([]);
  },
);

test('X3: an id that is none, in the answer to saving, is not told', async () => {
  const { graph } = methods(() => ({ status: 201, body: { id: '..' } }));
  expect(await graph.create(credential, '', signal)).toEqual({ ok: true, value: { id: null, requestId: null } });
});

test("J5: Graph's id is the credential's in whatever spelling", () => {
  const { graph } = methods(() => ({ status: 200 }));
  expect(graph.isCredential('AQID0', 'AQID')).toBe(true);
  expect(graph.isCredential('AQID', 'AQID')).toBe(true);
  expect(graph.isCredential('AQIE', 'AQID')).toBe(false);
  expect(graph.isCredential('AQID', 'not base64url!')).toBe(false);
});

test.each([
  ['somebody consented to writing', { ok: true, value: 'token' }, true],
  ['nobody did', { ok: false, failure: noToken('consent') }, false],
  ['a sign-in is needed first', { ok: false, failure: noToken('sign-in') }, true],
  ['nobody knows', { ok: false, failure: { kind: 'network' } }, true],
] as const)('X2, Y4: a key may be removed here unless nobody consented to it: %s', async (_, answer, may) => {
  const asked: string[] = [];
  const token: GetToken = (scope) => {
    asked.push(scope);
    return Promise.resolve(answer);
  };
  const { graph, sent } = methods(() => ({ status: 200 }), 'read', token);
  expect(await graph.mayDelete(signal)).toBe(may);
  expect(asked).toEqual(['UserAuthMethod-Passkey.ReadWrite']);
  expect(sent).toEqual([]);
});

function noToken(need: 'consent' | 'sign-in') {
  return { kind: 'no-token', need, claims: null, errorCode: 'x' } as const;
}
