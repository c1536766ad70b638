import type { Change } from '../../../helpdesk/change.ts';
import type { SetAside } from '../../../helpdesk/room.ts';
import { m } from '../../../messages/generated/messages.js';

/** What was sent for somebody and is not settled. */
export const unsettledWords: Record<Change['kind'], () => string> = {
  pass: m.room_open_pass,
  register: m.room_open_register,
  remove: m.room_open_remove,
  revoke: m.room_open_revoke,
};

/** Why a key has to be reset before anybody gets it. */
export const asideWords: Record<SetAside['why'], () => string> = {
  left: m.room_aside_left,
  cancelled: m.room_aside_cancelled,
  refused: m.room_aside_refused,
  'not-verified': m.room_aside_not_verified,
  'not-saved': m.room_aside_not_saved,
};
