import { importJWK, exportJWK, generateKeyPair, jwtVerify, SignJWT, type JWK, type JWTPayload } from 'jose';
import { encodeBase64url } from '../../keys/encoding/base64url.ts';
import { person, personByIdOrName, type Person } from '../people.ts';
import type { RoleAssignment } from '../people/roles.ts';
import type { Directory, Session, TenantState } from '../tenant-state.ts';

const graphAudience = '00000003-0000-0000-c000-000000000000';
/** Seconds. */
export const accessTokenLifetime = 3_900;

const issuer = (directory: Directory): string => `https://login.microsoftonline.com/${directory.tenantId}/v2.0`;
const graphIssuer = (directory: Directory): string => `https://sts.windows.net/${directory.tenantId}/`;
const keyId = (directory: Directory): string => `practice-${directory.tenantId}`;

/** The tenant's signing key; made, and kept in the state, when it is needed first. */
async function signingKey(state: TenantState): Promise<JWK> {
  if (state.signingKey === null) {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    state.signingKey = { ...(await exportJWK(privateKey)) };
  }
  return state.signingKey;
}

/** The public half, for `discovery/v2.0/keys`. */
export async function publicSigningKey(state: TenantState): Promise<JWK> {
  const { kty, n, e } = await signingKey(state);
  return { kty: kty ?? 'RSA', n: n ?? '', e: e ?? '', use: 'sig', alg: 'RS256', kid: keyId(state.directory) };
}

async function sign(state: TenantState, payload: JWTPayload, now: number, lifetime: number): Promise<string> {
  const seconds = Math.floor(now / 1000);
  return new SignJWT({ ...payload, iat: seconds, nbf: seconds, exp: seconds + lifetime })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: keyId(state.directory) })
    .sign(await importJWK(await signingKey(state), 'RS256'));
}

export interface TokenRequest {
  readonly sessionId: string;
  readonly session: Session;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly capabilities: readonly string[];
  readonly now: number;
  /** What the id token calls the person. */
  readonly displayName: string;
}

/** @param nonce as the authorize request had it */
export function idToken(
  state: TenantState,
  request: TokenRequest,
  nonce: string | null,
  saysWhen: boolean,
): Promise<string> {
  const who = person(request.session.person);
  return sign(
    state,
    {
      ver: '2.0',
      iss: issuer(state.directory),
      aud: request.clientId,
      sub: encodeBase64url(new TextEncoder().encode(`${request.clientId}:${who.id}`)),
      tid: state.directory.tenantId,
      oid: who.id,
      sid: request.sessionId,
      name: request.displayName,
      preferred_username: who.userPrincipalName,
      login_hint: who.userPrincipalName,
      acct: who.userType === 'Guest' ? 1 : 0,
      ...(saysWhen ? { auth_time: Math.floor(request.session.signedInAt / 1000) } : {}),
      ...(nonce === null ? {} : { nonce }),
    },
    request.now,
    accessTokenLifetime,
  );
}

/** A token for Graph. */
export function accessToken(state: TenantState, request: TokenRequest): Promise<string> {
  const who = person(request.session.person);
  return sign(
    state,
    {
      ver: '1.0',
      iss: graphIssuer(state.directory),
      aud: graphAudience,
      appid: request.clientId,
      tid: state.directory.tenantId,
      oid: who.id,
      sid: request.sessionId,
      upn: who.userPrincipalName,
      acct: who.userType === 'Guest' ? 1 : 0,
      scp: request.scopes.join(' '),
      ...(request.session.contexts.length > 0 ? { acrs: request.session.contexts } : {}),
      ...(request.capabilities.length > 0 ? { xms_cc: request.capabilities } : {}),
    },
    request.now,
    accessTokenLifetime,
  );
}

/** Who calls Graph, and with what rights. */
export interface Caller {
  readonly person: Person;
  /** Through which app. */
  readonly appId: string;
  readonly scopes: readonly string[];
  readonly contexts: readonly string[];
  readonly capabilities: readonly string[];
  /** Those that were active when the person signed in. */
  readonly roles: readonly RoleAssignment[];
  readonly session: Session;
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/** Reads a Graph token. @returns null for one that is not ours, not for Graph, or over */
export async function readAccessToken(state: TenantState, token: string, now: number): Promise<Caller | null> {
  try {
    const { payload } = await jwtVerify(token, await importJWK(await publicSigningKey(state), 'RS256'), {
      issuer: graphIssuer(state.directory),
      audience: graphAudience,
      algorithms: ['RS256'],
      currentDate: new Date(now),
    });
    const who = personByIdOrName(String(payload['oid']));
    const session = state.sessions[String(payload['sid'])];
    if (who === null || session === undefined) return null;
    return {
      person: who,
      appId: String(payload['appid']),
      scopes: String(payload['scp']).split(' '),
      contexts: strings(payload['acrs']),
      capabilities: strings(payload['xms_cc']),
      roles: session.roles,
      session,
    };
  } catch {
    return null;
  }
}
