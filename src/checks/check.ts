import type { ProblemCode } from '../support/problem.ts';

/** The prerequisite checks, in the order in which they are shown. The ids are part of the support contract. */
export const checkIds = [
  'secure-page',
  'webauthn',
  'browser',
  'operating-system',
  'local-session',
  'microsoft-reachable',
  'clock',
  'route',
  'account-type',
  'self-service',
  'policy',
  'registered-keys',
  'device-join',
] as const;

/** Those that only a look at the account can answer. */
export const accountCheckIds: readonly string[] = [
  'account-type',
  'self-service',
  'policy',
  'registered-keys',
  'device-join',
];

export type CheckId = (typeof checkIds)[number];

/** `unknown` is an answer, not a failure: nothing asked yet, or nobody can tell. It never stops anyone. */
export type CheckState = 'running' | 'met' | 'unmet' | 'unknown';

export interface CheckResult {
  state: CheckState;
  /** What was found, as a key of the words for it. */
  finding: string;
  /** Values that the words name, e.g. a version; never personal. */
  values: Readonly<Record<string, string>>;
  /** The problem to show where the finding is unmet. */
  code: ProblemCode | null;
  /** True only where going on cannot succeed. */
  stops: boolean;
}

export type CheckResults = Readonly<Record<CheckId, CheckResult>>;
