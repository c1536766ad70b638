import type { Reading } from '../../readiness/tenant-reading.ts';
import type { Clock } from '../../registration/time.ts';
import type { CallFailure } from '../../registration/failure.ts';
import type { CallGraph, GraphRequest } from '../graph-client.ts';
import { graphPage } from '../graph-page.ts';
import { unreadOf } from './unread-of.ts';

/** Milliseconds between two requests: Conditional Access answers one a second for the whole tenant and all of its apps. */
const pace = 1_500;
/** Milliseconds to wait after a 429 that does not say how long; the Graph client has tried four times before each. */
const backOff = [10_000, 20_000] as const;
/** More pages than any list of policies has. */
const mostPages = 20;

const isThrottled = (failure: CallFailure): boolean => failure.kind === 'http' && failure.status === 429;

/**
 * Reads a list whole, page after page, no faster than its service allows. A page that fails fails all of it: half a list of policies
 * must not pass for a whole one.
 * @param parse gives null for an entry that is none
 */
export async function readPages<Value>(
  call: CallGraph,
  clock: Pick<Clock, 'sleep'>,
  request: Omit<GraphRequest, 'method'>,
  parse: (entry: unknown) => Value | null,
): Promise<Reading<readonly Value[]>> {
  const values: Value[] = [];
  const asked = new Set<string>();
  let path: string | null = request.path;
  while (path !== null) {
    if (asked.has(path) || asked.size >= mostPages) return { read: false, why: 'not-understood' };
    try {
      if (asked.size > 0) await clock.sleep(pace, request.signal);
      asked.add(path);
      const answer = await patiently(call, clock, { ...request, path });
      if (!answer.ok) return { read: false, why: unreadOf(answer.failure) };
      const page = graphPage(answer.value.body);
      const entries = page?.entries.map(parse) ?? [null];
      if (page === null || entries.includes(null)) return { read: false, why: 'not-understood' };
      values.push(...entries.filter((entry) => entry !== null));
      path = page.next;
    } catch {
      // Stopped while it waited.
      return { read: false, why: 'unreachable' };
    }
  }
  return { read: true, value: values };
}

async function patiently(
  call: CallGraph,
  clock: Pick<Clock, 'sleep'>,
  request: Omit<GraphRequest, 'method'>,
): ReturnType<CallGraph> {
  let answer = await call({ method: 'GET', ...request });
  for (const wait of backOff) {
    if (answer.ok || !isThrottled(answer.failure)) break;
    await clock.sleep(wait, request.signal);
    answer = await call({ method: 'GET', ...request });
  }
  return answer;
}
