import { expect, test } from 'vitest';
import { practiceClient } from './testing/practice-client.ts';
import { makeCredential, methods, saveBody } from './testing/register.ts';

test('a whole registration with the pretend key ends in a key that the list shows', async () => {
  const client = practiceClient('default');
  const { access_token: token } = await client.signIn();
  const saved = await client.graph(token, 'POST', methods, saveBody(await makeCredential(client, token)));
  expect(await saved.json()).toMatchObject({
    displayName: 'Blue key',
    attestationLevel: 'attested',
    passkeyType: 'deviceBound',
  });
  expect(saved.status).toBe(201);
  const list = await client.graph(token, 'GET', methods);
  expect(await list.json()).toMatchObject({ value: [{ displayName: 'Blue key' }] });
  expect(client.keys()).toBe(1);
});
