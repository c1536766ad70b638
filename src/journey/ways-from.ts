import type { Problem } from '../support/problem.ts';
import { pressesOfWay } from './presses-of-way.ts';
import { problemWays } from './problem-ways.ts';
import type { Step } from './step.ts';
import { isAside, type Way } from './way.ts';

/** Which ways a step knows does not depend on when they are gone. */
const anyMoment = { now: 0, authAge: null, signedIn: true, checkFirst: false };

/** What a stop offers at a step (J1). */
export interface WaysFrom {
  /** The remedy. */
  primary: Way;
  /** One more way on; null where there is none. */
  second: Way | null;
  /** The primary action once the helpdesk has been told: what they have mended is tried again. Null where nothing is. */
  afterwards: Way | null;
}

/** The ways on that a stop offers at a step: the first of its problem's that the step knows. */
export function waysFrom(step: Step, { code }: Pick<Problem, 'code'>): WaysFrom {
  const found = problemWays[code];
  const ways = 'ways' in found ? found.ways : [];
  // Whoever came for a spare is not at their goal with the key that they have.
  const order = found.kind === 'good-news' && step.round === 'spare' ? ways.toReversed() : ways;
  const open = order.filter((way) => isAside(way) || pressesOfWay(way, step, anyMoment) !== null);
  const [primary = 'helpdesk', second = null, third = null] = open;
  return { primary, second, afterwards: primary === 'helpdesk' ? third : null };
}
