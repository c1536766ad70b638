import { asBelieved, foundFailure, isAnswer, leftOpen, type Finding } from './proof-finding.ts';
import type { ProofEvent } from './proof-event.ts';
import {
  carryProof,
  rest,
  toLeft,
  toNext,
  toRemoval,
  toSignIn,
  unanswered,
  withFindings,
  type ProofAdvance,
} from './proof-moves.ts';
import type { LeftKey, RemovingProof } from './proof.ts';

/** By then Microsoft's list has come as far as it ever was behind. Milliseconds. */
const settled = 5 * 60_000;

/** What looking for the key and removing it came to. */
export function advanceRemoving(proof: RemovingProof, event: ProofEvent): ProofAdvance {
  const { left } = proof;
  if (left === null) return rest(proof);
  switch (event.type) {
    case 'left-found':
      return found(proof, left, event.keys);
    case 'left-unknown':
      return rest(toLeft(proof, left, foundFailure(event.failure)));
    case 'removal-ended':
      return ended(proof, left, event);
    default:
      return rest(proof);
  }
}

function found(
  proof: RemovingProof,
  left: LeftKey,
  keys: Extract<ProofEvent, { type: 'left-found' }>['keys'],
): ProofAdvance {
  const [first] = keys;
  if (first === undefined) return toNext({ ...proof, left: null });
  // What Microsoft's page made may be somebody's own: it is pointed at before it is removed.
  if (left.credential === null) return rest({ ...carryProof(proof), name: 'hand-off', left, appeared: keys });
  // After a run that broke off while the key was being sent: it was taken.
  const { credential } = proof.findings;
  const unsettled = credential === undefined || (credential.asked && credential.agrees === 'open');
  const known = unsettled
    ? withFindings(proof, {
        credential: asBelieved(true, { kind: 'yes' }),
        ...unanswered(proof, ['listed'], 'not-reached'),
      })
    : proof;
  return toRemoval(known, { ...left, sure: 'stands', methodId: first.id, seen: true });
}

function ended(
  proof: RemovingProof,
  left: LeftKey,
  { removal, first, now }: Extract<ProofEvent, { type: 'removal-ended' }>,
): ProofAdvance {
  const before = proof.findings.removal;
  switch (removal.kind) {
    case 'removed':
    case 'gone': {
      // It is not in a list that may not have come so far: that proves nothing yet.
      if (first !== null && !left.seen && now - left.since < settled) {
        const open = isRemoved(before) ? proof : withFindings(proof, { removal: leftOpen(foundFailure(first)) });
        return rest(toLeft(open, { ...left, sure: 'perhaps' }, foundFailure(first)));
      }
      // Open until now: a fresh sign-in was asked for.
      const after = before?.asked === true && before.agrees === 'open' ? 'sign-in' : 'at-once';
      const finding: Finding = isRemoved(before) ? before : asBelieved(true, { kind: 'removed', after });
      return toNext({ ...withFindings(proof, { removal: finding }), left: null });
    }
    case 'sign-in': {
      const asked = leftOpen(first === null ? { kind: 'no-answer', why: 'sign-in' } : foundFailure(first));
      const known = isRemoved(before) ? proof : withFindings(proof, { removal: asked });
      return rest(toSignIn({ ...known, left }, 'removal', removal.request));
    }
    default: {
      const refused = foundFailure(removal.failure);
      const known = isRemoved(before)
        ? proof
        : withFindings(proof, { removal: isAnswer(removal.failure) ? asBelieved(false, refused) : leftOpen(refused) });
      return rest(toLeft(known, { ...left, sure: removal.kind === 'unclear' ? 'perhaps' : left.sure }, refused));
    }
  }
}

function isRemoved(finding: Finding | undefined): finding is Finding & { asked: true } {
  return finding?.asked === true && finding.found.kind === 'removed';
}
