import type { Queue, QueueEntry } from './queue.ts';
import type { Target } from './target.ts';

/** @returns whose turn it is, with their number; null where it is nobody's */
export function currentEntry({ current, entries }: Queue): QueueEntry | null {
  return current === null ? null : (entries[current] ?? null);
}

/** @returns whose turn it is; null where it is nobody's */
export function currentTurn(queue: Queue | null): Target | null {
  return queue === null ? null : (currentEntry(queue)?.person ?? null);
}
