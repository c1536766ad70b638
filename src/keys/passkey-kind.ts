import type { RegisteredKey } from '../registration/registered-key.ts';
import { describeAuthenticator } from './catalogue.ts';

/**
 * What a registered passkey lies on. `platform`: a computer, as with Windows Hello. `synced`: it is copied from device to
 * device, so that it is no security key, and nothing tells where it began. `unknown`: it may be a key of a model that the
 * catalogue lacks, or anything else.
 */
export type PasskeyKind = 'security-key' | 'platform' | 'phone' | 'password-manager' | 'synced' | 'unknown';

/**
 * Graph lists security keys and all other passkeys as `fido2Methods`: only model and `passkeyType` tell them apart. A key that
 * a browser pretends counts as one.
 */
export function passkeyKind({ aaguid, passkeyType }: Pick<RegisteredKey, 'aaguid' | 'passkeyType'>): PasskeyKind {
  const { kind } = describeAuthenticator(aaguid ?? '');
  switch (kind) {
    case 'platform':
    case 'phone':
    case 'password-manager':
      return kind;
    default:
      // Without attestation a model is only claimed, and no security key is copied.
      if (passkeyType === 'synced') return 'synced';
      return kind === 'security-key' || kind === 'virtual' ? 'security-key' : 'unknown';
  }
}

/** Whether it is a security key or may be one: what is not known is not counted out. */
export function mayBeSecurityKey(key: Pick<RegisteredKey, 'aaguid' | 'passkeyType'>): boolean {
  const kind = passkeyKind(key);
  return kind === 'security-key' || kind === 'unknown';
}
