import type { CheckedKey } from './checked-key.ts';
import { refusalCode, type RefusalCode } from '../acceptance/refusal-code.ts';

/**
 * What stands in the way of a key that answered the check. `LK-518`: what answered is no security key (Y3). `LK-519`: it
 * checked no PIN, as keys that have none yet or that know U2F only. Else the organisation does not accept it (Y2).
 */
export type CheckFault = RefusalCode | 'LK-518' | 'LK-519';

/** @returns null for a key with which one can go on */
export function checkFault(key: CheckedKey): CheckFault | null {
  if (key.builtIn || key.unlocks.answer === 'no' || isElsewhere(key)) return 'LK-518';
  if (!key.userVerified || key.format === 'fido-u2f') return 'LK-519';
  return key.acceptance.verdict === 'refused' ? refusalCode(key.acceptance) : null;
}

/** Transports are the browser's word: beside a plug they do not make a known key anything else. */
function isElsewhere({ kind, transports }: CheckedKey): boolean {
  if (kind === 'security-key' && transports.some((way) => way === 'usb' || way === 'nfc')) return false;
  return transports.includes('internal') || transports.includes('hybrid');
}

/** Whether another key leads on. Where none would, the account is looked at again instead: its rules may have changed. */
export function needsAnotherKey(fault: CheckFault | null): boolean {
  return fault === 'LK-411' || fault === 'LK-518' || fault === 'LK-519';
}
