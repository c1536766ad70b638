import { keyLimit } from '../checks/registered-keys.ts';
import type { CallFailure } from '../registration/failure.ts';
import type { KnownKey } from '../registration/registered-key.ts';
import { problem, type Problem } from '../support/problem.ts';
import { problemOfCall } from '../support/problem-of-failure.ts';

/**
 * The problem that a refusal of one more key shows (J7). Graph has no documented answer for an account that is full: what
 * the list held tells a 400 for that from any other.
 * @param keys the list from before; null where it could not be read
 */
export function problemOfRefusal(
  operation: 'options' | 'save',
  failure: CallFailure,
  keys: readonly KnownKey[] | null,
): Problem {
  const found = problemOfCall(operation, failure);
  const refused = failure.kind === 'http' && failure.status === 400;
  return refused && keys !== null && keys.length >= keyLimit ? problem('LK-402', found.facts) : found;
}
