import { isOf21H1 } from '../dsregcmd/newer-fields.ts';
import type { DsregcmdReport } from '../dsregcmd.ts';
import type { RegistryReport } from '../registry/registry-report.ts';
import { verdict, type Verdict } from './verdict.ts';
import type { PastedWindows, WindowsVersion } from '../windows-version.ts';

const windows1903 = 18_362;
const windows2004 = 19_041;

/**
 * Whether Windows is new enough: Entra joined PCs need 1903, hybrid joined ones 2004. On 1903 a package alone is not
 * enough (shared PC mode), and the registry does not tell a package from Intune.
 */
export function windowsVerdicts(windows: PastedWindows, report: DsregcmdReport, registry: RegistryReport): Verdict[] {
  if (windows.kind === 'disagree') {
    return [verdict('windows-unclear', 'unknown', { detail: windows.versions.map(windowsName).join(', ') })];
  }
  if (windows.kind === 'not-said') {
    // 21H1 is new enough for either join.
    return [isOf21H1(report.sections) ? verdict('windows-new-enough', 'fine') : verdict('windows-not-said', 'unknown')];
  }
  const { version } = windows;
  const detail = windowsName(version);
  const hybrid = report.joinState === 'hybrid-joined';
  if (version.build < windows1903 || (hybrid && version.build < windows2004)) {
    return [verdict('windows-too-old', 'blocks', { code: 'LK-204', detail })];
  }
  const verdicts = [verdict('windows-fine', 'fine', { detail })];
  if (version.build < windows2004 && report.joinState === 'unclear') {
    verdicts.push(verdict('windows-not-for-hybrid', 'hinders', { detail }));
  }
  if (version.build === windows1903) {
    const byPackage = registry.signIn === 'on' && registry.wins === 'intune';
    verdicts.push(verdict('windows-1903', byPackage ? 'unknown' : 'hinders', { detail }));
  }
  return verdicts;
}

/** "Windows 11 23H2 (22631)", for sentences and tickets alike. */
export function windowsName({ system, name, build }: WindowsVersion): string {
  const known = { 'windows-11': 'Windows 11', 'windows-10': 'Windows 10', older: 'Windows' }[system];
  return `${known}${name === null ? '' : ` ${name}`} (${build})`;
}
