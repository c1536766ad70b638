import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { describe, expect, test } from 'vitest';
import type { ScenarioName } from '../scenarios.ts';
import { directory, passkeyScopes, practiceClient, redirectUri } from '../testing/practice-client.ts';

const login = 'https://login.microsoftonline.com';

async function codeFor(client: ReturnType<typeof practiceClient>, extra: Record<string, string> = {}) {
  const { query, verifier } = await client.authorizeQuery(extra);
  const { location } = (await (await client.submitSignIn(query, 'employee')).json()) as { location: string };
  const fragment = new URLSearchParams(new URL(location).hash.slice(1));
  const form = {
    grant_type: 'authorization_code',
    code: fragment.get('code') ?? '',
    code_verifier: verifier,
    redirect_uri: redirectUri,
    scope: passkeyScopes,
  };
  return { location, fragment, form };
}

async function errorOf(answer: Response): Promise<[number, string, number]> {
  const { error, error_codes: codes } = (await answer.json()) as { error: string; error_codes: number[] };
  return [answer.status, error, codes[0] ?? 0];
}

describe('the sign-in page', () => {
  test('leads back to the redirect address with the state, in the fragment', async () => {
    const { location, fragment } = await codeFor(practiceClient('default'));
    expect(location.startsWith(`${redirectUri}#`)).toBe(true);
    expect(fragment.get('state')).toBe('state-of-the-app');
    expect([...fragment.keys()].sort()).toEqual(['client_info', 'code', 'session_state', 'state']);
  });

  test('cancelled, leads back with access_denied and the state', async () => {
    const client = practiceClient('default');
    const { query } = await client.authorizeQuery();
    const answer = await client.submitSignIn(query, 'employee', true);
    const { location } = (await answer.json()) as { location: string };
    const fragment = new URLSearchParams(new URL(location).hash.slice(1));
    expect([fragment.get('error'), fragment.get('state')]).toEqual(['access_denied', 'state-of-the-app']);
  });

  const wrong: [string, Record<string, string>, number][] = [
    ['another tenant', { tenant: '00000000-0000-4000-8000-000000000000' }, 90002],
    ['another application', { client_id: '00000000-0000-4000-8000-000000000000' }, 700016],
    ['a redirect address that is not registered', { redirect_uri: 'https://evil.example/' }, 50011],
    ['no PKCE', { code_challenge: '' }, 900144],
    ['plain PKCE', { code_challenge_method: 'plain' }, 9002325],
    ['an answer in the query', { response_mode: 'query' }, 70007],
    ['a scope without consent', { scope: 'openid Mail.ReadWrite' }, 65001],
    ['claims that are not JSON', { claims: '{' }, 50030],
  ];
  test.each(wrong)('refuses %s on the page itself', async (_, extra, number) => {
    const client = practiceClient('default');
    const { query } = await client.authorizeQuery(extra);
    expect(await (await client.submitSignIn(query, 'employee')).json()).toEqual({ refused: number });
  });
});

describe('the token endpoint', () => {
  test('gives tokens that the published key verifies, with what MSAL looks at', async () => {
    const client = practiceClient('default');
    const { id_token, client_info, scope } = await client.signIn();
    const keys = await client.tenant.fetch(new Request(`${login}/${directory.tenantId}/discovery/v2.0/keys`));
    const { payload } = await jwtVerify(id_token, createLocalJWKSet((await keys.json()) as JSONWebKeySet), {
      currentDate: new Date(client.clock.now()),
    });
    expect(payload).toMatchObject({
      iss: `${login}/${directory.tenantId}/v2.0`,
      aud: directory.clientId,
      tid: directory.tenantId,
      nonce: 'nonce-of-the-app',
      preferred_username: 'employee@practice.example',
      acct: 0,
      auth_time: Math.floor(client.clock.now() / 1000),
    });
    expect(JSON.parse(atob(client_info))).toEqual({ uid: payload['oid'], utid: directory.tenantId });
    expect(scope.split(' ')).toContain('UserAuthMethod-Passkey.ReadWrite');
  });

  test('redeems a code once', async () => {
    const client = practiceClient('default');
    const { form } = await codeFor(client);
    expect((await client.redeem(form)).status).toBe(200);
    expect(await errorOf(await client.redeem(form))).toEqual([400, 'invalid_grant', 54005]);
  });

  test('refuses a wrong verifier, another redirect address and a code that is over', async () => {
    const client = practiceClient('default');
    const { form } = await codeFor(client);
    const refused = async (changes: Record<string, string>) => errorOf(await client.redeem({ ...form, ...changes }));
    expect(await refused({ code_verifier: 'x'.repeat(43) })).toEqual([400, 'invalid_grant', 501481]);
    expect(await refused({ redirect_uri: 'https://keys.contoso.example/other/' })).toEqual([
      400,
      'invalid_grant',
      500112,
    ]);
    client.clock.advance(11 * 60_000);
    expect(await refused({})).toEqual([400, 'invalid_grant', 70008]);
  });

  test('gives a new refresh token for an old one, and refuses one that is over or unknown', async () => {
    const client = practiceClient('default');
    const { refresh_token } = await client.signIn();
    const form = { grant_type: 'refresh_token', refresh_token, scope: 'UserAuthMethod-Passkey.Read' };
    const renewed = (await (await client.redeem(form)).json()) as { refresh_token: string; scope: string };
    expect(renewed.refresh_token).not.toBe(refresh_token);
    expect(renewed.scope.split(' ')).not.toContain('UserAuthMethod-Passkey.ReadWrite');
    expect(await errorOf(await client.redeem({ ...form, refresh_token: 'made-up' }))).toEqual([
      400,
      'invalid_grant',
      9002313,
    ]);
    client.clock.advance(25 * 60 * 60_000);
    expect(await errorOf(await client.redeem(form))).toEqual([400, 'invalid_grant', 700084]);
  });

  test('refuses a scope without consent as consent_required', async () => {
    const client = practiceClient('default');
    const { refresh_token } = await client.signIn();
    const answer = await client.redeem({ grant_type: 'refresh_token', refresh_token, scope: 'Mail.ReadWrite' });
    expect(await answer.json()).toMatchObject({
      error: 'invalid_grant',
      suberror: 'consent_required',
      error_codes: [65001],
    });
  });
});

test('discovery names the endpoints under the real authority', async () => {
  const { tenant } = practiceClient('default');
  const answer = await tenant.fetch(
    new Request(`${login}/${directory.tenantId}/v2.0/.well-known/openid-configuration`),
  );
  expect(await answer.json()).toMatchObject({
    issuer: `${login}/${directory.tenantId}/v2.0`,
    token_endpoint: `${login}/${directory.tenantId}/oauth2/v2.0/token`,
  });
});

const refusedAtSignIn: [ScenarioName, number][] = [
  ['consent-missing', 90094],
  ['ca-device', 530003],
  ['wrong-account', 50020],
];
test.each(refusedAtSignIn)('%s: the sign-in page says AADSTS%i and leads nowhere', async (name, number) => {
  const client = practiceClient(name);
  const { query } = await client.authorizeQuery();
  const answer = await client.submitSignIn(query, 'employee');
  expect(await answer.json()).toEqual({ refused: number });
});

test.each([
  [`${login}/common/v2.0/.well-known/openid-configuration`, `${login}/{tenantid}/v2.0`],
  ['https://login.microsoft.com/common/v2.0/.well-known/openid-configuration', `${login}/{tenantid}/v2.0`],
  ['https://graph.microsoft.com/v1.0/', undefined],
])('anybody may read %s, by which the page sees that the host answers', async (address, issuer) => {
  const answer = await practiceClient('default').tenant.fetch(new Request(address));
  expect(answer.status).toBe(200);
  expect(((await answer.json()) as { issuer?: string }).issuer).toBe(issuer);
});
