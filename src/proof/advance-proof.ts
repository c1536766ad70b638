import { advanceAsking } from './advance-asking.ts';
import { advanceExtras } from './advance-extras.ts';
import { advanceHandedOff } from './advance-handed-off.ts';
import { advanceKeyPress } from './advance-key-press.ts';
import { advanceLeft } from './advance-left.ts';
import { advanceProofSignIn } from './advance-proof-sign-in.ts';
import { advanceRemoving } from './advance-removing.ts';
import { advanceSaving } from './advance-saving.ts';
import { rest, toLeft, toNext, type ProofAdvance } from './proof-moves.ts';
import type { ProofEvent } from './proof-event.ts';
import { firstProof, type Proof } from './proof.ts';

/**
 * The proof in one's own tenant: what an event means at a screen. Pure and total: what means nothing there, or answers an effect
 * that is no longer wanted, leaves it as it is. While a key of the run stands in the account, or may, `left` names it (A11).
 */
export function advanceProof(proof: Proof, event: ProofEvent): ProofAdvance {
  if ('effect' in event && event.effect !== proof.pending) return rest(proof);
  if (event.type === 'signed-out') return signedOut(proof);
  if (event.type === 'call-it') return rest({ ...proof, label: event.label });
  switch (proof.name) {
    case 'before':
      return event.type === 'begin' && event.isTestAccount
        ? toNext({
            ...firstProof,
            ...{ sequence: proof.sequence, who: event.who, label: event.label, keyName: event.keyName },
            ...{ begun: event.now },
          })
        : rest(proof);
    case 'asking':
      return advanceAsking(proof, event);
    case 'key':
    case 'making':
      return advanceKeyPress(proof, event);
    case 'saving':
    case 'listing':
      return advanceSaving(proof, event);
    case 'hand-off':
      return advanceHandedOff(proof, event);
    case 'removing':
      return advanceRemoving(proof, event);
    case 'sign-in':
      return advanceProofSignIn(proof, event);
    case 'extras':
    case 'waiting':
    case 'broken':
    case 'report':
      return advanceExtras(proof, event);
    case 'left':
      return advanceLeft(proof, event);
  }
}

/** Tokens are gone: what was under way is given up, and what stands stays on the screen. */
function signedOut(proof: Proof): ProofAdvance {
  if (proof.left !== null) return rest(toLeft(proof, proof.left, null));
  // A report is read without an account.
  return rest(proof.name === 'report' ? proof : { ...firstProof, sequence: proof.sequence });
}
