import { asBelieved, foundFailure, isAnswer, leftOpen, notAsked, type Found } from './proof-finding.ts';
import type { ProofEvent } from './proof-event.ts';
import {
  carryProof,
  rest,
  toLeft,
  toNext,
  toRemoval,
  unanswered,
  want,
  withFindings,
  type ProofAdvance,
} from './proof-moves.ts';
import type { LeftKey, ListingProof, SavingProof } from './proof.ts';
import type { CallFailure } from '../registration/failure.ts';

/** Within what time a key is expected in the list (J10). Milliseconds. */
const patience = 60_000;

/** What became of the key that was sent, and when the list shows it. */
export function advanceSaving(proof: SavingProof | ListingProof, event: ProofEvent): ProofAdvance {
  const { left } = proof;
  if (left === null) return rest(proof);
  if (proof.name === 'listing') return event.type === 'listing-ended' ? listed(proof, left, event) : rest(proof);
  switch (event.type) {
    case 'key-saved':
      return saved(proof, { ...left, sure: 'stands', methodId: event.methodId }, created);
    case 'key-not-saved':
      return notSaved(proof, left, event.failure);
    case 'left-found': {
      const [found] = event.keys;
      // The answer was lost, and the list has the key: it was taken.
      if (found !== undefined) {
        return saved(proof, { ...left, sure: 'stands', methodId: found.id, seen: true }, { kind: 'yes' });
      }
      return toNext(withFindings({ ...proof, left: null }, unanswered(proof, ['listed', 'removal'], 'no-key-made')));
    }
    case 'left-unknown':
      return rest(toLeft(proof, left, foundFailure(event.failure)));
    default:
      return rest(proof);
  }
}

const created: Found = { kind: 'status', status: 201, code: '', claims: false };

function saved(proof: SavingProof, left: LeftKey, found: Found): ProofAdvance {
  if (proof.purpose === 'blocked') {
    return toRemoval(withFindings({ ...proof, left }, { 'blocked-model': asBelieved(false, found) }), left);
  }
  const known = withFindings({ ...proof, left }, { credential: asBelieved(true, found) });
  return want({ ...carryProof(known), name: 'listing' }, { type: 'await-listed', left });
}

function notSaved(proof: SavingProof, left: LeftKey, failure: CallFailure): ProofAdvance {
  const found = foundFailure(failure);
  const refused = isAnswer(failure) && found.kind === 'status' && found.status !== 409;
  const finding = refused ? asBelieved(proof.purpose === 'blocked', found) : leftOpen(found);
  const known = withFindings(
    proof,
    proof.purpose === 'blocked' ? { 'blocked-model': finding } : { credential: finding },
  );
  // Without a token nothing was sent.
  if (refused || failure.kind === 'no-token') {
    return toNext(withFindings({ ...known, left: null }, unanswered(known, ['listed', 'removal'], 'no-key-made')));
  }
  return want({ ...known, state: 'looking' }, { type: 'find-left', left });
}

function listed(
  proof: ListingProof,
  left: LeftKey,
  { after, key, answered }: Extract<ProofEvent, { type: 'listing-ended' }>,
): ProofAdvance {
  const never = answered ? asBelieved(false, { kind: 'not-listed', count: patience / 1000 }) : notAsked('no-list');
  const finding =
    after === null ? never : asBelieved(after <= patience, { kind: 'seconds', count: Math.round(after / 1000) });
  const known = withFindings(proof, { listed: finding });
  const { used } = proof;
  return toRemoval(
    { ...known, used: used && { aaguid: used.aaguid ?? key?.aaguid ?? null, model: key?.model ?? used.model } },
    { ...left, methodId: left.methodId ?? key?.id ?? null, seen: key !== null },
  );
}
