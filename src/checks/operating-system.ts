import { met, notAsked, unknown, unmet, type Found } from './found.ts';
import type { Platform } from './platforms.ts';

export interface OperatingSystemEvidence {
  platform: Platform;
  /** The client hint `platformVersion`, e.g. `15.0.0`; null where the browser does not tell it. */
  platformVersion: string | null;
}

export type OperatingSystemFinding =
  | 'windows-11'
  | 'windows-10'
  | 'windows-10-1903-or-1909'
  | 'windows-10-too-old'
  | 'windows-unclear'
  | 'windows-untold'
  | 'not-windows';

/**
 * Reads Windows' version from the client hint, which counts API levels, not builds
 * (https://learn.microsoft.com/microsoft-edge/web-platform/how-to-detect-win11): 0 is Windows 7 and 8; 1 to 7 are
 * Windows 10 up to 1809, where keys cannot unlock; 8 is both 1903 and 1909; 10 is 2004 and later; from 13 on Windows 11.
 * A number that is newer than this table is never an error, and a hint can be coarse: nothing here stops anyone.
 */
export function evaluateOperatingSystem(evidence: OperatingSystemEvidence | null): Found<OperatingSystemFinding> {
  if (evidence === null) return notAsked;
  if (evidence.platform !== 'windows') return unknown('not-windows');
  const told = /^\d{1,6}/.exec(evidence.platformVersion ?? '')?.[0];
  if (told === undefined) return unknown('windows-untold');
  const level = Number(told);
  if (level < 8) return unmet('windows-10-too-old', 'LK-204');
  if (level < 10) return unknown('windows-10-1903-or-1909');
  if (level === 10) return met('windows-10');
  return level < 13 ? unknown('windows-unclear') : met('windows-11');
}
