import type { Problem } from '../support/problem.ts';
import { pressesOfWay } from './presses-of-way.ts';
import { problemWays } from './problem-ways.ts';
import type { Step } from './step.ts';
import { isAside, type Way } from './way.ts';

/** Which ways a step knows does not depend on when they are gone. */
const anyMoment = { now: 0, authAge: null, signedIn: true, checkFirst: false };

/**
 * The two ways on that a stop offers at a step, the remedy first (J1).
 * @returns null for the second where there is only one
 */
export function waysFrom(step: Step, { code }: Pick<Problem, 'code'>): readonly [Way, Way | null] {
  const found = problemWays[code];
  const ways = 'ways' in found ? found.ways : [];
  // Whoever came for a spare is not at their goal with the key that they have.
  const order = found.kind === 'good-news' && step.round === 'spare' ? ways.toReversed() : ways;
  const [first = 'helpdesk', second = null] = order.filter(
    (way) => isAside(way) || pressesOfWay(way, step, anyMoment) !== null,
  );
  return [first, second];
}
