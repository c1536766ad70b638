/** The four fields that a join state is read from. */
export type DecidingField = 'AzureAdJoined' | 'EnterpriseJoined' | 'DomainJoined' | 'WorkplaceJoined';

export const decidingFields: readonly DecidingField[] = [
  'AzureAdJoined',
  'EnterpriseJoined',
  'DomainJoined',
  'WorkplaceJoined',
];

/** Names of fields, in the spelling of `dsregcmd /status`, that the app reads or that open a section. */
const names = [
  ...decidingFields,
  'DomainName',
  'Device Name',
  'Virtual Desktop',
  'DeviceId',
  'Thumbprint',
  'DeviceCertificateValidity',
  'KeyContainerId',
  'KeyProvider',
  'TpmProtected',
  'DeviceAuthStatus',
  'TenantName',
  'TenantId',
  'Idp',
  'NgcSet',
  'NgcKeyId',
  'CanReset',
  'WorkAccountCount',
  'WamDefaultSet',
  'WamDefaultAuthority',
  'AzureAdPrt',
  'AzureAdPrtUpdateTime',
  'AzureAdPrtExpiryTime',
  'AzureAdPrtAuthority',
  'EnterprisePrt',
  'AcquirePrtDiagnostics',
  'RefreshPrtDiagnostics',
  'Attempt Status',
  'User Identity',
  'Credential Type',
  'HTTP status',
  'Server Error Code',
  'Server Error Description',
  'OnPremTgt',
  'CloudTgt',
  'WorkplaceDeviceId',
  'WorkplaceTenantId',
  'WorkplaceTenantName',
  'User Context',
  'Executing Account Name',
  'KeySignTest',
  'AadRecoveryEnabled',
  'IsDeviceJoined',
  'IsUserAzureAD',
  'SessionIsNotRemote',
  'PreReqResult',
] as const;

export type KnownField = (typeof names)[number];

const bySpelling = new Map<string, KnownField>(names.map((name) => [name.toLowerCase(), name]));
// Microsoft's own FAQ on passwordless sign-in prints this one; its other slip, AzureADJoined, differs in case only.
bySpelling.set('domainedjoined', 'DomainJoined');

/** The field of that name, however it is capitalised; undefined for any other name. */
export function knownField(name: string): KnownField | undefined {
  return bySpelling.get(name.toLowerCase());
}

export function isDecidingField(name: string): boolean {
  const known = knownField(name);
  return decidingFields.some((field) => field === known);
}

/** Whether a text is the beginning of a field's name and not the whole of it: what a cut-off leaves. */
export function beginsKnownField(text: string): boolean {
  const start = text.toLowerCase();
  return start.length > 3 && [...bySpelling.keys()].some((name) => name.startsWith(start) && name !== start);
}

const sections = [
  'Device State',
  'Device Details',
  'Tenant Details',
  'User State',
  'SSO State',
  'Diagnostic Data',
  'IE Proxy Config for System Account',
  'IE Proxy Config for Current User',
  'URL Specific Proxy Config',
  'WinHttp Default Proxy Config',
  'Ngc Prerequisite Check',
] as const;

/** The section of that name as the tool spells it, `Work Account 1` and so on among them; undefined for other names. */
export function knownSection(name: string): string | undefined {
  const account = /^work account (\d{1,3})$/i.exec(name);
  if (account) return `Work Account ${account[1]}`;
  return sections.find((section) => section.toLowerCase() === name.toLowerCase());
}
