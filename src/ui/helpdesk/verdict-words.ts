import { m } from '../../messages/generated/messages.js';
import type { Verdict, VerdictId } from '../../pc/verdicts/verdict.ts';

interface VerdictWords {
  says: (values: { detail: string }) => string;
  /** Where there are codes that say why, in place of `says`. */
  saysWhy?: (values: { detail: string }) => string;
  /** What to do about it. */
  remedy?: () => string;
  /** Ids of guides, the likeliest first. */
  guides?: readonly string[];
}

const ways = ['intune', 'build-package', 'group-policy', 'registry'];
const joining = ['join-pc-in-use', 'join-new-pc', 'what-joining-does'];

const words: Readonly<Record<VerdictId, VerdictWords>> = {
  'join-fine': { says: m.pc_v_join_fine },
  'registered-only': { says: m.pc_v_registered_only, remedy: m.pc_v_registered_only_do, guides: joining },
  'domain-only': { says: m.pc_v_domain_only, remedy: m.pc_v_domain_only_do, guides: ['hybrid', 'not-supported'] },
  'domain-and-registered': {
    says: m.pc_v_domain_and_registered,
    remedy: m.pc_v_domain_only_do,
    guides: ['hybrid', 'not-supported'],
  },
  'on-premises-drs': {
    says: m.pc_v_on_premises_drs,
    remedy: m.pc_v_domain_only_do,
    guides: ['hybrid', 'not-supported'],
  },
  'not-joined': { says: m.pc_v_not_joined, remedy: m.pc_v_not_joined_do, guides: joining },
  'not-entra-joined': {
    says: m.pc_v_not_entra_joined,
    remedy: m.pc_v_not_entra_joined_do,
    guides: [...joining, 'hybrid'],
  },
  'join-half-said': { says: m.pc_v_join_half_said, remedy: m.pc_v_join_unclear_do },
  'join-unclear': { says: m.pc_v_join_unclear, remedy: m.pc_v_join_unclear_do },
  'join-not-said': { says: m.pc_v_join_not_said, remedy: m.pc_v_join_not_said_do },
  'device-disabled': { says: m.pc_v_device_disabled, remedy: m.pc_v_device_disabled_do, guides: ['join-pc-in-use'] },
  'device-unconfirmed': { says: m.pc_v_device_unconfirmed, remedy: m.pc_v_device_unconfirmed_do },
  'other-tenant': { says: m.pc_v_other_tenant, remedy: m.pc_v_other_tenant_do, guides: ['make-sure-joined'] },
  'same-tenant': { says: m.pc_v_same_tenant },
  'on-by-intune': { says: m.pc_v_on_by_intune },
  'on-by-group-policy': { says: m.pc_v_on_by_group_policy },
  'on-by-both': { says: m.pc_v_on_by_both },
  'off-by-intune': { says: m.pc_v_off_by_intune, remedy: m.pc_v_off_by_intune_do, guides: ['intune', 'build-package'] },
  'off-by-group-policy': {
    says: m.pc_v_off_by_group_policy,
    remedy: m.pc_v_off_by_group_policy_do,
    guides: ['group-policy', 'intune'],
  },
  'off-by-both': { says: m.pc_v_off_by_both, remedy: m.pc_v_off_by_both_do, guides: ['intune', 'group-policy'] },
  'off-by-nobody': { says: m.pc_v_off_by_nobody, remedy: m.pc_v_off_by_nobody_do, guides: ways },
  'settings-disagree': {
    says: m.pc_v_settings_disagree,
    remedy: m.pc_v_settings_disagree_do,
    guides: ['intune', 'group-policy'],
  },
  'group-policy-undocumented': {
    says: m.pc_v_group_policy_undocumented,
    remedy: m.pc_v_group_policy_undocumented_do,
    guides: ['intune', 'build-package'],
  },
  'sign-in-not-said': { says: m.pc_v_sign_in_not_said, remedy: m.pc_v_sign_in_not_said_do },
  'sign-in-half-said': { says: m.pc_v_sign_in_half_said, remedy: m.pc_v_sign_in_half_said_do },
  'sign-in-denied': { says: m.pc_v_sign_in_denied, remedy: m.pc_v_sign_in_denied_do },
  'sign-in-other-type': {
    says: m.pc_v_sign_in_other_type,
    remedy: m.pc_v_sign_in_other_type_do,
    guides: ['registry'],
  },
  'sign-in-no-number': { says: m.pc_v_sign_in_no_number, remedy: m.pc_v_sign_in_no_number_do },
  'sign-in-other-key': {
    says: m.pc_v_sign_in_other_key,
    remedy: m.pc_v_sign_in_other_key_do,
    guides: ['registry'],
  },
  'sign-in-no-key': { says: m.pc_v_sign_in_no_key, remedy: m.pc_v_sign_in_no_key_do },
  'sign-in-mistyped': { says: m.pc_v_sign_in_mistyped, remedy: m.pc_v_sign_in_mistyped_do },
  'sign-in-not-understood': { says: m.pc_v_sign_in_not_understood, remedy: m.pc_v_sign_in_not_understood_do },
  'sign-in-cut-off': { says: m.pc_v_sign_in_cut_off, remedy: m.pc_v_sign_in_cut_off_do },
  'sign-in-differ': { says: m.pc_v_sign_in_differ, remedy: m.pc_v_sign_in_differ_do },
  'windows-fine': { says: m.pc_v_windows_fine },
  'windows-new-enough': { says: m.pc_v_windows_new_enough },
  'windows-too-old': { says: m.pc_v_windows_too_old, remedy: m.pc_v_windows_too_old_do, guides: ['before-you-begin'] },
  'windows-not-for-hybrid': { says: m.pc_v_windows_not_for_hybrid, remedy: m.pc_v_windows_too_old_do },
  'windows-1903': { says: m.pc_v_windows_1903, remedy: m.pc_v_windows_1903_do, guides: ['build-package'] },
  'windows-not-said': { says: m.pc_v_windows_not_said, remedy: m.pc_v_windows_not_said_do },
  'windows-unclear': { says: m.pc_v_windows_unclear, remedy: m.pc_v_windows_unclear_do },
  'ran-elevated': { says: m.pc_v_ran_elevated, remedy: m.pc_v_run_again_do },
  'account-unread': {
    says: m.pc_v_account_unread,
    saysWhy: m.pc_v_account_unread_why,
    remedy: m.pc_v_account_unread_do,
  },
  'local-user': { says: m.pc_v_local_user, remedy: m.pc_v_local_user_do },
  'no-token': { says: m.pc_v_no_token, saysWhy: m.pc_v_no_token_why, remedy: m.pc_v_no_token_do },
  'token-fine': { says: m.pc_v_token_fine },
  'remote-session': { says: m.pc_v_remote_session, remedy: m.pc_v_remote_session_do, guides: ['not-supported'] },
  'kerberos-fine': { says: m.pc_v_kerberos_fine },
  'kerberos-not-shown': {
    says: m.pc_v_kerberos_not_shown,
    saysWhy: m.pc_v_kerberos_not_shown_why,
    remedy: m.pc_v_kerberos_not_shown_do,
    guides: ['hybrid'],
  },
  'domain-near': { says: m.pc_v_domain_near },
  'domain-away': {
    says: m.pc_v_domain_away,
    remedy: m.pc_v_domain_away_do,
    guides: ['hybrid', 'first-sign-in-online'],
  },
  'domain-not-said': { says: m.pc_v_domain_not_said, remedy: m.pc_v_domain_not_said_do, guides: ['hybrid'] },
};

/** A verdict in the words of the language shown; the remedy is null where there is nothing to do. */
export function verdictWords({ id, detail }: Verdict): {
  says: string;
  remedy: string | null;
  guides: readonly string[];
} {
  const { says, saysWhy, remedy, guides } = words[id];
  const sentence = detail !== '' && saysWhy ? saysWhy({ detail }) : says({ detail });
  return { says: sentence, remedy: remedy?.() ?? null, guides: guides ?? [] };
}
