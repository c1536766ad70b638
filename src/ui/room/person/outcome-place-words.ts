import type { Change } from '../../../helpdesk/change.ts';
import type { Outcome } from '../../../helpdesk/room.ts';
import { m } from '../../../messages/generated/messages.js';
import type { AskedForOther } from '../../../helpdesk/refusal-of.ts';

/** What came of a change, as the place's heading. */
export const outcomeTitles: Record<Outcome['kind'], () => string> = {
  'pass-made': m.room_out_pass_made,
  'pass-lost': m.room_out_pass_lost,
  registered: m.room_out_registered,
  removed: m.room_out_removed,
  revoked: m.room_out_revoked,
  failed: m.room_out_failed,
  'no-key': m.room_out_no_key,
  'not-saved': m.room_out_not_saved,
  unknown: m.room_out_unknown,
  perhaps: m.room_out_perhaps,
};

/** What that means, and what comes next; a pass, and a key that is registered, have parts of their own. */
export const outcomeMeanings: Record<
  Exclude<Outcome['kind'], 'pass-made' | 'registered' | 'not-saved'>,
  () => string
> = {
  'pass-lost': m.room_out_pass_lost_next,
  removed: m.room_out_removed_next,
  revoked: m.room_out_revoked_next,
  failed: m.room_out_failed_next,
  'no-key': m.room_out_no_key_next,
  unknown: m.room_out_unknown_next,
  perhaps: m.room_out_perhaps_next,
};

/** What was asked of Microsoft, for a change that failed; a refused registration had its options refused, or its save. */
export function askedFor(change: Change['kind'], saving: boolean): AskedForOther {
  return change === 'register' ? (saving ? 'save' : 'options') : change;
}
