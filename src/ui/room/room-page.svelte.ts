import type { Configuration } from '../../config/configuration.ts';
import type { RoomConfiguration } from '../../config/room-configuration.ts';
import type { Desk } from '../../helpdesk/desk.ts';
import type { Account } from '../../registration/account.ts';
import type { StepUpFlaw } from '../../registration/judge-step-up.ts';
import type { Problem } from '../../support/problem.ts';
import type { DoorRefusal } from '../shell/door-refusal.ts';

/** Why nobody came in: what Microsoft's page said, what is amiss with the proof, or that no answer came back from there (J8). */
export type RoomTrouble =
  { kind: 'refused'; problem: Problem } | { kind: 'flaw'; flaw: StepUpFlaw } | { kind: 'returned' };

/** What the room's interface shows. room-main.ts and the app write it, components read it. */
export interface RoomPage {
  refusal: DoorRefusal | null;
  configuration: Configuration | null;
  room: RoomConfiguration | null;
  /** Null until there is something to press. */
  desk: Desk | null;
  /** Who is signed in; null while the room is locked. */
  agent: Account | null;
  /** On the way to Microsoft's page, or its answer is worked on. */
  busy: 'leaving' | 'answering' | null;
  trouble: RoomTrouble | null;
  practice: Readonly<{ scenario: string; pretendKey: boolean }> | null;
  /** Whether this PC can make keys for other people; null while that is looked for. */
  makesKeys: boolean | null;
  /** True where a part of the page could not be loaded. */
  incomplete: boolean;
}

/** What the door and the frame may do, beside what the room's parts do. */
export interface DoorActs {
  signIn: (claims?: string) => void;
  signOut: () => void;
  lock: () => void;
  /** Drops the sitting of the agent who began it. */
  startOver: () => void;
  usePretendKey: (use: boolean) => void;
  resetPractice: () => void;
}

/** Each member is replaced as a whole. A class because that is how Svelte makes members reactive. */
class ReactiveRoomPage implements RoomPage {
  refusal: RoomPage['refusal'] = $state.raw(null);
  configuration: RoomPage['configuration'] = $state.raw(null);
  room: RoomPage['room'] = $state.raw(null);
  desk: RoomPage['desk'] = $state.raw(null);
  agent: RoomPage['agent'] = $state.raw(null);
  busy: RoomPage['busy'] = $state.raw(null);
  trouble: RoomPage['trouble'] = $state.raw(null);
  practice: RoomPage['practice'] = $state.raw(null);
  makesKeys: RoomPage['makesKeys'] = $state.raw(null);
  incomplete: RoomPage['incomplete'] = $state.raw(false);
}

export function createRoomPage(): RoomPage {
  return new ReactiveRoomPage();
}
