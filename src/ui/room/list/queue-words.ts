import { m } from '../../../messages/generated/messages.js';
import type { QueueEntry } from '../../../helpdesk/queue.ts';

/** How somebody of the queue stands, on screen and in the result's CSV. */
export const queueStates: Record<QueueEntry['state'], () => string> = {
  waiting: m.queue_state_waiting,
  done: m.queue_state_done,
  failed: m.queue_state_failed,
  perhaps: m.queue_state_perhaps,
  skipped: m.queue_state_skipped,
};
