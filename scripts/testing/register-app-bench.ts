import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { readKeys, writeKeys } from '../../src/microsoft/key-scopes.ts';
import { me, pretendAz, type Directory, type PretendAz } from './pretend-az.ts';

const script = resolve(import.meta.dirname, '../../hosting/register-app/register-app.sh');
export const site = ['--base-url', 'https://keys.contoso.com/'];
export const appId = '11111111-2222-4333-8444-555555555555';
export const principalId = '44444444-2222-4333-8444-555555555555';
export const other = '99999999-2222-4333-8444-555555555555';
export const usual = `openid profile offline_access User.Read ${readKeys}`;

/** A tenant that knows Graph and nothing else. */
export const emptyDirectory: Directory = {
  applications: [],
  servicePrincipals: [{ id: 'graph-principal', appId: '00000003-0000-0000-c000-000000000000' }],
  oauth2PermissionGrants: [],
};

/** A registration as an earlier release made it: both permissions, consent to both. */
export const registered = (application: object = {}, principal: object = {}): Directory => ({
  ...emptyDirectory,
  applications: [
    {
      id: '33333333-2222-4333-8444-555555555555',
      appId,
      displayName: 'Latchkey',
      createdDateTime: '2026-03-01T08:00:00Z',
      signInAudience: 'AzureADMyOrg',
      isFallbackPublicClient: false,
      spa: { redirectUris: ['https://keys.contoso.com/'] },
      web: { redirectUris: [], implicitGrantSettings: { enableAccessTokenIssuance: false } },
      publicClient: { redirectUris: [] },
      passwordCredentials: [],
      keyCredentials: [],
      requiredResourceAccess: [{ resourceAccess: [{ id: 'b2de7db9-10f7-4800-b04c-b5b91e4891d6' }] }],
      owners: [me],
      ...application,
    },
  ],
  servicePrincipals: [
    ...emptyDirectory.servicePrincipals,
    { id: principalId, appId, passwordCredentials: [], keyCredentials: [], ...principal },
  ],
  oauth2PermissionGrants: [
    {
      id: 'grant-id',
      clientId: principalId,
      consentType: 'AllPrincipals',
      resourceId: 'graph-principal',
      scope: `${usual} ${writeKeys}`,
    },
  ],
});

interface Ran {
  status: number;
  stdout: string;
  stderr: string;
}

export interface RegisterApp {
  readonly az: PretendAz;
  given: (directory: Directory) => void;
  run: (...options: string[]) => Promise<Ran>;
  /** Runs commands as somebody types them into bash. */
  type: (commands: string) => Promise<Ran>;
  /** Writes the pretended `az` anew, after its script was changed. */
  place: () => void;
  /** Method and path of each call that changes something. */
  changes: () => string[];
  bodies: () => unknown[];
}

/** Runs register-app.sh with a pretended Azure CLI, which is empty before each test of the `describe` that calls this. */
export function registerApp(): RegisterApp {
  let folder = '';
  let az: PretendAz;
  const place = (): void => {
    writeFileSync(join(folder, 'az'), az.script, { mode: 0o755 });
  };
  function bash(...options: string[]): Promise<Ran> {
    const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` };
    return new Promise((done) => {
      const child = execFile('bash', options, { env }, (_, stdout, stderr) => {
        done({ status: child.exitCode ?? -1, stdout, stderr });
      });
    });
  }
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'latchkey-az-'));
    az = await pretendAz(structuredClone(emptyDirectory));
    place();
  });
  afterEach(() => {
    az.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    get az() {
      return az;
    },
    place,
    given(directory) {
      az.directory = structuredClone(directory);
      az.calls = [];
    },
    run: (...options) => bash(script, ...options),
    type: (commands) => bash('-c', commands),
    changes: () => az.calls.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`),
    bodies: () => az.calls.flatMap(({ body }) => (body === null ? [] : [body])),
  };
}
