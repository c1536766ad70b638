import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readKeys, writeKeys } from '../src/microsoft/key-scopes.ts';

const read = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, `../hosting/register-app/register-app.${name}`), 'utf8');
const bash = read('sh');
const powershell = read('ps1');

/** The same text in both languages: without what guards a dollar sign or a colon, with bash's names of options. */
const plain = (text: string): string =>
  text
    .replace(/[\\`](?=[$:"])/g, '')
    .replace(/\$\{(\w+)\}/g, '$$$1')
    .replace(
      /(?<= )-(AppId|AcceptOwner|NoConsent|Consent|Name|DeleteReadiness)\b/g,
      (_, name: string) => `--${name.replace(/\B[A-Z]/g, '-$&').toLowerCase()}`,
    );

/** Steps, calls and bodies in the order in which they stand in the script. */
function matches(text: string, pattern: RegExp): string[] {
  const code = text.replace(/^\s*#.*$|<#[^]*?#>/gm, '');
  return [...code.matchAll(pattern)].map(([, ...groups]) => plain(groups.join(' ').trim()));
}

/** PowerShell cannot be run everywhere, bash can: so the one is held to the other. */
describe('register-app.ps1 and register-app.sh', () => {
  test.each([
    ['have the same steps', /^\s*[Ss]tep (\d) "([^"]+)"/gm, 12],
    [
      'send the same requests at the same step',
      /(?:graph_get|Get-Graph) "(\/.*?[^\\])"|(?:graph_send|Send-Graph) (POST|PATCH|DELETE) "(\/[^"]+)"|^\s*[Ss]tep (\d)/gm,
      33,
    ],
    ['send the same bodies', /(?:<<JSON[^\n]*|@")\n([^]*?)\n(?:JSON|"@)$/gm, 6],
    ['refuse the same things, in the same words', /\b[Rr]efuse "(.*?)"(?=;| ;;|\n)/g, 16],
  ])('%s', (_, pattern, count) => {
    expect(matches(powershell, pattern)).toEqual(matches(bash, pattern));
    expect(matches(bash, pattern)).toHaveLength(count);
  });

  test('say the same of what they change and leave', () => {
    const said = (text: string): string[] => [
      ...new Set(
        matches(
          text,
          /\b[Ss]ay "((?:\$\((?:still|Get-Still)\)|None is|When you|An address|Deleted|Left to|taken|redirect|permission|owner|consent|another|accounts|is given|Not given|It was|Latchkey|open to|the app is|A second|Assignment|Conditional| {2})[^\n]*?)"(?=;| ;;| \}|\n)/g,
        ),
      ),
    ];
    const still = (text: string): string => text.replace('$(still)', '$(Get-Still)');
    expect(said(powershell).sort()).toEqual(said(bash).map(still).sort());
    const sentence = /\$write is STILL consented \(consents for everybody: .*, for one person: .*\)\./;
    for (const text of [bash, powershell]) expect(text).toMatch(sentence);
    expect(said(bash).length).toBeGreaterThan(21);
  });

  test('take the same addresses and names, case and line feed included', () => {
    const patterns = (text: string, pattern: RegExp): string[] =>
      [...text.matchAll(pattern)].map(([, one = '']) => one.replaceAll('\\ ', ' ')).sort();
    const taken = patterns(powershell, /ValidatePattern\('\(\?-i\)\^(.*)\\z'\)/g);
    expect(taken).toHaveLength(2);
    expect(patterns(bash, /"\$(?:url|name)" =~ \^(.*?)\$ \]\]/g)).toEqual(taken);
    expect(powershell).not.toMatch(/ValidatePattern\((?!'\(\?-i\)\^.*\\z'\))/);
  });

  test('show nothing of what people name as it is: no control or format character, and in quotes', () => {
    const shown = /function Clear-Control.*\n.*-replace '(.*)', '\*'/.exec(powershell)?.[1] ?? '';
    for (const one of '\u0000\n\u001b\u007f\u0085\u009b\u00ad\u200b\u202e\u2028\u2066\ufeff\ue000') {
      expect(one, JSON.stringify(one)).toMatch(new RegExp(shown, 'u'));
    }
    expect('Müller & Söhne "x"').not.toMatch(new RegExp(shown, 'u'));
    expect(powershell.match(/\$called = .*/g)).toHaveLength(4);
    expect(powershell).not.toMatch(/\$called = (?!Format-Name )/);
    expect(powershell).toContain('Say "name: $(Format-Name $application[\'displayName\'])"');
  });

  test('read every list to its end', () => {
    for (const text of [bash, powershell]) {
      expect(text.match(/@odata\.nextLink/g)).toHaveLength(1);
      expect(text).toContain('the rest of a list is said to be elsewhere, so it was not read');
    }
    expect(powershell.match(/Invoke-MgGraphRequest -Method GET/g)).toHaveLength(1);
    expect(bash.match(/az rest --method GET/g)).toHaveLength(1);
  });

  test('X2: know the permissions that the page asks for by the same ids, and writing only for the companion', () => {
    const ids = (text: string): string[] =>
      matches(
        text,
        /^\s*(?:"|'|(?:companion|directory)_scope="|\$(?:companion|directory)Scope = @\{ name = ')([\w.-]+)[" ']+(?:\s*= '|; id = ')?\s*([0-9a-f-]{36})/gm,
      );
    expect(ids(powershell)).toEqual(ids(bash));
    expect(ids(bash).map((one) => one.split(' ')[0])).toEqual([
      'openid',
      'profile',
      'offline_access',
      'User.Read',
      readKeys,
      writeKeys,
      'User.ReadBasic.All',
      'UserAuthMethod-Passkey.Read.All',
      'UserAuthMethod-Passkey.ReadWrite.All',
      'UserAuthMethod-TAP.ReadWrite.All',
      'User.RevokeSessions.All',
      'GroupMember.Read.All',
      'User.Read.All',
      'Policy.Read.AuthenticationMethod',
      'Policy.Read.All',
      'AuditLog.Read.All',
      'Application.Read.All',
      'DeviceManagementServiceConfig.Read.All',
      'DeviceManagementConfiguration.Read.All',
    ]);
    for (const text of [bash, powershell]) {
      expect(text.match(/UserAuthMethod-Passkey\.ReadWrite\b(?!\.All)/g)).toHaveLength(1);
      expect(text).not.toMatch(/(?:UserAuthentication\w*\.Read\.|Policy\.ReadWrite|Directory\.Read)[-\w.]*\.All\b/);
      // Named to be taken out of what somebody else consented to, without an id that would ask for it.
      expect(text.match(/UserAuthenticationMethod\.ReadWrite\.All/g)).toHaveLength(1);
      expect(text).not.toContain('b7887744-6746-4312-813d-72daeaee7e2d');
      expect(text).not.toMatch(/addPassword|addKey|client_?secret/i);
    }
  });
});
