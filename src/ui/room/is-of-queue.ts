import type { Desk } from '../../helpdesk/desk.ts';

/** Whether the person on screen is one of the queue's. */
export function isOfQueue({ room, queue }: Pick<Desk, 'room' | 'queue'>): boolean {
  if (queue === null || !('person' in room)) return false;
  return queue.entries.some(({ person }) => person.objectId === room.person.objectId);
}
