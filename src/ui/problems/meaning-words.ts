import type { CheckMeaning } from '../../keys/check/check-meanings.ts';
import { m } from '../../messages/generated/messages.js';

/** What can be behind a key that did not answer, a sentence each (S4). */
export const meaningWords: Record<CheckMeaning, () => string> = {
  blocked: m.keys_means_blocked,
  cancelled: m.keys_means_cancelled,
  'first-pin': m.keys_means_first_pin,
  hidden: m.keys_means_hidden,
  manager: m.keys_means_manager,
  nfc: m.keys_means_nfc,
  'no-key': m.keys_means_no_key,
  'no-pin': m.keys_means_no_pin,
  open: m.keys_means_open,
  'pin-blocked': m.keys_means_pin_blocked,
  port: m.keys_means_port,
  remote: m.keys_means_remote,
  u2f: m.keys_means_u2f,
};
