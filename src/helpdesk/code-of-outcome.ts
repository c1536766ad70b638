import type { CallFailure } from '../registration/failure.ts';
import { problemOfCeremony } from '../support/problem-of-failure.ts';
import type { ProblemCode } from '../support/problem.ts';
import { refusalOf, type AskedForOther, type RefusalEvidence } from './refusal-of.ts';
import type { OutcomeRoom, Room } from './room.ts';

/** What the room itself knows around a refusal: that it is not for the agent's own account. */
const nothingKnown: RefusalEvidence = {
  ...{ isOneself: false, agentRoles: null, signedInAgain: false, isGuest: null, isInRoleGroup: null },
  ...{ targetRoles: null, isInUnit: null, pass: null },
};

/**
 * The problem code that an outcome stands under in the log; null where nothing failed.
 * @param before the room that the outcome came of: it tells what was asked of Microsoft
 */
export function codeOfOutcome(before: Room, { outcome, change }: OutcomeRoom): ProblemCode | null {
  if (outcome.kind === 'no-key') return problemOfCeremony(outcome.failure).code;
  const failure = 'failure' in outcome ? outcome.failure : null;
  return failure === null ? null : codeOf(askedIn(before, change.kind), failure);
}

function codeOf(asked: AskedForOther, failure: CallFailure): ProblemCode {
  return refusalOf(asked, failure, nothingKnown).code;
}

function askedIn(before: Room, change: OutcomeRoom['change']['kind']): AskedForOther {
  if (before.name !== 'act' || before.state === 'rereading') return 'read';
  if (before.state === 'fetching') return 'options';
  return change === 'register' ? 'save' : change;
}
