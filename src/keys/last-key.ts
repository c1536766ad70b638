import type { RegisteredKey } from '../registration/registered-key.ts';
import { mayBeSecurityKey, passkeyKind } from './passkey-kind.ts';

/**
 * What a person loses with a key beside the key itself. `only`: nothing else is registered. `only-security-key`: passkeys
 * remain, and none of them is a security key. `perhaps`: the same, as far as their models tell.
 */
export type LastKey = 'only' | 'only-security-key' | 'perhaps';

/**
 * Whether a key is the last one that opens the lock screen, or the last one of all (Y4).
 * @param id of the key to remove
 * @returns null where another security key remains, where what is removed is none, and where the key is not in the list
 */
export function lastKey(keys: readonly RegisteredKey[], id: string): LastKey | null {
  const key = keys.find((one) => one.id === id);
  if (key === undefined) return null;
  if (keys.length === 1) return 'only';
  if (!mayBeSecurityKey(key)) return null;
  const left = keys.filter((one) => one !== key).map(passkeyKind);
  if (left.includes('security-key')) return null;
  return passkeyKind(key) === 'unknown' || left.includes('unknown') ? 'perhaps' : 'only-security-key';
}
