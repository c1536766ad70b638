import type { Page } from '@playwright/test';

export interface Screen {
  step: string;
  heading: string;
  problem: string | null;
}

interface EachScreenOptions {
  /** Steps at which the walk is over; that screen is visited as well. */
  until: readonly string[];
  /** Ends the walk at a problem, after it was visited. */
  orProblem?: boolean;
  visit: (screen: Screen) => Promise<void>;
  /** How the primary action is activated; a click by default. */
  activate?: () => Promise<void>;
  /** Milliseconds that may pass without a new screen; what `visit` takes does not count. */
  timeout?: number;
}

async function look(page: Page): Promise<(Screen & { ready: boolean }) | null> {
  try {
    return await page.evaluate(() => {
      const step = document.querySelector<HTMLElement>('main[data-step]')?.dataset['step'];
      const heading = document.querySelector('main h1')?.textContent;
      if (step === undefined || heading === undefined) return null;
      const primary = document.querySelector<HTMLButtonElement>('[data-action="primary"]');
      const problem = document.querySelector<HTMLElement>('[data-problem]')?.dataset['problem'] ?? null;
      return { step, heading, problem, ready: primary?.disabled === false };
    });
  } catch {
    // On its way to another document.
    return null;
  }
}

/**
 * Presses the primary action from screen to screen and visits each at which the person can do something, once: what
 * passes by itself may be gone before it is looked at.
 * @returns the screens in their order
 * @throws Error where the walk gets stuck
 */
export async function eachScreen(page: Page, options: EachScreenOptions): Promise<Screen[]> {
  const { until, visit, orProblem = false, timeout = 60_000 } = options;
  const activate = options.activate ?? (() => page.locator('[data-action="primary"]').click({ timeout: 2000 }));
  let deadline = Date.now() + timeout;
  const screens: Screen[] = [];
  let pressed = { signature: '', at: 0 };
  const seen = new Set<string>();
  while (Date.now() < deadline) {
    const screen = await look(page);
    if (screen === null) continue;
    const { ready, ...sight } = screen;
    const signature = JSON.stringify(sight);
    const over = until.includes(sight.step) || (orProblem && sight.problem !== null);
    if (!seen.has(signature) && (ready || over)) {
      seen.add(signature);
      screens.push(sight);
      await visit(sight);
      deadline = Date.now() + timeout;
    }
    if (over) return screens;
    // The same screen is pressed again only after it had time to answer.
    if (!ready || (pressed.signature === signature && Date.now() - pressed.at < 3000)) continue;
    pressed = { signature, at: Date.now() };
    // Gone by itself, or turned off, in the meantime: the next look tells.
    await activate().catch(() => undefined);
  }
  throw new Error(`No ${until.join(' or ')} in ${String(timeout)} ms: ${JSON.stringify(screens.at(-1))}`);
}
