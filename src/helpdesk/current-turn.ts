import type { Queue } from './queue.ts';
import type { Target } from './target.ts';

/** @returns whose turn it is; null where it is nobody's */
export function currentTurn(queue: Queue | null): Target | null {
  return queue?.current == null ? null : (queue.entries[queue.current]?.person ?? null);
}
