import { expect, test } from 'vitest';
import type { Event } from '../journey/event.ts';
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
async function removal(age: number | null) {
  const yourKeys = createYourKeys({
    fido2Methods: {
      list: () => Promise.resolve({ ok: true, value: [] }),
      delete: () => Promise.resolve<Result<null, CallFailure>>({ ok: false, failure: forbidden }),
    },
    clock: { now: () => now, monotonic: () => 0, sleep: () => Promise.resolve() },
    ...{ page: { account: null, keyNames: [] }, person: new AbortController().signal, authAge: () => age },
    send: () => undefined,
  });
  return (await yourKeys.remove('id')).kind;
}

test.each([
  ['nothing is known of the sign-in', null, 'sign-in'],
  ['the sign-in is old', 10 * 60_000, 'sign-in'],
  ['the sign-in is fresh', 60_000, 'kept'],
] as const)('J7: a removal that is forbidden where %s', async (_, age, kind) => {
  expect(await removal(age)).toBe(kind);
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
    ...{ page, person: leave.signal, authAge: () => null, send: (event) => told.push(event) },
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
