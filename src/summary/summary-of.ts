import { browserNames } from '../checks/browser-names.ts';
import { checkIds, type CheckId, type CheckResult, type CheckResults } from '../checks/check.ts';
import type { Platform } from '../checks/platforms.ts';
import { languageTags, type Language } from '../config/languages.ts';
import { standing, type Step } from '../journey/step.ts';
import { whereOf } from '../journey/where-of.ts';
import type { Problem, ProblemFacts } from '../support/problem.ts';
import { encodeWhere } from '../support/where-code.ts';
import { errorCodes } from './error-codes.ts';
import { knownFindings } from './known-findings.ts';
import { tellableTime } from './summary-time.ts';
import { numberNames, type CheckTold, type ProblemTold, type SupportSummary } from './support-summary.ts';

/** What a summary is made of: what the page knows, which may be anybody's and anything's. */
export interface SummarySources {
  /** Of Latchkey. */
  version: string;
  mode: SupportSummary['mode'];
  /** As the `browser` check names it, e.g. `Microsoft Edge 141`. */
  browser: string | null;
  platform: Platform;
  platformVersion: string | null;
  language: Language;
  step: Step;
  checks: CheckResults;
  /** Whether anybody is signed in. */
  signedIn: boolean;
  /** What the screen itself found to stand in the way; null where only the step tells. */
  stop: Problem | null;
  /** Oldest first; `at` is epoch milliseconds. */
  problems: readonly { problem: Problem; at: number }[];
  /** Epoch milliseconds. */
  now: number;
}

/** More than this nobody reads; the newest are told. */
const mostProblems = 40;

/** The support summary (S3): of what the page knows, what is of a known form, and nothing else. */
export function summaryOf(sources: SummarySources): SupportSummary {
  const { version, mode, step, checks, language, platform, platformVersion } = sources;
  const where = whereOf(step, {
    ...{ checks, signedIn: sources.signedIn, stop: sources.stop },
    ...{ language: languageTags.indexOf(language), build: Number(version.split('.')[1]) },
  });
  return {
    ...{ version, mode, language, round: where.round, place: where.place },
    at: tellableTime(sources.now),
    browser: browserOf(sources.browser ?? ''),
    system: { platform, version: isSystemVersion(platformVersion) ? platformVersion : null },
    where: encodeWhere(where),
    ...wayOf(standing(step)),
    checks: Object.fromEntries(checkIds.map((id) => [id, checkOf(id, checks[id])])) as SupportSummary['checks'],
    problems: sources.problems.slice(-mostProblems).map(({ problem, at }) => problemOf(problem, at)),
  };
}

/** Numbers with points between: nothing that is anybody's. */
export function isSystemVersion(version: unknown): version is string {
  return typeof version === 'string' && /^\d{1,5}(?:\.\d{1,5}){0,3}$/.test(version);
}

function browserOf(told: string): SupportSummary['browser'] {
  const [, brand, version] = /^(.+) (\d{1,4})$/.exec(told) ?? [];
  const name = browserNames.find((known) => known === brand);
  return name === undefined ? null : { name, version: Number(version) };
}

function wayOf(step: Step): Pick<SupportSummary, 'route' | 'reason'> {
  if (step.name === 'hand-off') return { route: 'hand-off', reason: step.reason };
  // Before a look has told, the account's is no more than a beginning.
  const known = 'route' in step && (step.name !== 'account' || step.passable);
  return { route: known ? step.route : null, reason: null };
}

function checkOf(id: CheckId, { state, finding, code, values }: CheckResult): CheckTold {
  const numbers = numberNames.flatMap((name) =>
    /^\d{1,6}$/.test(values[name] ?? '') ? [[name, Number(values[name])]] : [],
  );
  return {
    ...{ state, code, numbers: Object.fromEntries(numbers) as CheckTold['numbers'] },
    finding: knownFindings[id].includes(finding) ? finding : null,
  };
}

/** A GUID as Microsoft writes the ids of requests. */
export const requestIdForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function problemOf({ code, facts }: Problem, at: number): ProblemTold {
  return { at: tellableTime(at), code, ...factsOf(facts) };
}

/** Microsoft's sentences stay out: they quote accounts. */
function factsOf({ status, errorCode, aadsts, requestId, elapsed }: ProblemFacts): Omit<ProblemTold, 'at' | 'code'> {
  const id = requestId?.toLowerCase();
  const number = Math.trunc(status ?? 0);
  const lasted = Math.round(elapsed ?? -1);
  return {
    ...(number >= 100 && number <= 599 ? { status: number } : {}),
    ...(errorCode === undefined ? {} : { errorCode: errorCodes.has(errorCode) ? errorCode : 'other' }),
    ...(aadsts !== undefined && /^\d{4,9}$/.test(aadsts) ? { aadsts } : {}),
    ...(id !== undefined && requestIdForm.test(id) ? { requestId: id } : {}),
    ...(lasted >= 0 && lasted <= 999_999_999 ? { elapsed: lasted } : {}),
  };
}
