import { expect, test } from 'vitest';
import { scenarioTable, type ScenarioEnd } from '../../tests/support/scenario-table.ts';
import { roomScenarioNames } from './room-scenarios.ts';
import { roomScenarioWords } from './room-scenario-words.ts';
import { scenarioWords, type ScenarioWords } from './scenario-words.ts';

/** How the table in docs/SPEC.md tells of an end. */
function inTable(end: ScenarioWords['end']): ScenarioEnd {
  if (end === 'done' || end === 'hand-off') return { kind: 'done', handOff: end === 'hand-off' };
  if (end === 'back') return { kind: 'refused-at-sign-in', code: 'LK-3' };
  return { kind: 'problem', code: end.slice(0, 4) };
}

test.each(scenarioTable())('M1: the words for $name tell the end that the table has', ({ name, end }) => {
  expect(inTable(scenarioWords[name].end)).toEqual(end);
});

test.each([
  ["the employees' page", Object.values(scenarioWords)],
  ['the room', Object.values(roomScenarioWords)],
])('M1: each scenario of %s is told in words of its own', (_, all) => {
  const words = all.map(({ title, what }) => `${title()} ${what()}`);
  expect(new Set(words).size).toBe(words.length);
});

test("M1: the words of the room's scenarios stand in the order of its table", () => {
  expect(Object.keys(roomScenarioWords)).toEqual([...roomScenarioNames]);
});
