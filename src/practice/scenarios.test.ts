import { expect, test } from 'vitest';
import { decodeBase64url } from '../keys/encoding/base64url.ts';
import { scenarioNames, type ScenarioName } from './scenarios.ts';
import { practiceClient, type PracticeClient } from './testing/practice-client.ts';
import { canonical, makeCredential, methods, saveBody, type OptionsAnswer } from './testing/register.ts';

const options = `${methods}/creationOptions`;
const policy = '/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/fido2';

interface Listed {
  value: { id: string; displayName: string }[];
}

async function signedIn(name: ScenarioName): Promise<{ client: PracticeClient; token: string }> {
  const client = practiceClient(name);
  const { access_token: token } = await client.signIn();
  return { client, token };
}

async function list(client: PracticeClient, token: string): Promise<Listed> {
  return (await (await client.graph(token, 'GET', methods)).json()) as Listed;
}

const register = async (client: PracticeClient, token: string): Promise<Response> =>
  client.graph(token, 'POST', methods, saveBody(await makeCredential(client, token)));

const plain: ScenarioName[] = ['default', 'odd-base64', 'attachment-null', 'slow', 'no-policy-read', 'hostile-text'];
test.each(plain)('%s: a registration ends in one key', async (name) => {
  const { client, token } = await signedIn(name);
  expect((await register(client, token)).status).toBe(201);
  expect((await list(client, token)).value).toHaveLength(1);
  expect(client.keys()).toBe(1);
});

test('every scenario has a name of its own and data of its own', () => {
  expect(new Set(scenarioNames).size).toBe(scenarioNames.length);
  for (const name of scenarioNames) expect(practiceClient(name).scenario.name).toBe(name);
});

test('odd-base64: ids come in all three encodings, and each can be read in one way only', async () => {
  const { client, token } = await signedIn('odd-base64');
  const challenges = new Set<number>();
  for (let turn = 0; turn < 30; turn += 1) {
    const { publicKey } = (await (await client.graph(token, 'GET', options)).json()) as OptionsAnswer;
    const ids = publicKey.excludeCredentials.map(({ id }) => id);
    expect(ids.map((id) => id.length)).toEqual([22, 24, 23]);
    expect(ids[1]).toMatch(/==$/);
    for (const id of ids) expect(decodeBase64url(canonical(id))).toHaveLength(16);
    expect(publicKey.user.id).toMatch(/0$/);
    expect(decodeBase64url(canonical(publicKey.user.id))).toHaveLength(51);
    expect(decodeBase64url(canonical(publicKey.challenge))).toHaveLength(5191);
    challenges.add(publicKey.challenge.length);
  }
  expect(challenges.size).toBe(3);
});

test('attachment-null: the shape of the documentation, and the RP ID of the host', async () => {
  const { client, token } = await signedIn('attachment-null');
  const { publicKey } = (await (await client.graph(token, 'GET', options)).json()) as OptionsAnswer;
  expect(publicKey.authenticatorSelection.authenticatorAttachment).toBeNull();
  expect(publicKey.extensions).toEqual({});
  expect(publicKey.timeout).toBe(0);
  expect(publicKey.rp.id).toBe('keys.contoso.example');
});

test('slow: every answer is late', async () => {
  const { client, token } = await signedIn('slow');
  const before = client.clock.now();
  await client.graph(token, 'GET', methods);
  expect(client.clock.now() - before).toBeGreaterThanOrEqual(600);
});

test('throttled: look, options and save are each refused once with Retry-After, then answered', async () => {
  const { client, token } = await signedIn('throttled');
  for (const path of ['/me', methods, options, policy]) {
    const refused = await client.graph(token, 'GET', path);
    expect([path, refused.status, refused.headers.get('Retry-After')]).toEqual([path, 429, '1']);
    expect((await client.graph(token, 'GET', path)).status).toBe(200);
  }
  const body = saveBody(await makeCredential(client, token));
  expect((await client.graph(token, 'POST', methods, body)).status).toBe(429);
  expect((await client.graph(token, 'POST', methods, body)).status).toBe(201);
});

test('save-fails-once: nothing is stored by the first save, the second succeeds with the same credential', async () => {
  const { client, token } = await signedIn('save-fails-once');
  const body = saveBody(await makeCredential(client, token));
  expect((await client.graph(token, 'POST', methods, body)).status).toBe(503);
  expect(client.keys()).toBe(0);
  expect((await client.graph(token, 'POST', methods, body)).status).toBe(201);
  expect(client.keys()).toBe(1);
});

test('save-lost: the key is stored, the answer never arrives, and saving again is a conflict', async () => {
  const { client, token } = await signedIn('save-lost');
  const body = saveBody(await makeCredential(client, token));
  await expect(client.graph(token, 'POST', methods, body)).rejects.toThrow(TypeError);
  expect((await list(client, token)).value).toHaveLength(1);
  expect((await client.graph(token, 'POST', methods, body)).status).toBe(409);
  expect(client.keys()).toBe(1);
});

test('list-lags: the key is saved at once and listed only later', async () => {
  const { client, token } = await signedIn('list-lags');
  const { id } = (await (await register(client, token)).json()) as { id: string };
  expect(client.keys()).toBe(1);
  expect((await list(client, token)).value).toHaveLength(0);
  expect((await client.graph(token, 'GET', `${methods}/${id}`)).status).toBe(404);
  client.clock.advance(client.scenario.listLag);
  expect((await list(client, token)).value).toMatchObject([{ id }]);
});

const claimsOf = (token: string) =>
  JSON.parse(new TextDecoder().decode(decodeBase64url(token.split('.')[1] ?? ''))) as Record<string, unknown>;

test('mfa-stale: options are forbidden until somebody signs in anew, and only then a token says when', async () => {
  const { client, token } = await signedIn('mfa-stale');
  expect((await client.graph(token, 'GET', options)).status).toBe(403);
  expect(claimsOf((await client.signIn()).id_token)['auth_time']).toBeUndefined();
  const fresh = await client.signIn({ query: { prompt: 'login' } });
  expect(claimsOf(fresh.id_token)['auth_time']).toBe(Math.floor(client.clock.now() / 1000));
  expect((await register(client, fresh.access_token)).status).toBe(201);
});

test('claims-challenge: J7, the refresh token does not satisfy it, a sign-in with these claims does', async () => {
  const { client, token } = await signedIn('claims-challenge');
  const challenged = await client.graph(token, 'GET', options);
  expect(challenged.status).toBe(401);
  const header = challenged.headers.get('WWW-Authenticate') ?? '';
  expect(header).toContain('error="insufficient_claims"');
  const claims = atob(/claims="([^"]+)"/.exec(header)?.[1] ?? '');

  const { refresh_token } = await client.signIn();
  const silent = await client.redeem({
    grant_type: 'refresh_token',
    refresh_token,
    scope: 'UserAuthMethod-Passkey.ReadWrite',
    claims,
  });
  const refused = (await silent.json()) as { error: string; claims: string };
  expect([silent.status, refused.error]).toEqual([400, 'interaction_required']);

  const again = await client.signIn({ query: { claims: refused.claims } });
  expect((await register(client, again.access_token)).status).toBe(201);
});

test('claims-challenge: a client that declares no capability is not challenged', async () => {
  const client = practiceClient('claims-challenge');
  const { access_token: token } = await client.signIn({ query: { claims: '' } });
  const refused = await client.graph(token, 'GET', options);
  expect([refused.status, refused.headers.get('WWW-Authenticate')]).toEqual([403, null]);
});

test('no-policy-read: the policy is forbidden, and devices show no more than their ids', async () => {
  const { client, token } = await signedIn('no-policy-read');
  expect((await client.graph(token, 'GET', policy)).status).toBe(403);
  const devices = (await (await client.graph(token, 'GET', '/me/ownedDevices')).json()) as { value: object[] };
  expect(Object.keys(devices.value[0] ?? {})).toEqual(['@odata.type', 'id']);
});

test('hostile-text: markup, right-to-left marks and 10 kB in names, models and messages', async () => {
  const { client, token } = await signedIn('hostile-text');
  await register(client, token);
  for (const path of ['/me', methods, '/me/nothing', policy]) {
    const text = JSON.stringify(await (await client.graph(token, 'GET', path)).json());
    expect(text).toContain('<script>');
    expect(text).toContain('\u202E');
    expect(text.length).toBeGreaterThan(10_000);
  }
});

test('me-not-supported: 405 for oneself, while the Security info page registers', async () => {
  const { client, token } = await signedIn('me-not-supported');
  expect((await client.graph(token, 'GET', options)).status).toBe(405);
  const post = async (path: string, body: object) =>
    client.tenant.fetch(
      new Request(`https://login.microsoft.com/practice${path}`, { method: 'POST', body: JSON.stringify(body) }),
    );
  const offered = await post('/security-info/options', { who: 'employee' });
  const { options: made } = (await offered.json()) as { options: Parameters<typeof client.key.create>[0] };
  const { id, response } = await client.key.create(made, { origin: 'https://keys.contoso.example' });
  const { clientDataJSON, attestationObject } = response;
  const saved = await post('/security-info/keys', {
    who: 'employee',
    credential: { id, clientDataJSON, attestationObject },
  });
  expect(saved.status).toBe(201);
  expect((await list(client, token)).value).toHaveLength(1);
});

const refusedAtSave: ScenarioName[] = ['key-blocked', 'attestation-required'];
test.each(refusedAtSave)('%s: the save is refused with 400', async (name) => {
  const { client, token } = await signedIn(name);
  await client.key.set({ format: 'packed-self' });
  expect((await register(client, token)).status).toBe(400);
  expect(client.keys()).toBe(0);
});

test('attestation-required: a key with a chain that the tenant trusts is let in', async () => {
  const { client, token } = await signedIn('attestation-required');
  expect((await register(client, token)).status).toBe(201);
});

const refusedAtOptions: ScenarioName[] = ['self-service-off', 'not-in-scope'];
test.each(refusedAtOptions)('%s: creation options are refused with 400', async (name) => {
  const { client, token } = await signedIn(name);
  expect((await client.graph(token, 'GET', options)).status).toBe(400);
  expect(client.keys()).toBe(0);
});

test('ten-keys: an eleventh gets no options, and is not saved with those of before either', async () => {
  const { client, token } = await signedIn('ten-keys');
  const { value } = await list(client, token);
  expect(value).toHaveLength(10);
  expect((await client.graph(token, 'GET', options)).status).toBe(400);
  expect(client.keys()).toBe(10);

  await client.graph(token, 'DELETE', `${methods}/${encodeURIComponent(value[0]?.id ?? '')}`);
  const late = await makeCredential(client, token);
  expect((await register(client, token)).status).toBe(201);
  expect((await client.graph(token, 'POST', methods, saveBody(late))).status).toBe(400);
  expect(client.keys()).toBe(10);
});

test('ten-keys: two of the ten are passkeys of another kind, as Graph lists them', async () => {
  const { client, token } = await signedIn('ten-keys');
  const { value } = (await (await client.graph(token, 'GET', methods)).json()) as {
    value: { aaGuid: string; passkeyType: string; model: string }[];
  };
  const others = value.filter(({ aaGuid }) => aaGuid !== '01020304-0506-0708-0102-030405060708');
  expect(others.map(({ passkeyType, model }) => [passkeyType, model])).toEqual([
    ['deviceBound', 'Microsoft Authenticator'],
    ['synced', 'Google Password Manager'],
  ]);
});

test('guest: Graph has no options for a guest, and the Security info page has', async () => {
  const { client, token } = await signedIn('guest');
  expect((await client.graph(token, 'GET', options)).status).toBe(400);
  const asked = await client.tenant.fetch(
    new Request('https://mysignins.microsoft.com/practice/security-info/options', {
      method: 'POST',
      body: JSON.stringify({ who: 'guest' }),
    }),
  );
  expect(await asked.json()).toHaveProperty('options.challenge');
  expect(client.keys()).toBe(0);
});

test('already-registered: the pretend key holds the one key of the person and says so', async () => {
  const { client, token } = await signedIn('already-registered');
  expect(client.keys()).toBe(1);
  await expect(makeCredential(client, token)).rejects.toMatchObject({ name: 'InvalidStateError' });
});

test('challenge-expires: 503 as long as the challenge lasts, 400 afterwards', async () => {
  const { client, token } = await signedIn('challenge-expires');
  const body = saveBody(await makeCredential(client, token));
  expect((await client.graph(token, 'POST', methods, body)).status).toBe(503);
  client.clock.advance(5_000);
  expect((await client.graph(token, 'POST', methods, body)).status).toBe(503);
  client.clock.advance(5_000);
  expect((await client.graph(token, 'POST', methods, body)).status).toBe(400);
  expect(client.keys()).toBe(0);
});

test('graph-down: 503 without end', async () => {
  const { client, token } = await signedIn('graph-down');
  for (let turn = 0; turn < 5; turn += 1) {
    expect((await client.graph(token, 'GET', methods)).status).toBe(503);
    client.clock.advance(60_000);
  }
});
