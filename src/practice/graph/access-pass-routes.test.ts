import { expect, test } from 'vitest';
import { practiceClient } from '../testing/practice-client.ts';

test('a Temporary Access Pass is shown once, and a new one takes its place', async () => {
  const client = practiceClient('default');
  const { access_token: token } = await client.signIn({
    who: 'helpdesk-agent',
    scopes: 'openid UserAuthMethod-TAP.ReadWrite.All',
  });
  const path = '/users/employee@practice.example/authentication/temporaryAccessPassMethods';
  const made = await client.graph(token, 'POST', path, { lifetimeInMinutes: 60, isUsableOnce: true });
  expect([made.status, ((await made.json()) as { temporaryAccessPass: string }).temporaryAccessPass.length]).toEqual([
    201, 8,
  ]);
  await client.graph(token, 'POST', path, {});
  const { value } = (await (await client.graph(token, 'GET', path)).json()) as { value: Record<string, unknown>[] };
  expect(value).toHaveLength(1);
  expect(value[0]).toMatchObject({
    temporaryAccessPass: null,
    isUsable: true,
    methodUsabilityReason: 'EnabledByPolicy',
  });
  expect((await client.graph(token, 'POST', path, { lifetimeInMinutes: 5 })).status).toBe(400);
});
