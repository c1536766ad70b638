import type { CheckedKey } from '../keys/check/checked-key.ts';
import type { Account } from '../registration/account.ts';
import type { CreatedCredential, CreationOptions } from '../registration/credential.ts';
import type { CallFailure, CeremonyFailure } from '../registration/failure.ts';
import type { Result } from '../registration/result.ts';
import type { Clock } from '../registration/time.ts';
import type { RouteName } from '../registration/route-name.ts';
import type { SignInRequest } from '../registration/sign-in-request.ts';
import type { KeysInGraph } from '../key-list/list-ports.ts';
import type { Look } from './event.ts';

/** Signing in to Entra ID. */
export interface Identity {
  /** Leaves the page for Microsoft's sign-in page; resolves only where leaving failed. */
  signIn(request: SignInRequest): Promise<Result<never, { errorCode: string; cause?: unknown }>>;
  /** Leaves the page for Microsoft's sign-out page; everything that is kept of the person is dropped before. */
  signOut(): Promise<void>;
  /** Who is signed in, or null. */
  account(): Account | null;
}

/** The person's keys in Graph. No call repeats a POST by itself (J5). */
export interface Fido2Methods extends Pick<KeysInGraph, 'list' | 'isCredential'> {
  creationOptions(signal: AbortSignal): Promise<Result<CreationOptions, CallFailure>>;
  /** Graph answers 201 with the method; its id is null where the answer did not tell it. */
  create(
    credential: CreatedCredential,
    displayName: string,
    signal: AbortSignal,
  ): Promise<Result<{ id: string | null }, CallFailure>>;
}

/** The key check (Y1): a throw-away credential on our own origin, and whether the organisation would accept its key. */
export type CheckKey = (signal: AbortSignal) => Promise<Result<CheckedKey, CeremonyFailure>>;

/** The look at the account: one batch, judged by the checks. */
export type LookAtAccount = (signal: AbortSignal) => Promise<Result<Look, CallFailure>>;

/** The ways to create a credential (K1). */
export interface Ceremony {
  /** To be called in the task of the press that a ceremony is for: the companion opens its window for nothing else (K4). */
  pressed(): void;
  /** Decides by the options' RP ID (K1). */
  chooseRoute(rpId: string): RouteName;
  create(
    route: RouteName,
    options: CreationOptions,
    signal: AbortSignal,
  ): Promise<Result<CreatedCredential, CeremonyFailure>>;
}

/** Microsoft's Security info page in another tab. */
export type OpenSecurityInfo = () => 'opened' | 'blocked';

/**
 * One holder per account in this browser (J12).
 * @param onWait called at once where another tab holds it
 * @returns what lets go of it
 */
export type TakeLock = (onWait: () => void, signal: AbortSignal) => Promise<() => void>;

/** Whether the person can see the page. A browser lets no page ask for a key that nobody sees. */
export interface Sight {
  isSeen(): boolean;
  /** Resolves once the page is seen, or rejects when the signal aborts. */
  comes(signal: AbortSignal): Promise<void>;
}

export interface Ports {
  /** Age of the last proof that is known of, milliseconds; null where none is (J7). */
  authAge: () => number | null;
  identity: Identity;
  fido2Methods: Fido2Methods;
  checkKey: CheckKey;
  look: LookAtAccount;
  ceremony: Ceremony;
  openSecurityInfo: OpenSecurityInfo;
  takeLock: TakeLock;
  sight: Sight;
  clock: Clock;
}
