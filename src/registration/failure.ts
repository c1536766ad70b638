interface Caused {
  /**
   * The error behind it, for a debugger. It may quote the person, so it goes no further than the failure: no problem, no
   * step and no summary is made of it (S3).
   */
  cause?: unknown;
}

/** Why a call to Microsoft gave no answer that could be used. */
export type CallFailure = Caused &
  (
    | {
        kind: 'http';
        status: number;
        errorCode: string;
        message: string;
        requestId: string | null;
        /** The claims of a claims challenge, decoded JSON text, passed to MSAL as it is (J7). */
        claims: string | null;
        /** Milliseconds that Microsoft asks us to wait. */
        retryAfter: number | null;
      }
    | { kind: 'network' }
    | { kind: 'timeout' }
    | { kind: 'malformed'; message: string }
    /** No token without the person: `consent` where an administrator has to act, `sign-in` where the person can. */
    | { kind: 'no-token'; need: 'consent' | 'sign-in'; claims: string | null; errorCode: string }
  );

/** How the ceremony ended without a credential: the DOMException's name and message, and how long it took. */
export interface CeremonyFailure extends Caused {
  /** A DOMException name, or ours: `CompanionGone`. */
  name: string;
  message: string;
  /** Milliseconds from the call to the refusal. */
  elapsed: number;
  /** Milliseconds that the authenticator was given. */
  timeout: number;
}
