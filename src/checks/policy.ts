import { met, notAsked, stop, unknown, type Found } from './found.ts';
import type { PolicyFacts } from './policy-facts.ts';

export type PolicyFinding = 'enabled' | 'disabled' | 'unreadable' | 'untold';

/** Whether the tenant has security keys switched on at all. Whether this person is in scope only Microsoft knows. */
export function evaluatePolicy(policy: PolicyFacts | null): Found<PolicyFinding> {
  if (policy === null) return notAsked;
  if (!policy.readable) return unknown('unreadable');
  if (policy.state === null) return unknown('untold');
  return policy.state === 'enabled' ? met('enabled') : stop('disabled', 'LK-410');
}
