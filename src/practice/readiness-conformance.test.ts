import * as v from 'valibot';
import { expect, test } from 'vitest';
import { groups } from './people/groups.ts';
import { readinessScenarioNames } from './readiness-scenarios.ts';
import * as schemas from './testing/graph-schemas.ts';
import * as directorySchemas from './testing/directory-schemas.ts';
import { directory, practiceClient, readinessAddress } from './testing/practice-client.ts';
import { about } from './testing/room-client.ts';
import * as tenant from './testing/tenant-schemas.ts';

const app = `(appId='${directory.clientId}')`;
const policies = '/policies/authenticationMethodsPolicy';
const reports = '/reports/authenticationMethods';
const filter = encodeURIComponent("clientId eq '6f2d1c3a-5b0e-4e0f-9a65-000000000002'");

const asked: [method: 'GET' | 'POST', path: string, schema: v.GenericSchema][] = [
  ['GET', policies, tenant.methodsPolicy],
  ['GET', `${policies}/authenticationMethodConfigurations/fido2`, schemas.fido2Configuration],
  ['GET', `${policies}/authenticationMethodConfigurations/temporaryAccessPass`, directorySchemas.passConfiguration],
  ['GET', '/policies/authenticationStrengthPolicies', tenant.strengths],
  ['GET', '/identity/conditionalAccess/policies', tenant.accessPolicies],
  ['GET', `/applications${app}`, tenant.application],
  ['GET', `/applications${app}/owners`, tenant.owners],
  ['GET', `/servicePrincipals${app}`, tenant.principal],
  ['GET', `/oauth2PermissionGrants?$filter=${filter}`, tenant.grants],
  ['GET', `${reports}/usersRegisteredByMethod(includedUserTypes='all',includedUserRoles='all')`, tenant.summary],
  ['GET', `${reports}/userRegistrationDetails?$top=1`, tenant.registrations],
  ['GET', '/deviceManagement/deviceConfigurations', tenant.deviceConfigurations],
  ['POST', about('new-starter', '/checkMemberGroups'), tenant.memberGroups],
  ['GET', '/oauth2PermissionGrants', tenant.grants],
];
const groupIds = groups.map(({ id }) => id);
const scopes = [
  'openid User.Read User.ReadBasic.All Policy.Read.AuthenticationMethod Policy.Read.All GroupMember.Read.All',
  'Application.Read.All Directory.Read.All AuditLog.Read.All DeviceManagementConfiguration.Read.All',
]
  .join(' ')
  .split(' ');

async function signedIn(name: (typeof readinessScenarioNames)[number]) {
  const client = practiceClient(name);
  const { withheld } = client.scenario.readiness;
  const { access_token: token } = await client.signIn({
    scopes: scopes.filter((scope) => !withheld.includes(scope)).join(' '),
    query: { client_id: directory.setupClientId, redirect_uri: readinessAddress },
  });
  return { client, token };
}

test.each(readinessScenarioNames)('%s: every answer is of the type that Microsoft documents', async (name) => {
  const { client, token } = await signedIn(name);
  // Twice: what is refused once is answered then.
  for (const [method, path, schema] of [...asked, ...asked]) {
    const answer = await client.graph(token, method, path, method === 'POST' ? { groupIds } : undefined);
    const { issues } = v.safeParse(answer.ok ? schema : schemas.error, await answer.json());
    const told = issues?.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
    expect(told, `${path} ${answer.status}`).toBeUndefined();
  }
});

test('where all is well, each of them is answered but the last, which the tenant does not serve', async () => {
  const { client, token } = await signedIn('ready-default');
  const failed: string[] = [];
  for (const [method, path] of asked)
    if (!(await client.graph(token, method, path, method === 'POST' ? { groupIds } : undefined)).ok) failed.push(path);
  expect(failed).toEqual(['/oauth2PermissionGrants']);
});

test.each(['PATCH', 'PUT', 'DELETE', 'POST'])('A5: %s changes nothing of what is only read', async (method) => {
  const { client, token } = await signedIn('ready-default');
  for (const [how, path] of asked) {
    if (how === 'POST') continue;
    expect((await client.graph(token, method, path, {})).status, path).toBe(400);
  }
});

test('the schemas are strict: a member that Microsoft does not have fails', () => {
  expect(v.safeParse(tenant.application, { id: 'a', shoeSize: 44 }).success).toBe(false);
  expect(v.safeParse(tenant.accessPolicies, { value: [{ id: 'a', mood: 'x' }] }).success).toBe(false);
  expect(v.safeParse(tenant.methodsPolicy, { authenticationMethodConfigurations: [{ id: 'x' }] }).success).toBe(false);
});
