import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readKeys, writeKeys } from '../src/microsoft/key-scopes.ts';

const folder = resolve(import.meta.dirname, '../hosting/register-app');
const bash = readFileSync(join(folder, 'register-app.sh'), 'utf8');
const powershell = readFileSync(join(folder, 'register-app.ps1'), 'utf8');
const guid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

describe('X2: both scripts ask for the permissions that the page asks for, and no more', () => {
  const names = (text: string): string[] => [
    ...new Set(
      [...text.matchAll(/\b(?:User|UserAuth\w*|Policy|Device|Directory)(?:-\w+)?\.Read\w*(?:\.\w+)*/g)].map(
        ([name]) => name,
      ),
    ),
  ];
  const wanted = ['User.Read', readKeys, writeKeys];

  test.each([
    ['register-app.sh', bash],
    ['register-app.ps1', powershell],
  ])('%s', (_, text) => {
    expect(names(text).sort()).toEqual([...wanted].sort());
  });

  test('the same ids stand in both, in the same order', () => {
    expect(bash.match(guid)).toEqual(powershell.match(guid));
    expect(bash.match(guid)).toHaveLength(7);
  });
});

/** An Azure CLI that knows nothing but answers, and writes down what it was asked to change. */
const pretendCli = `#!/usr/bin/env bash
if [[ "$1" == account ]]; then echo 11111111-2222-4333-8444-555555555555; exit; fi
while (($# > 0)); do
  case "$1" in --method) method="$2" ;; --url) url="$2" ;; --query) query="$2" ;; --body) body="\${2#@}" ;; esac
  shift
done
if [[ "$method" != GET ]]; then
  echo "$method $url" >>"$LOG"
  cat "$body" >>"$LOG"
  case "$url" in
    */applications) touch "$LOG.registered"; echo client-id ;;
    */servicePrincipals) touch "$LOG.principal"; echo our-principal ;;
    */oauth2PermissionGrants) touch "$LOG.grant" ;;
  esac
  exit
fi
case "$url $query" in
  *"length(value)") [[ -e "$LOG.registered" ]] && echo 1 || echo 0 ;;
  *appId" value[0].appId") [[ -e "$LOG.registered" ]] && echo client-id || true ;;
  */applications*) echo object-id ;;
  *00000003-0000-0000-c000-000000000000*) echo graph-principal ;;
  */servicePrincipals*) [[ -e "$LOG.principal" ]] && echo our-principal || true ;;
  */oauth2PermissionGrants*) [[ -e "$LOG.grant" ]] && echo grant-id || true ;;
esac
`;

/** The script is bash; what it sends is the same everywhere. */
describe.runIf(process.platform !== 'win32')('register-app.sh', () => {
  let place = '';
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'latchkey-az-'));
    writeFileSync(join(place, 'az'), pretendCli);
    chmodSync(join(place, 'az'), 0o755);
    writeFileSync(join(place, 'log'), '');
  });
  afterEach(() => {
    rmSync(place, { recursive: true, force: true });
  });

  const log = (): string => readFileSync(join(place, 'log'), 'utf8');
  function run(...options: string[]): { status: number | null; stdout: string; stderr: string } {
    const env = { ...process.env, PATH: `${place}${delimiter}${process.env['PATH'] ?? ''}`, LOG: join(place, 'log') };
    return spawnSync('bash', [join(folder, 'register-app.sh'), ...options], { env, encoding: 'utf8' });
  }
  const bodies = (): unknown[] =>
    log()
      .split(/^(?:POST|PATCH) .*$/m)
      .filter((text) => text.trim() !== '')
      .map((text) => JSON.parse(text) as unknown);

  test('registers a single-page application, its principal and the consent', () => {
    const { status, stdout, stderr } = run('--base-url', 'https://keys.contoso.com/');
    expect(stderr).not.toContain('would send');
    expect(status).toBe(0);
    expect(bodies()).toMatchObject([
      {
        signInAudience: 'AzureADMyOrg',
        spa: { redirectUris: ['https://keys.contoso.com/'] },
        optionalClaims: { idToken: [{ name: 'auth_time' }, { name: 'login_hint' }] },
      },
      { appId: 'client-id' },
      {
        clientId: 'our-principal',
        consentType: 'AllPrincipals',
        resourceId: 'graph-principal',
        scope: `openid profile offline_access User.Read ${readKeys} ${writeKeys}`,
      },
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ clientId: 'client-id' });
    expect(log()).not.toMatch(/secret|password|addPassword/i);
  });

  test('a second run changes what is there and makes nothing new', () => {
    run('--base-url', 'https://keys.contoso.com/');
    writeFileSync(join(place, 'log'), '');
    expect(run('--base-url', 'https://keys.contoso.com/').status).toBe(0);
    expect(log().match(/^(POST|PATCH) .*$/gm)).toEqual([
      'PATCH https://graph.microsoft.com/v1.0/applications/object-id',
      'PATCH https://graph.microsoft.com/v1.0/oauth2PermissionGrants/grant-id',
    ]);
  });

  test('--dry-run sends nothing and shows what it would send', () => {
    const { status, stderr } = run('--base-url', 'https://keys.contoso.com/', '--dry-run');
    expect(status).toBe(0);
    expect(log()).toBe('');
    expect(stderr).toContain('would send: POST https://graph.microsoft.com/v1.0/applications');
  });

  test('--no-consent leaves the consent alone', () => {
    expect(run('--base-url', 'https://keys.contoso.com/', '--no-consent').status).toBe(0);
    expect(log()).not.toContain('oauth2PermissionGrants');
  });

  test.each(['https://keys.contoso.com', 'http://keys.contoso.com/', 'https://keys.contoso.com/?x=1/', 'https://a/"/'])(
    'refuses %s as the address of the page',
    (address) => {
      expect(run('--base-url', address).status).toBe(1);
      expect(log()).toBe('');
    },
  );
});
