import { describe, expect, test } from 'vitest';
import { practiceClient, type PracticeClient } from '../testing/practice-client.ts';
import { makeCredential, methods, saveBody } from '../testing/register.ts';

const ownId = '6f2d1c3a-5b0e-4e0f-9a61-000000000001';
const allScopes = 'openid User.Read UserAuthMethod-Passkey.ReadWrite.All';

async function ready(): Promise<{ client: PracticeClient; token: string }> {
  const client = practiceClient('default');
  return { client, token: (await client.signIn()).access_token };
}

describe('who may do what', () => {
  test('a token that is missing, tampered with or over is 401', async () => {
    const { client, token } = await ready();
    const [head, payload, signature = ''] = token.split('.');
    const tampered = `${head}.${payload}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
    expect((await client.graph('', 'GET', '/me')).status).toBe(401);
    expect((await client.graph(tampered, 'GET', '/me')).status).toBe(401);
    client.clock.advance(2 * 60 * 60_000);
    expect((await client.graph(token, 'GET', '/me')).status).toBe(401);
  });

  test('a scope that was not asked for is 403', async () => {
    const client = practiceClient('default');
    const { access_token: token } = await client.signIn({ scopes: 'openid User.Read' });
    expect((await client.graph(token, 'GET', '/me')).status).toBe(200);
    expect((await client.graph(token, 'GET', methods)).status).toBe(403);
  });

  test('reading keys does not allow making one', async () => {
    const client = practiceClient('default');
    const { access_token: token } = await client.signIn({ scopes: 'openid UserAuthMethod-Passkey.Read' });
    expect((await client.graph(token, 'GET', methods)).status).toBe(200);
    expect((await client.graph(token, 'GET', `${methods}/creationOptions`)).status).toBe(403);
  });

  test("one may read one's own keys by id, and make one only as /me", async () => {
    const { client, token } = await ready();
    expect((await client.graph(token, 'GET', `/users/${ownId}/authentication/fido2Methods`)).status).toBe(200);
    const refused = await client.graph(token, 'GET', `/users/${ownId}/authentication/fido2Methods/creationOptions`);
    expect(refused.status).toBe(403);
  });

  test('a helpdesk agent may act for others, an employee with the same scopes may not', async () => {
    const client = practiceClient('default');
    const path = '/users/employee@practice.example/authentication/fido2Methods/creationOptions';
    const agent = await client.signIn({ who: 'helpdesk-agent', scopes: allScopes });
    const employee = await client.signIn({ who: 'employee-two-keys', scopes: allScopes });
    expect((await client.graph(agent.access_token, 'GET', path)).status).toBe(200);
    expect((await client.graph(employee.access_token, 'GET', path)).status).toBe(403);
  });
});

describe('saving a key', () => {
  test('K3: a member that the type does not have is 400', async () => {
    const { client, token } = await ready();
    const credential = await makeCredential(client, token);
    const body = saveBody(credential);
    const post = async (changed: unknown) => (await client.graph(token, 'POST', methods, changed)).status;
    expect(await post({ ...body, extra: 1 })).toBe(400);
    expect(await post({ ...body, publicKeyCredential: { ...body.publicKeyCredential, rawId: credential.id } })).toBe(
      400,
    );
    const response = { ...body.publicKeyCredential.response, transports: ['usb'] };
    expect(await post({ ...body, publicKeyCredential: { ...body.publicKeyCredential, response } })).toBe(400);
    expect(await post(JSON.stringify(body))).toBe(400);
    expect(await post({ ...body, displayName: 'x'.repeat(31) })).toBe(400);
    expect(client.keys()).toBe(0);
    expect(await post(body)).toBe(201);
  });

  test('a challenge serves once, and not for another person', async () => {
    const { client, token } = await ready();
    const credential = await makeCredential(client, token);
    const other = await client.signIn({ who: 'employee-two-keys' });
    expect((await client.graph(other.access_token, 'POST', methods, saveBody(credential))).status).toBe(400);
    expect((await client.graph(token, 'POST', methods, saveBody(credential))).status).toBe(201);
    expect((await client.graph(token, 'DELETE', `${methods}/${await firstId(client, token)}`)).status).toBe(204);
    expect((await client.graph(token, 'POST', methods, saveBody(credential))).status).toBe(400);
    expect(client.keys()).toBe(0);
  });

  test('J4: a challenge that is over is 400', async () => {
    const { client, token } = await ready();
    const credential = await makeCredential(client, token);
    client.clock.advance(5 * 60_000);
    expect((await client.graph(token, 'POST', methods, saveBody(credential))).status).toBe(400);
  });

  test('another origin is refused, as Entra refuses it', async () => {
    const { client, token } = await ready();
    const credential = await makeCredential(client, token);
    const data = JSON.parse(Buffer.from(credential.response.clientDataJSON, 'base64url').toString()) as Record<
      string,
      unknown
    >;
    const clientDataJSON = Buffer.from(JSON.stringify({ ...data, origin: 'https://evil.example' })).toString(
      'base64url',
    );
    const forged = { ...credential, response: { ...credential.response, clientDataJSON } };
    expect((await client.graph(token, 'POST', methods, saveBody(forged))).status).toBe(400);
  });

  test('an attestation whose signature was changed is refused', async () => {
    const { client, token } = await ready();
    const credential = await makeCredential(client, token);
    const bytes = Buffer.from(credential.response.attestationObject, 'base64url');
    const at = bytes.indexOf('authData') + 'authData'.length + 40;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const forged = {
      ...credential,
      response: { ...credential.response, attestationObject: bytes.toString('base64url') },
    };
    expect((await client.graph(token, 'POST', methods, saveBody(forged))).status).toBe(400);
  });

  test('a key without user verification is refused', async () => {
    const { client, token } = await ready();
    const made = await makeCredential(client, token);
    const bytes = Buffer.from(made.response.attestationObject, 'base64url');
    expect(bytes[bytes.indexOf('authData') + 'authData'.length + 2 + 32]).toBe(0xc5);
    await client.key.set({ userVerification: false });
    await expect(makeCredential(client, token)).rejects.toMatchObject({ name: 'ConstraintError' });
  });
});

async function firstId(client: PracticeClient, token: string): Promise<string> {
  const { value } = (await (await client.graph(token, 'GET', methods)).json()) as { value: { id: string }[] };
  return value[0]?.id ?? '';
}

describe('how it answers', () => {
  test("errors come in Graph's envelope, with the request ids of the headers", async () => {
    const { client } = await ready();
    const answer = await client.tenant.fetch(
      new Request('https://graph.microsoft.com/v1.0/me', { headers: { 'client-request-id': 'mine' } }),
    );
    const { error } = (await answer.json()) as {
      error: { code: string; message: string; innerError: Record<string, string> };
    };
    expect(error.code).toBe('InvalidAuthenticationToken');
    expect(error.innerError['request-id']).toBe(answer.headers.get('request-id'));
    expect(error.innerError['client-request-id']).toBe('mine');
  });

  test('a page of another origin may ask and may read the headers that it needs', async () => {
    const { client } = await ready();
    const preflight = await client.tenant.fetch(
      new Request(`https://graph.microsoft.com/v1.0${methods}`, {
        method: 'OPTIONS',
        headers: { 'Access-Control-Request-Headers': 'authorization,sdkversion' },
      }),
    );
    expect(preflight.status).toBe(200);
    expect(preflight.headers.get('Access-Control-Allow-Headers')).toBe('authorization,sdkversion');
    expect(preflight.headers.get('Access-Control-Expose-Headers')).toMatch(/WWW-Authenticate.*Retry-After/);
  });

  test('creationOptions() is the same as creationOptions', async () => {
    const { client, token } = await ready();
    expect((await client.graph(token, 'GET', `${methods}/creationOptions()`)).status).toBe(200);
  });

  test('an address that does not exist is 400 in the envelope', async () => {
    const { client, token } = await ready();
    const answer = await client.graph(token, 'GET', '/me/messages');
    expect([answer.status, ((await answer.json()) as { error: { code: string } }).error.code]).toEqual([
      400,
      'BadRequest',
    ]);
  });

  test('$select leaves what was asked for', async () => {
    const { client, token } = await ready();
    const answer = await client.graph(token, 'GET', '/me?$select=id,userType');
    expect(Object.keys((await answer.json()) as object)).toEqual(['@odata.context', 'id', 'userType']);
  });
});
