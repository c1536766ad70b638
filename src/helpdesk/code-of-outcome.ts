import { problemOfCeremony } from '../support/problem-of-failure.ts';
import type { ProblemCode } from '../support/problem.ts';
import { knownOfPerson } from './known-of-person.ts';
import { refusalOf, type AskedForOther } from './refusal-of.ts';
import type { OutcomeRoom, Room } from './room.ts';

/**
 * The problem code that an outcome stands under in the log; null where nothing failed.
 * @param before the room that the outcome came of: it tells what was asked of Microsoft
 */
export function codeOfOutcome(before: Room, { outcome, change, person }: OutcomeRoom): ProblemCode | null {
  if (outcome.kind === 'no-key') return problemOfCeremony(outcome.failure).code;
  const failure = 'failure' in outcome ? outcome.failure : null;
  if (failure === null) return null;
  return refusalOf(askedIn(before, change.kind), failure, knownOfPerson(person, before, change)).code;
}

function askedIn(before: Room, change: OutcomeRoom['change']['kind']): AskedForOther {
  if (before.name !== 'act' || before.state === 'rereading') return 'read';
  if (before.state === 'fetching') return 'options';
  return change === 'register' ? 'save' : change;
}
