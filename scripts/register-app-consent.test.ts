import { describe, expect, test } from 'vitest';
import { writeKeys } from '../src/microsoft/key-scopes.ts';
import type { Directory } from './testing/pretend-az.ts';
import { appId, other, principalId, registerApp, registered, site, usual } from './testing/register-app-bench.ts';

describe.runIf(process.platform !== 'win32')('the consent that register-app.sh gives and takes out', () => {
  const bench = registerApp();
  const { given, run, changes } = bench;

  test('consent that somebody else gave is shown', async () => {
    const before = registered();
    const grant = {
      id: 'g',
      clientId: principalId,
      consentType: 'AllPrincipals',
      resourceId: 'x',
      scope: 'Files.Read',
    };
    given({ ...before, oauth2PermissionGrants: [...before.oauth2PermissionGrants, grant] });
    expect((await run(...site, '--app-id', appId)).stderr).toMatch(/another consent.*AllPrincipals Files\.Read/);
    expect(bench.az.directory.oauth2PermissionGrants).toContainEqual(grant);
  });

  test('--no-consent leaves the consent alone, and tells of one that goes too far', async () => {
    given(registered());
    const { status, stderr } = await run(...site, '--app-id', appId, '--no-consent');
    expect(status).toBe(0);
    expect(changes().join()).not.toContain('oauth2PermissionGrants');
    expect(stderr).toContain(`consent that this run would not give: ${writeKeys}`);
    expect(stderr).toContain(
      `${writeKeys} is STILL consented (consents for everybody: 1, for one person: 0). This run did not take it out`,
    );
    expect(stderr).not.toMatch(/consent.*will be taken|will be taken out|is given already|Grant admin consent/);
  });

  const onePerson = (
    id: string,
    scope: string,
    resourceId = 'graph-principal',
  ): Directory[keyof Directory][number] => ({
    id,
    clientId: principalId,
    consentType: 'Principal',
    principalId: other,
    resourceId,
    scope,
  });
  const readingOnly = (): Directory => {
    const before = registered();
    for (const grant of before.oauth2PermissionGrants) grant['scope'] = usual;
    return before;
  };

  test('--no-consent tells of writing that single persons consented to, and leaves it', async () => {
    const before = readingOnly();
    before.oauth2PermissionGrants.push(onePerson('one', `User.Read ${writeKeys}`), onePerson('two', writeKeys));
    given(before);
    const { status, stderr } = await run(...site, '--app-id', appId, '--no-consent');
    expect(status).toBe(0);
    expect(stderr).toContain('STILL consented (consents for everybody: 0, for one person: 2). This run did not take');
    expect(bench.az.directory.oauth2PermissionGrants).toEqual(before.oauth2PermissionGrants);
    expect((await run(...site, '--app-id', appId, '--no-consent', '--with-companion')).stderr).not.toContain('STILL');
  });

  describe('X2: an app that goes back to reading', () => {
    const spread = (): Directory => {
      const before = registered();
      before.oauth2PermissionGrants.unshift(
        onePerson('first', `User.Read ${writeKeys} openid`),
        onePerson('only', ` ${writeKeys.toLowerCase()}`),
        { ...onePerson('api', `Mail.Read ${writeKeys}`, 'exchange'), consentType: 'AllPrincipals' },
        onePerson('reads', 'User.Read'),
      );
      return before;
    };
    const left = (): unknown[] =>
      bench.az.directory.oauth2PermissionGrants.map(({ id, scope }) => `${id}: ${String(scope)}`);

    test('loses writing in every consent, of everybody and of one person, and keeps the rest', async () => {
      given(spread());
      bench.az.paged = true;
      const { status, stderr } = await run(...site, '--app-id', appId);
      expect(status).toBe(0);
      expect(left()).toEqual(['first: User.Read openid', 'api: Mail.Read', 'reads: User.Read', `grant-id: ${usual}`]);
      expect(changes()).toContain('DELETE /oauth2PermissionGrants/only');
      expect(stderr).toContain(`out of which ${writeKeys} will be taken: Principal User.Read ${writeKeys} openid`);
      expect(stderr).toContain(`took ${writeKeys} out of other consents: 3; changed the consent.`);
      expect(stderr).not.toContain('STILL');
    });

    test('shows it all in a dry run, and changes nothing', async () => {
      const before = spread();
      given(before);
      const { status, stderr } = await run(...site, '--app-id', appId, '--dry-run');
      expect(status).toBe(0);
      expect(stderr.match(/would send: \w+ .*oauth2PermissionGrants.*/g)).toHaveLength(4);
      expect(bench.az.directory).toEqual(before);
    });

    test.each([
      ['first', 'everybody: 0, for one person: 1'],
      ['only', 'everybody: 0, for one person: 1'],
      ['api', 'everybody: 1, for one person: 0'],
      ['grant-id', 'everybody: 1, for one person: 0'],
    ])('says who is still consented where %s cannot be changed, and takes out the others', async (id, told) => {
      given(spread());
      bench.az.fails = ({ method, path }) => method !== 'GET' && path === `/oauth2PermissionGrants/${id}`;
      const { status, stdout, stderr } = await run(...site, '--app-id', appId);
      expect(status).toBe(1);
      expect(stdout).toBe('');
      expect(stderr).toContain(`${writeKeys} is STILL consented (consents for ${told})`);
      expect(stderr).toContain(`run the same command with --app-id ${appId}`);
      expect(left().filter((one) => new RegExp(writeKeys, 'i').test(String(one)))).toHaveLength(1);
      bench.az.fails = () => false;
      expect((await run(...site, '--app-id', appId)).status).toBe(0);
      expect(left().join()).not.toMatch(new RegExp(writeKeys, 'i'));
    });

    test('keeps them all with --with-companion', async () => {
      const before = spread();
      given(before);
      const { status, stderr } = await run(...site, '--app-id', appId, '--with-companion');
      expect(status).toBe(0);
      expect(stderr).not.toContain('STILL');
      expect(bench.az.directory.oauth2PermissionGrants).toEqual(before.oauth2PermissionGrants);
    });
  });
});
