import { m } from '../../messages/generated/messages.js';
import type { QuestionId } from '../../proof/question.ts';

/** What is said of a question: itself, what Microsoft's documents say, what we believed, and what follows if it is otherwise. */
export interface QuestionWords {
  asks: () => string;
  documented: () => string;
  believed: () => string;
  otherwise: () => string;
}

export const questionWords: Readonly<Record<QuestionId, QuestionWords>> = {
  'policy-read': {
    asks: m.proof_q_policy_read_asks,
    documented: m.proof_q_policy_read_documented,
    believed: m.proof_q_policy_read_believed,
    otherwise: m.proof_q_policy_read_otherwise,
  },
  'devices-read': {
    asks: m.proof_q_devices_read_asks,
    documented: m.proof_q_devices_read_documented,
    believed: m.proof_q_devices_read_believed,
    otherwise: m.proof_q_devices_read_otherwise,
  },
  'auth-time': {
    asks: m.proof_q_auth_time_asks,
    documented: m.proof_q_auth_time_documented,
    believed: m.proof_q_auth_time_believed,
    otherwise: m.proof_q_auth_time_otherwise,
  },
  options: {
    asks: m.proof_q_options_asks,
    documented: m.proof_q_options_documented,
    believed: m.proof_q_options_believed,
    otherwise: m.proof_q_options_otherwise,
  },
  'rp-id': {
    asks: m.proof_q_rp_id_asks,
    documented: m.proof_q_rp_id_documented,
    believed: m.proof_q_rp_id_believed,
    otherwise: m.proof_q_rp_id_otherwise,
  },
  extensions: {
    asks: m.proof_q_extensions_asks,
    documented: m.proof_q_extensions_documented,
    believed: m.proof_q_extensions_believed,
    otherwise: m.proof_q_extensions_otherwise,
  },
  attachment: {
    asks: m.proof_q_attachment_asks,
    documented: m.proof_q_attachment_documented,
    believed: m.proof_q_attachment_believed,
    otherwise: m.proof_q_attachment_otherwise,
  },
  'challenge-life': {
    asks: m.proof_q_challenge_life_asks,
    documented: m.proof_q_challenge_life_documented,
    believed: m.proof_q_challenge_life_believed,
    otherwise: m.proof_q_challenge_life_otherwise,
  },
  timeout: {
    asks: m.proof_q_timeout_asks,
    documented: m.proof_q_timeout_documented,
    believed: m.proof_q_timeout_believed,
    otherwise: m.proof_q_timeout_otherwise,
  },
  encodings: {
    asks: m.proof_q_encodings_asks,
    documented: m.proof_q_encodings_documented,
    believed: m.proof_q_encodings_believed,
    otherwise: m.proof_q_encodings_otherwise,
  },
  'challenge-size': {
    asks: m.proof_q_challenge_size_asks,
    documented: m.proof_q_challenge_size_documented,
    believed: m.proof_q_challenge_size_believed,
    otherwise: m.proof_q_challenge_size_otherwise,
  },
  algorithms: {
    asks: m.proof_q_algorithms_asks,
    documented: m.proof_q_algorithms_documented,
    believed: m.proof_q_algorithms_believed,
    otherwise: m.proof_q_algorithms_otherwise,
  },
  'exclude-list': {
    asks: m.proof_q_exclude_list_asks,
    documented: m.proof_q_exclude_list_documented,
    believed: m.proof_q_exclude_list_believed,
    otherwise: m.proof_q_exclude_list_otherwise,
  },
  credential: {
    asks: m.proof_q_credential_asks,
    documented: m.proof_q_credential_documented,
    believed: m.proof_q_credential_believed,
    otherwise: m.proof_q_credential_otherwise,
  },
  listed: {
    asks: m.proof_q_listed_asks,
    documented: m.proof_q_listed_documented,
    believed: m.proof_q_listed_believed,
    otherwise: m.proof_q_listed_otherwise,
  },
  removal: {
    asks: m.proof_q_removal_asks,
    documented: m.proof_q_removal_documented,
    believed: m.proof_q_removal_believed,
    otherwise: m.proof_q_removal_otherwise,
  },
  'auth-time-moves': {
    asks: m.proof_q_auth_time_moves_asks,
    documented: m.proof_q_auth_time_moves_documented,
    believed: m.proof_q_auth_time_moves_believed,
    otherwise: m.proof_q_auth_time_moves_otherwise,
  },
  'stale-sign-in': {
    asks: m.proof_q_stale_sign_in_asks,
    documented: m.proof_q_stale_sign_in_documented,
    believed: m.proof_q_stale_sign_in_believed,
    otherwise: m.proof_q_stale_sign_in_otherwise,
  },
  'blocked-model': {
    asks: m.proof_q_blocked_model_asks,
    documented: m.proof_q_blocked_model_documented,
    believed: m.proof_q_blocked_model_believed,
    otherwise: m.proof_q_blocked_model_otherwise,
  },
  'eleventh-key': {
    asks: m.proof_q_eleventh_key_asks,
    documented: m.proof_q_eleventh_key_documented,
    believed: m.proof_q_eleventh_key_believed,
    otherwise: m.proof_q_eleventh_key_otherwise,
  },
};
