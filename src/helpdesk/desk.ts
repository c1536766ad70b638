import type { LostKey } from './lost-key.ts';
import type { Moment } from './moment.ts';
import type { Queue } from './queue.ts';
import { closedRoom, type Room } from './room.ts';
import type { LogEntry } from './sitting-log.ts';
import type { StockedKey } from './stock.ts';
import type { VerificationWay } from './verification.ts';

/** All that one sitting of the helpdesk holds: the room, and what goes on beside one person. */
export interface Desk {
  room: Room;
  /** The people who get a key one after another; null where there is no queue. */
  queue: Queue | null;
  /** How the queue's keys are called: `{name}`, `{number}`. */
  pattern: string;
  /** When the turn of the queue's current person began; null but for a turn. */
  turnBegan: Moment | null;
  /** The list of a lost key, of the person who is here; null where none was begun. */
  lost: LostKey | null;
  stock: readonly StockedKey[];
  log: readonly LogEntry[];
}

/** @returns the desk before anybody has signed in */
export function closedDesk(ways: readonly VerificationWay[], at: Moment): Desk {
  return {
    ...{ room: closedRoom(ways, at), queue: null, pattern: '', turnBegan: null },
    ...{ lost: null, stock: [], log: [] },
  };
}
