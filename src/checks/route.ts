import type { RouteName } from '../registration/route-name.ts';
import { met, notAsked, type Found } from './found.ts';

export interface RouteEvidence {
  /** A forecast: with creation options at hand their RP ID decides (K1). */
  forecast: RouteName;
}

export type RouteFinding = RouteName;

/** Every way leads to a registered key, so each is met. */
export function evaluateRoute(evidence: RouteEvidence | null): Found<RouteFinding> {
  return evidence === null ? notAsked : met(evidence.forecast);
}
