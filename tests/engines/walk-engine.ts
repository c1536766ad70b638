import { setTimeout as wait } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { click, inPage, tabs, type Engine } from './engine.ts';

export interface Sight {
  step: string;
  problem: string | null;
  /** Whether the primary action can be pressed. */
  ready: boolean;
  /** Of each check that the page shows, its state. */
  checks: Record<string, string>;
  /** Changes whenever the screen does in a way that a press could have caused. */
  signature: string;
}

/** @returns what the tab shows of the support contract; null while it is on its way to another document */
export async function look(engine: Engine): Promise<Sight | null> {
  const seen = inPage(engine, () => {
    const step = document.querySelector<HTMLElement>('main[data-step]')?.dataset['step'] ?? '';
    const problem = document.querySelector<HTMLElement>('[data-problem]')?.dataset['problem'] ?? null;
    const primary = document.querySelector<HTMLButtonElement>('[data-action="primary"]');
    const ready = primary !== null && !primary.matches(':disabled,[aria-disabled="true"]');
    const checks: [string, string][] = Array.from(
      document.querySelectorAll<HTMLElement>('[data-check]'),
      ({ dataset }) => [dataset['check'] ?? '', dataset['state'] ?? ''],
    );
    const signature = [location.pathname, step, problem, ready, primary?.textContent.trim(), performance.timeOrigin];
    return {
      step,
      problem,
      ready,
      checks: Object.fromEntries(checks),
      signature: signature.join('|'),
    };
  });
  return (seen as Promise<Sight>).catch(() => null);
}

/** Presses an action as soon as it can be pressed. */
export async function press(engine: Engine, action = 'primary'): Promise<void> {
  const selector = `[data-action="${action}"]:not(:disabled,[aria-disabled="true"])`;
  await expect(() => click(engine, selector)).toPass({ timeout: 20_000, intervals: [50] });
}

export async function expectStep(engine: Engine, step: string): Promise<void> {
  await expect.poll(async () => (await look(engine))?.step, { timeout: 30_000, intervals: [50] }).toBe(step);
}

/**
 * Presses the primary action of this tab whenever it can be pressed, until a step is there and can be answered
 * (docs/SPEC.md, the walk).
 */
export async function walkTo(engine: Engine, step: string): Promise<void> {
  let answered = { signature: '', at: 0 };
  let seen: Sight | null = null;
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    await wait(50);
    seen = await look(engine);
    if (seen?.ready !== true) continue;
    if (seen.step === step) return;
    // The same screen again is pressed again only after it had time to answer.
    if (seen.signature === answered.signature && Date.now() - answered.at < 3000) continue;
    answered = { signature: seen.signature, at: Date.now() };
    // A screen that moves as it is pressed is pressed again.
    await click(engine, '[data-action="primary"]').catch(() => undefined);
  }
  throw new Error(`The walk did not reach ${step} in a minute; it ended at ${JSON.stringify(seen)}`);
}

/** @returns the tab that was opened beside the one that is there */
export async function otherTab(engine: Engine, ours: string): Promise<string> {
  await expect.poll(async () => (await tabs(engine)).length, { timeout: 20_000 }).toBe(2);
  return (await tabs(engine)).find((tab) => tab !== ours) ?? '';
}
