import { valuesOf, type DsregcmdOutput } from './dsregcmd-outputs.ts';

export interface DsregcmdFacts {
  /** Whether Entra ID still accepts the device; `disabled-or-deleted` is a stale join. Windows 10 21H1 and newer. */
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
  /** Whether there is a Kerberos ticket of Entra ID for the domain. */
  readonly onPremTgt: boolean | null;
  readonly cloudTgt: boolean | null;
  /**
   * Whether the command ran as administrator or SYSTEM: then what it says of the person may be of another account.
   * Only joins that failed say so.
   */
  readonly ranElevated: boolean | null;
  /**
   * Where Windows could not read the person's default account (Web Account Manager): the error it names, such as
   * `0x80070520`, empty where it names none; null where it could. An elevated prompt prints an error, and so does a PC
   * whose account service fails: nobody can tell which.
   */
  readonly accountError: string | null;
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
  /** Of the last failed attempt, perhaps of another person: NTSTATUS such as `0xc000006d`, the OAuth error, Microsoft's number (AADSTS50126). */
  readonly attemptStatus: string | null;
  readonly serverError: string | null;
  readonly aadsts: string | null;
}

const isWorkAccount = (section: string): boolean => section.startsWith('Work Account');
const isHelloCheck = (section: string): boolean => section === 'Ngc Prerequisite Check';

/** What else one output says. Null or `not-said` where it does not. */
export function dsregcmdFacts(output: DsregcmdOutput): DsregcmdFacts {
  // The sections of a person's own registrations have fields of the same names, and say nothing of the device.
  const textIn = (field: string, of: (section: string) => boolean): string | null =>
    valuesOf(output, field, of).find((value) => value !== '') ?? null;
  const text = (field: string): string | null => textIn(field, (section) => !isWorkAccount(section));
  const flag = (field: string): boolean | null => flagOf(text(field));
  const ticket = (field: string): boolean | null => flagOf(textIn(field, (section) => !isHelloCheck(section)));
  const helloTicket = (field: string): boolean | null => flagOf(textIn(field, isHelloCheck));
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
    // Before Windows 11 23H2 the check for Windows Hello called the ticket for the domain CloudTGT.
    onPremTgt: ticket('OnPremTgt') ?? helloTicket('OnPremTgt') ?? helloTicket('CloudTgt'),
    cloudTgt: ticket('CloudTgt'),
    ranElevated: ranElevated(text('User Context')),
    accountError: accountErrorOf(text('WamDefaultSet')),
    remoteSession: notRemote === null ? null : !notRemote,
    localUser: isLocalUser(text('Executing Account Name'), text('Device Name')),
    helloSet: flag('NgcSet'),
  };
}

function flagOf(value: string | null): boolean | null {
  const said = value?.toLowerCase();
  return said === 'yes' ? true : said === 'no' ? false : null;
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

/** Of the tests for a join that failed; an elevated prompt lets them run as SYSTEM. */
function ranElevated(context: string | null): boolean | null {
  if (/^un-elevated/i.test(context ?? '')) return false;
  return /^(?:elevated|system)\b/i.test(context ?? '') ? true : null;
}

/** https://learn.microsoft.com/entra/identity/devices/troubleshoot-device-dsregcmd#user-state */
function accountErrorOf(wamDefault: string | null): string | null {
  if (wamDefault === null || !/^error\b/i.test(wamDefault)) return null;
  return /\b0x[0-9a-f]{1,8}\b/i.exec(wamDefault)?.[0].toLowerCase() ?? '';
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
