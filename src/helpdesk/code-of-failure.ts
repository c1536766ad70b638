import type { CallFailure } from '../registration/failure.ts';
import type { ProblemCode } from '../support/problem.ts';
import { refusalOf, type AskedForOther, type RefusalEvidence } from './refusal-of.ts';

/** What the room itself knows around a refusal: that it is not for the agent's own account. */
const nothingKnown: RefusalEvidence = {
  ...{ isOneself: false, agentRoles: null, signedInAgain: false, isGuest: null, isInRoleGroup: null },
  ...{ targetRoles: null, isInUnit: null, pass: null },
};

/** The problem code of a failed call, where nothing is known of the roles of agent and person (S1). */
export function codeOfFailure(asked: AskedForOther, failure: CallFailure): ProblemCode {
  return refusalOf(asked, failure, nothingKnown).code;
}
