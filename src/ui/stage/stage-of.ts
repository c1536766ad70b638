import type { Step } from '../../journey/step.ts';
import { checkFault } from '../../keys/check/check-fault.ts';
import type { ProblemCode } from '../../support/problem.ts';

/** How far the key has come; the values of `data-stage`. */
export const stages = [
  'needed',
  'plugged',
  'touching',
  'made',
  'saved',
  'at-lock-screen',
  'done',
  'later',
  'refused',
] as const;
export type Stage = (typeof stages)[number];

/** The key, or every key of this account, is refused: going on with it is no use. All others may pass. */
export const refusals: ReadonlySet<ProblemCode> = new Set([
  ...(['LK-402', 'LK-404', 'LK-406', 'LK-407', 'LK-408', 'LK-409', 'LK-410', 'LK-411', 'LK-414'] as const),
  ...(['LK-503', 'LK-504', 'LK-512', 'LK-518', 'LK-519'] as const),
]);

/**
 * The stage of the drawn key, as the table in docs/SPEC.md has it. What a page cannot know is not claimed: a key counts as
 * plugged in only once a check answered, and as saved once Microsoft confirmed it.
 * @param refused what a screen judged of the registered key (Y2, Y3): it can unlock nothing, or is not accepted
 */
export function stageOf(step: Step, refused = false): Stage {
  switch (step.name) {
    case 'start':
      return 'needed';
    case 'sign-in-returned':
      return stageOf(step.origin);
    case 'save':
      return step.state === 'over' ? 'refused' : 'made';
    case 'done':
      if (step.state === 'removed') return 'needed';
      if (refused) return 'refused';
      return step.state === 'told' ? 'made' : 'saved';
    case 'lock-screen':
      return 'at-lock-screen';
    case 'key':
      return step.state === 'checking' ? 'touching' : beforehand(step);
    case 'create':
      return step.state === 'touching' ? 'touching' : beforehand(step);
    case 'hand-off':
      return step.state === 'choosing' ? 'made' : beforehand(step);
    case 'sign-in':
    case 'account':
      return beforehand(step);
    case 'finish':
      return step.later ? 'later' : 'done';
  }
}

/** Before the key has made anything for Microsoft. */
function beforehand({ checked, problem, round }: Step): Stage {
  // The key that answered is registered: a good end, but for whoever wanted to register another one.
  if (problem?.code === 'LK-502') return round === 'first' ? 'saved' : 'needed';
  if (problem !== null && refusals.has(problem.code)) return 'refused';
  return checked !== null && checkFault(checked) === null ? 'plugged' : 'needed';
}
