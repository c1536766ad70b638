import { isProofScenarioName, proofScenario } from './proof-scenarios.ts';
import { isReadinessScenarioName, readinessScenario } from './readiness-scenarios.ts';
import { isRoomScenarioName, roomScenario } from './room-scenarios.ts';
import { isScenarioName, scenario, type Scenario } from './scenarios.ts';

/** A scenario of any page, for what serves all of them; null where none has it. */
export function findScenario(name: string): Scenario | null {
  if (isScenarioName(name)) return scenario(name);
  if (isRoomScenarioName(name)) return roomScenario(name);
  if (isProofScenarioName(name)) return proofScenario(name);
  return isReadinessScenarioName(name) ? readinessScenario(name) : null;
}
