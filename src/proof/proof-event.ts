import type { Removal } from '../key-list/remove-key.ts';
import type { CreatedCredential, CreationOptions } from '../registration/credential.ts';
import type { CallFailure, CeremonyFailure } from '../registration/failure.ts';
import type { RegisteredKey } from '../registration/registered-key.ts';
import type { Result } from '../registration/result.ts';
import type { RouteName } from '../registration/route-name.ts';
import type { OptionsFacts } from './options-facts.ts';
import type { ProofAccount } from './proof.ts';

/** What may be read without a change, each by itself. */
export interface ProofLook {
  keys: Result<RegisteredKey[], CallFailure>;
  policy: Result<null, CallFailure>;
  /** Whether the devices said how they are joined: without the permission Graph names them and tells no more. */
  devices: Result<'with-details' | 'without-details' | 'none', CallFailure>;
  /** `auth_time` of the token, epoch milliseconds. */
  authTime: number | null;
}

export interface AnsweredOptions {
  facts: OptionsFacts;
  /** Null where they are not enough to make a key with. */
  options: CreationOptions | null;
  /** How a key can be made with them here. */
  route: RouteName;
  /** The relying party that stands for Microsoft's where the page practises, else null. */
  ownRpId: string | null;
}

/** `now` is the corrected time, epoch milliseconds; `monotonic` never goes back. */
interface At {
  now: number;
}

export type ProofPress =
  | ({ type: 'begin'; who: ProofAccount; isTestAccount: boolean; label: string; keyName: string } & At)
  /** What the run is called can be changed until the report is taken. */
  | { type: 'call-it'; label: string }
  | { type: 'make-key'; monotonic: number }
  | ({ type: 'use-microsofts-page' } & At)
  | { type: 'cancel' }
  | { type: 'skip' }
  | { type: 'this-key'; methodId: string }
  | { type: 'none-of-these' }
  | { type: 'sign-in' }
  | { type: 'wait-for-stale' }
  | { type: 'try-blocked-model' }
  | ({ type: 'to-report' } & At)
  | { type: 'go-on' }
  /** Only where the account of the run is signed in. */
  | { type: 'remove-now'; who: ProofAccount }
  | { type: 'removed-elsewhere' }
  | { type: 'start-over' };

export type ProofAnswer = { effect: number } & (
  | { type: 'looked'; look: ProofLook }
  | { type: 'options-answered'; answer: Result<AnsweredOptions, CallFailure> }
  | ({ type: 'key-made'; credential: CreatedCredential } & At)
  | { type: 'key-not-made'; failure: CeremonyFailure }
  | { type: 'key-saved'; methodId: string | null }
  | { type: 'key-not-saved'; failure: CallFailure }
  /** So many milliseconds after it was sent; null where it did not appear. `answered`: the list could be read. */
  | { type: 'listing-ended'; after: number | null; key: RegisteredKey | null; answered: boolean }
  /** The key, or those that may be it. */
  | { type: 'left-found'; keys: readonly RegisteredKey[] }
  | { type: 'left-unknown'; failure: CallFailure }
  /** `first` is what the removal itself was answered with, if that was a failure. */
  | ({ type: 'removal-ended'; removal: Removal; first: CallFailure | null } & At)
  | { type: 'keys-appeared'; keys: readonly RegisteredKey[] }
  /** Null where the time was over. */
  | { type: 'watch-ended'; failure: CallFailure | null }
  | { type: 'sign-in-failed'; code: string }
  | { type: 'waited' }
);

/** What the place is told from outside: a sign-in that came back, and that the account left. */
export type ProofNews =
  | ({ type: 'came-back'; who: ProofAccount; authTime: number | null } & At)
  | { type: 'sign-in-refused'; code: string }
  | { type: 'signed-out' };

export type ProofEvent = ProofPress | ProofAnswer | ProofNews;
