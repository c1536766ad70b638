import type { AccountFindings } from '../../checks/findings.ts';
import { m } from '../../messages/generated/messages.js';
import type { SentencesFor } from './check-sentences.ts';

export const accountSentences: SentencesFor<AccountFindings> = {
  'account-type': {
    member: m.check_account_type_member,
    guest: m.check_account_type_guest,
    personal: m.check_account_type_personal,
    'other-tenant': m.check_account_type_other_tenant,
  },
  'self-service': {
    allowed: m.check_self_service_allowed,
    off: m.check_self_service_off,
    unreadable: m.check_self_service_unreadable,
    untold: m.check_self_service_untold,
  },
  policy: {
    enabled: m.check_policy_enabled,
    disabled: m.check_policy_disabled,
    unreadable: m.check_policy_unreadable,
    untold: m.check_policy_untold,
  },
  'registered-keys': {
    none: m.check_registered_keys_none,
    one: m.check_registered_keys_one,
    some: ({ count = '' }) => m.check_registered_keys_some({ count }),
    others: ({ others = '' }) => m.check_registered_keys_others({ others }),
    mixed: ({ keys = '', others = '' }) => m.check_registered_keys_mixed({ keys, others }),
    limit: ({ count = '' }) => m.check_registered_keys_limit({ count }),
    unreadable: m.check_registered_keys_unreadable,
  },
  'device-join': {
    joined: m.check_device_join_joined,
    mixed: m.check_device_join_mixed,
    'registered-only': m.check_device_join_registered_only,
    none: m.check_device_join_none,
    untold: m.check_device_join_untold,
    unreadable: m.check_device_join_unreadable,
  },
};

/** What to do about a finding, by check and finding with a blank between. */
export const remedies: Readonly<Record<string, () => string>> = {
  'secure-page insecure': m.check_secure_page_insecure_remedy,
  'webauthn missing': m.check_webauthn_missing_remedy,
  'browser without-webauthn': m.check_browser_remedy,
  'browser cannot-set-pin': m.check_browser_cannot_set_pin_remedy,
  'browser phone-or-tablet': m.check_browser_remedy,
  'browser chromebook': m.check_browser_remedy,
  'browser hidden-option': m.check_browser_remedy,
  'operating-system windows-10-too-old': m.check_operating_system_windows_10_too_old_remedy,
  'local-session remote': m.check_local_session_remote_remedy,
  'microsoft-reachable some-missing': m.check_microsoft_reachable_remedy,
  'microsoft-reachable none-reached': m.check_microsoft_reachable_remedy,
  'clock ahead': m.check_clock_remedy,
  'clock behind': m.check_clock_remedy,
  'account-type guest': m.check_account_type_guest_remedy,
  'account-type personal': m.check_account_type_other_remedy,
  'account-type other-tenant': m.check_account_type_other_remedy,
  'self-service off': m.check_self_service_off_remedy,
  'policy disabled': m.check_policy_disabled_remedy,
  'registered-keys limit': m.check_registered_keys_limit_remedy,
  'device-join registered-only': m.check_device_join_registered_only_remedy,
};
