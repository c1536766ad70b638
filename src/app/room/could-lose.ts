import type { Room } from '../../helpdesk/room.ts';

/**
 * Whether leaving the page now could lose something: a change that is on its way, a key that is being made or holds what is not
 * saved, a pass that nobody has read out yet.
 */
export function couldLose(room: Room): boolean {
  if (room.name === 'act') return room.state !== 'fetching' && (room.state !== 'rereading' || room.credential !== null);
  if (room.name !== 'outcome') return false;
  const { outcome, credential } = room;
  return (
    outcome.kind === 'pass-made' || credential !== null || (outcome.kind === 'not-saved' && outcome.credential !== null)
  );
}
