import type { LostKey } from './lost-key.ts';
import type { Moment } from './moment.ts';
import type { Queue, QueueResult } from './queue.ts';
import { closedRoom, type Room } from './room.ts';
import type { LogEntry } from './sitting-log.ts';
import type { StockedKey, StockRefusal } from './stock.ts';
import type { VerificationWay } from './verification.ts';

/** A press about a key of the stock that was refused; `serial` as it was typed. */
export interface StockRefused {
  press: 'give-key' | 'set-key-aside' | 'take-key-back' | 'note-reset';
  /** Null where the press names nobody. */
  objectId: string | null;
  serial: string;
  refusal: StockRefusal;
}

/** All that one sitting of the helpdesk holds: the room, and what goes on beside one person. */
export interface Desk {
  room: Room;
  /** The people who get a key one after another; null where there is no queue. */
  queue: Queue | null;
  /** How the queue's keys are called: `{name}`, `{number}`. */
  pattern: string;
  /** When the turn of the queue's current person began; null but for a turn. */
  turnBegan: Moment | null;
  /** What came last of a registration in this turn; null where none was tried. It can be tried again until the turn ends. */
  turnResult: Exclude<QueueResult, 'done' | 'skipped'> | null;
  /** The agent wants a pause once this turn is over. */
  pauseAfter: boolean;
  /** The list of a lost key, of the person who is here; null where none was begun. */
  lost: LostKey | null;
  stock: readonly StockedKey[];
  /** Why the last press about the stock changed nothing; null where it did. Ends with the person. */
  stockRefused: StockRefused | null;
  log: readonly LogEntry[];
}

/** @returns the desk before anybody has signed in */
export function closedDesk(ways: readonly VerificationWay[], at: Moment): Desk {
  return {
    ...{ room: closedRoom(ways, at), queue: null, pattern: '', turnBegan: null },
    ...{ turnResult: null, pauseAfter: false, lost: null, stock: [], stockRefused: null, log: [] },
  };
}
