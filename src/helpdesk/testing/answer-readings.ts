import type { CallFailure } from '../../registration/failure.ts';
import type { RegisteredKey } from '../../registration/registered-key.ts';
import type { ListedPass } from '../methods.ts';
import { known } from '../reading.ts';
import type { Room } from '../room.ts';
import { ada, after } from './some-targets.ts';
import { follow } from './stand.ts';

/** What Ada has. */
export interface Have {
  keys: readonly RegisteredKey[];
  pass: ListedPass | null;
}

const { objectId } = ada;
const at = after(2_000);

/** The answer to whichever of Ada's readings are waited for. */
export function answerReadings(room: Room, { keys, pass }: Have, found: string | null = null) {
  const answered = { effect: room.pending ?? 0, objectId, at };
  const { room: now, effects } = follow(room, { ...answered, type: 'keys-read', keys: known(keys), found });
  return now.pending === room.pending
    ? follow(now, { ...answered, type: 'pass-read', pass: known(pass) })
    : { room: now, effects };
}

/** Her keys may not be read. */
export function answerUnreadable(room: Room, failure: CallFailure) {
  const keys = { state: 'unreadable' as const, failure };
  return follow(room, { type: 'keys-read', effect: room.pending ?? 0, objectId, keys, found: null, at });
}
