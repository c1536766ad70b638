import type { ProblemCode } from '../support/problem.ts';

/** Those that need nobody to be signed in. */
export const localCheckIds = [
  'secure-page',
  'webauthn',
  'browser',
  'operating-system',
  'local-session',
  'microsoft-reachable',
  'clock',
  'route',
] as const;

/** Those that only a look at the account can answer. */
export const accountCheckIds = ['account-type', 'self-service', 'policy', 'registered-keys', 'device-join'] as const;

/** The prerequisite checks, in the order in which they are shown. The ids are part of the support contract. */
export const checkIds = [...localCheckIds, ...accountCheckIds] as const;

export type LocalCheckId = (typeof localCheckIds)[number];
export type AccountCheckId = (typeof accountCheckIds)[number];
export type CheckId = (typeof checkIds)[number];

/** `unknown` is an answer, not a failure: nothing asked yet, or nobody can tell. It never stops anyone. */
export type CheckState = 'running' | 'met' | 'unmet' | 'unknown';

export interface CheckResult {
  state: CheckState;
  /** What was found, as a key of the words for it. */
  finding: string;
  /** Values that the words name, e.g. a version; never personal. */
  values: Readonly<Record<string, string>>;
  /** The problem to show where the finding is unmet; null for a warning (J1). */
  code: ProblemCode | null;
  /** True only where going on cannot succeed. */
  stops: boolean;
}

export type CheckResults = Readonly<Record<CheckId, CheckResult>>;
