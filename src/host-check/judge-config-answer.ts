import type { Configuration } from '../config/configuration.ts';
import { configurationLimit } from '../config/read-configuration.ts';
import { faultOfAnswer } from './fault-of-answer.ts';
import { ownFile } from './file-list.ts';
import { fault, type HostFault } from './finding.ts';
import type { SeenFile } from './host-answer.ts';
import { judgeHeaders } from './judge-headers.ts';

/**
 * What a page makes of the file: the employees' one thing, the helpdesk's room another. Handed in, since the schema of the room
 * has no business in the employees' page.
 */
export type ReadSettings = (
  text: string,
) =>
  | { ok: true; configuration: Configuration }
  | { ok: false; code: string; fields: readonly { path: string; holds: string }[] };

/** Whether `config.json` can be had and is what the page reads (M3). */
export function judgeConfigAnswer(seen: SeenFile, read: ReadSettings): HostFault[] {
  const away = faultOfAnswer(ownFile, seen);
  if (away !== null) return [away];
  if (seen.kind !== 'answer') return [];
  const text = seen.text ?? '';
  if (/^\s*<(?:!doctype|html)/i.test(text)) return [fault('page-instead', ownFile)];
  if (text.length > configurationLimit) return [fault('config-refused', ownFile, { name: 'LK-105' })];
  const reading = read(text);
  if (reading.ok) return [];
  const fields = reading.fields.map(({ path, holds }) => fault('config-field', ownFile, { name: path, sent: holds }));
  return fields.length > 0 ? fields : [fault('config-refused', ownFile, { name: reading.code })];
}

/** Words of caches for "I had it already". */
const hit = /\bhit\b/i;
const cacheHeaders = ['x-cache', 'cf-cache-status', 'x-cache-status', 'x-proxy-cache'];

/** Seconds that two answers of one host may lie apart in their dates, the later asked for last. */
const slack = 2;

/**
 * Whether `config.json` comes from the host each time: its `Date` is the page's clock, and a change has to work at once.
 * No clock of ours is asked: the dates of the host's own answers are held against each other.
 * @param others later answers, whose dates cannot be older
 */
export function judgeConfigFresh(first: SeenFile, again: SeenFile | null, others: readonly SeenFile[]): HostFault[] {
  if (first.kind !== 'answer') return [];
  const faults: HostFault[] = judgeHeaders(first.headers, { 'Cache-Control': 'no-store' }).map(({ name, sent }) =>
    sent === null
      ? fault('header-missing', ownFile, { name, wanted: 'no-store' })
      : fault('header-differs', ownFile, { name, sent, wanted: 'no-store' }),
  );
  const dateOf = (seen: SeenFile | null): number =>
    seen?.kind === 'answer' ? Date.parse(seen.headers['date'] ?? '') : NaN;
  if (Number.isNaN(dateOf(first))) faults.push(fault('no-date', ownFile, { name: 'Date' }));
  const last = again?.kind === 'answer' ? again : first;
  const told = ['age', ...cacheHeaders].find((name) => {
    const value = last.headers[name] ?? '';
    return name === 'age' ? Number(value) > 0 : hit.test(value);
  });
  const newest = Math.max(...others.map(dateOf).filter((date) => !Number.isNaN(date)));
  if (told !== undefined) faults.push(fault('from-cache', ownFile, { name: told, sent: last.headers[told] ?? '' }));
  else if (newest - dateOf(again) > slack * 1000)
    faults.push(fault('from-cache', ownFile, { name: 'date', sent: last.headers['date'] ?? '' }));
  return faults;
}
