import { isRoomScenarioName, roomScenario } from './room-scenarios.ts';
import { isScenarioName, scenario, type Scenario } from './scenarios.ts';

/** A scenario of the employees' page or of the helpdesk's room, for what serves both; null where neither has it. */
export function findScenario(name: string): Scenario | null {
  if (isScenarioName(name)) return scenario(name);
  return isRoomScenarioName(name) ? roomScenario(name) : null;
}
