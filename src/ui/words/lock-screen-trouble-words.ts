import { m } from '../../messages/generated/messages.js';
import type { LockScreenTroubleId } from '../../pc/lock-screen-troubles.ts';

interface TroubleWords {
  /** What the person sees: the entry's name. */
  see: () => string;
  do: () => string;
  helpdesk: () => string;
  /** Found by, never shown. */
  words: () => string;
}

/** An entry without words does not compile. */
export const lockScreenTroubleWords: Record<LockScreenTroubleId, TroubleWords> = {
  'no-icon': {
    see: m.trouble_no_icon_see,
    do: m.trouble_no_icon_do,
    helpdesk: m.trouble_no_icon_helpdesk,
    words: m.trouble_no_icon_words,
  },
  error: {
    see: m.trouble_error_see,
    do: m.trouble_error_do,
    helpdesk: m.trouble_error_helpdesk,
    words: m.trouble_error_words,
  },
  'cannot-sign-in-with-account': {
    see: m.trouble_cannot_sign_in_with_account_see,
    do: m.trouble_cannot_sign_in_with_account_do,
    helpdesk: m.trouble_cannot_sign_in_with_account_helpdesk,
    words: m.trouble_cannot_sign_in_with_account_words,
  },
  'wrong-account': {
    see: m.trouble_wrong_account_see,
    do: m.trouble_wrong_account_do,
    helpdesk: m.trouble_wrong_account_helpdesk,
    words: m.trouble_wrong_account_words,
  },
  'first-use-offline': {
    see: m.trouble_first_use_offline_see,
    do: m.trouble_first_use_offline_do,
    helpdesk: m.trouble_first_use_offline_helpdesk,
    words: m.trouble_first_use_offline_words,
  },
  'just-registered': {
    see: m.trouble_just_registered_see,
    do: m.trouble_just_registered_do,
    helpdesk: m.trouble_just_registered_helpdesk,
    words: m.trouble_just_registered_words,
  },
  'pin-locked': {
    see: m.trouble_pin_locked_see,
    do: m.trouble_pin_locked_do,
    helpdesk: m.trouble_pin_locked_helpdesk,
    words: m.trouble_pin_locked_words,
  },
  'not-joined': {
    see: m.trouble_not_joined_see,
    do: m.trouble_not_joined_do,
    helpdesk: m.trouble_not_joined_helpdesk,
    words: m.trouble_not_joined_words,
  },
  'hybrid-no-icon': {
    see: m.trouble_hybrid_no_icon_see,
    do: m.trouble_hybrid_no_icon_do,
    helpdesk: m.trouble_hybrid_no_icon_helpdesk,
    words: m.trouble_hybrid_no_icon_words,
  },
  'fresh-hybrid': {
    see: m.trouble_fresh_hybrid_see,
    do: m.trouble_fresh_hybrid_do,
    helpdesk: m.trouble_fresh_hybrid_helpdesk,
    words: m.trouble_fresh_hybrid_words,
  },
  'password-expired': {
    see: m.trouble_password_expired_see,
    do: m.trouble_password_expired_do,
    helpdesk: m.trouble_password_expired_helpdesk,
    words: m.trouble_password_expired_words,
  },
  administrators: {
    see: m.trouble_administrators_see,
    do: m.trouble_administrators_do,
    helpdesk: m.trouble_administrators_helpdesk,
    words: m.trouble_administrators_words,
  },
  'file-share': {
    see: m.trouble_file_share_see,
    do: m.trouble_file_share_do,
    helpdesk: m.trouble_file_share_helpdesk,
    words: m.trouble_file_share_words,
  },
  'no-single-sign-on': {
    see: m.trouble_no_single_sign_on_see,
    do: m.trouble_no_single_sign_on_do,
    helpdesk: m.trouble_no_single_sign_on_helpdesk,
    words: m.trouble_no_single_sign_on_words,
  },
  'face-first': {
    see: m.trouble_face_first_see,
    do: m.trouble_face_first_do,
    helpdesk: m.trouble_face_first_helpdesk,
    words: m.trouble_face_first_words,
  },
  'smart-card': {
    see: m.trouble_smart_card_see,
    do: m.trouble_smart_card_do,
    helpdesk: m.trouble_smart_card_helpdesk,
    words: m.trouble_smart_card_words,
  },
  remote: {
    see: m.trouble_remote_see,
    do: m.trouble_remote_do,
    helpdesk: m.trouble_remote_helpdesk,
    words: m.trouble_remote_words,
  },
  elsewhere: {
    see: m.trouble_elsewhere_see,
    do: m.trouble_elsewhere_do,
    helpdesk: m.trouble_elsewhere_helpdesk,
    words: m.trouble_elsewhere_words,
  },
  'authenticator-app': {
    see: m.trouble_authenticator_app_see,
    do: m.trouble_authenticator_app_do,
    helpdesk: m.trouble_authenticator_app_helpdesk,
    words: m.trouble_authenticator_app_words,
  },
  'saved-on-this-pc': {
    see: m.trouble_saved_on_this_pc_see,
    do: m.trouble_saved_on_this_pc_do,
    helpdesk: m.trouble_saved_on_this_pc_helpdesk,
    words: m.trouble_saved_on_this_pc_words,
  },
  'phone-offered': {
    see: m.trouble_phone_offered_see,
    do: m.trouble_phone_offered_do,
    helpdesk: m.trouble_phone_offered_helpdesk,
    words: m.trouble_phone_offered_words,
  },
  'removed-entry': {
    see: m.trouble_removed_entry_see,
    do: m.trouble_removed_entry_do,
    helpdesk: m.trouble_removed_entry_helpdesk,
    words: m.trouble_removed_entry_words,
  },
  'name-changed': {
    see: m.trouble_name_changed_see,
    do: m.trouble_name_changed_do,
    helpdesk: m.trouble_name_changed_helpdesk,
    words: m.trouble_name_changed_words,
  },
  'other-tool': {
    see: m.trouble_other_tool_see,
    do: m.trouble_other_tool_do,
    helpdesk: m.trouble_other_tool_helpdesk,
    words: m.trouble_other_tool_words,
  },
  'multifactor-unlock': {
    see: m.trouble_multifactor_unlock_see,
    do: m.trouble_multifactor_unlock_do,
    helpdesk: m.trouble_multifactor_unlock_helpdesk,
    words: m.trouble_multifactor_unlock_words,
  },
  federated: {
    see: m.trouble_federated_see,
    do: m.trouble_federated_do,
    helpdesk: m.trouble_federated_helpdesk,
    words: m.trouble_federated_words,
  },
  'windows-1903': {
    see: m.trouble_windows_1903_see,
    do: m.trouble_windows_1903_do,
    helpdesk: m.trouble_windows_1903_helpdesk,
    words: m.trouble_windows_1903_words,
  },
  designer: {
    see: m.trouble_designer_see,
    do: m.trouble_designer_do,
    helpdesk: m.trouble_designer_helpdesk,
    words: m.trouble_designer_words,
  },
  'setup-stick': {
    see: m.trouble_setup_stick_see,
    do: m.trouble_setup_stick_do,
    helpdesk: m.trouble_setup_stick_helpdesk,
    words: m.trouble_setup_stick_words,
  },
  lost: {
    see: m.trouble_lost_see,
    do: m.trouble_lost_do,
    helpdesk: m.trouble_lost_helpdesk,
    words: m.trouble_lost_words,
  },
};
