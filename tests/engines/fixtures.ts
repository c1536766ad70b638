import { resolve } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { serve, type Served } from '../../scripts/serve.ts';
import { inPage, switchTo, tabs, type Engine } from './engine.ts';

interface WorkerFixtures {
  /** dist/ under its real headers. */
  server: Served;
  browserProcess: Engine;
}

interface TestFixtures {
  /**
   * The browser, one tab at the first screen, with nothing kept of the test before. What it complained of at the end fails
   * the test.
   */
  engine: Engine;
}

async function forget(engine: Engine): Promise<void> {
  const [first = '', ...others] = await tabs(engine);
  for (const tab of others) {
    await switchTo(engine, tab);
    await engine.send('CloseWindow');
  }
  await switchTo(engine, first);
}

/** @param open starts the browser; one is started for all tests of a file, since it takes seconds */
export function testIn(open: () => Promise<Engine>) {
  return base.extend<TestFixtures, WorkerFixtures>({
    server: [
      async ({}, use) => {
        const served = await serve({ directory: resolve(import.meta.dirname, '../../dist'), port: 0 });
        await use(served);
        await served.close();
      },
      { scope: 'worker' },
    ],
    browserProcess: [
      async ({}, use) => {
        const engine = await open();
        console.log(engine.name);
        await use(engine);
        await engine.quit();
      },
      { scope: 'worker', timeout: 60_000 },
    ],
    engine: async ({ browserProcess: engine, server }, use) => {
      await engine.send('Navigate', { url: server.url });
      await inPage(engine, () => {
        localStorage.clear();
        sessionStorage.clear();
      });
      await engine.complaints(server.url);
      await engine.send('Refresh');
      await use(engine);
      const heard = await engine.complaints(server.url);
      await forget(engine);
      expect(heard, `nothing on the console of ${engine.name}, no policy report, no uncaught error (X1)`).toEqual([]);
    },
  });
}

export { expect };
