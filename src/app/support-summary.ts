import { checkIds, type CheckResults } from '../checks/check.ts';
import type { RouteName } from '../registration/route-name.ts';
import type { StepName } from '../journey/step.ts';
import type { Problem, ProblemFacts } from '../support/problem.ts';

export interface SummaryInput {
  version: string;
  mode: 'live' | 'practice' | 'unconfigured';
  /** Brand and version, e.g. `Edge 141`; null where not told. */
  browser: string | null;
  /** As the browser check names it, e.g. `Windows 15.0.0`; null where not told. */
  system: string | null;
  language: string;
  step: StepName | 'configuration';
  /** The way that was chosen last, and why (K1). */
  route: RouteName | null;
  routeReason: string | null;
  checks: CheckResults;
  /** Oldest first; `at` is epoch milliseconds. */
  problems: readonly { problem: Problem; at: number }[];
  /** Epoch milliseconds. */
  now: number;
}

/**
 * The support summary (S3): plain text for a ticket. It is built from closed sets, numbers and ids of requests alone.
 * Microsoft's sentences stay out because they quote accounts, and so does whatever is not of a known form.
 */
export function supportSummary(input: SummaryInput): string {
  const lines = [
    `Latchkey ${token(input.version)} (${input.mode}), ${time(input.now)}`,
    `browser: ${words(input.browser)}`,
    `system: ${words(input.system)}`,
    `language: ${token(input.language)}`,
    `step: ${input.step}`,
    `route: ${input.route ?? '-'}${input.routeReason === null ? '' : ` (${token(input.routeReason)})`}`,
    'checks:',
    ...checkIds.map((id) => {
      const { state, finding, code } = input.checks[id];
      return `  ${id}: ${state}, ${token(finding)}${code === null ? '' : `, ${code}`}`;
    }),
    'problems:',
    ...(input.problems.length === 0 ? ['  -'] : input.problems.map(({ problem, at }) => problemLine(problem, at))),
  ];
  return `${lines.join('\n')}\n`;
}

function problemLine({ code, facts }: Problem, at: number): string {
  return `  ${time(at)} ${[code, ...factWords(facts)].join(', ')}`;
}

function factWords(facts: ProblemFacts): string[] {
  const { status, errorCode, aadsts, requestId, elapsed } = facts;
  return [
    status === undefined ? '' : `HTTP ${Math.trunc(status)}`,
    errorCode === undefined ? '' : token(errorCode),
    aadsts !== undefined && /^\d{1,9}$/.test(aadsts) ? `AADSTS${aadsts}` : '',
    requestId !== undefined && guid.test(requestId) ? `request ${requestId.toLowerCase()}` : '',
    elapsed === undefined ? '' : `after ${Math.round(elapsed)} ms`,
  ].filter((word) => word !== '');
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A word of a known form; error codes come from outside, and a user name has no business among them. */
function token(text: string): string {
  return /^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(text) || /^\d[\d.]{0,15}$/.test(text) ? text : '?';
}

function words(text: string | null): string {
  return text !== null && /^[A-Za-z0-9 ._-]{1,60}$/.test(text) ? text : '-';
}

function time(milliseconds: number): string {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? '?' : date.toISOString();
}
