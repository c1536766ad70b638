import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpsRequest } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TLSSocket } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scenario, type ScenarioName } from '../../src/practice/scenarios.ts';
import { hosts } from './hosts.ts';
import { serveTls } from './serve-tls.ts';

const directory = {
  tenantId: '11111111-2222-4333-8444-555555555555',
  clientId: '66666666-7777-4888-9999-aaaaaaaaaaaa',
  helpdeskClientId: '66666666-7777-4888-9999-bbbbbbbbbbbb',
};
const configuration = JSON.stringify({ ...directory, organisation: { name: 'Contoso' } });
let dist = '';

beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), 'latchkey-dist-'));
  mkdirSync(join(dist, 'assets'));
  writeFileSync(join(dist, 'index.html'), '<p>app');
  writeFileSync(join(dist, 'practice-sign-in.html'), '<p>sign-in');
  writeFileSync(join(dist, 'config.json'), '{"practice":true}');
  writeFileSync(join(dist, 'assets', 'a.js'), 'export {}');
});
afterAll(() => {
  rmSync(dist, { recursive: true });
});

const open = (name: ScenarioName = 'default') => hosts({ dist, scenario: scenario(name), directory, configuration });

async function get(url: string): Promise<{ status: number; location: string | null; body: string; headers: Headers }> {
  const answer = await open()(new Request(url));
  if (answer === null) throw new Error('lost');
  const { status, headers } = answer;
  return { status, location: headers.get('Location'), body: await answer.text(), headers };
}

test('the app stands on every other host, under production headers and with the configuration handed in', async () => {
  const app = await get('https://keys.contoso.com/');
  expect([app.status, app.body]).toEqual([200, '<p>app']);
  expect(app.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  expect(app.headers.get('Content-Type')).toContain('text/html');
  const config = await get('https://keys.contoso.com/config.json');
  expect(config.body).toBe(configuration);
  expect(config.headers.get('Cache-Control')).toBe('no-store');
  expect((await get('https://keys.contoso.com/%2e%2e/package.json')).status).toBe(404);
  expect((await get('https://keys.contoso.com/nothing')).status).toBe(404);
});

test('authorize leads to the practice sign-in page, Security info to the origin of the ceremony', async () => {
  const authorize = await get(
    `https://login.microsoftonline.com/${directory.tenantId}/oauth2/v2.0/authorize?client_id=x&state=y`,
  );
  expect(authorize.location).toBe(`/practice-sign-in.html?client_id=x&state=y&tenant=${directory.tenantId}`);
  expect((await get('https://login.microsoftonline.com/practice-sign-in.html')).body).toBe('<p>sign-in');
  const info = await get('https://mysignins.microsoft.com/security-info?login_hint=a');
  expect(info.location).toBe('https://login.microsoft.com/practice-security-info.html?login_hint=a');
});

test("the app itself and its configuration are not on Microsoft's hosts", async () => {
  expect((await get('https://login.microsoftonline.com/')).status).toBe(404);
  expect((await get('https://login.microsoft.com/config.json')).status).toBe(404);
});

test('signing out leads back to the app and to nobody else', async () => {
  const out = (back: string) =>
    get(
      `https://login.microsoftonline.com/${directory.tenantId}/oauth2/v2.0/logout?post_logout_redirect_uri=${encodeURIComponent(back)}`,
    );
  expect((await out('https://keys.contoso.com/')).location).toBe('https://keys.contoso.com/');
  expect((await out('http://keys.contoso.com/')).status).toBe(404);
});

test.each([
  [directory.clientId, 'https://keys.contoso.com/', 'answered'],
  [directory.clientId, 'https://helpdesk.contoso.com/helpdesk.html', 50011],
  [directory.helpdeskClientId, 'https://helpdesk.contoso.com/helpdesk.html', 'answered'],
  [directory.helpdeskClientId, 'https://login.microsoftonline.com/helpdesk.html', 50011],
])('the app %s may send people back to %s: %s', async (clientId, redirectUri, wanted) => {
  const query = new URLSearchParams({
    tenant: directory.tenantId,
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid User.Read',
    code_challenge: 'x'.repeat(43),
    code_challenge_method: 'S256',
  });
  const { body } = await get(`https://login.microsoftonline.com/practice/sign-in?${query.toString()}`);
  const { refused } = JSON.parse(body) as { refused?: number };
  expect(refused ?? 'answered').toBe(wanted);
});

test('login.microsoft.com has documents of several kinds', async () => {
  expect((await get('https://login.microsoft.com/common/discovery/instance')).headers.get('Content-Type')).toContain(
    'json',
  );
  expect((await get('https://login.microsoft.com/nothing-here')).status).toBe(404);
  expect(JSON.parse((await get('https://login.microsoft.com/.well-known/webauthn')).body)).toHaveProperty('origins');
});

test('it speaks TLS with a certificate for all its names', async () => {
  const { port, server } = await serveTls(open(), 0);
  try {
    const answer = await new Promise<{ status: number; names: string }>((resolve, reject) => {
      const asked = httpsRequest(
        {
          host: '127.0.0.1',
          port,
          path: '/v1.0/me',
          headers: { Host: 'graph.microsoft.com' },
          servername: 'graph.microsoft.com',
          rejectUnauthorized: false,
        },
        (response) => {
          const { socket } = response;
          const names = socket instanceof TLSSocket ? (socket.getPeerCertificate().subjectaltname ?? '') : '';
          response.resume();
          resolve({ status: response.statusCode ?? 0, names });
        },
      );
      asked.on('error', reject);
      asked.end();
    });
    expect(answer.status).toBe(401);
    expect(answer.names).toContain('DNS:mysignins.microsoft.com');
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
