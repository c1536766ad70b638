import { m } from '../../../messages/generated/messages.js';
import type { ProblemCode } from '../../../support/problem.ts';

/** What went wrong, as an agent is told; the codes below 8xx speak to the key's owner elsewhere. */
const kinds = {
  'sign-in': m.room_problem_sign_in,
  'no-answer': m.room_problem_no_answer,
  throttled: m.room_problem_throttled,
  'not-understood': m.room_problem_not_understood,
  'not-in-scope': m.room_problem_not_in_scope,
  'not-offered': m.room_problem_not_offered,
  'model-refused': m.room_problem_model_refused,
  'save-forbidden': m.room_problem_save_forbidden,
  'no-touch': m.room_problem_no_touch,
  'known-key': m.room_problem_known_key,
  'full-key': m.room_problem_full_key,
  'unfit-key': m.room_problem_unfit_key,
  'no-companion': m.room_problem_no_companion,
  'odd-answer': m.room_problem_odd_answer,
  'other-window': m.room_problem_other_window,
  blocked: m.room_problem_blocked,
  unexpected: m.room_problem_unexpected,
} as const satisfies Record<string, () => string>;

const kindOf: Partial<Record<ProblemCode, keyof typeof kinds>> = {
  ...{ 'LK-308': 'sign-in', 'LK-412': 'sign-in', 'LK-404': 'not-in-scope', 'LK-405': 'not-offered' },
  ...{ 'LK-408': 'not-offered', 'LK-406': 'model-refused', 'LK-407': 'save-forbidden', 'LK-501': 'no-touch' },
  ...{ 'LK-511': 'no-touch', 'LK-502': 'known-key', 'LK-503': 'full-key', 'LK-504': 'unfit-key' },
  ...{ 'LK-505': 'no-companion', 'LK-513': 'no-companion', 'LK-520': 'no-companion', 'LK-506': 'odd-answer' },
  ...{ 'LK-508': 'odd-answer', 'LK-507': 'other-window', 'LK-510': 'blocked', 'LK-601': 'no-answer' },
  ...{ 'LK-602': 'no-answer', 'LK-603': 'no-answer', 'LK-606': 'no-answer', 'LK-605': 'throttled' },
  ...{ 'LK-607': 'not-understood' },
};

/** @returns what happened and what to do, for the codes that are not about helping somebody else */
export function roomProblemWords(code: ProblemCode): string {
  return kinds[kindOf[code] ?? 'unexpected']();
}

/** Codes that a fresh sign-in of the agent's may mend. */
export const mendedBySignIn: ReadonlySet<ProblemCode> = new Set(['LK-308', 'LK-412', 'LK-801', 'LK-802']);
