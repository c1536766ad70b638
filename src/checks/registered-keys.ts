import { met, notAsked, unknown, warn, type Found } from './found.ts';

export interface RegisteredKeysEvidence {
  /** How many the list has; null where it may not be read. */
  passkeys: {
    /** Security keys and passkeys of every other kind. */
    all: number;
    /** Those that are known to be security keys. */
    securityKeys: number;
  } | null;
}

/** `others`: passkeys, and none of them known to be a security key. `mixed`: security keys and others. */
export type RegisteredKeysFinding = 'none' | 'one' | 'some' | 'others' | 'mixed' | 'limit' | 'unreadable';

/** So many passkeys of all kinds, say Microsoft's older pages, an account can have. Nobody is stopped for it. */
export const keyLimit = 10;

export function evaluateRegisteredKeys(evidence: RegisteredKeysEvidence | null): Found<RegisteredKeysFinding> {
  if (evidence === null) return notAsked;
  if (evidence.passkeys === null) return unknown('unreadable');
  const { all, securityKeys } = evidence.passkeys;
  const values = { keys: String(securityKeys), others: String(all - securityKeys), count: String(all) };
  if (all >= keyLimit) return warn('limit', values);
  if (all === 0) return met('none');
  if (securityKeys === 0) return met('others', values);
  if (securityKeys < all) return met('mixed', values);
  return securityKeys === 1 ? met('one') : met('some', values);
}
