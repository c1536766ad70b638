import { met, notAsked, unknown, unmet, type Found } from './found.ts';

export interface MicrosoftReachableEvidence {
  /** Null in practice, where none is asked. */
  hosts: readonly { host: string; reached: boolean }[] | null;
}

export type MicrosoftReachableFinding = 'reached' | 'some-missing' | 'none-reached' | 'practice';

/** Whether Microsoft's hosts answer from this network. Not a stop: a probe may be blocked where the real call is not. */
export function evaluateMicrosoftReachable(
  evidence: MicrosoftReachableEvidence | null,
): Found<MicrosoftReachableFinding> {
  if (evidence === null) return notAsked;
  if (evidence.hosts === null) return unknown('practice');
  const missing = evidence.hosts.filter(({ reached }) => !reached).map(({ host }) => host);
  if (missing.length === 0) return met('reached');
  const finding = missing.length === evidence.hosts.length ? 'none-reached' : 'some-missing';
  return unmet(finding, 'LK-207', { hosts: missing.join(', ') });
}
