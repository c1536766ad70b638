import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Directory } from './testing/pretend-az.ts';
import { desk, deskRegistered } from './testing/helpdesk-registered.ts';
import { appId, other, principalId, registerApp, registered, site } from './testing/register-app-bench.ts';

const section =
  readFileSync(resolve(import.meta.dirname, '../docs/deploy.md'), 'utf8')
    .split(/^## /m)
    .find((part) => part.startsWith('Emergency off')) ?? '';
const blocks = (language: string): string[] =>
  [...section.matchAll(new RegExp(`^ *\`\`\`${language}\\n([^]*?)^ *\`\`\`$`, 'gm'))].map(([, text = '']) => text);
const [off = '', look = '', on = ''] = blocks('sh');

/** What the reader puts in: the client id of the app. */
const commands = (...parts: string[]): string => parts.join('').replace('00000000-0000-0000-0000-000000000000', appId);

/** An app of somebody else's beside it, with a consent of its own, and a consent of one person to ours. */
function withOthers(directory: Directory): Directory {
  directory.servicePrincipals.push({ id: 'another', appId: other, accountEnabled: true });
  directory.oauth2PermissionGrants.push(
    {
      id: 'theirs',
      clientId: 'another',
      consentType: 'AllPrincipals',
      resourceId: 'graph-principal',
      scope: 'User.Read',
    },
    { id: 'ones', clientId: principalId, consentType: 'Principal', resourceId: 'graph-principal', scope: 'User.Read' },
  );
  return directory;
}

describe.runIf(process.platform !== 'win32')('the commands of deploy.md, "Emergency off"', () => {
  const bench = registerApp();
  const { given, run, type, changes } = bench;
  const grants = (): unknown[] => bench.az.directory.oauth2PermissionGrants.map(({ id }) => id);
  const enabled = (): unknown[] =>
    bench.az.directory.servicePrincipals.slice(1).map(({ id, accountEnabled }) => [id, accountEnabled]);

  test.each([
    ["the helpdesk's room", deskRegistered(), desk],
    ["the employees' page", registered(), site],
  ])(
    'disable %s, revoke every consent to it, and touch no other app; the script gives back what it needs',
    async (_, before, options) => {
      given(withOthers(structuredClone(before)));
      expect((await type(commands(off))).stderr).toBe('');
      expect(changes()).toEqual([
        `PATCH /servicePrincipals/${principalId}`,
        'DELETE /oauth2PermissionGrants/grant-id',
        'DELETE /oauth2PermissionGrants/ones',
      ]);
      expect(enabled()).toEqual([
        [principalId, false],
        ['another', true],
      ]);
      expect(grants()).toEqual(['theirs']);

      const again = await run(...options, '--app-id', appId);
      expect(again.status).toBe(0);
      expect(again.stderr).toContain('the app is switched off, and stays so');
      expect(enabled()[0]).toEqual([principalId, false]);
      expect(grants()).toHaveLength(2);
      expect((await type(commands(off.split('\n').slice(0, 3).join('\n'), '\n', on))).stderr).toBe('');
      expect(enabled()[0]).toEqual([principalId, true]);
    },
  );

  test('show what is left, where something is and where nothing is', async () => {
    given(withOthers(deskRegistered()));
    bench.az.fails = ({ method, path }) => method === 'DELETE' && path.endsWith('/ones');
    expect((await type(commands(off, look))).stdout).toBe('False\nUser.Read\n');
    bench.az.fails = () => false;
    expect((await type(commands(off, look))).stdout).toBe('False\n');
  });

  test('change nothing where the tenant has no such app', async () => {
    given(withOthers(deskRegistered()));
    const before = structuredClone(bench.az.directory);
    const { stderr } = await type(commands(off).replace(appId, '99999999-0000-4000-8000-000000000000'));
    expect(stderr).toContain('ERROR');
    expect(bench.az.directory).toEqual(before);
  });
});

test('the policy of "Emergency off" removes the extension by its id', () => {
  expect(blocks('json').map((text) => JSON.parse(text) as unknown)).toEqual([
    { 'THE-ID': { installation_mode: 'removed' } },
  ]);
});
