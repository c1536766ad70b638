import { afterEach, beforeEach, expect, test } from 'vitest';
import { closePracticeBrowser, openPracticeBrowser, type PracticeBrowser } from '../testing/practice-browser.ts';
import { base, open } from '../testing/walk-in-practice.ts';

let browser: PracticeBrowser;
beforeEach(() => {
  browser = openPracticeBrowser(base);
});
afterEach(closePracticeBrowser);
const visit = (query: string): void => browser.load(`${base}${query}`);

function goTo(hash: string): void {
  location.href = new URL(hash, location.href).href;
  window.dispatchEvent(new Event('hashchange'));
}

test('M1: the training room is open where the page is loaded at its address, and names every scenario', async () => {
  visit('?practice=slow#/practice');
  const { page } = await open();
  expect(page.help).toBe('practice');
  const { scenarioNames } = await import('../../practice/scenarios.ts');
  expect(page.practice?.training?.lessons.map(({ name }) => name)).toEqual([...scenarioNames]);
  const slow = page.practice?.training?.lessons.find(({ name }) => name === 'slow');
  expect(slow).toMatchObject({ link: `${base}?practice=slow`, keys: 0 });
});

test("M1: it names every scenario of the helpdesk's room, with the room's own page, and takes one back", async () => {
  visit('#/practice');
  const { page } = await open();
  const { roomScenarioNames } = await import('../../practice/room-scenarios.ts');
  const training = page.practice?.training;
  expect(training?.roomLessons.map(({ name }) => name)).toEqual([...roomScenarioNames]);
  expect(training?.roomLessons.find(({ name }) => name === 'room-unit')?.link).toBe(
    `${base}helpdesk.html?practice=room-unit`,
  );
  localStorage.setItem('latchkey-practice:room-unit', '{}');
  await training?.reset('room-unit');
  expect(localStorage.getItem('latchkey-practice:room-unit')).toBeNull();
});

test('M1: it opens and closes with the address', async () => {
  visit('');
  const { page } = await open();
  expect(page.practice?.training).toBeNull();
  goTo('#/practice');
  await expect.poll(() => page.help).toBe('practice');
  expect(page.practice?.training).not.toBeNull();
  goTo('#/');
  expect(page.practice?.training).toBeNull();
});

test('M1: one scenario is taken back to its beginning, and no other', async () => {
  visit('?practice=throttled');
  await open();
  visit('?practice=slow#/practice');
  const { page } = await open();
  const kept = (name: string): boolean => localStorage.getItem(`latchkey-practice:${name}`) !== null;
  expect([kept('throttled'), kept('slow')]).toEqual([true, true]);
  await page.practice?.training?.reset('throttled');
  expect([kept('throttled'), kept('slow')]).toEqual([false, true]);
});

test('M1: who comes back to a scenario after another one begins at its start', async () => {
  visit('?practice=throttled');
  (await open()).act.send({ type: 'check-key-first' });
  expect(browser.kept()).toContain('\\"name\\":\\"key\\"');
  visit('?practice=slow');
  await open();
  visit('?practice=throttled');
  expect((await open()).page.step.name).toBe('start');
});
