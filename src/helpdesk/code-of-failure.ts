import type { CallFailure } from '../registration/failure.ts';
import type { ProblemCode } from '../support/problem.ts';
import { knownOfPerson } from './known-of-person.ts';
import { refusalOf, type AskedForOther } from './refusal-of.ts';

/** The problem code of a failed call that was about no one person, where nothing is known of the agent's roles (S1). */
export function codeOfFailure(asked: AskedForOther, failure: CallFailure): ProblemCode {
  return refusalOf(asked, failure, knownOfPerson(null, { forbidden: 'no', around: null })).code;
}
