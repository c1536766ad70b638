import { describeAuthenticator } from './catalogue.ts';

/** What a key looks like, for a drawing; `other` is what is no key: a phone, a PC, a password manager. */
export type KeyForm = 'stick' | 'nano' | 'card' | 'fob' | 'other';

/** @param model as Microsoft names it, for what the catalogue does not know */
export function keyForm(aaguid: string | null, model: string | null): KeyForm {
  const { kind, name, transports } = describeAuthenticator(aaguid ?? '');
  if (kind === 'platform' || kind === 'phone' || kind === 'password-manager') return 'other';
  const text = name ?? model ?? '';
  if (/\bnano\b/i.test(text)) return 'nano';
  if (/card\b|karte\b/i.test(text)) return 'card';
  if (transports !== null) {
    if (transports.includes('ble')) return 'fob';
    if (transports.every((way) => way === 'nfc')) return 'card';
  }
  return 'stick';
}
