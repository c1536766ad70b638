import type { Acceptance } from '../keys/acceptance/acceptance.ts';
import type { Warning } from '../checks/warning.ts';
import type { CheckedKey } from '../keys/check/checked-key.ts';
import type { Problem, ProblemCode } from '../support/problem.ts';
import type { CreatedCredential, CreationOptions } from '../registration/credential.ts';
import type { CallFailure, CeremonyFailure } from '../registration/failure.ts';
import type { KnownKey, RegisteredKey } from '../registration/registered-key.ts';
import type { RouteName } from '../registration/route-name.ts';
import type { SignInRequest } from '../registration/sign-in-request.ts';
import type { MovableName } from './step.ts';

/** How fresh the sign-in is, told with each press that may need it. Ages in milliseconds. */
export interface Freshness {
  /** Age of `auth_time`; null where Microsoft does not tell it. */
  authAge: number | null;
}

/** What decides the way to a registration, told with each press that begins one. */
export interface Circumstances extends Freshness {
  /** A session is there already. */
  signedIn: boolean;
  /** The organisation has told which keys it accepts: the key is checked first (Y1). */
  checkFirst: boolean;
}

/** What a person does. */
export type Press =
  | ({ type: 'begin' } & Circumstances)
  /** What stands in the name's field, told as it is typed: a reload keeps it (J2). */
  | { type: 'edit-name'; keyName: string }
  /** Asks for the key check where it is not part of the way. */
  | { type: 'check-key-first' }
  | { type: 'check-key' }
  /** Goes on without what the check told, or without a check. */
  | { type: 'drop-check' }
  /** From the key check on, to what it was asked before. */
  | ({ type: 'key-ready' } & Omit<Circumstances, 'checkFirst'>)
  /** Takes another key than the one that was checked, or than what was registered. */
  | ({ type: 'other-key' } & Circumstances)
  | { type: 'sign-in'; request: SignInRequest }
  | { type: 'try-again' }
  /** Goes on past findings that do not stop anyone. */
  | { type: 'go-on' }
  | ({ type: 'register'; now: number } & Freshness)
  /** Registers although the sign-in is older than Microsoft likes. */
  | { type: 'register-anyway'; now: number }
  | { type: 'cancel' }
  | { type: 'save-again'; now: number }
  | { type: 'start-over' }
  | { type: 'choose-hand-off' }
  | { type: 'open-security-info'; now: number }
  /** Microsoft's page was opened by a link: nothing is left to open. */
  | { type: 'security-info-opened'; now: number }
  | { type: 'choose-key'; id: string }
  /** What appeared in the list, or what `done` shows, is no key of the person's. */
  | { type: 'not-mine' }
  /** The person says that Microsoft's page confirmed the key, where nothing can be verified. */
  | { type: 'tell-registered' }
  | { type: 'wrong-account' }
  | { type: 'continue' }
  /** Puts the lock screen off. */
  | { type: 'lock-later' }
  | ({ type: 'register-spare' } & Circumstances)
  | { type: 'sign-out' };

/** What the world answers. `effect` is the id of the effect that it answers. */
export type Answer =
  | { type: 'key-checked'; effect: number; key: CheckedKey }
  | { type: 'key-check-failed'; effect: number; failure: CeremonyFailure }
  | { type: 'look-done'; effect: number; look: Look }
  | { type: 'look-failed'; effect: number; failure: CallFailure }
  | { type: 'lock-waiting'; effect: number }
  | { type: 'lock-taken'; effect: number; now: number }
  | { type: 'options-received'; effect: number; options: CreationOptions; route: RouteName }
  /** Little was left of the challenge when the person came back to the page (J6). */
  | { type: 'options-spent'; effect: number }
  | ({ type: 'options-refused'; effect: number; failure: CallFailure } & Freshness)
  | { type: 'credential-created'; effect: number; credential: CreatedCredential }
  | { type: 'ceremony-failed'; effect: number; failure: CeremonyFailure; now: number }
  /** The save is unclear, the list is being read. */
  | { type: 'save-checking'; effect: number }
  /** `at`: monotonic milliseconds, as below. */
  | { type: 'saved'; effect: number; methodId: string | null; at: number }
  /**
   * `stored` is null where the list could not be read, so that the key may be there all the same. `answeredAt`, monotonic
   * milliseconds, is when the failure came.
   */
  | { type: 'save-failed'; effect: number; failure: CallFailure; stored: false | null; answeredAt: number }
  /** The list was read and does not show the credential. */
  | { type: 'not-saved'; effect: number }
  | { type: 'find-failed'; effect: number; failure: CallFailure }
  | { type: 'key-read'; effect: number; key: RegisteredKey | null }
  | { type: 'baseline-read'; effect: number; keys: KnownKey[] }
  | { type: 'baseline-failed'; effect: number; failure: CallFailure }
  | { type: 'popup-blocked'; effect: number }
  | { type: 'keys-appeared'; effect: number; keys: RegisteredKey[]; at: number }
  | { type: 'watch-ended'; effect: number; failure: CallFailure | null }
  | { type: 'sign-in-failed'; effect: number | null; problem: Problem };

/** What happens to the page: coming back from Microsoft, Back and Forward, a reload. */
export type Happening =
  /** `same` is false where it is another account than the one that the step was made for (J4). */
  | { type: 'signed-in'; same: boolean }
  | { type: 'returned-without-answer' }
  | { type: 'navigated'; to: MovableName }
  /**
   * A key was removed from the account, or was gone already. `left`: how many are left that are or may be security keys; null
   * where the list could not be read after it.
   */
  | { type: 'key-removed'; id: string; left: number | null };

export type Event = Press | Answer | Happening;

/** What the look at the account found, judged by the checks. */
export interface Look {
  /** Null where the list may not be read. */
  keys: KnownKey[] | null;
  /** The first finding that makes success impossible. */
  stop: ProblemCode | null;
  /** The first problem that should be read before going on. */
  caution: ProblemCode | null;
  /** What should be read before going on and is no problem yet (J1). */
  warnings: Warning[];
  /** Whether the organisation accepts the key that was checked, by its policy (Y2); null where none was checked. */
  acceptance: Acceptance | null;
  /** The way that the route check forecasts. */
  route: RouteName;
  /** False where only the hand-off can serve because no permission for keys was given. */
  permitted: boolean;
}
