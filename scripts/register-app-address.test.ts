import { describe, expect, test } from 'vitest';
import { desk, deskRegistered } from './testing/helpdesk-registered.ts';
import type { Directory } from './testing/pretend-az.ts';
import { appId, emptyDirectory, other, registerApp, registered, site } from './testing/register-app-bench.ts';

/** A registration of somebody else's beside whatever the script makes. */
const beside = (platform: string, uri: string, more: object = {}): Directory => ({
  ...structuredClone(emptyDirectory),
  applications: [
    { id: 'x', appId: other, displayName: 'Somebody else', [platform]: { redirectUris: ['https://a/', uri] }, ...more },
  ],
});

describe.runIf(process.platform !== 'win32')('where register-app.sh lets the two pages stand', () => {
  const bench = registerApp();
  const { given, run, changes } = bench;

  describe('an address that another app holds', () => {
    test.each([
      ['spa', 'https://keydesk.contoso.com/'],
      ['web', 'https://keydesk.contoso.com/signin-oidc'],
      ['publicClient', 'https://keydesk.contoso.com'],
      ['spa', 'https://KEYDESK.contoso.com/'],
      ['spa', 'HTTPS://keydesk.contoso.com:443/'],
      ['spa', 'https://x@keydesk.contoso.com/'],
      ['web', 'https://*.contoso.com/'],
      ['web', 'https://*/'],
    ])('is refused (%s %s)', async (platform, uri) => {
      given(beside(platform, uri));
      const { status, stdout, stderr } = await run(...desk);
      expect(status).toBe(1);
      expect(changes()).toEqual([]);
      expect(stdout).toBe('');
      expect(stderr).toContain(
        `REFUSED: The address of another registration, whose scripts could get the helpdesk's tokens: ${other} ["Somebody else"], ${uri}`,
      );
      expect(stderr).toContain('A second client id is no boundary on a shared origin');
    });

    test.each([
      'https://keydesk.contoso.com:8443/',
      'https://a.keydesk.contoso.com/',
      'https://keydesk.contoso.com.evil.example/',
      'https://keydesk.contoso.com@evil.example/',
      'https://*.fabrikam.com/',
      'http://localhost:3000/',
      'urn:ietf:wg:oauth:2.0:oob',
    ])('is another one than %s', async (uri) => {
      given(beside('spa', uri));
      expect((await run(...desk)).status).toBe(0);
    });

    test('is refused with the port that goes without saying, too', async () => {
      given(beside('spa', 'https://keydesk.contoso.com/'));
      const { status, stderr } = await run('--helpdesk', '--base-url', 'https://keydesk.contoso.com:443/');
      expect(status).toBe(1);
      expect(stderr).toContain('The address of another registration');
    });

    test("is refused where it is the employees' page, by a new registration and by changing that one", async () => {
      const shared = ['--helpdesk', '--base-url', 'https://keys.contoso.com/'];
      given(registered());
      expect((await run(...shared)).stderr).toContain(`${appId} ["Latchkey"], https://keys.contoso.com/`);
      const changed = await run(...shared, '--app-id', appId);
      expect(changed.status).toBe(1);
      expect(changed.stderr).toContain("A permission of Latchkey's other page");
      expect(changes()).toEqual([]);
    });

    test('is refused on whichever page of the list it stands', async () => {
      const { applications } = beside('spa', 'https://keydesk.contoso.com/');
      const harmless = { id: 'y', appId: 'y', displayName: 'Harmless', spa: { redirectUris: ['https://a/'] } };
      given({ ...emptyDirectory, applications: [harmless, ...applications] });
      bench.az.paged = true;
      expect((await run(...desk)).stderr).toContain(`${other} ["Somebody else"]`);
      expect(changes()).toEqual([]);
    });

    test('is told in quotes and without what steers a terminal', async () => {
      given(beside('spa', 'https://keydesk.contoso.com/\u001b[2J', { displayName: 'x\n\u001b]0;you\u0007' }));
      const { stderr } = await run(...desk);
      expect(stderr).toContain('["x');
      expect(stderr.replaceAll('\n', '')).not.toMatch(/\p{C}/u);
    });
  });

  test("the helpdesk's address is refused to the employees' page, by a new registration and by changing that one", async () => {
    const shared = ['--base-url', 'https://keydesk.contoso.com/'];
    given(deskRegistered());
    const { status, stderr } = await run(...shared);
    expect(status).toBe(1);
    expect(stderr).toContain(`The address of the helpdesk's registration`);
    expect((await run(...shared, '--app-id', appId)).stderr).toContain("A permission of Latchkey's other page");
    expect(changes()).toEqual([]);
    expect((await run(...site)).status).toBe(0);
  });
});
