import { m } from '../messages/generated/messages.js';
import type { RoomScenarioName } from './room-scenarios.ts';
import type { ScenarioWords } from './scenario-words.ts';

/** A scenario of the helpdesk's room in the words of somebody who trains agents. */
export interface RoomScenarioWords extends Pick<ScenarioWords, 'title' | 'what'> {
  /** What it shows, roughly: `role` is about what the agent may do. */
  readonly group: Exclude<ScenarioWords['group'], 'elsewhere'> | 'role';
}

export const roomScenarioWords: Readonly<Record<RoomScenarioName, RoomScenarioWords>> = {
  'room-default': { group: 'well', title: m.room_lesson_default_title, what: m.room_lesson_default_what },
  'room-directory-full': {
    group: 'well',
    title: m.room_lesson_directory_full_title,
    what: m.room_lesson_directory_full_what,
  },
  'room-directory-forbidden': {
    group: 'well',
    title: m.room_lesson_directory_forbidden_title,
    what: m.room_lesson_directory_forbidden_what,
  },
  'room-paged': { group: 'well', title: m.room_lesson_paged_title, what: m.room_lesson_paged_what },
  'room-policy-read': { group: 'well', title: m.room_lesson_policy_read_title, what: m.room_lesson_policy_read_what },
  'room-around-read': { group: 'role', title: m.room_lesson_around_read_title, what: m.room_lesson_around_read_what },
  'room-around-groups': {
    group: 'role',
    title: m.room_lesson_around_groups_title,
    what: m.room_lesson_around_groups_what,
  },
  'room-privileged': { group: 'well', title: m.room_lesson_privileged_title, what: m.room_lesson_privileged_what },
  'room-reader': { group: 'role', title: m.room_lesson_reader_title, what: m.room_lesson_reader_what },
  'room-no-role': { group: 'role', title: m.room_lesson_no_role_title, what: m.room_lesson_no_role_what },
  'room-no-role-read': {
    group: 'role',
    title: m.room_lesson_no_role_read_title,
    what: m.room_lesson_no_role_read_what,
  },
  'room-wrong-role': { group: 'role', title: m.room_lesson_wrong_role_title, what: m.room_lesson_wrong_role_what },
  'room-role-late': { group: 'role', title: m.room_lesson_role_late_title, what: m.room_lesson_role_late_what },
  'room-unit': { group: 'role', title: m.room_lesson_unit_title, what: m.room_lesson_unit_what },
  'room-not-assigned': {
    group: 'sign-in',
    title: m.room_lesson_not_assigned_title,
    what: m.room_lesson_not_assigned_what,
  },
  'room-no-consent': { group: 'sign-in', title: m.room_lesson_no_consent_title, what: m.room_lesson_no_consent_what },
  'room-no-consent-keys': {
    group: 'refused',
    title: m.room_lesson_no_consent_keys_title,
    what: m.room_lesson_no_consent_keys_what,
  },
  'room-no-consent-list': {
    group: 'refused',
    title: m.room_lesson_no_consent_list_title,
    what: m.room_lesson_no_consent_list_what,
  },
  'room-no-consent-passes': {
    group: 'refused',
    title: m.room_lesson_no_consent_passes_title,
    what: m.room_lesson_no_consent_passes_what,
  },
  'room-no-consent-sessions': {
    group: 'refused',
    title: m.room_lesson_no_consent_sessions_title,
    what: m.room_lesson_no_consent_sessions_what,
  },
  'room-no-consent-groups': {
    group: 'refused',
    title: m.room_lesson_no_consent_groups_title,
    what: m.room_lesson_no_consent_groups_what,
  },
  'room-ca-device': { group: 'sign-in', title: m.room_lesson_ca_device_title, what: m.room_lesson_ca_device_what },
  'room-no-auth-time': {
    group: 'sign-in',
    title: m.room_lesson_no_auth_time_title,
    what: m.room_lesson_no_auth_time_what,
  },
  'room-pass-off': { group: 'refused', title: m.room_lesson_pass_off_title, what: m.room_lesson_pass_off_what },
  'room-pass-off-read': {
    group: 'refused',
    title: m.room_lesson_pass_off_read_title,
    what: m.room_lesson_pass_off_read_what,
  },
  'room-pass-once': { group: 'refused', title: m.room_lesson_pass_once_title, what: m.room_lesson_pass_once_what },
  'room-pass-once-read': {
    group: 'refused',
    title: m.room_lesson_pass_once_read_title,
    what: m.room_lesson_pass_once_read_what,
  },
  'room-pass-out-of-scope': {
    group: 'refused',
    title: m.room_lesson_pass_out_of_scope_title,
    what: m.room_lesson_pass_out_of_scope_what,
  },
  'room-no-licence': { group: 'refused', title: m.room_lesson_no_licence_title, what: m.room_lesson_no_licence_what },
  'room-not-in-scope': {
    group: 'refused',
    title: m.room_lesson_not_in_scope_title,
    what: m.room_lesson_not_in_scope_what,
  },
  'room-not-in-scope-read': {
    group: 'refused',
    title: m.room_lesson_not_in_scope_read_title,
    what: m.room_lesson_not_in_scope_read_what,
  },
  'room-self-service-off': {
    group: 'refused',
    title: m.room_lesson_self_service_off_title,
    what: m.room_lesson_self_service_off_what,
  },
  'room-no-options': { group: 'refused', title: m.room_lesson_no_options_title, what: m.room_lesson_no_options_what },
  'room-claims-challenge': {
    group: 'hitch',
    title: m.room_lesson_claims_challenge_title,
    what: m.room_lesson_claims_challenge_what,
  },
  'room-key-blocked': {
    group: 'refused',
    title: m.room_lesson_key_blocked_title,
    what: m.room_lesson_key_blocked_what,
  },
  'room-attestation-required': {
    group: 'refused',
    title: m.room_lesson_attestation_required_title,
    what: m.room_lesson_attestation_required_what,
  },
  'room-throttled': { group: 'hitch', title: m.room_lesson_throttled_title, what: m.room_lesson_throttled_what },
  'room-save-lost': { group: 'hitch', title: m.room_lesson_save_lost_title, what: m.room_lesson_save_lost_what },
  'room-save-fails-once': {
    group: 'hitch',
    title: m.room_lesson_save_fails_once_title,
    what: m.room_lesson_save_fails_once_what,
  },
  'room-list-lags': { group: 'hitch', title: m.room_lesson_list_lags_title, what: m.room_lesson_list_lags_what },
  'room-challenge-expires': {
    group: 'stopped',
    title: m.room_lesson_challenge_expires_title,
    what: m.room_lesson_challenge_expires_what,
  },
  'room-busy-day': { group: 'hitch', title: m.room_lesson_busy_day_title, what: m.room_lesson_busy_day_what },
  'room-slow': { group: 'hitch', title: m.room_lesson_slow_title, what: m.room_lesson_slow_what },
  'room-hostile-text': {
    group: 'well',
    title: m.room_lesson_hostile_text_title,
    what: m.room_lesson_hostile_text_what,
  },
  'room-graph-down': { group: 'stopped', title: m.room_lesson_graph_down_title, what: m.room_lesson_graph_down_what },
};
