import { resolve } from 'node:path';
import type { Browser } from '@playwright/test';
import { serve } from '../../scripts/serve.ts';
import { attachVirtualKey } from '../support/virtual-key.ts';
import { walk } from '../support/walk.ts';
import { provideNameHelper, slowDown } from './slow-machine.ts';

/** Milliseconds of our own around the ceremony; null where the app left no mark of that moment. */
export interface AroundCreate {
  /** From Graph's answer with the options to the call of `create`. */
  before: number | null;
  /** From the authenticator's answer to the save. */
  after: number | null;
  /** Presses outside the sign-in page (J9). */
  presses: number;
}

/**
 * Walks the practice tenant's `default` scenario in the built page, which leaves the performance marks
 * `latchkey:options-received` and `latchkey:save-sent`; the calls of `create` are marked from outside.
 */
export async function measureAroundCreate(browser: Browser): Promise<AroundCreate> {
  const served = await serve({ directory: resolve(import.meta.dirname, '../../dist'), port: 0 });
  const context = await browser.newContext();
  try {
    await provideNameHelper(context);
    await context.addInitScript(() => {
      const { credentials } = navigator;
      const create = credentials.create.bind(credentials);
      credentials.create = async (options) => {
        performance.mark('latchkey:create-called');
        const credential = await create(options);
        performance.mark('latchkey:created');
        return credential;
      };
    });
    const page = await context.newPage();
    await attachVirtualKey(page);
    await slowDown(context, page, false);
    await page.goto(served.url);
    const { ours } = await walk(page, { until: ['done'] });
    const between = (from: string, to: string): Promise<number | null> =>
      page.evaluate(
        ([start, end]) => {
          const at = (name: string): number | undefined => performance.getEntriesByName(name, 'mark').at(-1)?.startTime;
          const [first, second] = [at(`latchkey:${start}`), at(`latchkey:${end}`)];
          return first === undefined || second === undefined ? null : second - first;
        },
        [from, to] as const,
      );
    return {
      before: await between('options-received', 'create-called'),
      after: await between('created', 'save-sent'),
      presses: ours,
    };
  } finally {
    await context.close();
    await served.close();
  }
}
