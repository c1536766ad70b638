import { expect, test } from 'vitest';
import { inRoom, passesOf } from '../testing/room-client.ts';

interface Pass {
  id: string;
  temporaryAccessPass: string | null;
  lifetimeInMinutes: number;
  isUsableOnce: boolean;
  isUsable: boolean;
  methodUsabilityReason: string;
}

const passes = passesOf('new-starter');

async function create(scenario: Parameters<typeof inRoom>[0], body: unknown): Promise<Pass & { status: number }> {
  const { client, token } = await inRoom(scenario);
  const answer = await client.graph(token, 'POST', passes, body);
  return { status: answer.status, ...((await answer.json()) as Pass) };
}

test('left to the policy, a pass lasts an hour and serves several times', async () => {
  const { client, token } = await inRoom('room-default');
  const made = (await (await client.graph(token, 'POST', passes)).json()) as Pass;
  expect(made).toMatchObject({ lifetimeInMinutes: 60, isUsableOnce: false, isUsable: true });
  expect(made.temporaryAccessPass).toMatch(/^[A-Z2-9]{8}$/);
});

test.each([
  [{ lifetimeInMinutes: 60 }, 201],
  [{ lifetimeInMinutes: 480 }, 201],
  [{ lifetimeInMinutes: 59 }, 400],
  [{ lifetimeInMinutes: 481 }, 400],
  [{ lifetimeInMinutes: 60.5 }, 400],
  [{ lifetimeInMinutes: '60' }, 400],
  [{ isUsableOnce: true }, 201],
  [{ isUsableOnce: 'yes' }, 400],
  [{ startDateTime: 'soon' }, 400],
  [{ temporaryAccessPass: 'CHOSEN' }, 400],
  [[], 400],
])('%j is %i', async (body, status) => {
  expect((await create('room-default', body)).status).toBe(status);
});

test('a new pass takes the place of a valid one in one call', async () => {
  const { client, token, json } = await inRoom('room-default');
  const path = passesOf('pass-valid');
  const [before] = (await json<{ value: Pass[] }>(path)).value;
  expect(before).toMatchObject({ isUsable: true, temporaryAccessPass: null });
  const made = (await (await client.graph(token, 'POST', path, {})).json()) as Pass;
  const { value } = await json<{ value: Pass[] }>(path);
  expect(value.map(({ id }) => id)).toEqual([made.id]);
  expect(made.id).not.toBe(before?.id);
});

test('one that is over, used or not begun is listed, and says why it serves nobody', async () => {
  const { client, token, json } = await inRoom('room-default');
  const reason = async (path: string) =>
    (await json<{ value: Pass[] }>(path)).value.map((pass) => [pass.isUsable, pass.methodUsabilityReason]);
  expect(await reason(passesOf('pass-expired'))).toEqual([[false, 'Expired']]);
  expect(await reason(passesOf('pass-used'))).toEqual([[false, 'OneTimeUsed']]);
  expect(await reason(passesOf('twin-one'))).toEqual([]);
  const startDateTime = new Date(client.clock.now() + 3_600_000).toISOString();
  await client.graph(token, 'POST', passes, { startDateTime });
  expect(await reason(passes)).toEqual([[false, 'NotYetValid']]);
  client.clock.advance(3_600_000);
  expect(await reason(passes)).toEqual([[true, 'EnabledByPolicy']]);
});

test('room-pass-off: none is made, and one from before serves nobody', async () => {
  expect((await create('room-pass-off', {})).status).toBe(400);
  const { json } = await inRoom('room-pass-off');
  const [pass] = (await json<{ value: Pass[] }>(passesOf('pass-valid'))).value;
  expect(pass).toMatchObject({ isUsable: false, methodUsabilityReason: 'DisabledByPolicy' });
});

test('room-pass-once: several uses are refused, and what is left out is one use', async () => {
  expect((await create('room-pass-once', { isUsableOnce: false })).status).toBe(400);
  expect(await create('room-pass-once', {})).toMatchObject({ status: 201, isUsableOnce: true });
});

test('room-pass-out-of-scope: it is made, and serves nobody', async () => {
  expect(await create('room-pass-out-of-scope', {})).toMatchObject({
    status: 201,
    isUsable: false,
    methodUsabilityReason: 'DisabledByPolicy',
  });
});

test('deleting it is 204, and once', async () => {
  const { client, token, refused } = await inRoom('room-default');
  const { id } = (await (await client.graph(token, 'POST', passes, {})).json()) as Pass;
  expect(await refused('DELETE', `${passes}/${id}`)).toEqual([204, '']);
  expect(await refused('DELETE', `${passes}/${id}`)).toEqual([404, 'ResourceNotFound']);
});

test('room-policy-read: the policy says what holds; the usual agent may not read it', async () => {
  const policy = '/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/temporaryAccessPass';
  const { json } = await inRoom('room-policy-read');
  expect(await json(policy)).toMatchObject({ state: 'enabled', minimumLifetimeInMinutes: 60, isUsableOnce: false });
  const { refused } = await inRoom('room-default');
  expect(await refused('GET', policy)).toEqual([403, 'accessDenied']);
});
