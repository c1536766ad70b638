import type { Change } from '../../../helpdesk/change.ts';
import type { LostKey, LostKeyPart } from '../../../helpdesk/lost-key.ts';
import type { RegisteredKey } from '../../../registration/registered-key.ts';
import type { Asking } from './asking.ts';
import type { PossibleActs } from './possible-acts.ts';

export const kindOfPart: Record<Exclude<LostKeyPart, 'which'>, Change['kind']> = {
  ...{ remove: 'remove', revoke: 'revoke', pass: 'pass', spare: 'register' },
};

/** What the agent is asked about for a part of a lost key's list; null where it cannot be done, or not yet. */
export function lostQuestion(
  part: Exclude<LostKeyPart, 'which'>,
  { methodId }: LostKey,
  keys: readonly RegisteredKey[] | null,
  states: PossibleActs['states'],
): Asking | null {
  const kind = kindOfPart[part];
  if (states[kind] !== 'possible') return null;
  if (kind !== 'remove') return { kind };
  const key = keys?.find(({ id }) => id === methodId);
  return key === undefined ? null : { kind, key };
}
