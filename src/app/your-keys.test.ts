import { expect, test } from 'vitest';
import type { Event } from '../journey/event.ts';
import type { Account } from '../registration/account.ts';
import type { CallFailure } from '../registration/failure.ts';
import type { RegisteredKey } from '../registration/registered-key.ts';
import type { Result } from '../registration/result.ts';
import { createYourKeys } from './your-keys.ts';

const now = 1_800_000_000_000;
const forbidden: CallFailure = {
  ...{ kind: 'http', status: 403, errorCode: 'accessDenied', message: '' },
  ...{ requestId: null, claims: null, retryAfter: null },
};

/** Removing a key where Microsoft answers 403, whatever it means by that. */
async function removal(authTime: number | null, provenAt: number | null) {
  const account = { authTime } as Account;
  const yourKeys = createYourKeys({
    fido2Methods: {
      list: () => Promise.resolve({ ok: true, value: [] }),
      delete: () => Promise.resolve<Result<null, CallFailure>>({ ok: false, failure: forbidden }),
    },
    clock: { now: () => now, monotonic: () => 0, sleep: () => Promise.resolve() },
    ...{ page: { account, keyNames: [] }, person: new AbortController().signal, provenAt: () => provenAt },
    send: () => undefined,
  });
  return (await yourKeys.remove('id')).kind;
}

test.each([
  ['Microsoft does not tell when the person signed in', null, null, 'sign-in'],
  ['the sign-in is old', now - 10 * 60_000, null, 'sign-in'],
  ['the sign-in is fresh', now - 60_000, null, 'kept'],
  ['a new sign-in was made for it, and Microsoft does not tell when', null, now - 60_000, 'kept'],
  ['a new sign-in was made for it, and Microsoft tells of the one before', now - 10 * 60_000, now - 60_000, 'kept'],
  ['the new sign-in has become old as well', null, now - 10 * 60_000, 'sign-in'],
] as const)('J7: a removal that is forbidden where %s', async (_, authTime, provenAt, kind) => {
  expect(await removal(authTime, provenAt)).toBe(kind);
});

test('J4, Y4: the journey is told of a removal, unless the person has gone', async () => {
  const told: Event[] = [];
  const leave = new AbortController();
  const page = { account: null, keyNames: ['Blue', 'Red'] as readonly string[] };
  const red: RegisteredKey = {
    ...{ id: 'red', name: 'Red', aaguid: null, model: null, created: null },
    ...{ attestation: 'unknown', passkeyType: 'device-bound' },
  };
  const yourKeys = createYourKeys({
    fido2Methods: {
      list: () => Promise.resolve({ ok: true, value: [red] }),
      delete: () => Promise.resolve({ ok: true, value: null }),
    },
    clock: { now: () => now, monotonic: () => 0, sleep: () => Promise.resolve() },
    ...{ page, person: leave.signal, provenAt: () => null, send: (event) => told.push(event) },
  });
  await yourKeys.remove('blue');
  expect(told).toEqual([{ type: 'key-removed', id: 'blue', left: 1 }]);
  expect(page.keyNames).toEqual(['Red']);
  leave.abort();
  page.keyNames = [];
  await yourKeys.remove('other');
  await yourKeys.list();
  expect(told).toHaveLength(1);
  expect(page.keyNames).toEqual([]);
});
