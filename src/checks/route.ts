import type { RouteName } from '../registration/route-name.ts';
import { met, notAsked, warn, type Found } from './found.ts';

export interface RouteEvidence {
  /** A forecast: with creation options at hand their RP ID decides (K1). */
  forecast: RouteName;
  /** False where the browser is known to have no WebAuthn: Microsoft's own page needs it as well. */
  webauthn: boolean;
  /** Whether the pretend key could take a real one's place. */
  practice: boolean;
}

export type RouteFinding = RouteName | 'none' | 'pretend-only';

/** Every way leads to a registered key, so each is met; none does without WebAuthn. */
export function evaluateRoute(evidence: RouteEvidence | null): Found<RouteFinding> {
  if (evidence === null) return notAsked;
  if (evidence.webauthn) return met(evidence.forecast);
  return warn(evidence.practice ? 'pretend-only' : 'none');
}
