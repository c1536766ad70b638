import { expect, test } from 'vitest';
import type { Account, CallFailure, Result } from './journey/registration.ts';
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
    ...{ account: () => account, provenAt: () => provenAt, onKeys: () => undefined, onRemoved: () => undefined },
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
