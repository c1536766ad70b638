import type { Page } from '@playwright/test';

export interface WalkOptions {
  /** Steps at which the walk is over. */
  until: readonly string[];
  /** Ends the walk at the first problem whose code starts like this; without it problems are pressed through. */
  problem?: string;
  /** Milliseconds; every row of the practice tenant ends within 90 s. */
  timeout?: number;
}

export interface Walked {
  step: string;
  /** The code on screen at the end. */
  problem: string | null;
  /** Presses by the step on which they were made, the practice pages included. */
  presses: Record<string, number>;
  /** Presses outside the pages that play Microsoft's (J9). */
  ours: number;
}

interface Sight {
  step: string;
  problem: string | null;
  /** Something can be pressed. */
  ready: boolean;
  /** Changes whenever the screen does in a way that a press could have caused. */
  signature: string;
}

const nothing: Sight = { step: '', problem: null, ready: false, signature: '' };

/** @returns what a page shows of the support contract; nothing while it is on its way to another document */
async function look(page: Page): Promise<Sight> {
  if (page.isClosed()) return nothing;
  try {
    return await page.evaluate(() => {
      const step = document.querySelector<HTMLElement>('main[data-step]')?.dataset['step'] ?? '';
      const problem = document.querySelector<HTMLElement>('[data-problem]')?.dataset['problem'] ?? null;
      const primary = document.querySelector<HTMLButtonElement>('[data-action="primary"]');
      const ready = primary !== null && !primary.matches(':disabled,[aria-disabled="true"]');
      const signature = [location.pathname, step, problem, ready, primary?.textContent.trim(), performance.timeOrigin];
      return { step, problem, ready, signature: signature.join('|') };
    });
  } catch {
    return nothing;
  }
}

/** Resolves with the next animation frame or so of the test's own process: looking again at once would starve the page. */
function breath(): Promise<void> {
  return new Promise((done) => setTimeout(done, 25));
}

/**
 * Presses the primary action whenever it can be pressed, in the newest tab that offers one, and after each press waits for
 * the screen to answer (docs/SPEC.md, the walk).
 * @throws Error with the last screen when the time is over
 */
export async function walk(page: Page, { until, problem, timeout = 90_000 }: WalkOptions): Promise<Walked> {
  const presses: Record<string, number> = {};
  const deadline = Date.now() + timeout;
  const result = (sight: Sight): Walked => ({
    step: sight.step,
    problem: sight.problem,
    presses,
    ours: Object.entries(presses)
      .filter(([step]) => !step.startsWith('practice-'))
      .reduce((sum, [, count]) => sum + count, 0),
  });
  const answered = new Map<Page, { signature: string; since: number }>();
  while (Date.now() < deadline) {
    const sight = await look(page);
    if (until.includes(sight.step)) return result(sight);
    if (problem !== undefined && sight.problem?.startsWith(problem) === true) return result(sight);
    for (const candidate of page.context().pages().reverse()) {
      const seen = candidate === page ? sight : await look(candidate);
      const last = answered.get(candidate);
      // The same screen again is pressed again only after it had time to answer.
      const waiting = last?.signature === seen.signature && Date.now() - last.since < 3000;
      if (!seen.ready || waiting) continue;
      answered.set(candidate, { signature: seen.signature, since: Date.now() });
      const pressed = await candidate
        .locator('[data-action="primary"]')
        .click({ timeout: 2000 })
        .then(() => true)
        .catch(() => false);
      if (pressed) presses[seen.step] = (presses[seen.step] ?? 0) + 1;
      break;
    }
    await breath();
  }
  const last = await look(page);
  throw new Error(
    `The walk did not reach ${until.join(' or ')} in ${String(timeout)} ms; it ended at ${last.signature}`,
  );
}
