import { resolve } from 'node:path';

/** Where the walk of the room leaves its figures for `npm run measure`. */
export const roomFiguresFile = resolve(import.meta.dirname, '../../test-results/room-queue.json');

/** Of one person in a queue of two hundred, milliseconds; medians of ten people. */
export interface PersonFigures {
  /** What the page's own thread was busy with, from the call of the person to the stop after them. */
  busy: number;
  /** The longest time from an answer of Graph's to the next request that needs no press. */
  betweenRequests: number;
  /** How long the simulated Graph was asked. */
  graph: number;
  /** How often Graph was asked. */
  requests: number;
}

/** At the beginning of the queue, with 190 who wait, and at its end, after 190 who have a key. */
export type RoomFigures = Record<'first' | 'last', PersonFigures>;
