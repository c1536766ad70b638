import type { RegisteredKey } from '../registration/registered-key.ts';
import type { Change } from './change.ts';
import { valueOf, type Read, type Reading } from './reading.ts';

/** A Temporary Access Pass as Graph lists it: without its code (`temporaryAccessPassAuthenticationMethod`). */
export interface ListedPass {
  id: string;
  isUsable: boolean;
  /** Graph's `methodUsabilityReason`, as it came. */
  usabilityReason: string;
}

/**
 * What the helpdesk reads of a person: keys and pass, two readings with a permission each. An expired pass is listed too; there is
 * one at most, and null is the answer that there is none.
 */
export interface Methods {
  keys: Reading<readonly RegisteredKey[]>;
  pass: Reading<ListedPass | null>;
}

export type MethodPart = keyof Methods;
export type ReadKeys = Read<readonly RegisteredKey[]>;
export type ReadPass = Read<ListedPass | null>;

export const bothBeingRead: Methods = { keys: { state: 'reading' }, pass: { state: 'reading' } };

const parts: Readonly<Record<Change['kind'], MethodPart | null>> = {
  ...{ register: 'keys', remove: 'keys', pass: 'pass' },
  // Nothing that is listed tells of sessions, and ending them twice does no harm.
  revoke: null,
};

/** The one reading that a change rests on: it is read again before, and tells afterwards what became of the change (S12). */
export function restsOn(change: Pick<Change, 'kind'>): MethodPart | null {
  return parts[change.kind];
}

export function isAllRead({ keys, pass }: Methods): boolean {
  return keys.state !== 'reading' && pass.state !== 'reading';
}

/** Whether nothing came, went or was replaced in one of them between two readings. */
export function isUnchanged(part: MethodPart, one: Methods, other: Methods): boolean {
  return markOf(part, one) === markOf(part, other);
}

/** A pass that runs out meanwhile is no change of somebody's. */
function markOf(part: MethodPart, { keys, pass }: Methods): string {
  return JSON.stringify(
    part === 'keys'
      ? valueOf(keys)
          ?.map(({ id }) => id)
          .toSorted()
      : (valueOf(pass)?.id ?? null),
  );
}
