import type { ClockEvidence } from '../checks/clock.ts';
import type { AskedConfiguration } from './ask-configuration.ts';
import { configurationLimit, type ConfigurationReading } from '../config/read-configuration.ts';

/** @typeParam Reading what the page makes of the file: the employees' page one thing, the helpdesk's room another */
export interface AnsweredConfiguration<Reading = ConfigurationReading> {
  reading: Reading | Unread;
  /** For the `clock` check; null where nothing answered. */
  clock: ClockEvidence | null;
  /** What our host sent with it (X1), names in lower case; null where nothing answered, or the answer came from elsewhere. */
  headers: Readonly<Record<string, string>> | null;
}

/** There was no text to read. */
interface Unread {
  ok: false;
  code: 'LK-101' | 'LK-102' | 'LK-103' | 'LK-105';
  fields: readonly never[];
}

/**
 * Reads the answer for `config.json` (M3). Never rejects: what goes wrong is a problem code of 1xx.
 * @param judge what the page makes of the text
 */
export async function answeredConfiguration<Reading>(
  { answer, before, signal }: AskedConfiguration,
  judge: (text: string) => Reading,
): Promise<AnsweredConfiguration<Reading>> {
  const answered = await answer;
  if (answered === null) return { reading: refuse('LK-102'), clock: null, headers: null };
  const { response, after } = answered;
  const clock = { date: dateOf(response.headers), before, after };
  const headers = response.redirected ? null : Object.fromEntries(response.headers);
  try {
    return { reading: await read(response, signal, judge), clock, headers };
  } catch {
    return { reading: refuse('LK-102'), clock, headers };
  }
}

function refuse(code: Unread['code']): Unread {
  return { ok: false, code, fields: [] };
}

async function read<Reading>(
  response: Response,
  signal: AbortSignal,
  judge: (text: string) => Reading,
): Promise<Reading | Unread> {
  if (response.status === 404 || response.status === 410) return discard(response, 'LK-101');
  if (!response.ok) return discard(response, 'LK-102');
  // A captive portal sends elsewhere and answers there with a page of its own.
  if (response.redirected && !response.url.endsWith('.json')) return discard(response, 'LK-103');
  const text = await readText(response, signal);
  return text === null ? refuse('LK-105') : judge(text);
}

async function discard(response: Response, code: 'LK-101' | 'LK-102' | 'LK-103'): Promise<Unread> {
  await response.body?.cancel().catch(() => undefined);
  return refuse(code);
}

/** @returns null once there is more than a configuration can hold; the rest is not downloaded */
async function readText(response: Response, signal: AbortSignal): Promise<string | null> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const stop = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', stop, { once: true });
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (signal.aborted) throw new Error('too slow');
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length > configurationLimit) {
      stop();
      return null;
    }
  }
}

/** When the host wrote the answer; an `Age` tells how long a cache between us has had it. */
function dateOf(headers: Headers): number | null {
  const date = Date.parse(headers.get('date') ?? '');
  const age = Number(headers.get('age') ?? 0);
  return Number.isNaN(date) ? null : date + (Number.isFinite(age) && age > 0 ? age * 1000 : 0);
}
