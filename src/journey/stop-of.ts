import { checkFault } from '../keys/check/check-fault.ts';
import { problem, type Problem } from '../support/problem.ts';
import { problemWays } from './problem-ways.ts';
import type { Step } from './step.ts';

/** The problem that takes the place of the step's own screen (J1); null where the screen stays. */
export function stopOf(step: Step): Problem | null {
  // It asks what Microsoft's page said, and that is what its problem is (J8).
  if (step.name === 'sign-in-returned') return null;
  const found = step.problem ?? faultOf(step);
  return found !== null && 'ways' in problemWays[found.code] ? found : null;
}

/** A key that nobody can go on with is no less so after a reload, or on the way back to its check (Y2, Y3). */
function faultOf(step: Step): Problem | null {
  const fault =
    step.name === 'key' && step.state === 'ready' && step.checked !== null ? checkFault(step.checked) : null;
  return fault === null ? null : problem(fault);
}
