import type { ProblemCode } from '../support/problem.ts';
import { checkIds, type CheckResult, type CheckResults } from './check.ts';
import { notAsked } from './found.ts';

/** Before anything was asked. */
export const allChecksUnknown = Object.fromEntries(checkIds.map((id) => [id, notAsked])) as CheckResults;

/** The first finding, in the order shown, that makes success impossible. */
export function firstStop(results: Partial<CheckResults>): ProblemCode | null {
  return firstCode(results, ({ stops }) => stops);
}

/** The first problem, in the order shown, that should be read before going on. */
export function firstCaution(results: Partial<CheckResults>): ProblemCode | null {
  return firstCode(results, ({ state, code, stops }) => state === 'unmet' && code !== null && !stops);
}

function firstCode(results: Partial<CheckResults>, wanted: (result: CheckResult) => boolean): ProblemCode | null {
  for (const id of checkIds) {
    const result = results[id];
    if (result && wanted(result)) return result.code;
  }
  return null;
}
