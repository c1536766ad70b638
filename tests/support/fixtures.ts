import { resolve } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { serve, type Served } from '../../scripts/serve.ts';
import { attachVirtualKey, type VirtualKey } from './virtual-key.ts';
import { watchComplaints, type Complaints } from './watch-complaints.ts';

interface WorkerFixtures {
  /** dist/ under its real headers. */
  server: Served;
}

interface TestFixtures {
  /**
   * What the browser complained of on any page of the test: policy reports, Trusted Types, console errors, uncaught
   * errors. Whatever is left at the end fails the test; `complaints.expect(pattern)` names what a test provokes.
   */
  complaints: Complaints;
  /** A security key that answers by itself on `page`, and one of its own on every page opened later. */
  virtualKey: VirtualKey;
}

/** The `test` of every spec: the built page under the headers of X1, with nothing tolerated in the console. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    async ({}, use) => {
      const served = await serve({ directory: resolve(import.meta.dirname, '../../dist'), port: 0 });
      await use(served);
      await served.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => {
    await use(server.url);
  },
  complaints: [
    async ({ context }, use) => {
      const complaints = await watchComplaints(context);
      await use(complaints);
      expect(complaints.unexpected(), 'nothing on the console, no policy report, no uncaught error (X1)').toEqual([]);
    },
    { auto: true },
  ],
  virtualKey: async ({ context, page }, use) => {
    const attach = (opened: Page): void => {
      attachVirtualKey(opened).catch(() => {
        // Closed before the key was in.
      });
    };
    const key = await attachVirtualKey(page);
    context.on('page', attach);
    await use(key);
    context.off('page', attach);
  },
});

export { expect, type Page };
