import type { CreatedCredential, CreationOptions } from '../registration/credential.ts';
import type { CallFailure, CeremonyFailure } from '../registration/failure.ts';
import type { Change, MadePass } from './change.ts';
import type { ReadKeys, ReadPass } from './methods.ts';
import type { Moment } from './moment.ts';
import type { Surroundings } from './surroundings.ts';
import type { Target } from './target.ts';
import type { Evidence, WarningSign } from './verification.ts';

/** What an agent does. `objectId` is that of the person whose name stands on what was pressed. */
export type RoomPress =
  | { type: 'search'; query: string; at: Moment }
  /** The next page of those found. */
  | { type: 'more'; at: Moment }
  /** Of those found, or the queue's next one. */
  | { type: 'select'; person: Target; at: Moment }
  | { type: 'verify'; objectId: string; at: Moment }
  | { type: 'attest'; objectId: string; evidence: readonly Evidence[]; signs: readonly WarningSign[]; at: Moment }
  /** Reads keys and pass, or what became of a change. */
  | { type: 'look'; objectId: string; at: Moment }
  | { type: 'change'; objectId: string; change: Change; at: Moment }
  /** Ends the ceremony. */
  | { type: 'cancel'; objectId: string; at: Moment }
  /** Sends the very same credential once more, after the list did not show it. */
  | { type: 'save-again'; objectId: string; at: Moment }
  /** The outcome was read: back to keys and pass. */
  | { type: 'done'; objectId: string; at: Moment }
  | { type: 'back'; at: Moment }
  | { type: 'next-person'; at: Moment }
  | { type: 'sign-out'; at: Moment };

interface Answered {
  /** Id of the effect that is answered. */
  effect: number;
  /** Whom it was for. */
  objectId: string;
  at: Moment;
}

/** `requestId`: Graph's `request-id`, for the log. */
interface Changed extends Answered {
  requestId?: string | null;
}

/** What the world answers. */
export type RoomAnswer =
  /** `next`: for `more-people`; null or left out where all are there. */
  | { type: 'people-found'; effect: number; people: readonly Target[]; next?: string | null; at: Moment }
  | { type: 'search-failed'; effect: number; failure: CallFailure; at: Moment }
  /** `found`: Graph's id of the credential that was sought. */
  | ({ type: 'keys-read'; keys: ReadKeys; found: string | null } & Answered)
  | ({ type: 'pass-read'; pass: ReadPass } & Answered)
  /** Whatever may not be read is null in it. */
  | ({ type: 'surroundings-read'; surroundings: Surroundings } & Answered)
  | ({ type: 'options-come'; options: CreationOptions } & Answered)
  | ({ type: 'credential-made'; credential: CreatedCredential } & Answered)
  | ({ type: 'no-credential'; failure: CeremonyFailure } & Answered)
  | ({ type: 'pass-made'; pass: MadePass } & Changed)
  | ({ type: 'credential-saved'; methodId: string } & Changed)
  | ({ type: 'key-removed' } & Changed)
  | ({ type: 'sessions-revoked' } & Changed)
  /** `sure`: Microsoft refused, so that nothing was changed. Otherwise nobody knows. */
  | ({ type: 'change-failed'; failure: CallFailure; sure: boolean } & Answered);

export type RoomEvent =
  | RoomPress
  | RoomAnswer
  | { type: 'signed-in'; own: string; at: Moment }
  /** Time has passed, and nothing else happened. */
  | { type: 'tick'; at: Moment };
