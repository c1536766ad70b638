import * as v from 'valibot';
import { expect, test } from 'vitest';
import { roomScenarioNames } from './room-scenarios.ts';
import * as directory from './testing/directory-schemas.ts';
import * as schemas from './testing/graph-schemas.ts';
import { practiceClient } from './testing/practice-client.ts';
import { about, eventual, rolesOf, idOfGroup, keysOfPerson, passesOf, roomScopes } from './testing/room-client.ts';

const members = `/groups/${idOfGroup('new-starters')}/transitiveMembers`;
const everything =
  '$select=id,displayName,givenName,surname,mail,userPrincipalName,userType,employeeId,department,accountEnabled,onPremisesSyncEnabled';
const policy = '/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/temporaryAccessPass';

const keyPolicy = '/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/fido2';
const group = 'microsoft.graph.group?$select=id,isAssignableToRole,securityEnabled';

const asked: [method: 'GET' | 'POST', path: string, schema: v.GenericSchema][] = [
  ['GET', '/users?$top=5&$count=true', directory.users],
  ['GET', `/users?${everything}`, directory.users],
  ['GET', about('new-starter'), directory.user],
  ['GET', `${about('guest')}?${everything}`, directory.user],
  ['GET', '/groups', directory.groups],
  ['GET', members, directory.members],
  ['GET', `${members}/microsoft.graph.user?$count=true`, directory.users],
  ['GET', keysOfPerson('lost-key'), schemas.fido2Methods],
  ['GET', `${keysOfPerson('lost-key')}/creationOptions`, schemas.creationOptions],
  ['GET', passesOf('pass-used'), schemas.accessPasses],
  ['POST', passesOf('new-starter'), schemas.accessPass],
  ['POST', about('new-starter', '/revokeSignInSessions'), directory.booleanResult],
  ['GET', policy, directory.passConfiguration],
  ['GET', keyPolicy, schemas.fido2Configuration],
  ['GET', rolesOf('administrator'), directory.roleAssignments],
  ['GET', about('privileged-member', `/transitiveMemberOf/${group}&$count=true`), directory.groups],
  ['GET', about('privileged-owner', `/ownedObjects/${group}`), directory.groups],
  [
    'GET',
    about('restricted', `/memberOf/microsoft.graph.administrativeUnit?$count=true`),
    directory.administrativeUnits,
  ],
  ['GET', '/users?$skip=1', directory.users],
];

const signsNobodyIn = ['room-ca-device', 'room-no-consent', 'room-not-assigned'];

test.each(roomScenarioNames.filter((name) => !signsNobodyIn.includes(name)))(
  '%s: every answer is of the type that Microsoft documents',
  async (name) => {
    const client = practiceClient(name);
    const { withheld } = client.scenario.helpdesk;
    const scopes = roomScopes.split(' ').filter((scope) => !withheld.includes(scope));
    const { access_token: token } = await client.signIn({ scopes: scopes.join(' ') });
    // Twice: what is refused once is answered then.
    for (const [method, path, schema] of [...asked, ...asked]) {
      const answer = await client.graph(token, method, path, undefined, eventual);
      const { issues } = v.safeParse(answer.ok ? schema : schemas.error, await answer.json());
      const told = issues?.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
      expect(told, `${path} ${answer.status}`).toBeUndefined();
    }
  },
);

test('where all is well, each of them is answered but the last, which Graph does not serve', async () => {
  const client = practiceClient('room-around-read');
  const { access_token: token } = await client.signIn({ scopes: roomScopes });
  const failed: string[] = [];
  for (const [method, path] of asked)
    if (!(await client.graph(token, method, path, undefined, eventual)).ok) failed.push(path);
  expect(failed).toEqual(['/users?$skip=1']);
});

test('the schemas are strict: a member that Microsoft does not have fails', () => {
  expect(v.safeParse(directory.user, { id: 'a', shoeSize: 44 }).success).toBe(false);
  expect(v.safeParse(directory.members, { value: [{ id: 'a' }] }).success).toBe(false);
  expect(v.safeParse(directory.users, { value: [], next: 'x' }).success).toBe(false);
});
