import type { ListedPerson } from '../../helpdesk/read-people-list.ts';
import type { DirectoryPerson } from '../../helpdesk/match-people.ts';
import type { Desk } from '../../helpdesk/desk.ts';
import type { DeskEvent } from '../../helpdesk/desk-event.ts';
import type { Moment } from '../../helpdesk/moment.ts';
import type { CallFailure } from '../../registration/failure.ts';
import type { Result } from '../../registration/result.ts';
import type { RoomAct } from '../../registration/room-scopes.ts';

/** Without distributing over the union, `Omit` would keep only what all events share. */
type Unstamped<Event> = Event extends unknown ? Omit<Event, 'at'> : never;

/** What an agent pressed; the app says when. */
export type DeskPress = Unstamped<Exclude<DeskEvent, { effect: number } | { type: 'signed-in' | 'tick' }>>;

/** A group of the directory. `id` is a lower-case GUID. */
export interface FoundGroup {
  id: string;
  name: string;
}

/** What the room's screens may do. */
export interface RoomActs {
  send: (press: DeskPress) => void;
  /**
   * To Microsoft, for a fresh proof of who the agent is.
   * @param claims what Microsoft wants proved besides (J7), as it sent it
   */
  signIn: (claims?: string) => void;
  now: () => Moment;
  /** Whether the permission of an act was used in this sitting; where not, its reason is said before the press. */
  granted: (act: RoomAct) => boolean;
  /** Looks up the people of a list. @returns whom the directory has for each line */
  lookUp: (
    listed: readonly ListedPerson[],
    signal: AbortSignal,
  ) => Promise<Result<ReadonlyMap<number, readonly DirectoryPerson[]>, CallFailure>>;
  searchGroups: (typed: string, signal: AbortSignal) => Promise<Result<readonly FoundGroup[], CallFailure>>;
  /** Everybody in a group. `complete` is false where there are more than one queue takes. */
  membersOf: (
    groupId: string,
    signal: AbortSignal,
  ) => Promise<Result<{ people: readonly DirectoryPerson[]; unreadable: number; complete: boolean }, CallFailure>>;
}

/** What each part of the room is shown with. */
export interface RoomPartProps {
  desk: Desk;
  act: RoomActs;
  /** What `config.json` says under `helpdesk`. */
  pass: { minutes: number | null; once: boolean | null };
}
