import type { ProofEvent } from './proof-event.ts';
import {
  carryProof,
  rest,
  toKey,
  toNext,
  toRemoval,
  unanswered,
  want,
  withFindings,
  type ProofAdvance,
} from './proof-moves.ts';
import {
  firstProof,
  type BrokenProof,
  type ExtrasProof,
  type Proof,
  type ReportProof,
  type WaitingProof,
} from './proof.ts';
import { sameAccount } from './same-account.ts';
import { coreQuestions, extraQuestions } from './question.ts';

/** Microsoft's ten minutes, and one for what clocks differ by. Milliseconds. */
const staleAfter = 11 * 60_000;

/** What can be asked beside the core run, and the report. */
export function advanceExtras(
  proof: ExtrasProof | WaitingProof | BrokenProof | ReportProof,
  event: ProofEvent,
): ProofAdvance {
  switch (event.type) {
    case 'to-report':
      return proof.name === 'report' || proof.name === 'waiting' ? rest(proof) : rest(toReport(proof, event.now));
    case 'remove-now':
      return proof.name === 'report' && proof.left !== null && sameAccount(proof.who, event.who)
        ? toRemoval(proof, proof.left)
        : rest(proof);
    case 'go-on':
      return proof.name === 'broken' ? toNext(proof) : rest(proof);
    case 'start-over':
      return proof.name === 'report' && proof.left === null
        ? rest({ ...firstProof, sequence: proof.sequence })
        : rest(proof);
    case 'wait-for-stale': {
      if (proof.name !== 'extras' || proof.findings['stale-sign-in'] !== undefined) return rest(proof);
      const until = (proof.lastProof ?? proof.begun ?? 0) + staleAfter;
      return want({ ...carryProof(proof), name: 'waiting', until }, { type: 'wait-until', time: until });
    }
    case 'try-blocked-model':
      return proof.name === 'extras' && proof.findings['blocked-model'] === undefined
        ? toKey(proof, 'blocked')
        : rest(proof);
    case 'skip':
      return proof.name === 'waiting' ? rest({ ...carryProof(proof), name: 'extras' }) : rest(proof);
    case 'waited':
      return proof.name === 'waiting'
        ? want({ ...carryProof(proof), name: 'asking', part: 'stale' }, { type: 'ask-options' })
        : rest(proof);
    default:
      return rest(proof);
  }
}

/** The end of the run: what was not asked says why. */
export function toReport(proof: Proof, now: number): ReportProof {
  const told = withFindings(proof, {
    ...unanswered(proof, extraQuestions, proof.name === 'extras' ? 'skipped' : 'not-reached'),
    ...unanswered(proof, coreQuestions, 'not-reached'),
  });
  return { ...carryProof(told), name: 'report', ended: now };
}
