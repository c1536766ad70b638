import type { Change } from '../../../helpdesk/change.ts';
import type { ActRoom } from '../../../helpdesk/room.ts';
import { m } from '../../../messages/generated/messages.js';

/** What is being done, as the place's heading. */
export const doingWords: Record<Change['kind'], () => string> = {
  pass: m.room_doing_pass,
  register: m.room_doing_register,
  remove: m.room_doing_remove,
  revoke: m.room_doing_revoke,
};

/** On the press that did it, with the person's name (S10). */
export const pressWords: Record<Change['kind'], (values: { name: string }) => string> = {
  pass: m.room_pass_do,
  register: m.room_register_do,
  remove: m.room_remove_do,
  revoke: m.room_revoke_do,
};

/** What is waited for, and who has to act; null where that is the key in the agent's hand, of which the place tells itself. */
export const stateWords: Record<ActRoom['state'], { what: () => string; who: 'microsoft' | 'page' | null }> = {
  rereading: { what: m.room_acting_rereading, who: 'microsoft' },
  changing: { what: m.room_acting_changing, who: 'microsoft' },
  fetching: { what: m.room_acting_fetching, who: 'microsoft' },
  touching: { what: m.room_acting_touching, who: null },
  stopping: { what: m.room_acting_stopping, who: 'page' },
  saving: { what: m.room_acting_saving, who: 'microsoft' },
};
