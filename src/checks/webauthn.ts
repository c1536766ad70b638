import { met, notAsked, stop, unknown, type Found } from './found.ts';

export interface WebauthnEvidence {
  /** The browser has `PublicKeyCredential` and `navigator.credentials.create`. */
  available: boolean;
  /** On a page that is not secure, no browser shows that it has them. */
  secure: boolean;
}

export type WebauthnFinding = 'available' | 'missing' | 'untold';

/** Nothing a browser tells says more about security keys than whether WebAuthn is there at all. */
export function evaluateWebauthn(evidence: WebauthnEvidence | null): Found<WebauthnFinding> {
  if (evidence === null) return notAsked;
  if (evidence.available) return met('available');
  return evidence.secure ? stop('missing', 'LK-202') : unknown('untold');
}
