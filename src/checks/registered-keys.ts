import { met, notAsked, stop, unknown, type Found } from './found.ts';

export interface RegisteredKeysEvidence {
  /** How many keys the account has; null where the list may not be read. */
  count: number | null;
}

export type RegisteredKeysFinding = 'none' | 'one' | 'some' | 'limit' | 'unreadable';

/** Entra ID takes so many passkeys per account. */
export const keyLimit = 10;

export function evaluateRegisteredKeys(evidence: RegisteredKeysEvidence | null): Found<RegisteredKeysFinding> {
  if (evidence === null) return notAsked;
  const { count } = evidence;
  if (count === null) return unknown('unreadable');
  const values = { count: String(count) };
  if (count >= keyLimit) return stop('limit', 'LK-402', values);
  if (count === 0) return met('none');
  return count === 1 ? met('one') : met('some', values);
}
