import { findAadstsNumber } from './aadsts-number.ts';
import { aadstsTable } from './aadsts-table.ts';
import { problem, type Problem, type ProblemCode } from './problem.ts';

/** What MSAL tells of a failed sign-in. `message` holds Microsoft's sentence where the server sent one. */
export interface SignInFailure {
  errorCode: string;
  message: string;
  correlationId?: string | undefined;
}

/** The problem that a failed sign-in shows: the AADSTS number decides where there is one, else MSAL's own code. */
export function problemOfSignIn({ errorCode, message, correlationId }: SignInFailure): Problem {
  const aadsts = findAadstsNumber(message);
  const known = aadstsTable.find(({ number }) => number === aadsts);
  return problem(known?.code ?? codesOfMsal.get(errorCode) ?? 'LK-310', {
    errorCode,
    message: message.slice(0, 300),
    ...(aadsts === null ? {} : { aadsts }),
    ...(correlationId === undefined ? {} : { requestId: correlationId }),
  });
}

/** OAuth error codes of the server and `errorCode`s of MSAL Browser 5. */
export const codesOfMsal: ReadonlyMap<string, ProblemCode> = new Map([
  ['access_denied', 'LK-302'],
  ['user_cancelled', 'LK-302'],
  ['user_canceled', 'LK-302'],
  ['interrupted_user', 'LK-301'],
  ['consent_required', 'LK-303'],
  ['login_required', 'LK-308'],
  ['interaction_required', 'LK-311'],
  ['invalid_grant', 'LK-308'],
  ['native_account_unavailable', 'LK-308'],
  ['no_tokens_found', 'LK-308'],
  ['no_account_error', 'LK-308'],
  ['refresh_token_expired', 'LK-308'],
  ['bad_token', 'LK-308'],
  ['hash_empty_error', 'LK-301'],
  ['hash_does_not_contain_known_properties', 'LK-307'],
  ['no_state_in_hash', 'LK-307'],
  ['unable_to_parse_state', 'LK-307'],
  ['state_interaction_type_mismatch', 'LK-307'],
  ['state_mismatch', 'LK-307'],
  ['state_not_found', 'LK-307'],
  ['invalid_state', 'LK-307'],
  ['nonce_mismatch', 'LK-307'],
  ['interaction_in_progress', 'LK-307'],
  ['interaction_in_progress_cancelled', 'LK-307'],
  ['no_token_request_cache_error', 'LK-307'],
  ['unable_to_parse_token_request_cache_error', 'LK-307'],
  ['authorization_code_missing_from_server_response', 'LK-307'],
  ['pkce_params_missing', 'LK-307'],
  ['invalid_client', 'LK-309'],
  ['invalid_request', 'LK-309'],
  ['invalid_resource', 'LK-309'],
  ['unauthorized_client', 'LK-309'],
  ['no_network_connectivity', 'LK-312'],
  ['post_request_failed', 'LK-312'],
  ['get_request_failed', 'LK-312'],
  ['network_error', 'LK-312'],
  ['endpoints_resolution_error', 'LK-312'],
  ['openid_config_error', 'LK-312'],
  ['server_error', 'LK-312'],
  ['temporarily_unavailable', 'LK-312'],
  ['timed_out', 'LK-312'],
  ['storage_not_supported', 'LK-206'],
  ['cache_quota_exceeded', 'LK-206'],
  ['crypto_nonexistent', 'LK-201'],
]);
