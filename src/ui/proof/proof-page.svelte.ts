import { firstProof, type Proof } from '../../proof/proof.ts';
import type { ProofPress } from '../../proof/proof-event.ts';

/** What the place of the proof shows. The app writes it, components read it. */
export interface ProofPage {
  proof: Proof;
  /** How a key can be made here; null while that is looked for. */
  companion: 'practice' | 'there' | 'none' | null;
}

/** A press without what the app knows better: the time, and who is signed in. */
type Bare<Press> = Press extends unknown ? Omit<Press, 'now' | 'monotonic' | 'who' | 'keyName'> : never;

export interface ProofActs {
  press: (press: Bare<ProofPress>) => void;
  /** Signs in where nobody is, to deal with what was left; nothing is lost by leaving for it. */
  signIn: () => void;
  /** Under which a key would be registered, if the run began now. */
  keyName: string;
  /** The page of Microsoft's on which a key can be made and removed; null where nobody is signed in. */
  securityInfo: () => string | null;
  /** The corrected time, epoch milliseconds. */
  now: () => number;
  /** App and browser, as the report names them. */
  versions: { app: string; browser: string; mode: 'live' | 'practice' };
}

/** Each member is replaced as a whole. A class because that is how Svelte makes members reactive. */
class ReactiveProofPage implements ProofPage {
  proof: ProofPage['proof'] = $state.raw(firstProof);
  companion: ProofPage['companion'] = $state.raw(null);
}

export function createProofPage(): ProofPage {
  return new ReactiveProofPage();
}
