import { describe, expect, test } from 'vitest';
import type { PersonName } from '../people.ts';
import type { RoomScenarioName } from '../room-scenarios.ts';
import { about, inRoom, keysOfPerson, passesOf } from '../testing/room-client.ts';

const options = (who: PersonName): string => `${keysOfPerson(who)}/creationOptions`;
const revoke = (who: PersonName): string => about(who, '/revokeSignInSessions');

const denied = [403, 'Authorization_RequestDenied'];
const fine = [200, ''];
const made = [201, ''];

describe('whom an agent may act on', () => {
  const targets: [PersonName, options: unknown[], pass: unknown[], revoked: unknown[]][] = [
    ['new-starter', fine, made, fine],
    ['disabled', fine, made, fine],
    ['authentication-colleague', fine, made, fine],
    ['reports-colleague', fine, made, fine],
    ['administrator', denied, denied, denied],
    ['privileged-member', denied, denied, denied],
    ['privileged-owner', denied, denied, denied],
    ['restricted', denied, denied, denied],
    ['guest', [400, 'BadRequest'], [400, 'BadRequest'], fine],
  ];
  test.each(targets)('an Authentication Administrator on %s', async (who, optionsAnswer, passAnswer, revoked) => {
    const { refused } = await inRoom('room-default');
    expect(await refused('GET', keysOfPerson(who))).toEqual(fine);
    expect(await refused('GET', options(who))).toEqual(optionsAnswer);
    expect(await refused('POST', passesOf(who), {})).toEqual(passAnswer);
    expect(await refused('POST', revoke(who))).toEqual(revoked);
  });

  test.each<PersonName>(['administrator', 'privileged-member', 'privileged-owner'])(
    'room-privileged: a Privileged Authentication Administrator may act on %s too',
    async (who) => {
      const { refused } = await inRoom('room-privileged');
      expect(await refused('GET', options(who))).toEqual(fine);
      expect(await refused('POST', passesOf(who), {})).toEqual(made);
    },
  );

  test('but not on somebody in a restricted unit', async () => {
    const { refused } = await inRoom('room-privileged');
    expect(await refused('GET', options('restricted'))).toEqual(denied);
  });

  test('nobody makes a pass for themselves', async () => {
    const { refused } = await inRoom('room-default');
    expect(await refused('POST', passesOf('helpdesk-agent'), {})).toEqual([403, 'accessDenied']);
  });

  test('removing a key takes the same', async () => {
    const { client, token, refused, json } = await inRoom('room-default');
    const list = await json<{ value: { id: string }[] }>(keysOfPerson('lost-key'));
    expect(list.value).toHaveLength(3);
    const one = `${keysOfPerson('lost-key')}/${encodeURIComponent(list.value[0]?.id ?? '')}`;
    const other = await client.signIn({
      who: 'agent-without-role',
      scopes: 'openid UserAuthMethod-Passkey.ReadWrite.All',
    });
    expect((await client.graph(other.access_token, 'DELETE', one)).status).toBe(403);
    expect(await refused('DELETE', one)).toEqual([204, '']);
    expect((await client.graph(token, 'GET', one)).status).toBe(404);
  });
});

describe('which role an agent needs', () => {
  const who = 'new-starter';
  const seeing: [RoomScenarioName, see: unknown[], change: unknown[], revoked: unknown[]][] = [
    ['room-no-role', denied, denied, denied],
    ['room-wrong-role', denied, denied, fine],
    ['room-reader', fine, denied, denied],
  ];
  test.each(seeing)('%s', async (name, see, change, revoked) => {
    const { refused } = await inRoom(name);
    expect(await refused('GET', about(who))).toEqual(fine);
    expect(await refused('GET', keysOfPerson(who))).toEqual(see);
    expect(await refused('GET', passesOf(who))).toEqual(see);
    expect(await refused('GET', options(who))).toEqual(change);
    expect(await refused('POST', passesOf(who), {})).toEqual(change);
    expect(await refused('POST', revoke(who))).toEqual(revoked);
  });

  test('room-unit: only in the Administrative Unit; whoever is outside is 404, and 400 for options', async () => {
    const { refused } = await inRoom('room-unit');
    expect(await refused('GET', options('new-starter'))).toEqual(fine);
    for (const outside of ['out-of-unit', 'employee'] satisfies PersonName[]) {
      expect(await refused('GET', about(outside))).toEqual(fine);
      expect(await refused('GET', keysOfPerson(outside))).toEqual([404, 'ResourceNotFound']);
      expect(await refused('POST', passesOf(outside), {})).toEqual([404, 'ResourceNotFound']);
      expect(await refused('GET', options(outside))).toEqual([400, 'BadRequest']);
    }
  });

  test('room-role-late: a token from before lacks the role, also renewed; one of a new sign-in has it', async () => {
    const { client, refused } = await inRoom('room-role-late', { scopes: 'openid User.ReadBasic.All' });
    const scopes = 'openid offline_access UserAuthMethod-Passkey.Read.All';
    expect(await refused('GET', about(who))).toEqual(fine);
    const late = await inRoom('room-role-late');
    expect(await late.refused('GET', keysOfPerson(who))).toEqual(denied);
    const again = await client.signIn({ scopes });
    expect((await client.graph(again.access_token, 'GET', keysOfPerson(who))).status).toBe(200);
  });

  test('room-role-late: the refresh token of the first sign-in does not bring it', async () => {
    const { practiceClient, directory, roomAddress } = await import('../testing/practice-client.ts');
    const client = practiceClient('room-role-late');
    const scope = 'openid offline_access UserAuthMethod-Passkey.Read.All';
    const { refresh_token } = await client.signIn({ scopes: scope });
    const form = { grant_type: 'refresh_token', refresh_token, scope };
    const room = { client_id: directory.helpdeskClientId, redirect_uri: roomAddress };
    const renewed = (await (await client.redeem({ ...form, ...room })).json()) as { access_token: string };
    expect((await client.graph(renewed.access_token, 'GET', keysOfPerson(who))).status).toBe(403);
  });
});

describe('which scope it takes', () => {
  const scopesOf: [what: string, scope: string, method: string, path: string, without: string][] = [
    ['listing keys', 'UserAuthMethod-Passkey.Read.All', 'GET', keysOfPerson('new-starter'), 'User.ReadBasic.All'],
    [
      'options',
      'UserAuthMethod-Passkey.ReadWrite.All',
      'GET',
      options('new-starter'),
      'UserAuthMethod-Passkey.Read.All',
    ],
    ['passes', 'UserAuthMethod-TAP.ReadWrite.All', 'GET', passesOf('new-starter'), 'UserAuthMethod-Passkey.Read.All'],
    ['sessions', 'User.RevokeSessions.All', 'POST', revoke('new-starter'), 'UserAuthMethod-TAP.ReadWrite.All'],
  ];
  test.each(scopesOf)('%s: %s', async (_, scope, method, path, other) => {
    const enough = await inRoom('room-default', { scopes: `openid ${scope}` });
    expect(await enough.refused(method, path)).toEqual(fine);
    const lacking = await inRoom('room-default', { scopes: `openid ${other}` });
    expect(await lacking.refused(method, path)).toEqual([403, 'accessDenied']);
  });

  test('writing keys does not include listing them', async () => {
    const { refused } = await inRoom('room-default', { scopes: 'openid UserAuthMethod-Passkey.ReadWrite.All' });
    expect(await refused('GET', keysOfPerson('new-starter'))).toEqual([403, 'accessDenied']);
  });
});
