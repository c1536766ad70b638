import type { CallFailure } from '../registration/failure.ts';
import { findAadstsNumber } from '../support/aadsts-number.ts';
import { plainText } from './plain-text.ts';

/** What MSAL's errors may carry; all of it optional here, for anything can be thrown. */
export interface MsalError {
  errorCode?: string;
  errorMessage?: string;
  subError?: string;
  correlationId?: string;
  /** First of the server's `error_codes`: a number in spite of its type. */
  errorNo?: string | number;
  claims?: string;
  status?: number;
  httpStatus?: number;
}

/** Codes by which MSAL says that the network, not Microsoft, refused. */
const networkCodes = new Set(['no_network_connectivity', 'post_request_failed', 'get_request_failed', 'network_error']);

/** "Nobody consented" and "an administrator has to approve"; the permission unknown here (app registration). */
const consentNumbers = new Set(['65001', '65005', '90093', '90094', '90095', '70011', '650053', '650054', '650057']);

/** @returns the AADSTS number, digits only, from the error's own member or from Microsoft's sentence */
export function aadstsOf(error: MsalError): string | null {
  const own = String(error.errorNo ?? '');
  return /^\d{4,9}$/.test(own) ? own : findAadstsNumber(error.errorMessage ?? '');
}

/**
 * Why no token can be had silently. Only `errorCode`, `subError` and numbers decide: MSAL's messages are links.
 * @param error whatever `acquireTokenSilent` threw
 */
export function tokenFailure(error: MsalError): CallFailure {
  const errorCode = error.errorCode ?? '';
  const status = error.httpStatus ?? error.status ?? 0;
  if (networkCodes.has(errorCode)) return { kind: 'network', cause: error };
  if (status >= 500 || status === 429 || errorCode === 'temporarily_unavailable' || errorCode === 'server_error') {
    return {
      kind: 'http',
      status: status === 0 ? 503 : status,
      errorCode,
      message: plainText(error.errorMessage ?? '', 300),
      requestId: present(error.correlationId),
      claims: null,
      retryAfter: null,
      cause: error,
    };
  }
  if (errorCode === 'failed_to_parse_response') return { kind: 'malformed', message: errorCode, cause: error };
  const consent =
    errorCode === 'consent_required' ||
    errorCode === 'invalid_scope' ||
    error.subError === 'consent_required' ||
    consentNumbers.has(aadstsOf(error) ?? '');
  const need = consent ? 'consent' : 'sign-in';
  return { kind: 'no-token', need, claims: present(error.claims), errorCode, cause: error };
}

/** MSAL writes an empty text where the server sent nothing. */
function present(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
