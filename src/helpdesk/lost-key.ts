import type { ProblemCode } from '../support/problem.ts';

/** What is done when a key is lost, in this order: first what shuts out whoever found it, then what lets the person in again. */
export const lostKeyParts = ['which', 'remove', 'revoke', 'pass', 'spare'] as const;
export type LostKeyPart = (typeof lostKeyParts)[number];

/** `perhaps`: sent, and not settled. `not-possible`: as revoking the sessions of a guest, which Microsoft does not do here. */
export type PartState = 'open' | 'done' | 'failed' | 'perhaps' | 'skipped' | 'not-possible';

export interface LostKey {
  /** Of the person; the list is of no use for anybody else. */
  objectId: string;
  /** Graph's id of the lost key; null before it was chosen. */
  methodId: string | null;
  parts: Readonly<Record<LostKeyPart, { state: PartState; code: ProblemCode | null }>>;
}

/** @param isGuest null where it may not be read */
export function reportLost(objectId: string, isGuest: boolean | null): LostKey {
  const open = { state: 'open', code: null } as const;
  // revokeSignInSessions does not reach external users, who sign in by their home tenant (Microsoft Graph, user: revokeSignInSessions).
  const revoke = isGuest === true ? ({ state: 'not-possible', code: null } as const) : open;
  return { objectId, methodId: null, parts: { which: open, remove: open, revoke, pass: open, spare: open } };
}

/** What is to be done now: the first part that is open; null at the end. What failed does not hold up what follows. */
export function nextPart({ parts }: LostKey): LostKeyPart | null {
  return lostKeyParts.find((part) => parts[part].state === 'open') ?? null;
}

/** The agent says which key it is. It can be another one until something was done about it. */
export function chooseLost(lost: LostKey, methodId: string): LostKey {
  if (lost.parts.remove.state !== 'open') return lost;
  return { ...lost, methodId, parts: { ...lost.parts, which: { state: 'done', code: null } } };
}

/**
 * Notes what became of the part whose turn it is, or of one that failed or was skipped before; what is done stays done.
 * @param objectId whom it was done for
 */
export function notePart(
  lost: LostKey,
  objectId: string,
  part: Exclude<LostKeyPart, 'which'>,
  state: Exclude<PartState, 'open' | 'not-possible'>,
  code: ProblemCode | null = null,
): LostKey {
  const now = lost.parts[part].state;
  const again = now === 'failed' || now === 'perhaps' || now === 'skipped';
  if (lost.objectId !== objectId || (!again && nextPart(lost) !== part)) return lost;
  return { ...lost, parts: { ...lost.parts, [part]: { state, code } } };
}
