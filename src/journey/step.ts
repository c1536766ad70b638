import type { Warning } from '../checks/warning.ts';
import type { HandOffReason } from './hand-off-reasons.ts';
import type { CheckedKey } from '../keys/check/checked-key.ts';
import type { Problem } from '../support/problem.ts';
import type { CreatedCredential, CreationOptions } from '../registration/credential.ts';
import type { KnownKey, RegisteredKey } from '../registration/registered-key.ts';
import type { RouteName } from '../registration/route-name.ts';
import type { SignInRequest } from '../registration/sign-in-request.ts';

/** Raised when a stored step of an older page could be misread. */
export const stepVersion = 3;

/** What every step carries on. */
export interface Carried {
  version: typeof stepVersion;
  /** Number of the newest effect; grows by one with each, so that a late answer can be told (see advance). */
  sequence: number;
  /** The effect whose answer is wanted now, or null. */
  pending: number | null;
  /** The name that the person chose for the key, tidied; empty for the model's name (J11). */
  keyName: string;
  /** What the key check told of the key to register (Y1); null before, and where the check was left out. */
  checked: CheckedKey | null;
  /** The first key, or a spare one. */
  round: 'first' | 'spare';
  /** Set while the person is away at Microsoft's sign-in page. */
  leaving: SignInRequest | null;
  /** What stands in the person's way at this step. */
  problem: Problem | null;
}

export interface StartStep extends Carried {
  name: 'start';
}

export interface KeyStep extends Carried {
  name: 'key';
  /** `checking`: the browser's own dialog for the key check is open. */
  state: 'ready' | 'checking';
  /** Where the check was asked for at `create`: what that was like, to go back to it. */
  asker: CreateStep | null;
}

export interface SignInStep extends Carried {
  name: 'sign-in';
}

/** Back from Microsoft without an answer (J8). */
export interface SignInReturnedStep extends Carried {
  name: 'sign-in-returned';
  /** Where the person stood when they left. */
  origin: Exclude<Step, SignInReturnedStep>;
}

export interface AccountStep extends Carried {
  name: 'account';
  /** `looking` while Graph is asked; `shown` when something is there to read or decide. */
  state: 'looking' | 'shown';
  /** What the look found; null before, and where the list may not be read. */
  keys: KnownKey[] | null;
  /** What the look found that may go wrong (J1). */
  warnings: Warning[];
  /** True where going on is possible in spite of what was found. */
  passable: boolean;
  /** Where going on leads, once it is known. */
  route: RouteName;
  /** False where no permission for keys was given. */
  permitted: boolean;
  /** The sign-in without which the account cannot be looked at. */
  offer: SignInRequest | null;
}

export interface CreateStep extends Carried {
  name: 'create';
  /**
   * `ready`: the press is awaited. `queued`: another tab of this browser holds the account's lock (J12).
   * `fetching`: creation options are on their way. `touching`: the browser's own dialog is open.
   */
  state: 'ready' | 'queued' | 'fetching' | 'touching';
  keys: KnownKey[] | null;
  /** Options of a cancelled ceremony, to be used again while they last (J6). */
  options: CreationOptions | null;
  route: RouteName | null;
  /** True once a new sign-in was made because Microsoft refused the options (J7). */
  signedInAgain: boolean;
  /** The sign-in that the next press should be, where Microsoft wants a fresh proof (J7). */
  offer: SignInRequest | null;
}

export interface SaveStep extends Carried {
  name: 'save';
  /** `saving` and `checking` run by themselves; `failed` awaits a press; `over` has nothing left to save. */
  state: 'queued' | 'saving' | 'checking' | 'failed' | 'over';
  credential: CreatedCredential;
  /** When the challenge should be over, on the monotonic clock, milliseconds: from then on a refusal means that it is (J4). */
  deadline: number;
  keys: KnownKey[] | null;
  displayName: string;
  /** How often the save was sent. From the second on the list is read first (J5). */
  attempts: number;
  route: RouteName;
  /** The sign-in without which it cannot be saved. */
  offer: SignInRequest | null;
}

export interface HandOffStep extends Carried {
  name: 'hand-off';
  reason: HandOffReason;
  /**
   * `preparing`: the list is read. `ready`: the press that opens Microsoft's page is awaited. `watching`: the page is
   * open and the list is watched. `choosing`: what appeared may not be the person's key. `paused`: watching has ended.
   */
  state: 'preparing' | 'ready' | 'watching' | 'choosing' | 'paused';
  /** Ids before; null where the list may not be read, so that the person has to tell (K5). */
  baseline: string[] | null;
  /** Monotonic milliseconds at which Microsoft's page was opened first. */
  openedAt: number | null;
  appeared: RegisteredKey[];
  /** New keys of which the person said that they are not theirs: somebody else may have registered them. */
  disowned: RegisteredKey[];
  /** The sign-in without which the list cannot be read. */
  offer: SignInRequest | null;
}

export interface DoneStep extends Carried {
  name: 'done';
  /**
   * `reading`: Microsoft confirmed, the list is read. `verified`: the key was read back. `unlisted`: confirmed, but the
   * list does not show it yet (J10). `told`: the person says so, nothing could be verified. `removed`: it was, and the
   * person has removed it again (Y4).
   */
  state: 'reading' | 'verified' | 'unlisted' | 'told' | 'removed';
  key: RegisteredKey | null;
  /** Graph's id where a save told it, and the credential's id otherwise. */
  methodId: string | null;
  credentialId: string | null;
  route: RouteName;
  /** New keys that are somebody else's, or that the person did not take: they stay in sight (K5). */
  disowned: RegisteredKey[];
  /** When Microsoft was known to have it, monotonic milliseconds (J10); null where nothing could be verified. */
  savedAt: number | null;
}

export interface LockScreenStep extends Carried {
  name: 'lock-screen';
  /** Of the key that was read back; null where nothing could be. */
  aaguid: string | null;
  /** As in `done`: a new key may need half a minute from then on (J10). */
  savedAt: number | null;
}

/** The end, and where a spare key is offered. */
export interface FinishStep extends Carried {
  name: 'finish';
  /** True where the person put the lock screen off: it is not said to be done. */
  later: boolean;
}

export type Step =
  | StartStep
  | KeyStep
  | SignInStep
  | SignInReturnedStep
  | AccountStep
  | CreateStep
  | SaveStep
  | HandOffStep
  | DoneStep
  | LockScreenStep
  | FinishStep;

export type StepName = Step['name'];

/** Where the person stands: behind the screen that asks what Microsoft's page said, the step that they had left. */
export function standing(step: Step): Exclude<Step, SignInReturnedStep> {
  return step.name === 'sign-in-returned' ? step.origin : step;
}

const movableNames = ['start', 'key', 'sign-in', 'account'] as const;

/** The steps that Back and Forward move between (J2). */
export type MovableName = (typeof movableNames)[number];

export function isMovableName(name: unknown): name is MovableName {
  return (movableNames as readonly unknown[]).includes(name);
}

/** Whether Back and Forward move the person here: not from `create` on, nor where a spare key follows a registered one. */
export function isMovable(step: Step): step is Extract<Step, { name: MovableName }> {
  return isMovableName(step.name) && step.round === 'first' && !(step.name === 'key' && step.asker !== null);
}

export const firstStep: StartStep = {
  name: 'start',
  version: stepVersion,
  sequence: 0,
  pending: null,
  keyName: '',
  checked: null,
  round: 'first',
  leaving: null,
  problem: null,
};
