import type { CallFailure } from './failure.ts';

/** A trip to Microsoft's sign-in page and back, always by redirect and always by a press (J3, J7). */
export interface SignInRequest {
  /** `login` asks for a fresh proof, `select_account` for the choice of another account. */
  prompt: 'login' | 'select_account' | null;
  /** Claims of a claims challenge, JSON text as Microsoft sent it. */
  claims: string | null;
  /** Permissions that Microsoft is to ask for consent to in the same trip; where left out, that of signing in alone. */
  scopes?: readonly string[];
}

export const plainSignIn: SignInRequest = { prompt: null, claims: null };
export const freshSignIn: SignInRequest = { prompt: 'login', claims: null };
export const otherAccount: SignInRequest = { prompt: 'select_account', claims: null };

/** Whether the person proves themselves anew, rather than comes in on a session that is there. */
export function asksForProof(request: SignInRequest | null): boolean {
  return request !== null && (request.prompt === 'login' || request.claims !== null);
}

/**
 * The sign-in that lets a failed call succeed, or null where none would. A 401 without a claims challenge is a token that
 * Microsoft no longer takes: MSAL would serve it again until its time is over, and only a sign-in replaces it.
 */
export function mendingSignIn(failure: CallFailure): SignInRequest | null {
  if (failure.kind !== 'http' && failure.kind !== 'no-token') return null;
  const { claims } = failure;
  const lost = failure.kind === 'http' ? failure.status === 401 : failure.need === 'sign-in';
  return claims !== null || lost ? { ...plainSignIn, claims } : null;
}
