import type { CheckedKey } from './checked-key.ts';
import { refusalCode, type RefusalCode } from './refusal-code.ts';

/**
 * What stands in the way of a key that answered the check. `LK-518`: what answered is no security key (Y3). `LK-519`: it
 * checks no PIN, as keys that know U2F only. Else the organisation does not accept it (Y2).
 */
export type CheckFault = RefusalCode | 'LK-518' | 'LK-519';

const elsewhere = ['internal', 'hybrid'];

/** @returns null for a key with which one can go on */
export function checkFault(key: CheckedKey): CheckFault | null {
  const another = key.builtIn || key.unlocks.answer === 'no' || key.transports.some((way) => elsewhere.includes(way));
  if (another) return 'LK-518';
  if (!key.userVerified || key.format === 'fido-u2f') return 'LK-519';
  return key.acceptance.verdict === 'refused' ? refusalCode(key.acceptance) : null;
}

/** Whether another key leads on. Where none would, the account is looked at again instead: its rules may have changed. */
export function needsAnotherKey(fault: CheckFault | null): boolean {
  return fault === 'LK-411' || fault === 'LK-518' || fault === 'LK-519';
}
