import { describe, expect, test } from 'vitest';
import type { PersonName } from '../../people.ts';
import { about, eventual, inRoom, rolesOf, type RoomClient } from '../../testing/room-client.ts';

const groups = 'microsoft.graph.group?$select=id,isAssignableToRole,securityEnabled';
const memberOf = (who: PersonName): string => about(who, `/transitiveMemberOf/${groups}&$count=true`);
const ownerOf = (who: PersonName): string => about(who, `/ownedObjects/${groups}`);
const unitsOf = (who: PersonName): string =>
  about(who, '/memberOf/microsoft.graph.administrativeUnit?$select=id,isMemberManagementRestricted&$count=true');

const status = async ({ client, token }: RoomClient, path: string): Promise<number> =>
  (await client.graph(token, 'GET', path, undefined, eventual)).status;
const values = async ({ json }: RoomClient, path: string) =>
  (await json<{ value: Record<string, unknown>[] }>(path, eventual)).value;

describe('what stands around a person', () => {
  test('room-around-read: roles with where they hold, groups for roles, units', async () => {
    const room = await inRoom('room-around-read');
    expect(await values(room, rolesOf('administrator'))).toMatchObject([{ directoryScopeId: '/' }]);
    const [ofUnit] = await values(room, rolesOf('agent-of-unit'));
    expect(ofUnit?.['directoryScopeId']).toMatch(/^\/administrativeUnits\/[\da-f-]{36}$/);
    expect(await values(room, rolesOf('new-starter'))).toEqual([]);
    expect(await values(room, memberOf('privileged-member'))).toMatchObject([{ isAssignableToRole: true }]);
    expect(await values(room, ownerOf('privileged-owner'))).toMatchObject([{ isAssignableToRole: true }]);
    expect(await values(room, memberOf('disabled'))).toMatchObject([
      { isAssignableToRole: null, securityEnabled: true },
    ]);
    expect(await values(room, unitsOf('restricted'))).toMatchObject([{ isMemberManagementRestricted: true }]);
    expect(await values(room, unitsOf('administrator'))).toEqual([]);
  });

  test('without consent it is refused; with one for another kind only ids are told', async () => {
    const scopes = 'openid UserAuthMethod-Passkey.Read.All';
    const usual = await inRoom('room-default', { scopes });
    for (const path of [rolesOf('administrator'), memberOf('privileged-member'), ownerOf('privileged-owner')])
      expect([path, await status(usual, path)]).toEqual([path, 403]);
    expect(await status(usual, unitsOf('restricted'))).toBe(403);
    const withPeople = await inRoom('room-directory-full', { scopes: 'openid User.Read.All' });
    expect(await values(withPeople, ownerOf('privileged-owner'))).toMatchObject([
      { isAssignableToRole: null, securityEnabled: null },
    ]);
  });

  test('roles are served for one person, counted, from the index that lags', async () => {
    const { refused, client, token } = await inRoom('room-around-read');
    expect(await refused('GET', rolesOf('administrator'))).toEqual([400, 'Request_UnsupportedQuery']);
    const all = '/roleManagement/directory/transitiveRoleAssignments?$count=true';
    expect((await client.graph(token, 'GET', all, undefined, eventual)).status).toBe(400);
  });
});
