import type { Desk } from '../../helpdesk/desk.ts';

/** What the agent works at: one person, a list of people, or what this sitting holds besides. */
export const areas = ['person', 'list', 'sitting'] as const;
export type Area = (typeof areas)[number];

/**
 * Which part is shown after something happened: whoever is selected is shown, and between two people of a queue the queue; after
 * the last one its result.
 * @param before the room's place before, empty for none, and whether one of the queue's people was there
 */
export function areaAfter(area: Area, before: { place: string; ofQueue: boolean }, { room, queue }: Desk): Area {
  if (room.name === before.place) return area;
  if (room.name === 'locked') return 'person';
  if ('person' in room) return 'person';
  return queue !== null && (queue.place !== 'over' || before.ofQueue) ? 'list' : area;
}
