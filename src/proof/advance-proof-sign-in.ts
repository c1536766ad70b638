import { asksForProof } from '../registration/sign-in-request.ts';
import { withoutOptions } from './advance-asking.ts';
import { withoutKey } from './advance-key-press.ts';
import { asBelieved, type Finding } from './proof-finding.ts';
import type { ProofEvent } from './proof-event.ts';
import {
  amiss,
  carryProof,
  rest,
  toKey,
  toLeft,
  toNext,
  unanswered,
  want,
  withFindings,
  type ProofAdvance,
} from './proof-moves.ts';
import { sameAccount } from './same-account.ts';
import type { SignInProof } from './proof.ts';

type CameBack = Extract<ProofEvent, { type: 'came-back' }>;

/** A fresh sign-in: the press that leads there, and what came back. */
export function advanceProofSignIn(proof: SignInProof, event: ProofEvent): ProofAdvance {
  switch (event.type) {
    case 'sign-in':
      return proof.leaving
        ? rest(proof)
        : want({ ...proof, trouble: null, leaving: true }, { type: 'sign-in', request: proof.request });
    case 'sign-in-failed':
    case 'sign-in-refused':
      return rest({ ...amiss(proof, { kind: 'sign-in', name: event.code }), leaving: false });
    case 'came-back':
      return cameBack(proof, event);
    case 'skip':
      return proof.leaving ? rest(proof) : skipped(proof);
    default:
      return rest(proof);
  }
}

function cameBack(proof: SignInProof, event: CameBack): ProofAdvance {
  if (!sameAccount(proof.who, event.who)) {
    return rest({ ...amiss(proof, { kind: 'another-account' }), leaving: false });
  }
  const fresh = asksForProof(proof.request);
  const moved = fresh && proof.findings['auth-time-moves'] === undefined ? movesFinding(proof.authTime, event) : null;
  const known = {
    ...(moved === null ? proof : withFindings(proof, { 'auth-time-moves': moved })),
    authTime: event.authTime ?? proof.authTime,
    // Where nothing tells when it was, it may have been now.
    lastProof: event.authTime ?? event.now,
  };
  if (proof.need === 'options') {
    return want({ ...carryProof(known), name: 'asking', part: 'options' }, { type: 'ask-options' });
  }
  if (proof.need === 'key') return toKey(known, 'accepted');
  if (proof.need === 'blocked-key') return toKey(known, 'blocked');
  return toNext(known);
}

function movesFinding(before: number | null, { authTime }: CameBack): Finding {
  if (authTime === null) return asBelieved(false, { kind: 'missing' });
  const moved = before === null || authTime > before;
  return asBelieved(moved, { kind: moved ? 'yes' : 'no' });
}

function skipped(proof: SignInProof): ProofAdvance {
  if (proof.left !== null) return rest(toLeft(proof, proof.left, null));
  if (proof.need === 'options') return toKey(withoutOptions(proof), 'accepted');
  if (proof.need === 'key') return withoutKey(proof, 'accepted');
  if (proof.need === 'blocked-key') return withoutKey(proof, 'blocked');
  return toNext(withFindings(proof, unanswered(proof, ['auth-time-moves'], 'skipped')));
}
