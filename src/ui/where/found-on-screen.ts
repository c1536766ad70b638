import type { Step } from '../../journey/step.ts';
import { judgeRegisteredKey } from '../../keys/acceptance/judge-registered-key.ts';
import { registeredFault } from '../../keys/acceptance/registered-fault.ts';
import { problem, type Problem } from '../../support/problem.ts';
import { startStop } from '../start/start-stop.ts';
import type { Page } from '../state/page.svelte.ts';

/** A stop that no step holds: what the checks of this PC found at `start`, what `done` thinks of the key it read. */
export function foundOnScreen(
  step: Step,
  page: Pick<Page, 'checks' | 'practice' | 'policy' | 'configuration'>,
): Problem | null {
  if (step.problem !== null) return null;
  if (step.name === 'start') {
    const code = startStop(page);
    return code && problem(code);
  }
  if (step.name !== 'done' || step.key === null) return null;
  const acceptedKeys = page.configuration?.acceptedKeys ?? null;
  const fault = registeredFault(step.key, judgeRegisteredKey(step.key, { policy: page.policy, acceptedKeys }));
  return fault && problem(fault);
}
