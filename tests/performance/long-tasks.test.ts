import { expect, test } from 'vitest';
import { longTasks, type TraceEvent } from './long-tasks.ts';

const main = { pid: 1, tid: 1 };
const named: TraceEvent = { ...main, name: 'thread_name', ph: 'M', ts: 0, args: { name: 'CrRendererMain' } };

/** Milliseconds in, as the trace has them out. */
function event(name: string, start: number, duration: number, more: Partial<TraceEvent> = {}): TraceEvent {
  return { ...main, name, ph: 'X', ts: start * 1000, dur: duration * 1000, ...more };
}

test('a long task is told with what took its time, less what happened within', () => {
  const script = { args: { data: { url: 'http://localhost/assets/page-AbCd_12-.js' } } };
  const events = [
    named,
    event('RunTask', 0, 80),
    event('FunctionCall', 5, 70, script),
    event('Layout', 10, 20),
    event('RunTask', 100, 49),
    event('RunTask', 200, 60),
  ];
  expect(longTasks(events)).toEqual([
    {
      duration: 80,
      parts: [
        { what: 'FunctionCall page', duration: 50 },
        { what: 'Layout', duration: 20 },
      ],
    },
    { duration: 60, parts: [] },
  ]);
});

test('only the thread that holds the page up counts', () => {
  expect(longTasks([named, event('RunTask', 0, 80, { tid: 2 }), event('RunTask', 0, 80, { pid: 2 })])).toEqual([]);
});
