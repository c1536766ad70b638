import { decodeJwt } from 'jose';
import { describe, expect, test } from 'vitest';
import type { PersonName } from '../people.ts';
import {
  directory,
  practiceClient,
  redirectUri,
  roomAddress,
  type PracticeClient,
} from '../testing/practice-client.ts';
import { about, inRoom, roomScopes } from '../testing/room-client.ts';

const room = { client_id: directory.helpdeskClientId, redirect_uri: roomAddress };

async function refusedAtSignIn(
  client: PracticeClient,
  query: Record<string, string>,
  who: PersonName = 'helpdesk-agent',
): Promise<number | undefined> {
  const { query: text } = await client.authorizeQuery({ ...room, ...query });
  return ((await (await client.submitSignIn(text, who)).json()) as { refused?: number }).refused;
}

const provedAt = ({ id_token }: { id_token: string }): unknown => decodeJwt(id_token)['auth_time'];

describe('the two apps', () => {
  test("have redirect addresses of their own, and not each other's", async () => {
    const client = practiceClient('room-default');
    expect(await refusedAtSignIn(client, {})).toBeUndefined();
    expect(await refusedAtSignIn(client, { redirect_uri: redirectUri })).toBe(50011);
    expect(await refusedAtSignIn(client, { client_id: directory.clientId })).toBe(50011);
  });

  test("X2: the employees' app gets no scope over other people", async () => {
    const client = practiceClient('default');
    const employees = { client_id: directory.clientId, redirect_uri: redirectUri };
    for (const scope of roomScopes.split(' ').filter((one) => one.endsWith('.All')))
      expect([scope, await refusedAtSignIn(client, { ...employees, scope: `openid ${scope}` })]).toEqual([
        scope,
        scope === 'User.ReadBasic.All' ? 65001 : 90094,
      ]);
  });

  test("a refresh token of the one does not serve the other's", async () => {
    const client = practiceClient('room-default');
    const { refresh_token } = await client.signIn({ who: 'helpdesk-agent', scopes: 'openid User.Read' });
    const scope = 'openid UserAuthMethod-TAP.ReadWrite.All';
    const answer = await client.redeem({ grant_type: 'refresh_token', refresh_token, scope, ...room });
    expect(answer.status).toBe(400);
  });

  test('tokens are for the app that asked', async () => {
    const { id_token } = await practiceClient('room-default').signIn({ scopes: roomScopes });
    expect(decodeJwt(id_token).aud).toBe(directory.helpdeskClientId);
  });
});

describe('who may sign in to the room', () => {
  test('room-not-assigned: an employee is refused, whatever they are told to press', async () => {
    const client = practiceClient('room-not-assigned');
    expect(await refusedAtSignIn(client, {}, 'employee')).toBe(50105);
    expect(await refusedAtSignIn(client, {}, 'agent-without-role')).toBeUndefined();
  });

  test('room-ca-device: Conditional Access wants a known device', async () => {
    expect(await refusedAtSignIn(practiceClient('room-ca-device'), {})).toBe(530003);
  });

  test('the sign-in page offers agents', async () => {
    const client = practiceClient('room-default');
    const { query } = await client.authorizeQuery(room);
    const page = await client.tenant.fetch(new Request(`https://login.microsoftonline.com/practice/sign-in?${query}`));
    const { suggested, others } = (await page.json()) as { suggested: { name: string }; others: { name: string }[] };
    expect(suggested.name).toBe('helpdesk-agent');
    expect(others.map(({ name }) => name)).toContain('agent-role-late');
  });
});

describe('consent is for each scope', () => {
  test.each([
    ['room-no-consent-keys', 'UserAuthMethod-Passkey.ReadWrite.All'],
    ['room-no-consent-list', 'UserAuthMethod-Passkey.Read.All'],
    ['room-no-consent-passes', 'UserAuthMethod-TAP.ReadWrite.All'],
    ['room-no-consent-sessions', 'User.RevokeSessions.All'],
    ['room-no-consent-groups', 'GroupMember.Read.All'],
    ['room-default', 'User.Read.All'],
  ] as const)('%s: %s needs an administrator, the others serve', async (name, missing) => {
    const client = practiceClient(name);
    expect(await refusedAtSignIn(client, { scope: `openid ${missing}` })).toBe(90094);
    const others = roomScopes.replace(` ${missing}`, '');
    const { refresh_token } = await client.signIn({ scopes: others });
    const answer = await client.redeem({ grant_type: 'refresh_token', refresh_token, scope: missing, ...room });
    expect(await answer.json()).toMatchObject({ error: 'invalid_grant', suberror: 'consent_required' });
  });

  test('room-directory-full: User.Read.All is consented to', async () => {
    const { json } = await inRoom('room-directory-full', { scopes: 'openid User.Read.All' });
    expect(await json(`${about('new-starter')}?$select=employeeId`)).toMatchObject({ employeeId: '1001' });
  });
});

describe('stepping up', () => {
  test('a sign-in without prompt=login says when the person proved it before; with it, now', async () => {
    const client = practiceClient('room-default');
    const first = provedAt(await client.signIn({ scopes: roomScopes }));
    expect(first).toBe(client.clock.now() / 1000);
    client.clock.advance(20 * 60_000);
    expect(provedAt(await client.signIn({ scopes: roomScopes }))).toBe(first);
    const fresh = await client.signIn({ scopes: roomScopes, query: { prompt: 'login' } });
    expect(provedAt(fresh)).toBe(client.clock.now() / 1000);
  });

  test('max_age asks for a proof only where the last is older', async () => {
    const client = practiceClient('room-default');
    const first = provedAt(await client.signIn({ scopes: roomScopes }));
    client.clock.advance(5 * 60_000);
    expect(provedAt(await client.signIn({ scopes: roomScopes, query: { max_age: '600' } }))).toBe(first);
    client.clock.advance(6 * 60_000);
    const later = await client.signIn({ scopes: roomScopes, query: { max_age: '600' } });
    expect(provedAt(later)).toBe(client.clock.now() / 1000);
  });

  test("another agent's proof does not count", async () => {
    const client = practiceClient('room-default');
    await client.signIn({ scopes: roomScopes });
    client.clock.advance(20 * 60_000);
    const other = await client.signIn({ scopes: roomScopes, who: 'agent-privileged' });
    expect(provedAt(other)).toBe(client.clock.now() / 1000);
  });

  test('a renewed token keeps the time of the proof', async () => {
    const client = practiceClient('room-default');
    const first = await client.signIn({ scopes: roomScopes });
    client.clock.advance(20 * 60_000);
    const form = { grant_type: 'refresh_token', refresh_token: first.refresh_token, scope: roomScopes, ...room };
    expect(provedAt((await (await client.redeem(form)).json()) as { id_token: string })).toBe(provedAt(first));
  });

  test('room-no-auth-time: the tenant does not send the claim, so that nobody can tell', async () => {
    const client = practiceClient('room-no-auth-time');
    expect(provedAt(await client.signIn({ scopes: roomScopes, query: { prompt: 'login' } }))).toBeUndefined();
  });
});

describe('revoked sessions', () => {
  const renew = (client: PracticeClient, refresh_token: string) =>
    client.redeem({ grant_type: 'refresh_token', refresh_token, scope: 'openid User.Read' });

  test('no refresh token of the person serves any more; the access token lives on', async () => {
    const { client, token } = await inRoom('room-default');
    const lost = await client.signIn({ who: 'lost-key', scopes: 'openid offline_access User.Read' });
    const other = await client.signIn({ who: 'new-starter', scopes: 'openid offline_access User.Read' });
    const answer = await client.graph(token, 'POST', about('lost-key', '/revokeSignInSessions'));
    expect(await answer.json()).toMatchObject({ value: true });
    expect((await client.graph(lost.access_token, 'GET', '/me')).status).toBe(200);
    expect(await (await renew(client, lost.refresh_token)).json()).toMatchObject({
      error: 'invalid_grant',
      error_codes: [50173],
    });
    expect((await renew(client, other.refresh_token)).status).toBe(200);
  });

  test("a guest's go on: they are the home tenant's", async () => {
    const { client, token } = await inRoom('room-default');
    const guest = await client.signIn({ who: 'guest', scopes: 'openid offline_access User.Read' });
    expect((await client.graph(token, 'POST', about('guest', '/revokeSignInSessions'))).status).toBe(200);
    expect((await renew(client, guest.refresh_token)).status).toBe(200);
  });
});
