import type { ProblemCode } from '../support/problem.ts';
import type { CheckResult } from './check.ts';

/** A result whose finding is one of a closed set, so that words for it can be demanded by the compiler. */
export interface Found<Finding extends string> extends CheckResult {
  finding: Finding | 'not-asked';
}

type Values = Readonly<Record<string, string>>;

export function met<Finding extends string>(finding: Finding, values: Values = {}): Found<Finding> {
  return { state: 'met', finding, values, code: null, stops: false };
}

export function unknown<Finding extends string>(finding: Finding, values: Values = {}): Found<Finding> {
  return { state: 'unknown', finding, values, code: null, stops: false };
}

/** Unmet, and the person may still go on. */
export function unmet<Finding extends string>(
  finding: Finding,
  code: ProblemCode,
  values: Values = {},
): Found<Finding> {
  return { state: 'unmet', finding, values, code, stops: false };
}

/** Unmet, and it may succeed all the same: a warning, which has no code (J1). */
export function warn<Finding extends string>(finding: Finding, values: Values = {}): Found<Finding> {
  return { state: 'unmet', finding, values, code: null, stops: false };
}

/** Unmet, and going on cannot succeed. */
export function stop<Finding extends string>(finding: Finding, code: ProblemCode, values: Values = {}): Found<Finding> {
  return { state: 'unmet', finding, values, code, stops: true };
}

/** Nothing was asked yet. */
export const notAsked = { state: 'unknown', finding: 'not-asked', values: {}, code: null, stops: false } as const;

/** The question is under way. */
export const running = { state: 'running', finding: 'not-asked', values: {}, code: null, stops: false } as const;
