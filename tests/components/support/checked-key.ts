import type { CheckedKey } from '../../../src/keys/check/checked-key.ts';

/** What a key check told of a YubiKey 5 with NFC that the organisation accepts. */
export function checkedKey(differences: Partial<CheckedKey> = {}): CheckedKey {
  return {
    ...{ aaguid: '2fc0579f-8113-47ea-b116-bb5a8db9202a', kind: 'security-key' },
    ...{ model: 'YubiKey 5 NFC', maker: 'Yubico', onMicrosoftsList: true },
    ...{ format: 'packed', certified: true, transports: ['usb', 'nfc'] },
    ...{ userVerified: true, builtIn: false, synced: false, hmacSecret: true, protection: 3 },
    unlocks: { answer: 'yes', reason: 'security-key' },
    acceptance: { verdict: 'accepted', reason: 'fits', source: 'policy' },
    ...differences,
  };
}

/** The same, of a model that the organisation has blocked. */
export function blockedKey(): CheckedKey {
  return checkedKey({ acceptance: { verdict: 'refused', reason: 'blocked', source: 'policy' } });
}
