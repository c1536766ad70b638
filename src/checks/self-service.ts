import { met, notAsked, unknown, unmet, type Found } from './found.ts';
import type { PolicyFacts } from './policy-facts.ts';

export type SelfServiceFinding = 'allowed' | 'off' | 'unreadable' | 'untold';

/** Whether people may register keys themselves (`Allow self-service set up`). */
export function evaluateSelfService(policy: PolicyFacts | null): Found<SelfServiceFinding> {
  if (policy === null) return notAsked;
  if (!policy.readable) return unknown('unreadable');
  if (policy.selfServiceAllowed === null) return unknown('untold');
  return policy.selfServiceAllowed ? met('allowed') : unmet('off', 'LK-409');
}
