import { describe, expect, test } from 'vitest';
import type { CallFailure } from '../registration/failure.ts';
import type { Result } from '../registration/result.ts';
import type { GraphRequest } from './graph-client.ts';
import type { HttpAnswer } from './http-failure.ts';
import type { KeyAccess } from './key-scopes.ts';
import { openLookAtAccount } from './look-at-account.ts';

const { signal } = new AbortController();
const bodies: Record<string, unknown> = {
  user: { userType: 'Guest', accountEnabled: true },
  keys: { value: [{ id: 'k', displayName: 'Mine' }] },
  policy: { id: 'Fido2', state: 'enabled' },
  devices: { value: [{ trustType: 'AzureAd' }] },
};

interface World {
  consented?: string[];
  refused?: Record<string, number>;
  need?: 'consent' | 'sign-in';
}

async function look({ consented = [], refused = {}, need = 'consent' }: World, access: KeyAccess = 'read-write') {
  const scopes: string[] = [];
  const call = ({ scope, body }: GraphRequest): Promise<Result<HttpAnswer, CallFailure>> => {
    scopes.push(scope);
    if (scope !== 'User.Read' && !consented.includes(scope)) {
      return Promise.resolve({ ok: false, failure: { kind: 'no-token', need, claims: null, errorCode: '' } });
    }
    const { requests } = body as { requests: { id: string }[] };
    const responses = requests.map(({ id }) => ({ id, status: refused[id] ?? 200, body: bodies[id] }));
    return Promise.resolve({ ok: true, value: { status: 200, header: () => null, body: { responses } } });
  };
  const clock = { now: () => 0, sleep: () => Promise.resolve() };
  const result = await openLookAtAccount({ call, clock, access: () => access })(signal);
  return { result, scopes, facts: result.ok ? result.value : null };
}

const [read, write] = ['UserAuthMethod-Passkey.Read', 'UserAuthMethod-Passkey.ReadWrite'];

describe('X2: with the least permission that serves', () => {
  test('a ceremony of ours asks for writing at once', async () => {
    const { facts, scopes } = await look({ consented: [write] });
    expect(scopes).toEqual([write]);
    expect(facts).toMatchObject({ granted: 'read-write', permitted: true, keys: { ok: true, value: [{ id: 'k' }] } });
  });

  test('the hand-off asks for reading', async () => {
    const { facts, scopes } = await look({ consented: [read, write] }, 'read');
    expect(scopes).toEqual([read]);
    expect(facts).toMatchObject({ granted: 'read', permitted: true });
  });

  test('reading alone does not permit a ceremony of ours, but the list is read', async () => {
    const { facts } = await look({ consented: [read] });
    expect(facts).toMatchObject({ granted: 'read', permitted: false, keys: { ok: true } });
  });

  test('without either, everything else is looked at all the same', async () => {
    const { facts, scopes } = await look({});
    expect(scopes.at(-1)).toBe('User.Read');
    expect(facts).toMatchObject({
      granted: 'none',
      permitted: false,
      user: { userType: 'guest', accountEnabled: true },
      keys: { ok: false, failure: { kind: 'no-token', need: 'consent' } },
      devices: [{ trust: 'entra-joined' }],
    });
  });

  test('an expired session is no missing consent', async () => {
    const { result, scopes } = await look({ need: 'sign-in' });
    expect(scopes).toHaveLength(1);
    expect(result).toMatchObject({ ok: false, failure: { kind: 'no-token', need: 'sign-in' } });
  });
});

test('X2: a policy and devices that may not be read are unknown, not a failure', async () => {
  const { facts } = await look({ consented: [write], refused: { policy: 403, devices: 403, user: 403 } });
  expect(facts).toMatchObject({ policy: 'unreadable', devices: 'unreadable', user: null, keys: { ok: true } });
});

test('a list that may not be read keeps its reason', async () => {
  const { facts } = await look({ consented: [write], refused: { keys: 403 } });
  expect(facts?.keys).toMatchObject({ ok: false, failure: { kind: 'http', status: 403 } });
});

test('LK-601: a Graph that answers nothing at all is a failure of the look', async () => {
  const { result } = await look({ consented: [write], refused: { user: 503, keys: 503, policy: 500, devices: 503 } });
  expect(result).toMatchObject({ ok: false, failure: { kind: 'http', status: 503 } });
});
