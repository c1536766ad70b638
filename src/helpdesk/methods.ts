import type { RegisteredKey } from '../registration/registered-key.ts';

/** A Temporary Access Pass as Graph lists it: without its code (`temporaryAccessPassAuthenticationMethod`). */
export interface ListedPass {
  id: string;
  isUsable: boolean;
  /** Graph's `methodUsabilityReason`, as it came. */
  usabilityReason: string;
}

/** What the helpdesk reads of a person: keys and pass. An expired pass is listed too; there is one at most. */
export interface Methods {
  keys: readonly RegisteredKey[];
  pass: ListedPass | null;
}

/** Whether nothing came, went or was replaced between two readings. */
export function sameMethods(one: Methods, other: Methods): boolean {
  return markOf(one) === markOf(other);
}

/** A pass that runs out meanwhile is no change of somebody's. */
function markOf({ keys, pass }: Methods): string {
  return JSON.stringify([keys.map(({ id }) => id).toSorted(), pass?.id ?? null]);
}
