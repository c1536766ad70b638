import type { Scenario } from './scenarios.ts';
import type { TenantState } from './tenant-state.ts';

/** Where localStorage has a scenario's tenant. */
export const keptAs = (scenario: Scenario['name']): string => `latchkey-practice:${scenario}`;

/** @returns the tenant that this browser keeps; null where it has not begun, is of another version, or cannot be read */
export function keptState(scenario: Scenario['name']): TenantState | null {
  try {
    const state = JSON.parse(localStorage.getItem(keptAs(scenario)) ?? 'null') as TenantState | null;
    return state?.version === 2 ? state : null;
  } catch {
    return null;
  }
}
