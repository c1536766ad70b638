import type { RegisteredKey } from '../registration/registered-key.ts';
import { describeAuthenticator } from './catalogue.ts';
import { mayBeSecurityKey } from './passkey-kind.ts';

/** What a key looks like, for a drawing; `other` is what is no key: a phone, a PC, a password manager. */
export type KeyForm = 'stick' | 'nano' | 'card' | 'fob' | 'other';

/** @param model as Microsoft names it, for what the catalogue does not know */
export function keyForm(
  aaguid: string | null,
  model: string | null,
  passkeyType: RegisteredKey['passkeyType'] = 'unknown',
): KeyForm {
  if (!mayBeSecurityKey({ aaguid, passkeyType })) return 'other';
  const { name, transports } = describeAuthenticator(aaguid ?? '');
  const text = name ?? model ?? '';
  if (/\bnano\b/i.test(text)) return 'nano';
  if (/card\b|karte\b/i.test(text)) return 'card';
  if (transports !== null) {
    if (transports.includes('ble')) return 'fob';
    if (transports.every((way) => way === 'nfc')) return 'card';
  }
  return 'stick';
}
