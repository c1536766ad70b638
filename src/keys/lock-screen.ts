import { describeAuthenticator } from './catalogue.ts';

export type PasskeyType = 'device-bound' | 'synced' | 'unknown';

/**
 * Why a key can or cannot unlock Windows. `no`: `synced`, `platform` (Windows Hello and the like), `phone`,
 * `password-manager`. `unknown`: `hidden` and `unknown-model` say nothing either way, `not-listed` is a security key
 * that Microsoft has not listed, `bluetooth-only` and `phone-as-key` depend on the PC, `virtual` is a pretended key,
 * `no-offline-secret` a key that said it lacks hmac-secret, with which Windows signs in without a network.
 */
export type LockScreenReason =
  | 'security-key'
  | 'synced'
  | 'platform'
  | 'phone'
  | 'password-manager'
  | 'hidden'
  | 'unknown-model'
  | 'not-listed'
  | 'bluetooth-only'
  | 'phone-as-key'
  | 'virtual'
  | 'no-offline-secret';

export interface LockScreenVerdict {
  readonly answer: 'yes' | 'no' | 'unknown';
  readonly reason: LockScreenReason;
}

/**
 * Whether what was registered can sign in at the lock screen of a PC that is joined and has security-key sign-in
 * switched on (rule Y3). Windows takes security keys only: passkeys of the PC itself, of phones and of password
 * managers stay outside, whatever the tenant accepts.
 */
export function canUnlockWindows(aaguid: string | null, passkeyType: PasskeyType = 'unknown'): LockScreenVerdict {
  if (passkeyType === 'synced') return { answer: 'no', reason: 'synced' };
  if (aaguid === null) return { answer: 'unknown', reason: 'hidden' };
  const { kind, transports, onMicrosoftsList } = describeAuthenticator(aaguid);
  switch (kind) {
    case 'platform':
    case 'password-manager':
      return { answer: 'no', reason: kind };
    case 'phone':
      // Apps that speak to the PC like a key, by radio or through a dongle, are on the list with their transport.
      return transports === null ? { answer: 'no', reason: kind } : { answer: 'unknown', reason: 'phone-as-key' };
    case 'virtual':
    case 'hidden':
      return { answer: 'unknown', reason: kind };
    case 'unknown':
      return { answer: 'unknown', reason: 'unknown-model' };
    case 'security-key':
      if (onMicrosoftsList !== true) return { answer: 'unknown', reason: 'not-listed' };
      if (transports?.every((way) => way === 'ble')) return { answer: 'unknown', reason: 'bluetooth-only' };
      return { answer: 'yes', reason: 'security-key' };
  }
}
