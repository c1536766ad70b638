import type { LostKeyPart, PartState } from '../../../helpdesk/lost-key.ts';
import { m } from '../../../messages/generated/messages.js';

export const partWords: Record<LostKeyPart, () => string> = {
  which: m.room_lost_which,
  remove: m.room_lost_remove,
  revoke: m.room_lost_revoke,
  pass: m.room_lost_pass,
  spare: m.room_lost_spare,
};

export const partStateWords: Record<PartState, () => string> = {
  open: m.room_lost_open,
  done: m.room_lost_done,
  failed: m.room_lost_failed,
  perhaps: m.room_lost_perhaps,
  skipped: m.room_lost_skipped,
  'not-possible': m.room_lost_not_possible,
};
