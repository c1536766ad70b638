import { foundFailure } from './proof-finding.ts';
import type { ProofEvent } from './proof-event.ts';
import { rest, toLeft, toNext, toRemoval, unanswered, want, withFindings, type ProofAdvance } from './proof-moves.ts';
import type { HandOffProof, LeftKey } from './proof.ts';

/** A key that Microsoft's page makes: waited for, pointed at, removed. */
export function advanceHandedOff(proof: HandOffProof, event: ProofEvent): ProofAdvance {
  const { left, appeared } = proof;
  if (left === null) return rest(proof);
  switch (event.type) {
    case 'keys-appeared':
      return rest({ ...proof, pending: null, appeared: event.keys });
    case 'watch-ended':
      return event.failure === null
        ? want(proof, { type: 'find-left', left })
        : rest(toLeft(proof, left, foundFailure(event.failure)));
    case 'left-unknown':
      return rest(toLeft(proof, left, foundFailure(event.failure)));
    case 'cancel':
      // It may have been made all the same: the list tells.
      return appeared === null ? want(proof, { type: 'find-left', left }) : rest(proof);
    case 'left-found':
      return event.keys.length > 0 ? rest({ ...proof, pending: null, appeared: event.keys }) : toNext(without(proof));
    case 'none-of-these':
      // Nothing of this run is among them; if its key comes later, it is nobody's but the person's.
      return appeared === null ? rest(proof) : toNext(without(proof));
    case 'this-key': {
      const key = appeared?.find(({ id }) => id === event.methodId);
      if (key === undefined) return rest(proof);
      const chosen: LeftKey = { ...left, sure: 'stands', methodId: key.id, name: key.name, seen: true };
      const used = { aaguid: key.aaguid, model: key.model };
      const known = withFindings(proof, unanswered(proof, ['listed'], 'not-by-us'));
      return toRemoval({ ...known, left: chosen, used, entries: proof.entries + 1 }, chosen);
    }
    default:
      return rest(proof);
  }
}

function without(proof: HandOffProof): HandOffProof {
  return { ...withFindings(proof, unanswered(proof, ['listed', 'removal'], 'no-key-made')), left: null };
}
