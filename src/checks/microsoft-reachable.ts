import { met, notAsked, unmet, type Found } from './found.ts';

export interface MicrosoftReachableEvidence {
  hosts: readonly { host: string; reached: boolean }[];
}

export type MicrosoftReachableFinding = 'reached' | 'some-missing' | 'none-reached';

/** Whether Microsoft's hosts answer from this network. Not a stop: a probe may be blocked where the real call is not. */
export function evaluateMicrosoftReachable(
  evidence: MicrosoftReachableEvidence | null,
): Found<MicrosoftReachableFinding> {
  if (evidence === null) return notAsked;
  const missing = evidence.hosts.filter(({ reached }) => !reached).map(({ host }) => host);
  if (missing.length === 0) return met('reached');
  const finding = missing.length === evidence.hosts.length ? 'none-reached' : 'some-missing';
  return unmet(finding, 'LK-207', { hosts: missing.join(', ') });
}
