import type { Reading } from '../../readiness/tenant-reading.ts';
import type { CallGraph, GraphRequest } from '../graph-client.ts';
import { unreadOf } from './unread-of.ts';

/**
 * Reads one thing of a tenant.
 * @param parse gives null for an answer that is none
 */
export async function readOne<Value>(
  call: CallGraph,
  request: Omit<GraphRequest, 'method'> & { method?: 'POST' },
  parse: (body: unknown) => Value | null,
): Promise<Reading<Value>> {
  const answer = await call({ method: 'GET', ...request });
  if (!answer.ok) return { read: false, why: unreadOf(answer.failure) };
  const value = parse(answer.value.body);
  return value === null ? { read: false, why: 'not-understood' } : { read: true, value };
}
