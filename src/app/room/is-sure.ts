import type { CallFailure } from '../../registration/failure.ts';

/**
 * Whether a change that failed has certainly changed nothing: no token could be had for it, or Graph itself refused it, in its own
 * error envelope. After anything else (a lost answer, 5xx, a proxy's page, an answer that cannot be read) nobody knows (J5).
 */
export function isSure(failure: CallFailure): boolean {
  if (failure.kind === 'no-token') return true;
  if (failure.kind !== 'http') return false;
  const { status, errorCode } = failure;
  return status >= 400 && status < 500 && status !== 408 && errorCode !== '';
}
