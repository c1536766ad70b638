import { describe, expect, test } from 'vitest';
import { deskRegistered, deskScopes, scopeList } from './testing/helpdesk-registered.ts';
import { nthId, tenantId, type Directory } from './testing/pretend-az.ts';
import { appId, emptyDirectory, other, registerApp, registered, site } from './testing/register-app-bench.ts';

const here = 'http://localhost:4173/readiness.html';
const look = ['--readiness', '--base-url', here];
const away = ['--delete-readiness', '--app-id', appId];

/** What readiness asks for, by the ids under which Graph knows it. */
const scopes = {
  openid: deskScopes.openid,
  profile: deskScopes.profile,
  offline_access: deskScopes.offline_access,
  'User.Read': 'e1fe6dd8-ba31-4d61-89e7-88639da4683d',
  'UserAuthMethod-Passkey.ReadWrite': 'b2de7db9-10f7-4800-b04c-b5b91e4891d6',
  'Policy.Read.AuthenticationMethod': 'a6ff13ac-1851-4993-8ca9-a671d70de2d5',
  'Policy.Read.All': '572fea84-0151-49b2-9301-11cb16974376',
  'AuditLog.Read.All': 'e4c9e354-4dc5-45b8-9e7c-e1393b0b1a20',
  'Application.Read.All': 'c79f8feb-a9db-4090-85f9-90d820caa0eb',
  'DeviceManagementServiceConfig.Read.All': '8696daa5-bce5-4b2e-83f9-51b6defc4e1e',
  'DeviceManagementConfiguration.Read.All': 'f1493658-876a-4c87-8fa7-edb559b3476a',
  'GroupMember.Read.All': deskScopes['GroupMember.Read.All'],
};

const readinessRegistered = (application: object = {}): Directory => ({
  ...registered(
    {
      displayName: 'Latchkey readiness',
      spa: { redirectUris: [here] },
      requiredResourceAccess: [{ resourceAccess: scopeList(scopes) }],
      ...application,
    },
    { appRoleAssignmentRequired: true },
  ),
  oauth2PermissionGrants: [],
});

/** A registration at an address, asking for these permissions, beside whatever the script makes. */
const beside = (uri: string, ids: object = {}): Directory => ({
  ...structuredClone(emptyDirectory),
  applications: [
    {
      id: 'x',
      appId: other,
      displayName: 'Another',
      spa: { redirectUris: [uri] },
      requiredResourceAccess: [{ resourceAccess: scopeList(ids) }],
    },
  ],
});

const employees = { read: '828fcbda-0d26-431d-8bfb-83f217224621' };

describe.runIf(process.platform !== 'win32')('register-app.sh --readiness', () => {
  const bench = registerApp();
  const { given, run, changes, bodies } = bench;

  test('X2: asks for what readiness and proof need, is closed to others, and consents to nothing', async () => {
    const { status, stdout, stderr } = await run(...look);
    expect(status).toBe(0);
    expect(bodies()).toMatchObject([
      {
        displayName: 'Latchkey readiness',
        signInAudience: 'AzureADMyOrg',
        spa: { redirectUris: [here] },
        web: { redirectUris: [] },
        publicClient: { redirectUris: [] },
        requiredResourceAccess: [
          { resourceAppId: '00000003-0000-0000-c000-000000000000', resourceAccess: scopeList(scopes) },
        ],
      },
      { appId: nthId(5), appRoleAssignmentRequired: true },
    ]);
    expect(changes()).toEqual(['POST /applications', 'POST /servicePrincipals']);
    expect(JSON.parse(stdout)).toEqual({ tenantId, setup: { clientId: nthId(5) } });
    expect(stderr).toContain('None is given beforehand');
    expect(stderr).toMatch(/9\. What is left to you\n {3}Assignment: .*yourself/);
    expect(stderr).toContain(`--delete-readiness --app-id ${nthId(5)}`);
  });

  test('says which origin of an administrator it is for', async () => {
    const { stdout } = await run('--readiness', '--base-url', 'https://look.contoso.com/readiness.html');
    expect(JSON.parse(stdout)).toMatchObject({ setup: { clientId: nthId(5), origin: 'https://look.contoso.com' } });
  });

  test('consents only where it is told', async () => {
    expect((await run(...look, '--consent')).status).toBe(0);
    expect(bodies().at(-1)).toMatchObject({ consentType: 'AllPrincipals', scope: Object.keys(scopes).join(' ') });
  });

  test('a second run with --app-id makes nothing new', async () => {
    given(readinessRegistered());
    expect((await run(...look, '--app-id', appId)).status).toBe(0);
    expect(changes()).toEqual(['PATCH /applications/33333333-2222-4333-8444-555555555555']);
  });

  test.each<[string, string, Directory]>([
    ["the employees' page, on this PC", here, beside('http://localhost:5173/', employees)],
    ["the helpdesk's room, on this PC", here, beside('http://localhost/', deskScopes)],
    ["the employees' page", 'https://look.contoso.com/', beside('https://look.contoso.com/', employees)],
    ['any app, on an origin', 'https://look.contoso.com/', beside('https://LOOK.contoso.com:443/x')],
    ['any name', 'https://look.contoso.com/', beside('https://*.contoso.com/')],
  ])('is refused an address of %s', async (_, url, directory) => {
    given(directory);
    const { status, stderr } = await run('--readiness', '--base-url', url);
    expect(status).toBe(1);
    expect(stderr).toContain('REFUSED: The address of another registration, whose scripts could get an administrator');
    expect(changes()).toEqual([]);
  });

  test('what developers register on their PCs does not hinder it', async () => {
    given(beside('http://localhost:3000/'));
    expect((await run(...look)).status).toBe(0);
  });

  test.each([
    ["the employees' page", ['--base-url', 'https://look.contoso.com/'], 'https://look.contoso.com/readiness.html'],
    ["the employees' page, tried out", ['--base-url', 'http://localhost:5173/'], here],
  ])('%s is refused an address that it holds', async (_, options, uri) => {
    given(beside(uri, scopes));
    const { status, stderr } = await run(...options);
    expect(status).toBe(1);
    expect(stderr).toContain('REFUSED: The address of the readiness registration');
    expect(changes()).toEqual([]);
  });

  test('with --app-id each of the three pages refuses the registration of another', async () => {
    for (const [directory, options] of [
      [registered({ requiredResourceAccess: [{ resourceAccess: scopeList(employees) }] }), look],
      [deskRegistered(), look],
      [readinessRegistered(), site],
      [readinessRegistered(), ['--helpdesk', '--base-url', 'https://keydesk.contoso.com/']],
    ] as const) {
      given(directory);
      const { status, stderr } = await run(...options, '--app-id', appId);
      expect(status, options.join(' ')).toBe(1);
      expect(stderr, options.join(' ')).toContain("A permission of Latchkey's other page");
      expect(changes()).toEqual([]);
    }
  });

  test("X2: an address on this PC has no place beside the page's own", async () => {
    const { status, stderr } = await run(...site, '--base-url', 'http://localhost:5173/');
    expect(status).toBe(1);
    expect(stderr).toContain("an address on this PC has no place beside the page's own");
    expect(bench.az.calls).toEqual([]);
    const alone = await run('--base-url', 'http://localhost:5173/');
    expect(alone.status).toBe(0);
    expect(alone.stderr).toContain('never give this client id to your people');
  });

  test.each([
    ['two pages', [...look, '--helpdesk'], /two registrations/],
    ['the companion', [...look, '--with-companion'], /has permissions of its own/],
    ['consent elsewhere', [...site, '--consent'], /goes with --readiness/],
    ['its page elsewhere', ['--base-url', 'https://keys.contoso.com/readiness.html'], /address of the readiness page/],
    ['deleting nothing', ['--delete-readiness'], /needs the registration's id/],
    ['deleting and more', [...away, '--readiness'], /with nothing else/],
    ['deleting at an address', [...away, '--base-url', here], /with nothing else/],
  ])('wrong arguments (%s) are told before anything is asked', async (_, options, told) => {
    const { status, stderr } = await run(...options);
    expect(status).toBe(1);
    expect(stderr).toMatch(told);
    expect(bench.az.calls).toEqual([]);
  });
});

describe.runIf(process.platform !== 'win32')('register-app.sh --delete-readiness', () => {
  const bench = registerApp();
  const { given, run, changes } = bench;

  test('looks, then deletes that registration and no other', async () => {
    const before = readinessRegistered();
    before.applications.push(...beside('https://keys.contoso.com/', employees).applications);
    given(before);
    const tried = await run(...away, '--dry-run');
    expect(tried.status).toBe(0);
    expect(tried.stderr).toContain('would send: DELETE');
    expect(changes()).toEqual([]);
    const { status, stderr } = await run(...away);
    expect(status).toBe(0);
    expect(stderr).toContain('name: ["Latchkey readiness"]');
    expect(stderr).toContain(`redirect address: ${here}`);
    expect(stderr).toContain('Deleted, with its service principal');
    expect(changes()).toEqual(['DELETE /applications/33333333-2222-4333-8444-555555555555']);
    expect(bench.az.directory.applications.map(({ displayName }) => displayName)).toEqual(['Another']);
  });

  test.each<[string, Directory, string]>([
    ["the employees' registration", registered(), 'It does not ask for what readiness asks for'],
    [
      "the helpdesk's registration",
      { ...deskRegistered(), oauth2PermissionGrants: [] },
      "A permission of Latchkey's other page",
    ],
    [
      'one that asks for less',
      readinessRegistered({
        requiredResourceAccess: [{ resourceAccess: scopeList({ ...scopes, 'AuditLog.Read.All': 'x' }) }],
      }),
      'so it seems to be another app: AuditLog.Read.All',
    ],
    ['none', emptyDirectory, `no registration with the application id ${appId}`],
  ])('does not delete %s', async (_, directory, told) => {
    given(directory);
    const { status, stderr } = await run(...away);
    expect(status).toBe(1);
    expect(stderr).toContain(told);
    expect(changes()).toEqual([]);
  });

  test('says so where it could not', async () => {
    given(readinessRegistered());
    bench.az.fails = ({ method }) => method === 'DELETE';
    const { status, stderr } = await run(...away);
    expect(status).not.toBe(0);
    expect(stderr).not.toContain('Deleted');
    expect(stderr).toContain('Service Unavailable');
  });
});
