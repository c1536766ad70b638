import { m } from '../messages/generated/messages.js';
import type { ProblemCode } from '../support/problem.ts';
import type { ScenarioName } from './scenarios.ts';

/** A scenario in the words of somebody who trains others. */
export interface ScenarioWords {
  /** What it shows, roughly. */
  readonly group: 'well' | 'hitch' | 'elsewhere' | 'refused' | 'stopped' | 'sign-in';
  readonly title: () => string;
  /** What happens to the person. */
  readonly what: () => string;
  /** Where it leads, as the table in docs/SPEC.md has it: `hand-off` is done on Microsoft's page, `back` refused there. */
  readonly end: 'done' | 'hand-off' | 'back' | ProblemCode;
}

export const scenarioWords: Readonly<Record<ScenarioName, ScenarioWords>> = {
  default: { group: 'well', title: m.lesson_default_title, what: m.lesson_default_what, end: 'done' },
  'odd-base64': { group: 'well', title: m.lesson_odd_base64_title, what: m.lesson_odd_base64_what, end: 'done' },
  'attachment-null': {
    group: 'well',
    title: m.lesson_attachment_null_title,
    what: m.lesson_attachment_null_what,
    end: 'done',
  },
  slow: { group: 'hitch', title: m.lesson_slow_title, what: m.lesson_slow_what, end: 'done' },
  throttled: { group: 'hitch', title: m.lesson_throttled_title, what: m.lesson_throttled_what, end: 'done' },
  'save-fails-once': {
    group: 'hitch',
    title: m.lesson_save_fails_once_title,
    what: m.lesson_save_fails_once_what,
    end: 'done',
  },
  'save-lost': { group: 'hitch', title: m.lesson_save_lost_title, what: m.lesson_save_lost_what, end: 'done' },
  'list-lags': { group: 'hitch', title: m.lesson_list_lags_title, what: m.lesson_list_lags_what, end: 'done' },
  'mfa-stale': { group: 'hitch', title: m.lesson_mfa_stale_title, what: m.lesson_mfa_stale_what, end: 'done' },
  'claims-challenge': {
    group: 'hitch',
    title: m.lesson_claims_challenge_title,
    what: m.lesson_claims_challenge_what,
    end: 'done',
  },
  'no-policy-read': {
    group: 'well',
    title: m.lesson_no_policy_read_title,
    what: m.lesson_no_policy_read_what,
    end: 'done',
  },
  'hostile-text': { group: 'well', title: m.lesson_hostile_text_title, what: m.lesson_hostile_text_what, end: 'done' },
  'me-not-supported': {
    group: 'elsewhere',
    title: m.lesson_me_not_supported_title,
    what: m.lesson_me_not_supported_what,
    end: 'hand-off',
  },
  'key-blocked': {
    group: 'refused',
    title: m.lesson_key_blocked_title,
    what: m.lesson_key_blocked_what,
    end: 'LK-406',
  },
  'attestation-required': {
    group: 'refused',
    title: m.lesson_attestation_required_title,
    what: m.lesson_attestation_required_what,
    end: 'LK-406',
  },
  'self-service-off': {
    group: 'refused',
    title: m.lesson_self_service_off_title,
    what: m.lesson_self_service_off_what,
    end: 'LK-409',
  },
  'not-in-scope': {
    group: 'refused',
    title: m.lesson_not_in_scope_title,
    what: m.lesson_not_in_scope_what,
    end: 'LK-404',
  },
  guest: { group: 'elsewhere', title: m.lesson_guest_title, what: m.lesson_guest_what, end: 'hand-off' },
  'ten-keys': { group: 'refused', title: m.lesson_ten_keys_title, what: m.lesson_ten_keys_what, end: 'LK-402' },
  'already-registered': {
    group: 'stopped',
    title: m.lesson_already_registered_title,
    what: m.lesson_already_registered_what,
    end: 'LK-502',
  },
  'challenge-expires': {
    group: 'stopped',
    title: m.lesson_challenge_expires_title,
    what: m.lesson_challenge_expires_what,
    end: 'LK-604',
  },
  'graph-down': { group: 'stopped', title: m.lesson_graph_down_title, what: m.lesson_graph_down_what, end: 'LK-601' },
  'consent-missing': {
    group: 'sign-in',
    title: m.lesson_consent_missing_title,
    what: m.lesson_consent_missing_what,
    end: 'back',
  },
  'ca-device': { group: 'sign-in', title: m.lesson_ca_device_title, what: m.lesson_ca_device_what, end: 'back' },
  'wrong-account': {
    group: 'sign-in',
    title: m.lesson_wrong_account_title,
    what: m.lesson_wrong_account_what,
    end: 'back',
  },
};
