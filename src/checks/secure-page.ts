import { met, notAsked, stop, type Found } from './found.ts';

export interface SecurePageEvidence {
  /** `isSecureContext` of the page. */
  secure: boolean;
}

export type SecurePageFinding = 'secure' | 'insecure';

/** Keys work on secure pages only. */
export function evaluateSecurePage(evidence: SecurePageEvidence | null): Found<SecurePageFinding> {
  if (evidence === null) return notAsked;
  return evidence.secure ? met('secure') : stop('insecure', 'LK-201');
}
