/** Made-up pastes to practise with. Every name and id in them is invented. */
export const sampleIds = ['ready', 'switched-off', 'registered', 'hybrid', 'broken', 'too-old', 'cut-off'] as const;
export type SampleId = (typeof sampleIds)[number];

type Field = readonly [name: string, value: string];

const rule = `+${'-'.repeat(70)}+`;
const prompt = 'C:\\Users\\sample>';

/**
 * @param tenantId of the organisation that the PC is joined to
 * @returns what a command prompt shows after the commands of the agent's page
 */
export function sampleReport(id: SampleId, tenantId: string): string {
  const hybrid = id === 'hybrid';
  const joined = id !== 'registered';
  const text = [
    `Microsoft Windows [Version ${id === 'too-old' ? '10.0.17763.6414' : '10.0.26100.4061'}]`,
    '(c) Microsoft Corporation. All rights reserved.',
    '',
    `${prompt}dsregcmd /status`,
    '',
    section('Device State', [
      ['AzureAdJoined', joined ? 'YES' : 'NO'],
      ['EnterpriseJoined', 'NO'],
      ['DomainJoined', hybrid ? 'YES' : 'NO'],
      ...(hybrid ? [['DomainName', 'SAMPLE'] as const] : []),
      ['Device Name', 'SAMPLE-PC'],
    ]),
    ...(joined ? joinedSections(id, tenantId) : []),
    section('User State', [
      ['NgcSet', 'NO'],
      ['WorkplaceJoined', joined ? 'NO' : 'YES'],
      ['WamDefaultSet', joined ? 'YES' : 'NO'],
    ]),
    section('SSO State', [
      ['AzureAdPrt', joined && id !== 'broken' ? 'YES' : 'NO'],
      ...(hybrid
        ? ([
            ['OnPremTgt', 'YES'],
            ['CloudTgt', 'YES'],
          ] as const)
        : []),
    ]),
    ...(joined
      ? []
      : [
          section('Work Account 1', [
            ['WorkplaceTenantId', tenantId],
            ['WorkplaceTenantName', 'Sample'],
          ]),
        ]),
    section('Ngc Prerequisite Check', [
      ['IsDeviceJoined', joined ? 'YES' : 'NO'],
      ['SessionIsNotRemote', 'YES'],
      ['PreReqResult', 'WillNotProvision'],
    ]),
    ...queries(id),
  ].join('\n');
  return id === 'cut-off' ? text.slice(0, text.indexOf('SSO State') + 5) : text;
}

function joinedSections(id: SampleId, tenantId: string): string[] {
  return [
    section('Device Details', [
      ['DeviceId', '5a3b1e00-0000-4000-8000-000000000011'],
      ['TpmProtected', 'YES'],
      // Windows 10 1809 does not print it yet.
      ...(id === 'too-old'
        ? []
        : [
            ['DeviceAuthStatus', id === 'broken' ? 'FAILED. Device is either disabled or deleted' : 'SUCCESS'] as const,
          ]),
    ]),
    section('Tenant Details', [
      ['TenantName', 'Sample'],
      ['TenantId', tenantId],
    ]),
  ];
}

function queries(id: SampleId): string[] {
  const on = id !== 'switched-off' && id !== 'registered';
  const missing = 'ERROR: The system was unable to find the specified registry key or value.';
  const answer = (key: string, name: string): string => `\n${key}\n    ${name}    REG_DWORD    0x1\n`;
  return [
    `${prompt}reg query "HKLM\\SOFTWARE\\Microsoft\\Policies\\PassportForWork\\SecurityKey" /v UseSecurityKeyForSignin`,
    on && id !== 'hybrid'
      ? answer(
          'HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Policies\\PassportForWork\\SecurityKey',
          'UseSecurityKeyForSignin',
        )
      : `\n${missing}\n`,
    `${prompt}reg query "HKLM\\SOFTWARE\\Policies\\Microsoft\\FIDO" /v EnableFIDODeviceLogon`,
    id === 'hybrid'
      ? answer('HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\FIDO', 'EnableFIDODeviceLogon')
      : `\n${missing}\n`,
    prompt,
  ];
}

function section(name: string, fields: readonly Field[]): string {
  const lines = fields.map(([key, value]) => `${key.padStart(26)} : ${value}`);
  return [rule, `| ${name.padEnd(69)}|`, rule, '', ...lines, ''].join('\n');
}
