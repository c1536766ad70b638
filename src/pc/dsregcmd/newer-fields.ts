import type { DsregcmdSection } from './dsregcmd-outputs.ts';

/**
 * Fields that dsregcmd prints since Windows 10 21H1, or since the first Windows 11, and not before
 * (https://learn.microsoft.com/entra/identity/devices/troubleshoot-device-dsregcmd).
 */
const newer = new Set(
  [
    ...['DeviceAuthStatus', 'AcquirePrtDiagnostics', 'RefreshPrtDiagnostics', 'Previous Prt Attempt', 'Attempt Status'],
    ...[
      'User Identity',
      'Credential Type',
      'Correlation ID',
      'Endpoint URI',
      'HTTP Method',
      'HTTP Error',
      'HTTP status',
    ],
    ...['Server Error Code', 'Server Error Description', 'OnPremTgt', 'CloudTgt', 'KerbTopLevelNames'],
  ].map((name) => name.toLowerCase()),
);

/** Whether an output comes from Windows 10 21H1 or newer for certain: it has such a field, whatever its value. */
export function isOf21H1(sections: readonly DsregcmdSection[]): boolean {
  return sections.some(({ fields }) => fields.some(({ name }) => newer.has(name.toLowerCase())));
}
