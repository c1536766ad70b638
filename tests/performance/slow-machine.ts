import type { BrowserContext, Page } from '@playwright/test';

/** The machine of the bars (docs/SPEC.md): 150 ms, 1.6 Mbit/s, a processor four times slower. */
export const slowMachine = { latency: 150, bitsPerSecond: 1_600_000, cpuSlowdown: 4 };

/** Slows one page down; the network part is optional, since a live walk is about tasks and not about bytes. */
export async function slowDown(context: BrowserContext, page: Page, network = true): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowMachine.cpuSlowdown });
  if (!network) return;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slowMachine.latency,
    downloadThroughput: slowMachine.bitsPerSecond / 8,
    uploadThroughput: slowMachine.bitsPerSecond / 8,
  });
}

/** Longest tasks that a page reports, oldest first. */
export interface Tasks {
  /** Milliseconds since the page was asked for. */
  start: number;
  duration: number;
}

/** What runs in the page was compiled by tsx, which wraps named functions in a helper that pages do not have. */
export async function provideNameHelper(context: BrowserContext): Promise<void> {
  await context.addInitScript({ content: 'globalThis.__name ??= (value) => value;' });
}

declare global {
  interface Window {
    latchkeyMeasure?: { paints: Record<string, number>; tasks: Tasks[]; checksComplete: number | null };
  }
}

/** Records paints, long tasks and the moment at which the page says that this PC is ready, from before the first script on. */
export async function recordTimings(context: BrowserContext): Promise<void> {
  await provideNameHelper(context);
  await context.addInitScript(() => {
    const record: NonNullable<Window['latchkeyMeasure']> = { paints: {}, tasks: [], checksComplete: null };
    window.latchkeyMeasure = record;
    const observe = (type: string, take: (entry: PerformanceEntry) => void): void => {
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
    };
    observe('paint', (entry) => (record.paints[entry.name] = entry.startTime));
    observe('largest-contentful-paint', (entry) => (record.paints['largest'] = entry.startTime));
    observe('longtask', (entry) => record.tasks.push({ start: entry.startTime, duration: entry.duration }));
    const look = (): void => {
      const line = document.querySelector<HTMLElement>('[data-pc]')?.dataset['pc'];
      const primary = document.querySelector<HTMLButtonElement>('[data-action="primary"]');
      if (line !== 'ready' || !primary || primary.disabled) return;
      record.checksComplete ??= performance.now();
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  });
}
