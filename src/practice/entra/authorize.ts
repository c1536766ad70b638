import { encodeBase64url } from '../../keys/encoding/base64url.ts';
import { randomBytes } from '../base64.ts';
import { isAgent } from '../people/agents.ts';
import { person, type PersonName } from '../people.ts';
import type { Scenario } from '../scenarios.ts';
import type { TenantDeps } from '../tenant-deps.ts';
import type { Directory, TenantState } from '../tenant-state.ts';
import { clientOf, type Client } from './clients.ts';
import { parseClaimsRequest } from './claims-request.ts';
import { EntraError } from './entra-error.ts';
import { newSession } from './new-session.ts';
import { needsAdministrator, requestedScopes, unconsentedScopes } from './scopes.ts';

const codeLifetime = 10 * 60_000;

/** An authorize request that may go to the sign-in page. */
export interface AuthorizeRequest {
  readonly clientId: string;
  readonly client: Client;
  readonly redirectUri: string;
  readonly state: string | null;
  readonly nonce: string | null;
  readonly codeChallenge: string;
  readonly scopes: readonly string[];
  readonly loginHint: string | null;
  readonly prompt: string | null;
  /** Seconds that a proof of the person may be old; null is any. */
  readonly maxAge: number | null;
  readonly contexts: readonly string[];
  readonly capabilities: readonly string[];
}

const badRequest = (number: number, sentence: string) => new EntraError('invalid_request', number, sentence);

/**
 * Judges the query of an authorize address as Entra does for a single-page application.
 * @throws {EntraError} which the sign-in page shows; none of these goes back to the app
 */
export function parseAuthorizeRequest(
  query: URLSearchParams,
  tenant: string,
  directory: Directory,
  scenario: Scenario,
  isRegistered: TenantDeps['isRegistered'],
): AuthorizeRequest {
  if (tenant.toLowerCase() !== directory.tenantId.toLowerCase())
    throw badRequest(90002, `The directory '${tenant}' is not known here.`);
  const required = (name: string): string => {
    const value = query.get(name);
    if (value === null || value === '') throw badRequest(900144, `The request lacks the parameter '${name}'.`);
    return value;
  };
  const clientId = required('client_id');
  const client = clientOf(directory, clientId);
  if (client === null)
    throw new EntraError('unauthorized_client', 700016, `The application '${clientId}' is not in this directory.`);
  const redirectUri = required('redirect_uri');
  if (!isRegistered(redirectUri, client))
    throw badRequest(50011, `The redirect address '${redirectUri}' is not registered for the application.`);
  if (required('response_type') !== 'code') throw badRequest(70011, 'Only the response type code is served.');
  if ((query.get('response_mode') ?? 'fragment') !== 'fragment')
    throw badRequest(70007, 'A single-page application gets its answer in the fragment.');
  const codeChallenge = required('code_challenge');
  if (query.get('code_challenge_method') !== 'S256' || codeChallenge.length !== 43)
    throw badRequest(9002325, 'Proof Key for Code Exchange (S256) is required.');
  const claims = parseClaimsRequest(query.get('claims'));
  if (claims === null) throw badRequest(50030, 'The parameter claims is not JSON.');
  const scopes = requestedScopes(required('scope'));
  if (!scopes.includes('openid')) throw badRequest(70011, 'The scope openid is missing.');
  const mayConsent = client === 'setup' && scenario.readiness.consentsWhenAsked;
  const unconsented = mayConsent ? [] : unconsentedScopes(scopes, client, scenario);
  if (unconsented.length > 0)
    throw new EntraError(
      'consent_required',
      unconsented.some(needsAdministrator) ? 90094 : 65001,
      `Nobody consented to ${unconsented.join(', ')}.`,
    );
  return {
    clientId,
    client,
    redirectUri,
    state: query.get('state'),
    nonce: query.get('nonce'),
    codeChallenge,
    scopes,
    loginHint: query.get('login_hint'),
    prompt: query.get('prompt'),
    maxAge: query.has('max_age') ? Number(query.get('max_age')) : null,
    ...claims,
  };
}

/** The same for all who sign in here: utid is the tenant, uid the person. */
export const clientInfo = (who: PersonName, directory: Directory): string =>
  encodeBase64url(new TextEncoder().encode(JSON.stringify({ uid: person(who).id, utid: directory.tenantId })));

const refusals: Record<NonNullable<Scenario['signInRefusal']>, string> = {
  90094: 'An administrator has to consent to this application first.',
  530003: 'The device has to be managed to get here.',
  50020: 'The account does not exist in this directory.',
};

/**
 * The person has proved who they are: makes a session and a code.
 * @returns where the browser goes with the answer
 * @throws {EntraError} where the scenario refuses; that stays on the sign-in page
 */
export function completeSignIn(
  state: TenantState,
  scenario: Scenario,
  request: AuthorizeRequest,
  who: PersonName,
  now: number,
): string {
  if (scenario.signInRefusal !== null)
    throw new EntraError('access_denied', scenario.signInRefusal, refusals[scenario.signInRefusal]);
  if (request.client === 'helpdesk' && scenario.helpdesk.needsAssignment && !isAgent(who))
    throw new EntraError('invalid_grant', 50105, 'The person is not assigned to a role for the application.');
  if (request.client === 'setup' && scenario.readiness.consentsWhenAsked) {
    state.faultsShown.push(...request.scopes.map((scope) => `consented ${scope}`));
  }
  const sessionId = newSession(state, scenario, request, who, now);
  const code = `1.practice.${encodeBase64url(randomBytes(48))}`;
  state.codes[code] = {
    session: sessionId,
    clientId: request.clientId,
    redirectUri: request.redirectUri,
    codeChallenge: request.codeChallenge,
    nonce: request.nonce,
    scopes: [...request.scopes],
    capabilities: [...request.capabilities],
    expiresAt: now + codeLifetime,
  };
  return answerAddress(request, {
    code,
    client_info: clientInfo(who, state.directory),
    session_state: sessionId,
  });
}

/** What the app gets when the person presses Cancel. */
export const cancelledSignIn = (request: AuthorizeRequest): string =>
  answerAddress(request, {
    error: 'access_denied',
    error_subcode: 'cancel',
    error_description: 'AADSTS65004: The person cancelled the sign-in.',
  });

function answerAddress(request: AuthorizeRequest, answer: Record<string, string>): string {
  const fragment = new URLSearchParams(answer);
  if (request.state !== null) fragment.set('state', request.state);
  return `${request.redirectUri}#${fragment.toString()}`;
}
