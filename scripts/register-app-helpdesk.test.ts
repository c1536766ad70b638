import { describe, expect, test } from 'vitest';
import { me, nthId, tenantId } from './testing/pretend-az.ts';
import { desk, deskRegistered, deskScopes, scopeList } from './testing/helpdesk-registered.ts';
import { appId, emptyDirectory, other, principalId, registerApp, site } from './testing/register-app-bench.ts';

const broad = 'UserAuthenticationMethod.ReadWrite.All';
const full = { 'User.Read.All': 'a154be20-db9c-4678-8ab7-66f6cc099a59' };

describe.runIf(process.platform !== 'win32')('register-app.sh --helpdesk', () => {
  const bench = registerApp();
  const { given, run, changes, bodies } = bench;

  test.each([
    ['what the room needs', [], deskScopes],
    ['more of the directory where told', ['--full-directory'], { ...deskScopes, ...full }],
  ])('asks for %s, and for nothing else', async (_, options, scopes) => {
    const { status, stdout, stderr } = await run(...desk, ...options);
    expect(status).toBe(0);
    expect(bodies()).toMatchObject([
      {
        displayName: 'Latchkey helpdesk',
        signInAudience: 'AzureADMyOrg',
        spa: { redirectUris: ['https://keydesk.contoso.com/'] },
        web: { redirectUris: [] },
        publicClient: { redirectUris: [] },
        requiredResourceAccess: [
          { resourceAppId: '00000003-0000-0000-c000-000000000000', resourceAccess: scopeList(scopes) },
        ],
        optionalClaims: { idToken: [{ name: 'auth_time' }, { name: 'login_hint' }] },
      },
      { appId: nthId(5), appRoleAssignmentRequired: true },
      { consentType: 'AllPrincipals', scope: Object.keys(scopes).join(' ') },
    ]);
    expect(JSON.stringify(bodies())).not.toMatch(/UserAuthenticationMethod|b7887744-6746-4312-813d-72daeaee7e2d/);
    expect(JSON.parse(stdout)).toEqual({
      tenantId,
      helpdesk: { clientId: nthId(5), origin: 'https://keydesk.contoso.com' },
    });
    expect(stderr).not.toContain('REFUSED');
  });

  test.each([[[]], [['--with-companion']]])(
    'X2: without --helpdesk nothing of it is asked for, and nobody is kept out (%j)',
    async (options) => {
      expect((await run(...site, ...options)).status).toBe(0);
      const said = JSON.stringify(bodies());
      expect(said).not.toMatch(/\.All\b|appRoleAssignmentRequired/);
      for (const [name, id] of Object.entries({ ...deskScopes, ...full })) {
        if (name.endsWith('.All')) expect(said).not.toContain(id);
      }
    },
  );

  test('says which rule of Conditional Access belongs to it, and who is to be assigned', async () => {
    const { stderr } = await run(...desk);
    expect(stderr).toMatch(/9\. What is left to you\n {3}Assignment: .*agents' group, and nobody else/);
    expect(stderr).toMatch(/Conditional Access: .*this script does not make/);
    expect(stderr).toMatch(/Target resources: All resources/);
    expect(stderr).toMatch(/Phishing-resistant MFA; and a managed device: .*Require all the selected controls/);
    expect(changes()).toEqual(['POST /applications', 'POST /servicePrincipals', 'POST /oauth2PermissionGrants']);
    expect((await run(...site)).stderr).not.toContain('Conditional Access');
  });

  test('a second run with --app-id makes nothing new', async () => {
    given(deskRegistered());
    expect((await run(...desk, '--app-id', appId)).status).toBe(0);
    expect(changes()).toEqual(['PATCH /applications/33333333-2222-4333-8444-555555555555']);
  });

  test('an app that is open to everybody is closed before anything is consented to', async () => {
    given({
      ...deskRegistered({ appRoleAssignmentRequired: false, accountEnabled: false }),
      oauth2PermissionGrants: [],
    });
    const { status, stderr } = await run(...desk, '--app-id', appId);
    expect(status).toBe(0);
    expect(changes().slice(1)).toEqual([`PATCH /servicePrincipals/${principalId}`, 'POST /oauth2PermissionGrants']);
    expect(bench.az.directory.servicePrincipals.at(-1)).toMatchObject({
      appRoleAssignmentRequired: true,
      accountEnabled: false,
    });
    expect(stderr).toContain('open to everybody, will be open only to those who are assigned');
    expect(stderr).toContain('the app is switched off, and stays so');
  });

  test('the broad permission goes out of every consent, and more of the directory unless it was told', async () => {
    const before = deskRegistered();
    const [grant] = before.oauth2PermissionGrants;
    if (grant === undefined) throw new Error('There is no consent');
    grant['scope'] = `${String(grant['scope'])} User.Read.All ${broad}`;
    before.oauth2PermissionGrants.push(
      { ...grant, id: 'one', consentType: 'Principal', principalId: other, scope: `openid ${broad}` },
      { ...grant, id: 'two', consentType: 'Principal', principalId: me.id, scope: broad.toLowerCase() },
    );
    given(before);
    const { status, stderr } = await run(...desk, '--app-id', appId);
    expect(status).toBe(0);
    expect(stderr).not.toContain('STILL');
    expect(stderr).toContain('consent, will be taken out: User.Read.All');
    expect(bench.az.directory.oauth2PermissionGrants.map(({ scope }) => scope)).toEqual([
      Object.keys(deskScopes).join(' '),
      'openid',
    ]);
    given(before);
    bench.az.fails = ({ path }) => path === '/oauth2PermissionGrants/one';
    const failed = await run(...desk, '--app-id', appId);
    expect(failed.status).toBe(1);
    expect(failed.stderr).toContain(`${broad} is STILL consented (consents for everybody: 0, for one person: 1)`);
  });

  test('--dry-run shows each step and changes nothing', async () => {
    const { status, stderr } = await run(...desk, '--dry-run');
    expect(status).toBe(0);
    expect(changes()).toEqual([]);
    expect(stderr.match(/^\d(?=\. )/gm)).toEqual(['1', '2', '4', '5', '6', '7', '8', '9']);
    expect(stderr).toContain('"appRoleAssignmentRequired": true');
  });

  test('whichever call fails, none comes after it, and what was done is gone on with', async () => {
    given(emptyDirectory);
    expect((await run(...desk)).status).toBe(0);
    const all = bench.az.calls.length;
    for (let failsAt = 1; failsAt <= all; failsAt += 1) {
      given(emptyDirectory);
      bench.az.fails = (_, nth) => nth === failsAt;
      const { status, stderr } = await run(...desk);
      expect(status, `call ${failsAt}`).not.toBe(0);
      expect(bench.az.calls, `call ${failsAt}`).toHaveLength(failsAt);
      const made = /--app-id (\S+):/.exec(stderr)?.[1];
      if (made === undefined) continue;
      bench.az.fails = () => false;
      expect((await run(...desk, '--app-id', made)).status, `after call ${failsAt}`).toBe(0);
      expect(bench.az.directory.servicePrincipals.at(-1)).toMatchObject({ appRoleAssignmentRequired: true });
    }
  }, 120_000);

  test.each([
    ['two addresses', [...desk, '--base-url', 'https://second.contoso.com/'], /takes one address/],
    ['this PC', ['--helpdesk', '--base-url', 'http://localhost:5173/'], /takes no address on this PC/],
    ['the permission of the other page', [...desk, '--with-companion'], /has permissions of its own/],
    ['more of the directory for employees', [...site, '--full-directory'], /goes with --helpdesk/],
  ])('wrong arguments (%s) are told before anything is asked', async (_, options, told) => {
    const { status, stderr } = await run(...options);
    expect(status).toBe(1);
    expect(stderr).toMatch(told);
    expect(bench.az.calls).toEqual([]);
  });
});
