import { describeAuthenticator } from './catalogue.ts';
import { keyForm } from './key-form.ts';

/**
 * @param aaguid of the key that was registered; null where it is not known
 * @returns how this key is used at a lock screen, as far as its model tells: a USB key with a PIN, where nothing is known
 */
export function rehearsedKey(aaguid: string | null): { way: 'usb' | 'nfc'; proof: 'pin' | 'fingerprint' } {
  const { biometric } = describeAuthenticator(aaguid ?? '');
  return {
    way: keyForm(aaguid, null) === 'card' ? 'nfc' : 'usb',
    proof: biometric === true ? 'fingerprint' : 'pin',
  };
}
