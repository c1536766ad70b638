import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { appOrigin, launchForTenantHost, startTenantHost } from '../support/tenant-host.ts';
import { attachVirtualKey } from '../support/virtual-key.ts';
import { walk } from '../support/walk.ts';
import { brotliSize } from './first-screen.ts';
import { longTasksOf, type LongTask } from './long-tasks.ts';
import { provideNameHelper, slowDown, type Tasks } from './slow-machine.ts';

const dist = resolve(import.meta.dirname, '../../dist');

export interface LiveRegistration {
  /** Brotli bytes of every script of ours that the journey asked for, each once. */
  scriptBytes: number;
  /** Scripts asked for before the person was sent to sign in (M2). */
  scriptsBeforeSignIn: string[];
  /** Method and path of each call to Graph, in order. */
  graphCalls: string[];
  /** Long tasks of the app's own tab, of each document that it showed. */
  tasks: Tasks[];
  /** What took their time; empty where it was not asked. */
  traced: LongTask[];
}

/**
 * Walks from `start` to `done` with the production build under Microsoft's names, at the processor speed of the bars (docs/SPEC.md).
 * @param trace whether to trace it as well, which makes every task longer
 */
export async function measureLiveRegistration(configuration: object, trace = false): Promise<LiveRegistration> {
  const host = await startTenantHost('default', configuration);
  const browser = await launchForTenantHost(host);
  try {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    await provideNameHelper(context);
    const tasks: Tasks[] = [];
    await context.exposeFunction('latchkeyTask', (task: Tasks) => tasks.push(task));
    await context.addInitScript((ours) => {
      if (location.origin !== ours) return;
      const tell = (window as unknown as { latchkeyTask: (task: { start: number; duration: number }) => void })
        .latchkeyTask;
      new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntries()) tell({ start: startTime, duration });
      }).observe({ type: 'longtask', buffered: true });
    }, appOrigin);
    const scripts = new Set<string>();
    const graphCalls: string[] = [];
    const beforeSignIn: string[][] = [];
    context.on('request', (request) => {
      const { origin, pathname } = new URL(request.url());
      if (origin === appOrigin && pathname.endsWith('.js')) scripts.add(pathname.slice(1));
      if (origin === 'https://graph.microsoft.com') graphCalls.push(`${request.method()} ${pathname}`);
      if (pathname.endsWith('/oauth2/v2.0/authorize')) beforeSignIn.push([...scripts]);
    });
    const page = await context.newPage();
    await attachVirtualKey(page);
    context.on('page', (opened) => {
      attachVirtualKey(opened).catch(() => undefined);
    });
    await slowDown(context, page, false);
    const register = async (): Promise<void> => {
      await page.goto(`${appOrigin}/`);
      await walk(page, { until: ['done'] });
    };
    const traced = trace ? await longTasksOf(browser, page, register) : [];
    if (!trace) await register();
    const known = [...scripts].map((script) => resolve(dist, script)).filter((file) => existsSync(file));
    return {
      scriptBytes: known.reduce((sum, file) => sum + brotliSize(file), 0),
      scriptsBeforeSignIn: beforeSignIn[0] ?? [],
      graphCalls,
      tasks,
      traced,
    };
  } finally {
    await browser.close();
    await host.close();
  }
}
