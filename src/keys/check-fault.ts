import type { CheckedKey } from './checked-key.ts';

/**
 * What stands in the way of a key that answered the check. `LK-518`: what answered is no security key (Y3). `LK-519`: it
 * checks no PIN, as keys that know U2F only. `LK-411`: the organisation does not accept it (Y2).
 */
export type CheckFault = 'LK-411' | 'LK-518' | 'LK-519';

const elsewhere = ['internal', 'hybrid'];

/** @returns null for a key with which one can go on */
export function checkFault(key: CheckedKey): CheckFault | null {
  const another = key.builtIn || key.unlocks.answer === 'no' || key.transports.some((way) => elsewhere.includes(way));
  if (another) return 'LK-518';
  if (!key.userVerified || key.format === 'fido-u2f') return 'LK-519';
  return key.acceptance.verdict === 'refused' ? 'LK-411' : null;
}
