import { exportJWK, generateKeyPair } from 'jose';
import { encodeBase64url } from '../../keys/encoding/base64url.ts';
import { isLost } from '../lost-answer.ts';
import type { PersonName } from '../people.ts';
import { createPretendKey, type PretendKey } from '../pretend-key.ts';
import { findScenario } from '../find-scenario.ts';
import type { Scenario } from '../scenarios.ts';
import { createTenant, type Tenant } from '../tenant.ts';
import type { TenantDeps } from '../tenant-deps.ts';
import { initialState, keysOf } from '../tenant-state.ts';
import { memoryStore } from '../tenant-store.ts';

export const directory = {
  tenantId: '11111111-2222-4333-8444-555555555555',
  clientId: '66666666-7777-4888-9999-aaaaaaaaaaaa',
  helpdeskClientId: '66666666-7777-4888-9999-bbbbbbbbbbbb',
  setupClientId: '66666666-7777-4888-9999-cccccccccccc',
};
export const redirectUri = 'https://keys.contoso.example/';
export const roomAddress = 'https://helpdesk.contoso.example/';
export const readinessAddress = 'https://setup.contoso.example/readiness.html';
export const rp = { id: 'keys.contoso.example', origins: ['https://keys.contoso.example'] };

// Made once: an RSA key takes longer than all the rest of a test.
const { privateKey } = await generateKeyPair('RS256', { extractable: true });
const signingKey = { ...(await exportJWK(privateKey)) };

/** A clock that a test turns; waiting turns it too. */
export function testClock(): TenantDeps['clock'] & { advance(milliseconds: number): void } {
  let now = Date.parse('2026-11-23T09:00:00Z');
  return {
    now: () => now,
    advance(milliseconds) {
      now += milliseconds;
    },
    wait(milliseconds) {
      now += milliseconds;
      return Promise.resolve();
    },
  };
}

export interface Tokens {
  access_token: string;
  refresh_token: string;
  id_token: string;
  scope: string;
  client_info: string;
}

export interface PracticeClient {
  readonly tenant: Tenant;
  readonly deps: TenantDeps;
  readonly scenario: Scenario;
  readonly clock: ReturnType<typeof testClock>;
  readonly key: PretendKey;
  /** The whole sign-in, as a client library does it: to the room's app where a scope ends in `.All`, else to the employees'. */
  signIn(options?: { who?: PersonName; scopes?: string; query?: Record<string, string> }): Promise<Tokens>;
  redeem(form: Record<string, string>): Promise<Response>;
  authorizeQuery(extra?: Record<string, string>): Promise<{ query: string; verifier: string }>;
  submitSignIn(query: string, who: string, cancelled?: boolean): Promise<Response>;
  graph(
    token: string,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Response>;
  /** How many keys the scenario's person has. */
  keys(): number;
}

export const passkeyScopes =
  'openid profile offline_access User.Read UserAuthMethod-Passkey.Read UserAuthMethod-Passkey.ReadWrite';

const isForRoom = (scopes: string): boolean => /\.All\b/.test(scopes);

/** A practice tenant in memory, and somebody who talks to it as the app does. */
export function practiceClient(name: Scenario['name']): PracticeClient {
  const chosen = findScenario(name);
  if (chosen === null) throw new Error(`no scenario ${name}`);
  const clock = testClock();
  const store = memoryStore(() => ({ ...initialState(chosen, directory, rp.id, clock.now()), signingKey }));
  const deps: TenantDeps = {
    scenario: chosen,
    store,
    clock,
    rp,
    isRegistered: (uri, app) => uri === { employees: redirectUri, helpdesk: roomAddress, setup: readinessAddress }[app],
  };
  const tenant = createTenant(deps);
  const login = 'https://login.microsoftonline.com';

  const client: PracticeClient = {
    tenant,
    deps,
    scenario: chosen,
    clock,
    key: createPretendKey(deps),
    async authorizeQuery(extra = {}) {
      const verifier = encodeBase64url(crypto.getRandomValues(new Uint8Array(32)));
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
      const query = new URLSearchParams({
        tenant: directory.tenantId,
        client_id: directory.clientId,
        redirect_uri: redirectUri,
        response_type: 'code',
        response_mode: 'fragment',
        scope: 'openid profile offline_access User.Read',
        state: 'state-of-the-app',
        nonce: 'nonce-of-the-app',
        code_challenge: encodeBase64url(new Uint8Array(digest)),
        code_challenge_method: 'S256',
        claims: JSON.stringify({ access_token: { xms_cc: { values: ['CP1'] } } }),
        ...extra,
      });
      return { query: query.toString(), verifier };
    },
    submitSignIn: (query, who, cancelled = false) =>
      tenant.fetch(
        new Request(`${login}/practice/sign-in`, { method: 'POST', body: JSON.stringify({ query, who, cancelled }) }),
      ),
    redeem: (form) =>
      tenant.fetch(
        new Request(`${login}/${directory.tenantId}/oauth2/v2.0/token`, {
          method: 'POST',
          body: new URLSearchParams({ client_id: directory.clientId, ...form }),
        }),
      ),
    async signIn({ who = chosen.person, scopes = passkeyScopes, query: extra = {} } = {}) {
      const app = isForRoom(scopes)
        ? { client_id: directory.helpdeskClientId, redirect_uri: roomAddress }
        : { client_id: directory.clientId, redirect_uri: redirectUri };
      const { query, verifier } = await client.authorizeQuery({ ...app, ...extra });
      const outcome = await client.submitSignIn(query, who);
      const { location } = (await outcome.json()) as { location: string };
      const code = new URLSearchParams(new URL(location).hash.slice(1)).get('code') ?? '';
      const answer = await client.redeem({
        ...app,
        ...extra,
        grant_type: 'authorization_code',
        code,
        code_verifier: verifier,
        scope: scopes,
      });
      return (await answer.json()) as Tokens;
    },
    async graph(token, method, path, body, headers = {}) {
      const response = await tenant.fetch(
        new Request(`https://graph.microsoft.com/v1.0${path}`, {
          method,
          headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      );
      if (isLost(response)) throw new TypeError('Failed to fetch');
      return response;
    },
    keys: () => keysOf(store.read(), chosen.person).length,
  };
  return client;
}
