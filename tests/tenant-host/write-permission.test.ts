import { expect, test } from 'vitest';
import { practiceClient, type PracticeClient } from '../../src/practice/testing/practice-client.ts';
import { makeCredential, methods, saveBody } from '../../src/practice/testing/register.ts';
import type { ScenarioName } from '../../src/practice/scenarios.ts';

/** What docs/security.md says of the permission to write, tried as a script in the page would, without its person. */

/** Signs in as the page does for the hand-off, then redeems what a script finds in sessionStorage. */
async function redeemed(name: ScenarioName, scope: string): Promise<{ client: PracticeClient; answer: Response }> {
  const client = practiceClient(name);
  const session = await client.signIn({ scopes: 'openid offline_access User.Read UserAuthMethod-Passkey.Read' });
  const answer = await client.redeem({ grant_type: 'refresh_token', refresh_token: session.refresh_token, scope });
  return { client, answer };
}

async function writing(name: ScenarioName): Promise<{ client: PracticeClient; token: string }> {
  const { client, answer } = await redeemed(name, 'openid UserAuthMethod-Passkey.ReadWrite');
  const { access_token: token } = (await answer.json()) as { access_token: string };
  // Made of software, and vouched for by nobody.
  await client.key.set({ format: 'none' });
  return { client, token };
}

test('X4: with consent to write, a script registers a key of software, and nobody touches anything', async () => {
  const { client, token } = await writing('default');
  const saved = await client.graph(token, 'POST', methods, saveBody(await makeCredential(client, token)));
  expect(saved.status).toBe(201);
  expect(client.keys()).toBe(1);
});

test('X4: enforced attestation stops it', async () => {
  const { client, token } = await writing('attestation-required');
  const saved = await client.graph(token, 'POST', methods, saveBody(await makeCredential(client, token)));
  expect(saved.status).toBe(400);
  expect(client.keys()).toBe(0);
});

test('X4: a sign-in that is too old stops it, and no refresh token makes it younger', async () => {
  const { client, token } = await writing('mfa-stale');
  expect((await client.graph(token, 'GET', `${methods}/creationOptions`)).status).toBe(403);
  expect(client.keys()).toBe(0);
});

test('X4: where nobody consented, the refresh token gets nothing', async () => {
  const { answer } = await redeemed('default', 'openid UserAuthenticationMethod.ReadWrite');
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ suberror: 'consent_required' });
});
