import { describe, expect, test, vi } from 'vitest';
import type { AccountFacts } from '../microsoft/look-at-account.ts';
import type { CallFailure } from '../registration/failure.ts';
import type { Result } from '../registration/result.ts';
import { lookForPerson, type OnLook } from './look-for-person.ts';
import { account, accountFacts, deviceOn, policy } from './testing/account-facts.ts';

const { signal } = new AbortController();
const lost: CallFailure = { kind: 'network', cause: null };

/** A look that finds this; what the page was told, and what the journey. */
async function found(changes: Partial<AccountFacts>, kind = account.kind) {
  const onLook = vi.fn<OnLook>();
  const look = lookForPerson({
    lookAtAccount: () => Promise.resolve({ ok: true, value: { ...accountFacts, ...changes } }),
    ...{ account: () => ({ ...account, kind }), route: () => 'in-page', onLook },
  });
  const answer = await look(signal);
  return { told: onLook.mock.calls, value: answer.ok ? answer.value : answer.failure };
}

describe('J4: a look for a person who left is not written back', () => {
  test.each<[string, Result<AccountFacts, CallFailure>]>([
    ['what it found', { ok: true, value: accountFacts }],
    ['why it failed', { ok: false, failure: lost }],
  ])('nor told to the journey: %s', async (_what, facts) => {
    let answer: (facts: Result<AccountFacts, CallFailure>) => void = () => undefined;
    const onLook = vi.fn<OnLook>();
    const person = new AbortController();
    const looking = lookForPerson({
      lookAtAccount: () => new Promise((resolve) => (answer = resolve)),
      // Somebody else is here by now.
      account: () => ({ ...account, objectId: 'another' }),
      ...{ route: () => 'in-page', onLook },
    })(person.signal);
    person.abort();
    answer(facts);
    await expect(looking).rejects.toThrow('aborted');
    expect(onLook).not.toHaveBeenCalled();
  });
});

test('the page is told of everything, the journey of what it needs', async () => {
  const { told, value } = await found({});
  expect(told).toHaveLength(1);
  const [checks, keys, rules, devices] = told[0] ?? [];
  expect(checks?.['registered-keys']).toMatchObject({ finding: 'one' });
  expect(keys?.map(({ name }) => name)).toEqual(['Blue']);
  expect(rules).toBe(policy);
  expect(devices).toEqual([deviceOn('Windows', 'entra-joined')]);
  expect(value).toEqual({
    keys: [{ id: 'blue', name: 'Blue', aaguid: '2fc0579f-8113-47ea-b116-bb5a8db9202a' }],
    ...{ stop: null, caution: null, warnings: [], route: 'in-page', permitted: true },
  });
});

test('what may not be read is told as that, not as none', async () => {
  const keys = { ok: false, failure: lost } as const;
  const { told, value } = await found({ keys, policy: 'unreadable', devices: 'unreadable' });
  expect(told[0]?.slice(1)).toEqual([null, null, null]);
  expect(value).toMatchObject({ keys: null });
});

test('K1: without the permission, and for guests, Microsoft’s page is the way', async () => {
  expect((await found({ granted: 'read', permitted: false })).value).toMatchObject({
    ...{ route: 'hand-off', permitted: true },
  });
  expect((await found({ granted: 'none', permitted: false })).value).toMatchObject({
    ...{ route: 'hand-off', permitted: false },
  });
  const guest = { user: { userType: 'guest', accountEnabled: true } } as const;
  expect((await found(guest)).value).toMatchObject({ route: 'hand-off', warnings: ['guest'] });
  expect((await found({}, 'guest')).value).toMatchObject({ route: 'hand-off', warnings: ['guest'] });
});

test('J1: what makes success impossible stops, what should be read first is said', async () => {
  expect((await found({ policy: { ...policy, state: 'disabled' } })).value).toMatchObject({ stop: 'LK-410' });
  const devices = [deviceOn('Windows', 'registered')];
  expect((await found({ devices })).value).toMatchObject({ stop: null, caution: 'LK-702' });
});

test('S4: where Microsoft does not answer, the journey hears why, and the page keeps what it knows', async () => {
  const onLook = vi.fn<OnLook>();
  const look = lookForPerson({
    lookAtAccount: () => Promise.resolve({ ok: false, failure: lost }),
    ...{ account: () => account, route: () => 'in-page', onLook },
  });
  expect(await look(signal)).toEqual({ ok: false, failure: lost });
  expect(onLook).not.toHaveBeenCalled();
});
