import { toReport } from './advance-extras.ts';
import type { ProofEvent } from './proof-event.ts';
import { amiss, rest, toBroken, toRemoval, want, type ProofAdvance } from './proof-moves.ts';
import { sameAccount } from './same-account.ts';
import type { LeftProof } from './proof.ts';

/** A key that stands, or may: removed now, or said to be gone and looked for; the report says of it until then. */
export function advanceLeft(proof: LeftProof, event: ProofEvent): ProofAdvance {
  const { left, state } = proof;
  if (state === 'checking') return checked(proof, event);
  switch (event.type) {
    case 'remove-now':
      if (!sameAccount(proof.who, event.who)) return rest(amiss(proof, { kind: 'another-account' }));
      return toRemoval(proof, left);
    case 'removed-elsewhere':
      return want({ ...proof, trouble: null, state: 'checking' }, { type: 'find-left', left });
    case 'to-report':
      return rest(toReport(proof, event.now));
    default:
      return rest(proof);
  }
}

/** The list is asked whether it is gone; where it may not be read, the person's word counts. */
function checked(proof: LeftProof, event: ProofEvent): ProofAdvance {
  if (event.type === 'left-unknown') return rest(toBroken(proof));
  if (event.type !== 'left-found') return rest(proof);
  const { left } = proof;
  const stands = event.keys.some(({ id }) => left.methodId === null || id === left.methodId);
  return rest(stands ? { ...amiss(proof, { kind: 'still-there' }), state: 'told' } : toBroken(proof));
}
