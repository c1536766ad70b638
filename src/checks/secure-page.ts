import { met, notAsked, stop, type Found } from './found.ts';

export interface SecurePageEvidence {
  /** `isSecureContext` of the page. */
  secure: boolean;
  /** Came by https. A browser counts pages of the PC itself as secure without. */
  encrypted: boolean;
}

export type SecurePageFinding = 'encrypted' | 'trusted' | 'insecure';

/** Keys work on secure pages only. */
export function evaluateSecurePage(evidence: SecurePageEvidence | null): Found<SecurePageFinding> {
  if (evidence === null) return notAsked;
  if (!evidence.secure) return stop('insecure', 'LK-201');
  return met(evidence.encrypted ? 'encrypted' : 'trusted');
}
