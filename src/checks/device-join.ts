import { met, notAsked, unknown, unmet, type Found } from './found.ts';

/** `trustType` of Graph's device: AzureAd, ServerAd, Workplace; unknown where the app may not read it. */
export type DeviceTrust = 'entra-joined' | 'hybrid-joined' | 'registered' | 'unknown';

export interface DeviceJoinEvidence {
  /** Trust of each Windows PC of the account; null where the list may not be read. */
  windowsDevices: readonly DeviceTrust[] | null;
}

export type DeviceJoinFinding = 'joined' | 'mixed' | 'registered-only' | 'none' | 'untold' | 'unreadable';

/**
 * A lock screen takes keys on joined PCs only. Nothing tells which device of the account is the PC in front of the
 * person, so this is met only where every one is joined, and never stops anyone.
 */
export function evaluateDeviceJoin(evidence: DeviceJoinEvidence | null): Found<DeviceJoinFinding> {
  if (evidence === null) return notAsked;
  const { windowsDevices } = evidence;
  if (windowsDevices === null) return unknown('unreadable');
  if (windowsDevices.length === 0) return unknown('none');
  if (windowsDevices.includes('unknown')) return unknown('untold');
  const joined = windowsDevices.filter((trust) => trust !== 'registered').length;
  if (joined === 0) return unmet('registered-only', 'LK-702');
  return joined === windowsDevices.length ? met('joined') : unknown('mixed');
}
