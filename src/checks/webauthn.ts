import { met, notAsked, stop, type Found } from './found.ts';

export interface WebauthnEvidence {
  /** The browser has `PublicKeyCredential` and `navigator.credentials.create`. */
  available: boolean;
}

export type WebauthnFinding = 'available' | 'missing';

/** Nothing a browser tells says more about security keys than whether WebAuthn is there at all. */
export function evaluateWebauthn(evidence: WebauthnEvidence | null): Found<WebauthnFinding> {
  if (evidence === null) return notAsked;
  return evidence.available ? met('available') : stop('missing', 'LK-202');
}
