import type { RegisteredKey } from '../../registration/registered-key.ts';
import { canUnlockWindows } from '../lock-screen.ts';
import type { Acceptance } from './acceptance.ts';
import { refusalCode, type RefusalCode } from './refusal-code.ts';

/**
 * What makes a registered key of no use (Y2, Y3). `LK-512`: it is no security key.
 * @returns null for a key that will do
 */
export function registeredFault(
  { aaguid, passkeyType }: Pick<RegisteredKey, 'aaguid' | 'passkeyType'>,
  acceptance: Acceptance,
): RefusalCode | 'LK-512' | null {
  if (canUnlockWindows(aaguid, passkeyType).answer === 'no') return 'LK-512';
  return acceptance.verdict === 'refused' ? refusalCode(acceptance) : null;
}
