import type { Moment } from './moment.ts';
import type { RoomEvent } from './room-event.ts';
import type { LostKeyPart } from './lost-key.ts';
import type { Target } from './target.ts';

/** What an agent does beside what concerns the one person alone. */
export type SittingPress =
  | { type: 'start-queue'; people: readonly Target[]; pattern: string; at: Moment }
  /** Selects the queue's next person. */
  | { type: 'call-next'; at: Moment }
  /** Ends the turn of the person who is here; at the stop between two, passes over the one who comes next. */
  | { type: 'skip'; objectId: string; at: Moment }
  | { type: 'put-back'; objectId: string; at: Moment }
  /** In somebody's turn: once it is over. */
  | { type: 'pause-queue'; at: Moment }
  | { type: 'resume-queue'; at: Moment }
  | { type: 'drop-queue'; at: Moment }
  | { type: 'report-lost'; objectId: string; isGuest: boolean | null; at: Moment }
  | { type: 'choose-lost'; objectId: string; methodId: string; at: Moment }
  | { type: 'skip-part'; objectId: string; part: Exclude<LostKeyPart, 'which'>; at: Moment }
  | { type: 'close-lost'; objectId: string; at: Moment }
  /** Of the stock; `serial` as it was typed. */
  | { type: 'give-key'; objectId: string; serial: string; at: Moment }
  | { type: 'set-key-aside'; objectId: string; serial: string; at: Moment }
  | { type: 'take-key-back'; serial: string; at: Moment }
  | { type: 'note-reset'; serial: string; at: Moment };

export type DeskEvent = RoomEvent | SittingPress;
