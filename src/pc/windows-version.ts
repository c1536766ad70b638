import { pastedLines } from './pasted-lines.ts';

export interface WindowsVersion {
  /** By build alone: 22000 and later are 11, or whatever comes after it. */
  readonly system: 'windows-11' | 'windows-10' | 'older';
  readonly build: number;
  /** The number of the last update, `4317` of 22631.4317; null where it was not said. */
  readonly revision: number | null;
  /** `23H2`, `1903`; null for a build that is not in the table, which is no error: new ones come every year. */
  readonly name: string | null;
}

/** What a paste says of Windows. `disagree` where it speaks of more than one build. */
export type PastedWindows =
  | { readonly kind: 'said'; readonly version: WindowsVersion }
  | { readonly kind: 'disagree'; readonly versions: readonly WindowsVersion[] }
  | { readonly kind: 'not-said' };

/** Released builds (https://learn.microsoft.com/windows/release-health/release-information, and that of Windows 11). */
const names: ReadonlyMap<number, string> = new Map([
  [10_240, '1507'],
  [10_586, '1511'],
  [14_393, '1607'],
  [15_063, '1703'],
  [16_299, '1709'],
  [17_134, '1803'],
  [17_763, '1809'],
  [18_362, '1903'],
  [18_363, '1909'],
  [19_041, '2004'],
  [19_042, '20H2'],
  [19_043, '21H1'],
  [19_044, '21H2'],
  [19_045, '22H2'],
  [22_000, '21H2'],
  [22_621, '22H2'],
  [22_631, '23H2'],
  [26_100, '24H2'],
  [26_200, '25H2'],
]);

/** @param build such as 22631; any whole number is a version */
export function windowsOfBuild(build: number, revision: number | null = null): WindowsVersion {
  const system = build >= 22_000 ? 'windows-11' : build >= 10_240 ? 'windows-10' : 'older';
  return { system, build, revision, name: names.get(build) ?? null };
}

/**
 * @param text `10.0.22631.4317`, as Windows and Graph's `operatingSystemVersion` write it
 * @returns null for anything else
 */
export function windowsOfVersion(text: string): WindowsVersion | null {
  const [, build, revision] = /^\d{1,2}\.\d{1,2}\.(\d{4,6})(?:\.(\d{1,6}))?$/.exec(text.trim()) ?? [];
  return build === undefined ? null : windowsOfBuild(Number(build), revision === undefined ? null : Number(revision));
}

/**
 * Windows' version in a paste: the two lines with which a command prompt opens (and `ver`), `systeminfo`, what `winver`
 * and Settings show, in whatever language. Other programs have builds too; theirs are none of Windows'.
 */
export function pastedWindows(text: string): PastedWindows {
  const found = new Map<number, WindowsVersion>();
  for (const line of pastedLines(text)) {
    const version = versionIn(line);
    if (version !== null && (version.revision !== null || !found.has(version.build))) found.set(version.build, version);
  }
  const [first, ...others] = found.values();
  if (first === undefined) return { kind: 'not-said' };
  return others.length === 0 ? { kind: 'said', version: first } : { kind: 'disagree', versions: [first, ...others] };
}

function versionIn(line: string): WindowsVersion | null {
  // A word like "Version", in brackets.
  const bracketed = /\[\s*v[\p{L}]{0,10}[\s:.]{0,3}(\d{1,2}\.\d{1,2}\.\d{4,6}(?:\.\d{1,6})?)\s*\]/iu.exec(line)?.[1];
  if (bracketed !== undefined) return windowsOfVersion(bracketed);
  // `systeminfo` says it twice: 10.0.26100 N/A Build 26100.
  const twice = /\b10\.0\.(\d{4,6})\b.{0,80}\s\1(?![\d.])/.exec(line)?.[1];
  if (twice !== undefined) return windowsOfBuild(Number(twice));
  const [, build, revision] =
    /(?:\bOS|windows\D{0,40}|system)[\s-]{0,3}build\s{1,80}(\d{4,6})(?:\.(\d{1,6}))?(?![\d.])/i.exec(line) ?? [];
  if (build !== undefined) return windowsOfBuild(Number(build), revision === undefined ? null : Number(revision));
  return shownByWinver(line);
}

/** Version 22H2 (OS Build 19045.5011): in any language the name, and the build that has it. */
function shownByWinver(line: string): WindowsVersion | null {
  const [, name, build, revision] = /\b(\d\d(?:H[12]|\d\d)) ?\([^()\d]{2,60}(\d{5})\.(\d{1,6})\)/.exec(line) ?? [];
  if (name === undefined || names.get(Number(build)) !== name) return null;
  return windowsOfBuild(Number(build), Number(revision));
}
