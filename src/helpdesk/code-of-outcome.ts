import { problemOfCeremony } from '../support/problem-of-failure.ts';
import type { ProblemCode } from '../support/problem.ts';
import { codeOfFailure } from './code-of-failure.ts';
import type { AskedForOther } from './refusal-of.ts';
import type { OutcomeRoom, Room } from './room.ts';

/**
 * The problem code that an outcome stands under in the log; null where nothing failed.
 * @param before the room that the outcome came of: it tells what was asked of Microsoft
 */
export function codeOfOutcome(before: Room, { outcome, change }: OutcomeRoom): ProblemCode | null {
  if (outcome.kind === 'no-key') return problemOfCeremony(outcome.failure).code;
  const failure = 'failure' in outcome ? outcome.failure : null;
  return failure === null ? null : codeOfFailure(askedIn(before, change.kind), failure);
}

function askedIn(before: Room, change: OutcomeRoom['change']['kind']): AskedForOther {
  if (before.name !== 'act' || before.state === 'rereading') return 'read';
  if (before.state === 'fetching') return 'options';
  return change === 'register' ? 'save' : change;
}
