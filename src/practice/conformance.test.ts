import * as v from 'valibot';
import { expect, test } from 'vitest';
import { scenarioNames, type ScenarioName } from './scenarios.ts';
import * as schemas from './testing/graph-schemas.ts';
import { passkeyScopes, practiceClient } from './testing/practice-client.ts';
import { makeCredential, methods, saveBody } from './testing/register.ts';

const policy = '/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/fido2';
const passes = '/users/employee@practice.example/authentication/temporaryAccessPassMethods';
const scopes = `${passkeyScopes} UserAuthenticationMethod.Read`;

const answers: [path: string, schema: v.GenericSchema][] = [
  ['/me', schemas.user],
  [methods, schemas.fido2Methods],
  [`${methods}/creationOptions`, schemas.creationOptions],
  [policy, schemas.fido2Configuration],
  ['/me/ownedDevices', schemas.devices],
  ['/me/ownedDevices/microsoft.graph.device', schemas.devices],
  ['/me/authentication/methods', schemas.methods],
];

function expectToConform(schema: v.GenericSchema, json: unknown, where: string): void {
  const { issues } = v.safeParse(schema, json);
  const told = issues?.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  expect(told, where).toBeUndefined();
}

test.each(scenarioNames)('%s: every answer is of the type that Microsoft documents', async (name) => {
  const client = practiceClient(name);
  if (client.scenario.signInRefusal !== null) return;
  const { access_token: token } = await client.signIn({ scopes });
  for (let round = 0; round < 2; round += 1) {
    for (const [path, schema] of answers) {
      const answer = await client.graph(token, 'GET', path);
      expectToConform(answer.ok ? schema : schemas.error, await answer.json(), `${path} ${answer.status}`);
    }
  }
});

test.each(['default', 'hostile-text', 'odd-base64'] satisfies ScenarioName[])(
  '%s: what is saved and what is answered to it conform, K3',
  async (name) => {
    const client = practiceClient(name);
    const { access_token: token } = await client.signIn({ scopes });
    const body = saveBody(await makeCredential(client, token));
    expectToConform(schemas.saveBody, body, 'body');
    const saved = await client.graph(token, 'POST', methods, body);
    const key: unknown = await saved.json();
    expectToConform(schemas.fido2AuthenticationMethod, key, 'POST');
    const { id } = key as { id: string };
    expectToConform(
      schemas.fido2AuthenticationMethod,
      await (await client.graph(token, 'GET', `${methods}/${encodeURIComponent(id)}`)).json(),
      'GET one',
    );
  },
);

test('a Temporary Access Pass conforms', async () => {
  const client = practiceClient('default');
  const { access_token: token } = await client.signIn({
    who: 'helpdesk-agent',
    scopes: 'openid UserAuthMethod-TAP.ReadWrite.All',
  });
  expectToConform(schemas.accessPass, await (await client.graph(token, 'POST', passes, {})).json(), 'POST');
  expectToConform(schemas.accessPasses, await (await client.graph(token, 'GET', passes)).json(), 'GET');
});

test('the schemas are strict: a member that Microsoft does not have fails', () => {
  expect(v.safeParse(schemas.fido2AuthenticationMethod, { id: 'a', colour: 'blue' }).success).toBe(false);
  expect(v.safeParse(schemas.creationOptions, { publicKey: { timeout: 'soon' } }).success).toBe(false);
});
