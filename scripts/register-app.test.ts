import { describe, expect, test } from 'vitest';
import { writeKeys } from '../src/microsoft/key-scopes.ts';
import { me, nthId, tenantId, type Directory } from './testing/pretend-az.ts';
import { appId, emptyDirectory, other, registerApp, registered, site, usual } from './testing/register-app-bench.ts';

/** The script is bash; what it sends is the same everywhere. */
describe.runIf(process.platform !== 'win32')('register-app.sh', () => {
  const bench = registerApp();
  const { given, run, changes, bodies, place } = bench;

  test('X2: makes a registration of its own, its principal, and consent to reading only', async () => {
    const { status, stdout, stderr } = await run(...site);
    expect(stderr).not.toContain('would send');
    expect(status).toBe(0);
    expect(bodies()).toMatchObject([
      {
        displayName: 'Latchkey',
        signInAudience: 'AzureADMyOrg',
        spa: { redirectUris: ['https://keys.contoso.com/'] },
        web: { redirectUris: [] },
        publicClient: { redirectUris: [] },
        optionalClaims: { idToken: [{ name: 'auth_time' }, { name: 'login_hint' }] },
      },
      { appId: nthId(5) },
      { clientId: nthId(2), consentType: 'AllPrincipals', resourceId: 'graph-principal', scope: usual },
    ]);
    expect(JSON.stringify(bodies())).not.toContain('b2de7db9-10f7-4800-b04c-b5b91e4891d6');
    expect(JSON.parse(stdout)).toMatchObject({ clientId: nthId(5) });
    expect(stderr).toContain(`admin@contoso.example in the tenant ${tenantId}`);
    expect(JSON.stringify(bench.az.calls)).not.toMatch(/secret|password|addPassword/i);
  });

  test('X2: adding and removing keys is consented to with --with-companion only', async () => {
    expect((await run(...site, '--with-companion')).status).toBe(0);
    expect(bodies()).toMatchObject([{}, {}, { scope: `${usual} ${writeKeys}` }]);
    expect(JSON.stringify(bodies()[0])).toContain('b2de7db9-10f7-4800-b04c-b5b91e4891d6');
  });

  test.each(['Latchkey', 'LATCHKEY'])(
    'a registration named %s is never adopted, and it is told',
    async (displayName) => {
      given(registered({ displayName }));
      const { status, stdout, stderr } = await run(...site);
      expect(status).toBe(1);
      expect(changes()).toEqual([]);
      expect(stdout).toBe('');
      expect(stderr).toContain(`There is a registration named Latchkey, made on 2026-03-01T08:00:00Z: ${appId}`);
      expect(stderr).toMatch(/left alone.*--app-id/);
      expect(stderr).toContain('--name');
    },
  );

  test('a new one stands beside it under another name', async () => {
    given(registered());
    expect((await run(...site, '--name', 'Security keys')).status).toBe(0);
    expect(bench.az.directory.applications.map(({ displayName }) => displayName)).toEqual([
      'Latchkey',
      'Security keys',
    ]);
    expect(changes()).toEqual(['POST /applications', 'POST /servicePrincipals', 'POST /oauth2PermissionGrants']);
  });

  test('--app-id shows what is there, changes that, says what goes, and leaves its name', async () => {
    given(
      registered({
        displayName: 'Contoso keys',
        signInAudience: 'AzureADMultipleOrgs',
        isFallbackPublicClient: true,
        spa: { redirectUris: ['https://keys.contoso.com/', 'https://keys.contoso.com/old/'] },
        web: { redirectUris: ['https://keys.contoso.com/web'], implicitGrantSettings: { enableIdTokenIssuance: true } },
        publicClient: { redirectUris: ['https://KEYS.contoso.com/native'] },
      }),
    );
    const { status, stderr, stdout } = await run(...site, '--app-id', appId.toUpperCase());
    expect(status).toBe(0);
    for (const line of [
      'name: ["Contoso keys"]',
      'made on: 2026-03-01T08:00:00Z',
      'accounts: AzureADMultipleOrgs, will be AzureADMyOrg',
      'public client flows: on, will be switched off',
      'implicit ID tokens: on, will be switched off',
      'redirect address, platform spa: https://keys.contoso.com/',
      'redirect address, platform spa, will be taken out: https://keys.contoso.com/old/',
      'redirect address, platform web, will be taken out: https://keys.contoso.com/web',
      'redirect address, platform publicClient, will be taken out: https://KEYS.contoso.com/native',
      'permission, will be taken off the list: b2de7db9-10f7-4800-b04c-b5b91e4891d6',
      'owner of the registration: you',
      `consent, will be taken out: ${writeKeys}`,
      `This run: changed the registration ${appId}; changed the consent.`,
    ]) {
      expect(stderr.split('\n')).toContain(`   ${line}`);
    }
    expect(changes()).toEqual([
      'PATCH /applications/33333333-2222-4333-8444-555555555555',
      'PATCH /oauth2PermissionGrants/grant-id',
    ]);
    expect(bench.az.directory.applications).toMatchObject([
      {
        displayName: 'Contoso keys',
        signInAudience: 'AzureADMyOrg',
        isFallbackPublicClient: false,
        spa: { redirectUris: ['https://keys.contoso.com/'] },
        web: { redirectUris: [], implicitGrantSettings: { enableIdTokenIssuance: false } },
        publicClient: { redirectUris: [] },
      },
    ]);
    expect(bench.az.directory.oauth2PermissionGrants).toMatchObject([{ scope: usual }]);
    expect(JSON.parse(stdout)).toMatchObject({ clientId: appId });
  });

  test('a second run with --app-id makes nothing new', async () => {
    given(registered());
    expect((await run(...site, '--app-id', appId, '--with-companion')).status).toBe(0);
    expect(changes()).toEqual(['PATCH /applications/33333333-2222-4333-8444-555555555555']);
  });

  const redirect = (platform: string, uri: string): object => ({ [platform]: { redirectUris: [uri] } });
  const key = [{ keyId: 'key-of-a-stranger' }];
  test.each<[string, Directory, string]>([
    ...[
      ['spa', 'https://evil.example/'],
      ['web', 'https://evil.example/'],
      ['publicClient', 'https://evil.example/'],
      ['spa', 'https://keys.contoso.com.evil.example/'],
      ['spa', 'https://keys.contoso.com@evil.example/'],
      ['spa', 'https://keys.contoso.com\u00e9/'],
      ['spa', 'https://keys.contoso.com:8443/'],
      ['spa', 'http://keys.contoso.com/'],
      ['publicClient', 'http://localhost:1234/'],
      ['publicClient', 'urn:ietf:wg:oauth:2.0:oob'],
    ].map(([platform = '', uri = '']): [string, Directory, string] => [
      `the redirect address ${uri} (${platform})`,
      registered(redirect(platform, uri)),
      `${platform}: ${uri.replace('\u00e9', '**')}`,
    ]),
    ['a secret', registered({ passwordCredentials: key }), 'A secret of the registration'],
    ['a certificate', registered({ keyCredentials: key }), 'A certificate of the registration'],
    [
      'a federated credential',
      registered({ federatedIdentityCredentials: [{ id: 'key-of-a-stranger', name: 'pipeline' }] }),
      'A federated credential of the registration',
    ],
    ['a secret of its principal', registered({}, { passwordCredentials: key }), 'A secret of the service principal'],
    [
      'a certificate of its principal',
      registered({}, { keyCredentials: key }),
      'A certificate of the service principal',
    ],
    [
      'an application permission of its principal',
      registered({}, { appRoleAssignments: [{ id: 'x', appRoleId: other, resourceDisplayName: 'Microsoft Graph' }] }),
      `An application permission of the service principal, with which the app can act without a person: ${other} ["Microsoft Graph"]`,
    ],
    [
      'another owner',
      registered({ owners: [me, { id: other, userPrincipalName: 'insider@contoso.example' }] }),
      `${other} ["insider@contoso.example"]. If that is right: --accept-owner ${other}`,
    ],
    [
      'another owner of its principal',
      registered({}, { owners: [{ id: other, displayName: 'A pipeline' }] }),
      `An owner of the service principal other than you, who can change it at any time: ${other} ["A pipeline"]`,
    ],
  ])('--app-id refuses a registration with %s', async (_, before, told) => {
    given(before);
    const { status, stdout, stderr } = await run(...site, '--app-id', appId);
    expect(status).toBe(1);
    expect(changes()).toEqual([]);
    expect(stdout).toBe('');
    expect(stderr).toContain('REFUSED');
    expect(stderr).toContain(told);
    expect(stderr).toContain('nothing was changed');
  });

  test('a list in pages is read to its end', async () => {
    const before = registered({ owners: [me, { id: other }] }, { owners: [me, { id: other }] });
    given(before);
    bench.az.paged = true;
    const refused = await run(...site, '--app-id', appId);
    expect(refused.stderr.match(/REFUSED: An owner/g)).toHaveLength(2);
    expect((await run(...site)).stderr).toContain(`There is a registration named Latchkey`);
    expect(changes()).toEqual([]);
    const [whole] = before.oauth2PermissionGrants;
    const grants = [
      { ...whole, id: 'first', resourceId: 'x', scope: 'Files.Read' },
      { ...whole, id: 'last' },
    ];
    given({ ...registered(), oauth2PermissionGrants: grants });
    expect((await run(...site, '--app-id', appId)).status).toBe(0);
    expect(changes()).toContain('PATCH /oauth2PermissionGrants/last');
    expect(bench.az.directory.oauth2PermissionGrants).toMatchObject([{ scope: 'Files.Read' }, { scope: usual }]);
  });

  test('a list that goes on at another address is not believed', async () => {
    given(registered());
    bench.az.script = bench.az.script.replace('cat <&3;', 'cat <&3 | sed "1s#.*#https://evil.example/v1.0/more#";');
    place();
    const { status, stderr } = await run(...site, '--app-id', appId);
    expect(status).not.toBe(0);
    expect(stderr).toContain('said to be elsewhere, so it was not read: https://evil.example/v1.0/more');
    expect(changes()).toEqual([]);
  });

  test('every fault is told at once, not one a run', async () => {
    given(
      registered({ ...redirect('web', 'https://evil.example/'), passwordCredentials: key, owners: [{ id: other }] }),
    );
    expect((await run(...site, '--app-id', appId)).stderr.match(/REFUSED/g)).toHaveLength(3);
  });

  test('--accept-owner lets the named owner stay, and nobody else', async () => {
    const second = '88888888-2222-4333-8444-555555555555';
    given(
      registered(
        { owners: [{ id: other, userPrincipalName: 'colleague@contoso.example' }] },
        { owners: [{ id: second }] },
      ),
    );
    const refused = await run(...site, '--app-id', appId, '--accept-owner', other);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain(`accepted by you: ${other} ["colleague@contoso.example"]`);
    expect(refused.stderr).toContain(`--accept-owner ${second}`);
    expect(changes()).toEqual([]);
    expect((await run(...site, '--app-id', appId, '--accept-owner', other, '--accept-owner', second)).status).toBe(0);
  });

  test('what stands in names cannot steer a terminal, nor pass for another line', async () => {
    const displayName = 'x\nid\t00000000-0000-4000-8000-000000000000\n\u001b[2J\u009b2J\u202ex';
    const redirectUris = ['https://keys.contoso.com/\u009b2J\u202e'];
    const owners = [{ id: other, displayName: '\u001b]0;you\u0007\u2066' }];
    given(registered({ displayName, owners, publicClient: { redirectUris } }));
    const { status, stderr } = await run(...site, '--app-id', appId);
    expect(status).toBe(1);
    expect(stderr.match(/^ {3}id: .*/gm)).toEqual(['   id: 33333333-2222-4333-8444-555555555555']);
    expect(stderr.replaceAll('\n', '')).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
    expect(stderr).toContain('will be taken out: https://keys.contoso.com/**2J***');
    expect((await run(...site, '--app-id', appId, '--accept-owner', other)).status).toBe(0);
    expect(changes()[0]).toBe('PATCH /applications/33333333-2222-4333-8444-555555555555');
  });

  test('an id that this tenant does not have changes nothing', async () => {
    const { status, stderr } = await run(...site, '--app-id', appId);
    expect(status).toBe(1);
    expect(stderr).toContain(`no registration with the application id ${appId}`);
    expect(changes()).toEqual([]);
  });

  test.each([
    ['a new registration', emptyDirectory, [], ['1', '2', '4', '5', '6', '7', '8']],
    ['one that is there', registered(), ['--app-id', appId], ['1', '3', '4', '5', '6', '7', '8']],
  ])('--dry-run shows each step for %s and changes nothing', async (_, before, options, steps) => {
    given(before);
    const { status, stderr } = await run(...site, ...options);
    expect(status).toBe(0);
    const sent = changes();
    given(before);
    const tried = await run(...site, ...options, '--dry-run');
    expect(tried.status).toBe(0);
    expect(changes()).toEqual([]);
    const numbers = (said: string): string[] => said.split('\n').flatMap((line) => /^(\d)\. /.exec(line)?.[1] ?? []);
    expect(numbers(tried.stderr)).toEqual(steps);
    expect(numbers(stderr)).toEqual(steps);
    expect(tried.stderr.match(/would send: .*/g)).toEqual(
      sent.map((one) => `would send: ${one.replace(' ', ' https://graph.microsoft.com/v1.0')}`),
    );
    expect(tried.stderr).toContain('nothing was changed');
  });

  test('without a sign-in it says how', async () => {
    bench.az.signedIn = false;
    const { status, stderr } = await run(...site);
    expect(status).toBe(1);
    expect(stderr).toContain('sign in first: az login');
    expect(bench.az.calls).toEqual([]);
  });

  test.each([
    ['POST /applications', /stopped at step 5 .*\n.*Nothing is known to have changed/],
    ['POST /servicePrincipals', /stopped at step 6 .*\nDone before that: made the registration 55555555-/],
    ['POST /oauth2PermissionGrants', /stopped at step 7 .*\nDone before that: made the registration .*principal/],
  ])('where %s fails, it says what was done and how to go on, and that works', async (fails, told) => {
    bench.az.fails = ({ method, path }) => `${method} ${path}` === fails;
    const { status, stdout, stderr } = await run(...site);
    expect(status).not.toBe(0);
    expect(stdout).toBe('');
    expect(stderr).toMatch(told);
    bench.az.fails = () => false;
    const made = /--app-id (\S+):/.exec(stderr)?.[1];
    if (made !== undefined) expect((await run(...site)).stderr).toContain(`--app-id with its id`);
    expect((await run(...site, ...(made === undefined ? [] : ['--app-id', made]))).status).toBe(0);
    const { applications, servicePrincipals, oauth2PermissionGrants } = bench.az.directory;
    expect([applications, servicePrincipals, oauth2PermissionGrants].map(({ length }) => length)).toEqual([1, 2, 1]);
    expect(oauth2PermissionGrants).toMatchObject([{ scope: usual }]);
  });

  test('whichever call fails, none comes after it', async () => {
    for (const [before, options] of [
      [emptyDirectory, []],
      [registered(), ['--app-id', appId]],
    ] as const) {
      given(before);
      bench.az.fails = () => false;
      expect((await run(...site, ...options)).status).toBe(0);
      const all = bench.az.calls.length;
      for (let failsAt = 1; failsAt <= all; failsAt += 1) {
        given(before);
        bench.az.fails = (_, nth) => nth === failsAt;
        expect((await run(...site, ...options)).status, `call ${failsAt}`).not.toBe(0);
        expect(bench.az.calls, `call ${failsAt}`).toHaveLength(failsAt);
      }
    }
  }, 120_000);

  test.each([
    ['nothing', [], /where does the page stand/],
    ['no slash', ['--base-url', 'https://keys.contoso.com'], /slash at its end/],
    ['plain HTTP', ['--base-url', 'http://keys.contoso.com/'], /not the address of a page/],
    ['a query', ['--base-url', 'https://keys.contoso.com/?x=1/'], /not the address of a page/],
    ['a quote', ['--base-url', 'https://a/"/'], /not the address of a page/],
    ['a user', ['--base-url', 'https://me@keys.contoso.com/'], /not the address of a page/],
    ['an address too few', ['--base-url'], /needs an address/],
    ['a name with a quote', [...site, '--name', "x' or 'a"], /name may hold/],
    ['an empty name', [...site, '--name', ''], /name may hold/],
    ['a name for an id', [...site, '--app-id', 'Latchkey'], /--app-id needs an application id/],
    ['an id too few', [...site, '--app-id'], /--app-id needs an application id/],
    [
      'a name for an owner',
      [...site, '--app-id', appId, '--accept-owner', 'me@x'],
      /--accept-owner needs the object id/,
    ],
    ['an owner of nothing', [...site, '--accept-owner', other], /goes with --app-id/],
    ['an unknown option', [...site, '--force'], /unknown option --force/],
  ])('wrong arguments (%s) are told before anything is asked', async (_, options, told) => {
    const { status, stderr } = await run(...options);
    expect(status).toBe(1);
    expect(stderr).toMatch(told);
    expect(bench.az.calls).toEqual([]);
  });
});
