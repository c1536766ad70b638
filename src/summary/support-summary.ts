import type { BrowserName } from '../checks/browser-names.ts';
import type { CheckId, CheckState } from '../checks/check.ts';
import type { Platform } from '../checks/platforms.ts';
import type { Language } from '../config/languages.ts';
import type { HandOffReason } from '../journey/hand-off-reasons.ts';
import type { RouteName } from '../registration/route-name.ts';
import type { ProblemCode } from '../support/problem.ts';
import type { Place } from '../support/where-code.ts';

/** Raised when an older page could misread it. Members and lines that are new to a reader are ignored. */
export const formatVersion = 1;

export const summaryModes = ['live', 'practice'] as const;

/** Numbers that the words for a finding name, in the order of the text. */
export const numberNames = ['keys', 'others', 'count', 'minutes'] as const;

export interface CheckTold {
  state: CheckState;
  /** One of `knownFindings`; null for one that is not among them. */
  finding: string | null;
  code: ProblemCode | null;
  numbers: Readonly<Partial<Record<(typeof numberNames)[number], number>>>;
}

/** A problem that was on screen, with what is known of it. */
export interface ProblemTold {
  /** Epoch milliseconds; null where no clock told a time that can be. */
  at: number | null;
  code: ProblemCode;
  /** HTTP status of Microsoft's answer. */
  status?: number;
  /** One of `errorCodes`, or `other`. */
  errorCode?: string;
  /** Number of an AADSTS code, digits only. */
  aadsts?: string;
  /** Microsoft's id of the request: the one place of a summary where a GUID may stand. */
  requestId?: string;
  /** Whole milliseconds. */
  elapsed?: number;
}

/**
 * What a person hands to their helpdesk (S3): members of closed sets, numbers, times and ids of requests, whatever the
 * page knows of the person. Text and JSON are two forms of it, and each is read back.
 */
export interface SupportSummary {
  /** Of Latchkey, `0.1.0`. */
  version: string;
  mode: (typeof summaryModes)[number];
  /** Epoch milliseconds; null where no clock told a time that can be. */
  at: number | null;
  /** Null where it is none of those that are known, and so is each that follows. */
  browser: { name: BrowserName; version: number } | null;
  /** `version` as the client hint has it, e.g. `15.0.0`, which is an API level of Windows. */
  system: { platform: Platform; version: string | null } | null;
  language: Language;
  place: Place;
  round: 'first' | 'spare';
  /** "Where are you?", the ten characters (S8). */
  where: string;
  /** The way that was taken, and why it is the hand-off (K1). */
  route: RouteName | null;
  reason: HandOffReason | null;
  checks: Readonly<Record<CheckId, CheckTold>>;
  /** Oldest first. */
  problems: readonly ProblemTold[];
}
