import * as v from 'valibot';
import { closedDesk, type Desk } from './desk.ts';
import { followRoom } from './follow-room.ts';
import { keepRoom, restoreRoom, type KeptRoom } from './kept-room.ts';
import type { Moment } from './moment.ts';
import { parseQueue, type Queue } from './queue.ts';
import { lock } from './room-moves.ts';
import { storedLog, storedStock, storedText } from './stored-shapes.ts';
import type { LogEntry } from './sitting-log.ts';
import type { StockedKey } from './stock.ts';
import type { VerificationWay } from './verification.ts';

/** What a reload leaves of the desk: no token, no pass, no verification, no credential, and nobody's turn. */
export interface KeptDesk {
  version: 1;
  room: KeptRoom;
  queue: Queue | null;
  pattern: string;
  stock: readonly StockedKey[];
  log: readonly LogEntry[];
}

/** @returns what is kept for a reload, to be stored as JSON in this tab: as if the agent left now */
export function keepDesk(desk: Desk): KeptDesk {
  const { room } = lock(desk.room, 'reloaded');
  const left = followRoom(desk, room, { type: 'tick', at: desk.room.active });
  const { queue, pattern, stock, log } = left;
  return { version: 1, room: keepRoom(room), queue, pattern, stock, log };
}

const keptDesk = v.strictObject({
  version: v.literal(1),
  room: v.unknown(),
  queue: v.unknown(),
  pattern: v.fallback(storedText, ''),
  stock: v.fallback(storedStock, []),
  log: v.fallback(storedLog, []),
});

/**
 * @param stored what was kept, or anything
 * @returns the locked desk after a reload: each part that is damaged is empty, and the others hold
 */
export function restoreDesk(stored: unknown, ways: readonly VerificationWay[], at: Moment): Desk {
  const kept = v.safeParse(keptDesk, stored);
  const closed = closedDesk(ways, at);
  if (!kept.success) return closed;
  const { room, queue, pattern, stock, log } = kept.output;
  return { ...closed, room: restoreRoom(room, ways, at), queue: parseQueue(queue), pattern, stock, log };
}
