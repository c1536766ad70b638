import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPractice, openRoomPractice, UnknownScenarioError, type PracticeDeps } from '../../practice/index.ts';
import { closePracticeBrowser, openPracticeBrowser } from '../testing/practice-browser.ts';

const base = 'http://localhost:4321/';
const deps = (scenario: string | null): PracticeDeps => ({
  scenario,
  baseUrl: base,
  language: () => 'en',
  directory: null,
});

beforeEach(() => void openPracticeBrowser(base));
afterEach(closePracticeBrowser);

test("M1: the employees' page plays none of the room's scenarios, and does not name them", async () => {
  const refused = await openPractice(deps('room-throttled')).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(UnknownScenarioError);
  expect((refused as UnknownScenarioError).known.filter((name) => name.startsWith('room-'))).toEqual([]);
});

test('M1: the room plays its own, and names those where one is unknown', async () => {
  expect((await openRoomPractice(deps(null))).scenario.name).toBe('room-default');
  expect((await openRoomPractice(deps('room-unit'))).scenario.person).toBe('agent-of-unit');
  const refused = await openRoomPractice(deps('throttled')).catch((error: unknown) => error);
  expect((refused as UnknownScenarioError).known).toContain('room-throttled');
});

test('the room has an app of its own in the practice tenant', async () => {
  const { directory } = await openRoomPractice(deps(null));
  expect(directory.helpdeskClientId).toBeDefined();
  expect(directory.helpdeskClientId).not.toBe(directory.clientId);
});
