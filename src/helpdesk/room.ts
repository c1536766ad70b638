import type { CreatedCredential } from '../registration/credential.ts';
import type { CallFailure, CeremonyFailure } from '../registration/failure.ts';
import type { Change, MadePass } from './change.ts';
import type { ListedPass, Methods } from './methods.ts';
import type { Moment } from './moment.ts';
import type { Surroundings } from './surroundings.ts';
import type { Target } from './target.ts';
import type { Lack, Verification, VerificationWay } from './verification.ts';

/** A change that was sent and left before its answer: the list tells, before anything else is done for the person. */
export interface Unsettled {
  person: Target;
  change: Change;
  /** Of a key that was being saved, base64url. */
  credentialId: string | null;
  /** The pass that was listed before. */
  passBefore: ListedPass | null;
}

/** A key that may hold an unused entry: it has to be reset before anybody gets it. */
export interface SetAside {
  /** For whom it was meant. */
  person: Target;
  /** Base64url; null where the ceremony was left before its answer, so that nobody knows whether there is one. */
  credentialId: string | null;
  /** What happened. */
  why: 'left' | 'cancelled' | 'refused' | 'not-verified' | 'not-saved';
}

/** The reading of what stands around a person. Nothing waits for it. */
export interface Around {
  effect: number;
  /** Null until its answer comes. */
  known: Surroundings | null;
}

/** What every place carries on. */
export interface RoomCarried {
  /** Number of the newest effect or verification; grows by one with each. */
  sequence: number;
  /** The effect whose answer is wanted now, or null. */
  pending: number | null;
  /** Object id of the agent, lower case; empty while nobody is signed in. */
  own: string;
  /** The organisation's list. */
  ways: readonly VerificationWay[];
  /** When the agent last did something. */
  active: Moment;
  /**
   * Whether Microsoft refused something (403) in this sitting, and whether the agent has signed in since: a role that was
   * activated meanwhile counts from then on (S1).
   */
  forbidden: 'no' | 'in-this-sign-in' | 'before-this-sign-in';
  /** What stands around the person who is here; null before keys and pass were read, and where nobody is. */
  around: Around | null;
  unsettled: readonly Unsettled[];
  setAside: readonly SetAside[];
}

/** Nobody is signed in, or the agent did nothing for ten minutes. */
export interface LockedRoom extends RoomCarried {
  name: 'locked';
  reason: 'start' | 'idle' | 'signed-out' | 'reloaded';
}

export interface FindRoom extends RoomCarried {
  name: 'find';
  /** `more`: the next page is on its way, below those found. */
  state: 'ready' | 'searching' | 'found' | 'more' | 'failed';
  query: string;
  people: readonly Target[];
  /** For the next page; null where all are there. */
  next: string | null;
  /** With `found`: of the next page. */
  failure: CallFailure | null;
}

export interface PersonRoom extends RoomCarried {
  name: 'person';
  person: Target;
  /** `oneself`: nothing can be done here for one's own account. */
  refused: 'oneself' | null;
}

export interface VerifyRoom extends RoomCarried {
  name: 'verify';
  person: Target;
  /** `ended`: there was one, and its time is over. */
  reason: 'first' | 'ended';
  /** Why what the agent said is not enough. */
  lacks: readonly Lack[];
}

/** Why a press changed nothing. */
export type Notice =
  /** What the agent saw is not what there is now: somebody else is at work too. */
  | 'changed-meanwhile'
  /** There is a usable pass: whether it is to be replaced has to be asked first. */
  | 'pass-exists'
  /** The verification would be over before the key is saved. */
  | 'verification-too-old';

export interface SeeRoom extends RoomCarried {
  name: 'see';
  person: Target;
  verification: Verification;
  methods: Methods;
  notice: Notice | null;
}

export interface ActRoom extends RoomCarried {
  name: 'act';
  person: Target;
  verification: Verification;
  change: Change;
  /**
   * `rereading`: what the change rests on is read anew. `changing`: a pass, a removal or a revocation is sent. A registration:
   * `fetching` options, `touching` the key, `stopping` the ceremony, `saving`.
   */
  state: 'rereading' | 'changing' | 'fetching' | 'touching' | 'stopping' | 'saving';
  /** What the agent saw when they pressed. */
  seen: Methods;
  /** Made and not yet saved. In memory only. */
  credential: CreatedCredential | null;
  /** It was sent before, and the list did not show it then. */
  repeated: boolean;
}

/** What came of a change. */
export type Outcome =
  | { kind: 'pass-made'; pass: MadePass }
  /** There is a new pass, but its code was lost with the answer: it has to be replaced. */
  | { kind: 'pass-lost' }
  | { kind: 'registered'; methodId: string; credentialId: string }
  | { kind: 'removed' }
  | { kind: 'revoked' }
  /** Nothing was changed. */
  | { kind: 'failed'; failure: CallFailure | null }
  | { kind: 'no-key'; failure: CeremonyFailure }
  /** The list does not show the key. While `credential` is held, the same one can be saved again. */
  | { kind: 'not-saved'; credential: CreatedCredential | null }
  /** No list tells whether sessions were revoked; revoking again does no harm. */
  | { kind: 'unknown' }
  /** Sent, and no answer that says what became of it. */
  | { kind: 'perhaps'; failure: CallFailure | null };

export interface OutcomeRoom extends RoomCarried {
  name: 'outcome';
  person: Target;
  /** Null where the list is read for what an earlier verification had sent. */
  verification: Verification | null;
  change: Change;
  /** `settling`: the list is read to learn what became of it. */
  state: 'told' | 'settling';
  outcome: Outcome;
  /** What has to be settled, while the outcome is `perhaps`; null afterwards. */
  open: Unsettled | null;
  /** Keys and pass as they were read last. */
  seen: Methods | null;
  /** Made and perhaps saved. */
  credential: CreatedCredential | null;
}

export type Room = LockedRoom | FindRoom | PersonRoom | VerifyRoom | SeeRoom | ActRoom | OutcomeRoom;

/** @returns the room before anybody has signed in */
export function closedRoom(ways: readonly VerificationWay[], at: Moment): LockedRoom {
  return {
    ...{ name: 'locked', reason: 'start', sequence: 0, pending: null, own: '', ways, active: at },
    ...{ forbidden: 'no', around: null, unsettled: [], setAside: [] },
  };
}
