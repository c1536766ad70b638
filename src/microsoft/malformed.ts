import type { CallFailure } from '../registration/failure.ts';

/** @param message what the answer is not; nothing of the answer, which may be secret or personal */
export function malformed(message: string, cause?: unknown): { ok: false; failure: CallFailure } {
  return { ok: false, failure: { kind: 'malformed', message, cause } };
}
