import { encodeBase64url } from '../../keys/encoding/base64url.ts';
import { randomBytes } from '../base64.ts';
import { textWriter } from '../hostile-text.ts';
import { person } from '../people.ts';
import type { Scenario } from '../scenarios.ts';
import type { Session, TenantState } from '../tenant-state.ts';
import { clientInfo } from './authorize.ts';
import { clientOf } from './clients.ts';
import { parseClaimsRequest } from './claims-request.ts';
import { EntraError } from './entra-error.ts';
import { grantedScopes, requestedScopes, unconsentedScopes } from './scopes.ts';
import { accessToken, accessTokenLifetime, idToken } from './tokens.ts';

/** A refresh token of a single-page application lives a day, however often it is renewed. */
const refreshTokenLifetime = 24 * 60 * 60_000;

const refuse = (number: number, sentence: string, also?: { suberror?: string; claims?: string }) =>
  new EntraError('invalid_grant', number, sentence, also);

async function challengeOf(verifier: string): Promise<string> {
  return encodeBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

interface Grant {
  readonly sessionId: string;
  readonly session: Session;
  readonly scopes: readonly string[];
  readonly capabilities: readonly string[];
  readonly nonce: string | null;
  readonly refreshTokenExpiresAt: number;
}

async function grantOfCode(state: TenantState, form: URLSearchParams, clientId: string, now: number): Promise<Grant> {
  const code = form.get('code') ?? '';
  const issued = state.codes[code];
  if (issued === undefined) throw refuse(54005, 'The authorization code was redeemed before, or never issued.');
  if (issued.expiresAt <= now) throw refuse(70008, 'The authorization code has expired.');
  if (issued.clientId !== clientId) throw refuse(700005, 'The authorization code belongs to another application.');
  if (issued.redirectUri !== form.get('redirect_uri'))
    throw refuse(500112, 'The redirect address is not the one of the authorize request.');
  if ((await challengeOf(form.get('code_verifier') ?? '')) !== issued.codeChallenge)
    throw refuse(501481, 'The code verifier does not match the code challenge of the authorize request.');
  state.codes = Object.fromEntries(Object.entries(state.codes).filter(([other]) => other !== code));
  const session = state.sessions[issued.session];
  if (session === undefined || session.revoked) throw refuse(50173, 'The session is over.');
  const asked = requestedScopes(form.get('scope') ?? '');
  return {
    sessionId: issued.session,
    session,
    scopes: asked.length > 0 ? asked : issued.scopes,
    capabilities: issued.capabilities,
    nonce: issued.nonce,
    refreshTokenExpiresAt: now + refreshTokenLifetime,
  };
}

function grantOfRefreshToken(state: TenantState, form: URLSearchParams, clientId: string, now: number): Grant {
  const kept = state.refreshTokens[form.get('refresh_token') ?? ''];
  const session = kept === undefined ? undefined : state.sessions[kept.session];
  if (kept === undefined || session === undefined || kept.clientId !== clientId)
    throw refuse(9002313, 'The refresh token is not one of this directory.');
  if (session.revoked) throw refuse(50173, 'Somebody revoked the sessions of the person.');
  if (kept.expiresAt <= now)
    throw refuse(700084, 'The refresh token of a single-page application is over after a day.', {
      suberror: 'token_expired',
    });
  const claims = parseClaimsRequest(form.get('claims'));
  if (claims === null) throw new EntraError('invalid_request', 50030, 'The parameter claims is not JSON.');
  const missing = claims.contexts.filter((context) => !session.contexts.includes(context));
  if (missing.length > 0)
    throw new EntraError('interaction_required', 50076, 'The person has to prove more than was proved so far.', {
      suberror: 'basic_action',
      claims: JSON.stringify({ access_token: { acrs: { essential: true, values: missing } } }),
    });
  return {
    sessionId: kept.session,
    session,
    scopes: requestedScopes(form.get('scope') ?? ''),
    capabilities: claims.capabilities,
    nonce: null,
    refreshTokenExpiresAt: kept.expiresAt,
  };
}

const keptTokens = 40;

/** Keeps the state small: what is over, and the oldest of many. */
function forgetOldTokens(state: TenantState, now: number): void {
  const alive = Object.entries(state.refreshTokens).filter(([, { expiresAt }]) => expiresAt > now);
  state.refreshTokens = Object.fromEntries(alive.slice(-keptTokens));
  state.codes = Object.fromEntries(Object.entries(state.codes).filter(([, { expiresAt }]) => expiresAt > now));
  const inUse = new Set(
    [...Object.values(state.refreshTokens), ...Object.values(state.codes)].map((kept) => kept.session),
  );
  state.sessions = Object.fromEntries(Object.entries(state.sessions).filter(([id]) => inUse.has(id)));
}

/**
 * The token endpoint.
 * @param form the body of the request
 * @returns the JSON of a successful answer
 * @throws {EntraError}
 */
export async function redeem(
  state: TenantState,
  scenario: Scenario,
  form: URLSearchParams,
  now: number,
): Promise<Record<string, unknown>> {
  const clientId = form.get('client_id') ?? '';
  const client = clientOf(state.directory, clientId);
  if (client === null)
    throw new EntraError('unauthorized_client', 700016, `The application '${clientId}' is not in this directory.`);
  const grantType = form.get('grant_type');
  if (grantType !== 'authorization_code' && grantType !== 'refresh_token')
    throw new EntraError('unsupported_grant_type', 70003, 'Only codes and refresh tokens are redeemed here.');
  const grant =
    grantType === 'authorization_code'
      ? await grantOfCode(state, form, clientId, now)
      : grantOfRefreshToken(state, form, clientId, now);
  const since = state.faultsShown.flatMap((fault) => /^consented (\S+)$/.exec(fault)?.[1] ?? []);
  const unconsented = unconsentedScopes(grant.scopes, client, scenario, client === 'setup' ? since : []);
  if (unconsented.length > 0)
    throw refuse(65001, `Nobody consented to ${unconsented.join(', ')}.`, { suberror: 'consent_required' });

  // The capabilities come with the request's claims, also when a code is redeemed.
  const declared = parseClaimsRequest(form.get('claims'))?.capabilities ?? [];
  const scopes = grantedScopes(grant.scopes, client, scenario);
  const request = {
    ...grant,
    clientId,
    scopes,
    capabilities: [...new Set([...grant.capabilities, ...declared])],
    now,
    displayName: textWriter(scenario)(person(grant.session.person).displayName),
  };
  // `auth_time` is an optional claim: where a sign-in is stale, the tenant is one that does not send it.
  const saysWhen =
    client === 'employees'
      ? scenario.creationOptions !== 'need-fresh-sign-in' || grant.session.fresh
      : scenario.helpdesk.saysWhenSignedIn;
  const refreshToken = `1.practice.${encodeBase64url(randomBytes(48))}`;
  state.refreshTokens[refreshToken] = {
    session: grant.sessionId,
    clientId,
    expiresAt: grant.refreshTokenExpiresAt,
  };
  forgetOldTokens(state, now);
  return {
    token_type: 'Bearer',
    scope: scopes.join(' '),
    expires_in: accessTokenLifetime,
    ext_expires_in: accessTokenLifetime,
    access_token: await accessToken(state, request),
    refresh_token: refreshToken,
    refresh_token_expires_in: Math.floor((grant.refreshTokenExpiresAt - now) / 1000),
    id_token: await idToken(state, request, grant.nonce, saysWhen),
    client_info: clientInfo(grant.session.person, state.directory),
  };
}
