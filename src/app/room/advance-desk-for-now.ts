import { advanceRoom } from '../../helpdesk/advance-room.ts';
import type { DeskEvent, SittingPress } from '../../helpdesk/desk-event.ts';
import { closedDesk, type Desk } from '../../helpdesk/desk.ts';
import { keepRoom, restoreRoom } from '../../helpdesk/kept-room.ts';
import type { Moment } from '../../helpdesk/moment.ts';
import type { RoomEffect } from '../../helpdesk/room-effect.ts';
import type { RoomEvent } from '../../helpdesk/room-event.ts';
import type { VerificationWay } from '../../helpdesk/verification.ts';

const ofSitting: ReadonlySet<string> = new Set<SittingPress['type']>([
  ...(['start-queue', 'call-next', 'skip', 'put-back', 'pause-queue', 'resume-queue', 'drop-queue'] as const),
  ...(['report-lost', 'choose-lost', 'skip-part', 'close-lost'] as const),
  ...(['give-key', 'set-key-aside', 'take-key-back', 'note-reset'] as const),
]);

/** The room alone, until the desk has a reducer of its own. */
export function advanceDesk(desk: Desk, event: DeskEvent): { desk: Desk; effects: RoomEffect[] } {
  if (ofSitting.has(event.type)) return { desk, effects: [] };
  const { room, effects } = advanceRoom(desk.room, event as RoomEvent);
  return { desk: { ...desk, room }, effects };
}

export function keepDesk(desk: Desk): unknown {
  return keepRoom(desk.room);
}

export function restoreDesk(stored: unknown, ways: readonly VerificationWay[], at: Moment): Desk {
  return { ...closedDesk(ways, at), room: restoreRoom(stored, ways, at) };
}
