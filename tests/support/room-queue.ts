import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readCsv } from '../../src/helpdesk/read-csv.ts';
import { expect } from './live-site.ts';
import { expectRoom, verifyByCallBack } from './room.ts';
import { press } from './stand.ts';

/** Brings a pasted list in, as far as to what each line means. */
export async function pasteList(page: Page, text: string): Promise<void> {
  await press(page, 'area-list');
  await page.locator('[data-field="people-list"]').fill(text);
  await press(page);
  await expect(page.locator('[data-count]')).toBeVisible();
}

/** At the stop between two people: who comes next is named, and called. */
export async function callNext(page: Page, name: string): Promise<void> {
  await expect(page.locator('main')).toHaveAttribute('data-area', 'list');
  await expect(page.locator('[data-next]')).toContainText(name);
  await press(page);
  await expectRoom(page, 'person');
  await expect(page.locator('[data-person]:visible')).toContainText(name);
  await expect(page.locator('[data-queue="with"]:visible'), 'where in the queue the agent is').toBeVisible();
}

/** Calls whoever is next, and records how they were verified; whoever's turn it is is asked for a key at once. */
export async function callAndVerify(page: Page, name: string): Promise<void> {
  await callNext(page, name);
  await verifyByCallBack(page);
  await expect(page.locator('[data-asking="register"]')).toBeVisible();
}

/** Confirms the registration, whose person stands on the press (S10). */
export async function confirmKey(page: Page, name: string): Promise<void> {
  const button = page.locator('[data-asking="register"] [data-action="primary"]');
  await expect(button).toContainText(name);
  await button.click();
}

/** What came of the change. */
export async function expectOutcome(page: Page, kind: string | RegExp): Promise<void> {
  await expect(page.locator('.outcome[data-outcome]')).toHaveAttribute('data-outcome', kind);
}

/** The agent has read the outcome; in a turn the key is asked for again. */
export async function backToKey(page: Page): Promise<void> {
  await press(page);
  await expectRoom(page, 'see');
  await expect(page.locator('[data-asking="register"]')).toBeVisible();
}

/** Whoever is left in the middle is at the stop again. */
export async function leaveTurn(page: Page): Promise<void> {
  await press(page, 'next-person');
  await expectRoom(page, 'find');
}

/** A key that was registered: its digits are noted, and the queue goes on. */
export async function handOver(page: Page, serial: string): Promise<void> {
  await expectOutcome(page, 'registered');
  await page.locator('.give input:visible').fill(serial);
  await press(page, 'give-key');
  await expect(page.locator('[data-given]')).toHaveAttribute('data-given', '1');
  await press(page);
  await expectRoom(page, 'find');
}

/** Looks, and saves the same key again, until the list says that it is registered (S12). @returns the outcomes on the way */
export async function settleSave(page: Page): Promise<string[]> {
  const outcome = page.locator('.outcome[data-outcome]');
  const seen: string[] = [];
  await expect(async () => {
    const kind = (await outcome.getAttribute('data-outcome', { timeout: 1_000 })) ?? '';
    if (seen.at(-1) !== kind) seen.push(kind);
    if (kind === 'registered') return;
    await page.locator('main [data-action="primary"]:enabled').click({ timeout: 1_000 });
    expect(kind).toBe('registered');
  }).toPass({ timeout: 30_000 });
  return seen;
}

/** Presses what saves a CSV. @returns its cells, without the headers */
export async function savedCsv(page: Page, action: string): Promise<{ text: string; rows: string[][] }> {
  const downloading = page.waitForEvent('download');
  await press(page, action);
  const text = readFileSync(await (await downloading).path(), 'utf8');
  const [, ...rows] = readCsv(text).rows.map(({ cells }) => [...cells]);
  return { text, rows };
}
