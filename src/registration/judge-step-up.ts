import type { Account } from './account.ts';
import type { Result } from './result.ts';

/** How far the clocks of Microsoft and of this PC may differ, milliseconds. */
const tolerance = 2 * 60_000;

/** Why a sign-in is no fresh proof. */
export type StepUpFlaw =
  /** Nobody came back, or somebody else than left. */
  | 'another-account'
  /** The token has no `auth_time`: the app registration lacks the optional claim. */
  | 'not-told'
  /** Microsoft let them in on an earlier proof. */
  | 'old'
  /** `auth_time` lies in the future: this PC's clock is wrong, and nothing can be said of the proof. */
  | 'clock-wrong';

export interface StepUpEvidence {
  /** Who was signed in when the fresh sign-in (`freshSignIn`) was asked for. */
  before: Pick<Account, 'tenantId' | 'objectId'>;
  /** Who is signed in after it. */
  after: Account | null;
  /** When it was asked for, and now: the corrected time, epoch milliseconds. */
  askedAt: number;
  now: number;
}

/**
 * Whether the agent proved anew who they are, before the first change for somebody else. That Microsoft was asked for a fresh
 * sign-in proves nothing: only `auth_time` tells whether there was one.
 * @returns when they did, epoch milliseconds by Microsoft's clock
 */
export function judgeStepUp({ before, after, askedAt, now }: StepUpEvidence): Result<{ provenAt: number }, StepUpFlaw> {
  if (after?.tenantId !== before.tenantId || after.objectId !== before.objectId) return flaw('another-account');
  const { authTime } = after;
  if (authTime === null) return flaw('not-told');
  if (authTime > now + tolerance) return flaw('clock-wrong');
  return authTime < askedAt - tolerance ? flaw('old') : { ok: true, value: { provenAt: authTime } };
}

function flaw(failure: StepUpFlaw): { ok: false; failure: StepUpFlaw } {
  return { ok: false, failure };
}
