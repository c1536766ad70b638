import type { Account } from '../../registration/account.ts';
import type { Problem } from '../../support/problem.ts';
import type { DoorRefusal } from '../shell/door-refusal.ts';
import { createProofPage, type ProofActs, type ProofPage } from './proof-page.svelte.ts';

/** What stands before the proof: who is signed in, and how they come in. */
export interface ProofDoor {
  /** Why nobody can come in; null where they can. */
  refusal: DoorRefusal | null;
  /** A part of the page could not be loaded. */
  incomplete: boolean;
  proof: ProofPage;
  account: Account | null;
  busy: 'leaving' | 'answering' | null;
  trouble: Problem | null;
  practice: Readonly<{ scenario: string; pretendKey: boolean }> | null;
  /** Null until there is something to press. */
  act: (ProofActs & ProofDoorActs) | null;
}

export interface ProofDoorActs {
  signOut: () => void;
  usePretendKey: (use: boolean) => void;
  resetPractice: () => void;
}

/** Each member is replaced as a whole. A class because that is how Svelte makes members reactive. */
class ReactiveProofDoor implements ProofDoor {
  refusal: ProofDoor['refusal'] = $state.raw(null);
  incomplete: ProofDoor['incomplete'] = $state.raw(false);
  readonly proof = createProofPage();
  account: ProofDoor['account'] = $state.raw(null);
  busy: ProofDoor['busy'] = $state.raw(null);
  trouble: ProofDoor['trouble'] = $state.raw(null);
  practice: ProofDoor['practice'] = $state.raw(null);
  act: ProofDoor['act'] = $state.raw(null);
}

export function createProofDoor(): ProofDoor {
  return new ReactiveProofDoor();
}
