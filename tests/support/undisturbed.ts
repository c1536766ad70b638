import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { screenInView, type ScreenInView } from './screen-in-view.ts';
import { expectStep, press, primaryOf } from './stand.ts';
import { walk } from './walk.ts';

/** A laptop with the bars of its browser, a tablet on its side, a phone. */
const sizes = [
  { width: 1366, height: 650 },
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
] as const;

/** Looks at the screen at each size, as it stands when it can be pressed on. */
async function look(page: Page, step: string): Promise<(ScreenInView & { width: number; height: number })[]> {
  await expectStep(page, step);
  await expect(primaryOf(page)).toBeEnabled({ timeout: 30_000 });
  await expect(page.locator('[data-check]')).toHaveCount(13);
  await page.evaluate(() => document.fonts.ready);
  const seen = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    seen.push({ ...size, ...(await screenInView(page)) });
  }
  return seen;
}

/**
 * Walks the undisturbed way, from the address to the end, with two presses of ours to a registered key; at each screen
 * heading, drawing and primary action are in the first viewport, at each size (J1, J9).
 * @returns the screens at the first size
 */
export async function expectUndisturbed(page: Page, address: string): Promise<readonly ScreenInView[]> {
  await page.goto(address);
  const seen = [await look(page, 'start')];
  await press(page);
  await expectStep(page, 'practice-sign-in');
  // What Microsoft asks is no press of ours.
  expect((await walk(page, { until: ['create'] })).ours).toBe(0);
  for (const step of ['create', 'done', 'lock-screen', 'finish']) {
    seen.push(await look(page, step));
    if (step !== 'finish') await press(page);
  }
  for (const { step, width, height, lowest } of seen.flat()) {
    expect.soft(lowest, `${step}, ${String(width)}: heading, drawing, primary action`).toBeLessThanOrEqual(height);
  }
  const stages = ['needed', 'needed', 'saved', 'at-lock-screen', 'done'];
  expect.soft(seen.map(([first]) => first?.stage)).toEqual(stages);
  return seen.flatMap(([first]) => first ?? []);
}

/** At most 45 words on a screen, 200 to the registered key, 320 to the end (J9). */
export function expectFewWords(seen: readonly ScreenInView[]): void {
  for (const { step, words } of seen) expect.soft(words, `${step}: words`).toBeLessThanOrEqual(45);
  const until = (step: string): number =>
    seen.slice(0, seen.findIndex((one) => one.step === step) + 1).reduce((sum, { words }) => sum + words, 0);
  expect(until('done')).toBeLessThanOrEqual(200);
  expect(until('finish')).toBeLessThanOrEqual(320);
}
