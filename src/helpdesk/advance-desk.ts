import { advanceRoom } from './advance-room.ts';
import { advanceSitting } from './advance-sitting.ts';
import type { Change } from './change.ts';
import type { DeskEvent, SittingPress } from './desk-event.ts';
import type { Desk } from './desk.ts';
import { followRoom } from './follow-room.ts';
import { excludedIds } from './queue.ts';
import type { RoomEffect } from './room-effect.ts';
import type { RoomEvent } from './room-event.ts';

const sittingPresses: Readonly<Record<SittingPress['type'], true>> = {
  ...{ 'start-queue': true, 'call-next': true, skip: true, 'put-back': true },
  ...{ 'pause-queue': true, 'resume-queue': true, 'drop-queue': true },
  ...{ 'report-lost': true, 'choose-lost': true, 'skip-part': true, 'close-lost': true },
  ...{ 'give-key': true, 'set-key-aside': true, 'take-key-back': true, 'note-reset': true },
};

/**
 * The helpdesk's desk: what an event means for the room and for all beside it (S10 to S13). Pure and total. A turn of the queue
 * ends with a key, or when the room leaves the person; where the room is locked, they wait again.
 */
export function advanceDesk(desk: Desk, event: DeskEvent): { desk: Desk; effects: RoomEffect[] } {
  if (isSittingPress(event)) {
    // It is a press like any other: it comes too late where the room locks by itself, and counts as the agent's activity.
    const { room, effects } = advanceRoom(desk.room, { type: 'tick', at: event.at });
    const now = followRoom(desk, room, event);
    if (room.name === 'locked') return { desk: now, effects };
    return advanceSitting({ ...now, room: { ...room, active: event.at } }, event);
  }
  const asked = event.type === 'change' ? { ...event, change: excluding(desk, event.change) } : event;
  const { room, effects } = advanceRoom(desk.room, asked);
  return { desk: followRoom(desk, room, event), effects };
}

function isSittingPress(event: RoomEvent | SittingPress): event is SittingPress {
  return event.type in sittingPresses;
}

/** A key that somebody has, may have, or that is set aside goes to nobody else, whatever the press says. */
function excluding({ queue, room }: Desk, change: Change): Change {
  if (change.kind !== 'register') return change;
  const others = [...room.setAside, ...room.unsettled].flatMap(({ credentialId }) => credentialId ?? []);
  const known = queue === null ? [] : excludedIds(queue, room.setAside);
  return { ...change, exclude: [...new Set([...known, ...others, ...change.exclude])] };
}
