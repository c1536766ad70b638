import { valuesOf, type DsregcmdOutput } from './dsregcmd-outputs.ts';

export interface DsregcmdFacts {
  /** Whether Entra ID still accepts the device; `disabled-or-deleted` is a stale join. Windows 10 21H2 and newer. */
  readonly deviceAuth: 'success' | 'disabled-or-deleted' | 'failed' | 'not-said';
  readonly deviceId: string | null;
  readonly deviceName: string | null;
  /** The Active Directory domain. */
  readonly domainName: string | null;
  /** The tenant that the device is joined to: a GUID in lower case, null where absent or redacted. */
  readonly tenantId: string | null;
  readonly tenantName: string | null;
  /** Tenants of the user's own registrations (`WorkplaceJoined`). */
  readonly registeredTenantIds: readonly string[];
  readonly tpmProtected: boolean | null;
  readonly prt: PrtFacts;
  readonly onPremTgt: boolean | null;
  readonly cloudTgt: boolean | null;
  /** Whether the command ran as administrator: then the user's state and tokens may be missing or another's. */
  readonly runAs: 'user' | 'administrator' | 'system' | 'not-said';
  /** True where the command ran in a remote desktop session: the lock screen there is not the PC's. */
  readonly remoteSession: boolean | null;
  /** True where the account that ran it is the PC's own: such a user has no tokens of Entra ID on a joined PC. */
  readonly localUser: boolean | null;
  readonly helloSet: boolean | null;
}

export interface PrtFacts {
  /** Whether the user has a primary refresh token of Entra ID. */
  readonly state: 'present' | 'absent' | 'not-said';
  /** As printed, in UTC. */
  readonly updated: string | null;
  readonly expires: string | null;
  /** Of the last failed attempt: NTSTATUS such as `0xc000006d`, the OAuth error, Microsoft's number (AADSTS50126). */
  readonly attemptStatus: string | null;
  readonly serverError: string | null;
  readonly aadsts: string | null;
}

/** What else one output says. Null or `not-said` where it does not. */
export function dsregcmdFacts(output: DsregcmdOutput): DsregcmdFacts {
  const text = (field: string): string | null => valuesOf(output, field).find((value) => value !== '') ?? null;
  const flag = (field: string): boolean | null => {
    const value = text(field)?.toLowerCase();
    return value === 'yes' ? true : value === 'no' ? false : null;
  };
  const notRemote = flag('SessionIsNotRemote');
  return {
    deviceAuth: deviceAuthOf(text('DeviceAuthStatus')),
    deviceId: text('DeviceId'),
    deviceName: text('Device Name'),
    domainName: text('DomainName'),
    tenantId: guidOf(text('TenantId')),
    tenantName: text('TenantName'),
    registeredTenantIds: valuesOf(output, 'WorkplaceTenantId')
      .map(guidOf)
      .filter((id) => id !== null),
    tpmProtected: flag('TpmProtected'),
    prt: prtOf(text, flag('AzureAdPrt')),
    onPremTgt: flag('OnPremTgt'),
    cloudTgt: flag('CloudTgt'),
    runAs: runAsOf(text('User Context'), text('WamDefaultSet')),
    remoteSession: notRemote === null ? null : !notRemote,
    localUser: isLocalUser(text('Executing Account Name'), text('Device Name')),
    helloSet: flag('NgcSet'),
  };
}

function prtOf(text: (field: string) => string | null, present: boolean | null): PrtFacts {
  return {
    state: present === null ? 'not-said' : present ? 'present' : 'absent',
    updated: text('AzureAdPrtUpdateTime'),
    expires: text('AzureAdPrtExpiryTime'),
    attemptStatus: text('Attempt Status'),
    serverError: text('Server Error Code'),
    aadsts: /AADSTS\d{4,7}/.exec(text('Server Error Description') ?? '')?.[0] ?? null,
  };
}

function deviceAuthOf(value: string | null): DsregcmdFacts['deviceAuth'] {
  if (value === null) return 'not-said';
  if (/^success$/i.test(value)) return 'success';
  if (/^failed\b.*\b(disabled|deleted)\b/i.test(value)) return 'disabled-or-deleted';
  return /^failed\b/i.test(value) ? 'failed' : 'not-said';
}

/** `WamDefaultSet : ERROR` is what an elevated prompt prints; only failing joins print a user context. */
function runAsOf(context: string | null, wamDefault: string | null): DsregcmdFacts['runAs'] {
  if (context !== null) {
    if (/^un-elevated/i.test(context)) return 'user';
    if (/^elevated/i.test(context)) return 'administrator';
    if (/^system/i.test(context)) return 'system';
  }
  if (wamDefault === null) return 'not-said';
  if (/^error\b/i.test(wamDefault)) return 'administrator';
  return /^(yes|no)$/i.test(wamDefault) ? 'user' : 'not-said';
}

/** `PC01\Anna` on the device PC01 is an account of that PC; a device's name there ends after 15 characters. */
function isLocalUser(account: string | null, device: string | null): boolean | null {
  const authority = account?.split('\\', 1)[0];
  const host = device?.split('.', 1)[0];
  if (!account?.includes('\\') || !authority || !host) return null;
  return authority.toLowerCase() === host.slice(0, 15).toLowerCase();
}

function guidOf(value: string | null): string | null {
  return /^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/i.exec(value ?? '')?.[1]?.toLowerCase() ?? null;
}
