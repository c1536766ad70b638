import type { PasskeyKind } from '../../keys/passkey-kind.ts';
import { m } from '../../messages/generated/messages.js';

/** What a registered passkey is, in a few words. */
export const kindWords: Record<PasskeyKind, () => string> = {
  'security-key': m.keys_kind_security_key,
  platform: m.keys_kind_platform,
  phone: m.keys_kind_phone,
  'password-manager': m.keys_kind_manager,
  synced: m.keys_kind_no_key,
  unknown: m.keys_kind_not_known,
};
