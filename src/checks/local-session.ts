import { met, notAsked, unmet, type Found } from './found.ts';

export interface LocalSessionEvidence {
  /** What the person says: no browser can see a remote session. */
  answer: 'here' | 'remote';
}

export type LocalSessionFinding = 'here' | 'remote';

/** A key in the PC in front of the person does not reach a PC that they are connected to. */
export function evaluateLocalSession(evidence: LocalSessionEvidence | null): Found<LocalSessionFinding> {
  if (evidence === null) return notAsked;
  return evidence.answer === 'here' ? met('here') : unmet('remote', 'LK-205');
}
