import type { Browser, Page } from '@playwright/test';

/** An event of Chromium's trace (https://chromium.googlesource.com/catapult: Trace Event Format); times in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
  args?: { name?: string; data?: { url?: string; functionName?: string } };
}

/** A task that held the page up. */
export interface LongTask {
  /** Milliseconds, at the speed of the slowed processor. */
  duration: number;
  /** What took its time, the longest first, in the trace's own words with the file's name; milliseconds of its own. */
  parts: { what: string; duration: number }[];
}

const traced = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'blink'];

/** Traces what a page does meanwhile. @returns the tasks of 50 ms and more, the longest first */
export async function longTasksOf(browser: Browser, page: Page, act: () => Promise<void>): Promise<LongTask[]> {
  await browser.startTracing(page, { categories: traced });
  const acted = await act().then(
    () => null,
    (error: unknown) => ({ error }),
  );
  const trace = await browser.stopTracing();
  if (acted !== null) throw acted.error;
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  return longTasks(traceEvents);
}

/** @returns the tasks of renderers' main threads that took 50 ms and more, the longest first */
export function longTasks(events: readonly TraceEvent[]): LongTask[] {
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${String(pid)} ${String(tid)}`),
  );
  const complete = events
    .filter(({ ph, dur, pid, tid }) => ph === 'X' && dur !== undefined && mains.has(`${String(pid)} ${String(tid)}`))
    .map((event) => ({ ...event, dur: event.dur ?? 0 }));
  return complete
    .filter(({ name, dur }) => name === 'RunTask' && dur >= 50_000)
    .sort((a, b) => b.dur - a.dur)
    .map((task) => ({ duration: task.dur / 1000, parts: partsOf(task, complete) }));
}

type Complete = TraceEvent & { dur: number };

/** The time of each kind of event within a task, less the time of those within it. */
function partsOf(task: Complete, events: readonly Complete[]): LongTask['parts'] {
  const within = events
    .filter(
      (event) =>
        event !== task &&
        event.pid === task.pid &&
        event.tid === task.tid &&
        event.ts >= task.ts &&
        event.ts + event.dur <= task.ts + task.dur,
    )
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const own = new Map<string, number>();
  const add = (what: string, time: number): void => void own.set(what, (own.get(what) ?? 0) + time);
  const open: { event: Complete; what: string }[] = [];
  for (const event of within) {
    while (open.length > 0 && (open.at(-1)?.event.ts ?? 0) + (open.at(-1)?.event.dur ?? 0) <= event.ts) open.pop();
    const around = open.at(-1);
    if (around) add(around.what, -event.dur);
    const file = event.args?.data?.url
      ?.split('/')
      .at(-1)
      ?.replace(/-[\w-]{8}\.js$/, '');
    const what = file ? `${event.name} ${file}` : event.name;
    add(what, event.dur);
    open.push({ event, what });
  }
  return [...own]
    .map(([what, time]) => ({ what, duration: time / 1000 }))
    .filter(({ duration }) => duration >= 3)
    .sort((a, b) => b.duration - a.duration);
}
