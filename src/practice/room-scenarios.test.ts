import { expect, test } from 'vitest';
import { decodeBase64url } from '../keys/encoding/base64url.ts';
import { toUrlToken } from './base64.ts';
import { isRoomScenarioName, roomScenarioNames, type RoomScenarioName } from './room-scenarios.ts';
import { isScenarioName, scenarioNames } from './scenarios.ts';
import { forAuthenticator, saveBody, type OptionsAnswer } from './testing/register.ts';
import { about, inRoom, keysOfPerson, type RoomClient } from './testing/room-client.ts';

const keys = keysOfPerson('new-starter');
const options = `${keys}/creationOptions`;

/** As the room does it: options of the person, a key in the agent's PC. */
async function made({ client, json }: RoomClient): Promise<ReturnType<typeof saveBody>> {
  const credential = await client.key.create(forAuthenticator(await json<OptionsAnswer>(options)), {
    origin: client.deps.rp.origins[0] ?? '',
  });
  return saveBody(credential, 'From the helpdesk');
}

const graphId = (credentialId: string): string => toUrlToken(decodeBase64url(credentialId));

const listed = async ({ json }: RoomClient): Promise<{ id: string; displayName: string }[]> =>
  (await json<{ value: { id: string; displayName: string }[] }>(keys)).value;

test("the room's scenarios are a list of their own", () => {
  expect(scenarioNames.filter(isRoomScenarioName)).toEqual([]);
  expect(roomScenarioNames.filter((name) => isScenarioName(name) || !name.startsWith('room-'))).toEqual([]);
});

test("room-default: a key made by an agent is the person's, and read back under the same object id", async () => {
  const room = await inRoom('room-default');
  const body = await made(room);
  expect(await room.refused('POST', keys, body)).toEqual([201, '']);
  const [key] = await listed(room);
  expect([key?.displayName, key?.id]).toEqual(['From the helpdesk', graphId(body.publicKeyCredential.id)]);
  expect((await room.json<{ value: unknown[] }>(keysOfPerson('twin-one'))).value).toEqual([]);
});

test('options for one person do not serve another', async () => {
  const room = await inRoom('room-default');
  expect(await room.refused('POST', keysOfPerson('twin-one'), await made(room))).toEqual([400, 'BadRequest']);
});

test('a key that another person has is a conflict', async () => {
  const room = await inRoom('room-default');
  const body = await made(room);
  expect((await room.refused('POST', keys, body))[0]).toBe(201);
  expect((await room.refused('POST', keysOfPerson('twin-one'), body))[0]).toBe(409);
});

test.each([
  ['room-not-in-scope', 400, 'BadRequest'],
  ['room-self-service-off', 400, 'BadRequest'],
  ['room-no-options', 405, 'methodNotAllowed'],
  ['room-claims-challenge', 401, 'InvalidAuthenticationToken'],
  ['room-no-licence', 403, 'Authentication_RequestFromNonPremiumTenantOrB2CTenant'],
] satisfies [RoomScenarioName, number, string][])('%s: options are refused with %i', async (name, status, code) => {
  const { refused } = await inRoom(name);
  expect(await refused('GET', options)).toEqual([status, code]);
});

test.each(['room-key-blocked', 'room-attestation-required'] satisfies RoomScenarioName[])(
  "%s: the key is made, and the save refused: it is nobody's",
  async (name) => {
    const room = await inRoom(name);
    await room.client.key.set({ format: 'packed-self' });
    expect(await room.refused('POST', keys, await made(room))).toEqual([400, 'BadRequest']);
    expect(await listed(room)).toEqual([]);
  },
);

test('room-save-lost: saved, and the answer never arrives', async () => {
  const room = await inRoom('room-save-lost');
  const body = await made(room);
  await expect(room.refused('POST', keys, body)).rejects.toThrow(TypeError);
  expect(await listed(room)).toHaveLength(1);
});

test('room-save-fails-once: not saved by the first, saved by the second', async () => {
  const room = await inRoom('room-save-fails-once');
  const body = await made(room);
  expect((await room.refused('POST', keys, body))[0]).toBe(503);
  expect(await listed(room)).toEqual([]);
  expect((await room.refused('POST', keys, body))[0]).toBe(201);
});

test('room-list-lags: listed only later', async () => {
  const room = await inRoom('room-list-lags');
  await room.refused('POST', keys, await made(room));
  expect(await listed(room)).toEqual([]);
  room.client.clock.advance(room.client.scenario.listLag);
  expect(await listed(room)).toHaveLength(1);
});

test('room-challenge-expires: 503 while the challenge lasts, 400 afterwards', async () => {
  const room = await inRoom('room-challenge-expires');
  const body = await made(room);
  expect((await room.refused('POST', keys, body))[0]).toBe(503);
  room.client.clock.advance(10_000);
  expect((await room.refused('POST', keys, body))[0]).toBe(400);
});

test('room-throttled: finding, seeing and acting are each refused once with Retry-After', async () => {
  const { client, token } = await inRoom('room-throttled');
  const asked: [string, string][] = [
    ['GET', '/users'],
    ['GET', about('new-starter')],
    ['GET', keys],
    ['GET', options],
    ['POST', about('new-starter', '/authentication/temporaryAccessPassMethods')],
    ['POST', about('new-starter', '/revokeSignInSessions')],
  ];
  for (const [method, path] of asked) {
    const refused = await client.graph(token, method, path);
    expect([path, refused.status, refused.headers.get('Retry-After')]).toEqual([path, 429, '1']);
    expect((await client.graph(token, method, path)).ok).toBe(true);
  }
});

test('room-busy-day: throttled, one save lost, and pages of fifteen', async () => {
  const room = await inRoom('room-busy-day');
  expect((await room.refused('GET', '/users'))[0]).toBe(429);
  expect((await room.json<{ value: unknown[] }>('/users')).value).toHaveLength(15);
  expect((await room.refused('GET', options))[0]).toBe(429);
  const body = await made(room);
  expect((await room.refused('POST', keys, body))[0]).toBe(429);
  await expect(room.refused('POST', keys, body)).rejects.toThrow(TypeError);
});

test('room-slow: every answer is late', async () => {
  const { client, token } = await inRoom('room-slow');
  const before = client.clock.now();
  await client.graph(token, 'GET', '/users');
  expect(client.clock.now() - before).toBeGreaterThanOrEqual(600);
});

test('room-hostile-text: markup and direction marks in the names of people and groups', async () => {
  const { json } = await inRoom('room-hostile-text');
  for (const path of ['/users?$top=3', about('new-starter'), '/groups'])
    expect(JSON.stringify(await json(path))).toMatch(/<script>.*\u202E/s);
  expect(JSON.stringify(await json(keysOfPerson('lost-key')))).toContain('<script>');
});

test('room-graph-down: 503 without end', async () => {
  const { refused, client } = await inRoom('room-graph-down');
  for (let turn = 0; turn < 3; turn += 1) {
    expect((await refused('GET', '/users'))[0]).toBe(503);
    client.clock.advance(60_000);
  }
});
