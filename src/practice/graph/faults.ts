import type { Scenario } from '../scenarios.ts';
import type { TenantState } from '../tenant-state.ts';
import { GraphError } from './graph-error.ts';
import type { Operation } from './permissions.ts';

const unavailable = () => new GraphError(503, 'serviceNotAvailable', 'The service is not available at the moment.');

function firstTime(state: TenantState, fault: string): boolean {
  if (state.faultsShown.includes(fault)) return false;
  state.faultsShown.push(fault);
  return true;
}

/** Challenges die out: once the last one is over, the service is back, and refuses it. */
const challengeLasts = (state: TenantState, now: number): boolean =>
  state.challenges.some(({ expiresAt }) => expiresAt > now);

/**
 * The refusal that the scenario has in store for this request, before anything is looked at; null for none.
 * Marks one-time faults as shown.
 */
export function transientFault(
  state: TenantState,
  scenario: Scenario,
  operation: Operation,
  now: number,
): GraphError | null {
  if (!scenario.graphAvailable) return unavailable();
  const wait = scenario.throttledForSeconds;
  if (wait !== null && firstTime(state, `throttled ${operation}`))
    return new GraphError(429, 'TooManyRequests', 'Too many requests.', { 'Retry-After': String(wait) });
  if (operation === 'access-policies') {
    const refused = state.faultsShown.filter((fault) => fault.startsWith('busy access')).length;
    // Conditional Access does not say how long to wait.
    if (refused < scenario.readiness.accessRefusals && firstTime(state, `busy access ${refused}`))
      return new GraphError(429, 'TooManyRequests', 'Too many requests.');
  }
  if (operation !== 'save-key') return null;
  if (scenario.saving === 'unavailable-once' && firstTime(state, 'unavailable save')) return unavailable();
  if (scenario.saving === 'unavailable-while-challenge-lasts' && challengeLasts(state, now)) return unavailable();
  return null;
}

/** Whether the answer to this save, which has happened, gets lost on its way. */
export const losesAnswer = (state: TenantState, scenario: Scenario): boolean =>
  scenario.saving === 'lost-once' && firstTime(state, 'lost save');
