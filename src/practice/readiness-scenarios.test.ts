import { expect, test } from 'vitest';
import { isReadinessScenarioName, readinessScenarioNames } from './readiness-scenarios.ts';
import { isRoomScenarioName } from './room-scenarios.ts';
import { isScenarioName } from './scenarios.ts';

test("the scenarios of the administrator's page are a list of their own", () => {
  const others = readinessScenarioNames.filter((name) => isScenarioName(name) || isRoomScenarioName(name));
  expect(others).toEqual([]);
  expect(readinessScenarioNames.filter(isReadinessScenarioName)).toEqual([...readinessScenarioNames]);
});
