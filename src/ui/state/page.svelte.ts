import type { CheckResults } from '../../checks/check.ts';
import { allChecksUnknown } from '../../checks/judge.ts';
import type { Configuration } from '../../config/configuration.ts';
import type { FieldProblem } from '../../config/field-problem.ts';
import type { Press } from '../../journey/event.ts';
import type { Account } from '../../registration/account.ts';
import type { RegisteredKey } from '../../registration/registered-key.ts';
import { firstStep, type Step } from '../../journey/step.ts';
import type { Fido2Policy } from '../../keys/acceptance/fido2-policy.ts';
import type { KeyList } from '../../key-list/key-list.svelte.ts';
import type { OwnedDevice } from '../../pc/owned-device.ts';
import type { SummaryForms } from '../../summary/summary-forms.ts';
import type { ProblemCode } from '../../support/problem.ts';
import type { TrainingRoom } from './training-room.ts';

/** Why the page cannot work (M3). */
export interface Refusal {
  code: ProblemCode;
  /** Every wrong field of the file. */
  fields: readonly FieldProblem[];
  /** Names that would have been right, for a wrong practice scenario. */
  known: readonly string[];
}

/** What the interface shows. main.ts writes it, components read it. */
export interface Page {
  /** `starting` until the configuration is read: the pre-rendered screen, nothing to press (M4). */
  phase: 'starting' | 'refused' | 'journey';
  refusal: Refusal | null;
  configuration: Configuration | null;
  /** Of our own host's answer to config.json; null before it came, and where something else answered. */
  hostHeaders: Readonly<Record<string, string>> | null;
  checks: CheckResults;
  step: Step;
  account: Account | null;
  /** True while the answer of Microsoft's sign-in page is worked on. */
  answering: boolean;
  practice: Readonly<{
    scenario: string;
    keys: number | null;
    pretendKey: boolean;
    /** What the training room shows while it is open, as `help` says; else null. */
    training: TrainingRoom | null;
  }> | null;
  /** Names of the person's keys, once read, against which a new name is held (J11). */
  keyNames: readonly string[];
  /** The key whose removal ended a stop (LK-402), until the next one is asked for: its screen says that it is gone. */
  madeRoom: RegisteredKey | null;
  /** The tenant's policy, as the last look read it (Y2); null before, and where it may not be read. */
  policy: Fido2Policy | null;
  /** The account's devices, as the last look read them; null before, and where they may not be read. */
  devices: readonly OwnedDevice[] | null;
  /** What of the guides is open in place of the journey, as `helpPathOf` gives it; null for none. */
  help: string | null;
  /** `leaving` while Microsoft's sign-out page is on its way, `yes` once it has sent the person back. */
  signedOut: 'no' | 'leaving' | 'yes';
  /** True after Back at a step where it does nothing. */
  backIgnored: boolean;
  /** True where a part of the page could not be loaded. */
  incomplete: boolean;
  /** True where this browser keeps nothing for a reload of the tab (J4). */
  unkept: boolean;
}

/** What components may ask for once the journey has been loaded. */
export interface JourneyActs {
  send: (event: Press) => void;
  /** Monotonic milliseconds. */
  now: () => number;
  /** Age of the sign-in, for a press that may need a fresh one (J7). */
  authAge: () => number | null;
  usePretendKey: (use: boolean) => void;
  resetPractice: () => void;
  /** The support summary (S3); undefined where nothing has begun. */
  summary: () => Promise<SummaryForms | undefined>;
  /** A new reading of the person's keys (Y4), whose presses are its own; null before there is a journey. */
  yourKeys: () => Promise<KeyList | null>;
  /** Address of Microsoft's Security info page for this person. */
  securityInfo: () => string;
}

/** What components may ask for beyond showing. */
export interface Acts extends JourneyActs {
  /** The person says whether they sit at this PC. */
  sayRemote: (remote: boolean) => void;
}

/** What each screen gets; `step` is the one that the screen is for. */
export interface ScreenProps<Name extends Step['name']> {
  step: Extract<Step, { name: Name }>;
  page: Page;
  act: Acts;
}

/**
 * Each member is replaced as a whole and never changed within: what is read stays what it was, and compares as itself.
 * A class because that is how Svelte makes members reactive.
 */
class ReactivePage implements Page {
  phase: Page['phase'] = $state.raw('starting');
  refusal: Page['refusal'] = $state.raw(null);
  configuration: Page['configuration'] = $state.raw(null);
  hostHeaders: Page['hostHeaders'] = $state.raw(null);
  checks: Page['checks'] = $state.raw(allChecksUnknown);
  step: Page['step'] = $state.raw(firstStep);
  account: Page['account'] = $state.raw(null);
  answering: Page['answering'] = $state.raw(false);
  practice: Page['practice'] = $state.raw(null);
  keyNames: Page['keyNames'] = $state.raw([]);
  madeRoom: Page['madeRoom'] = $state.raw(null);
  policy: Page['policy'] = $state.raw(null);
  devices: Page['devices'] = $state.raw(null);
  help: Page['help'] = $state.raw(null);
  signedOut: Page['signedOut'] = $state.raw('no');
  backIgnored: Page['backIgnored'] = $state.raw(false);
  incomplete: Page['incomplete'] = $state.raw(false);
  unkept: Page['unkept'] = $state.raw(false);
}

export function createPage(): Page {
  return new ReactivePage();
}
