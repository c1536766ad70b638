import { browserNames } from '../checks/browser-names.ts';
import { checkIds, type CheckId } from '../checks/check.ts';
import { platforms } from '../checks/platforms.ts';
import { languageTags } from '../config/languages.ts';
import { handOffReasons } from '../journey/hand-off-reasons.ts';
import { routeNames } from '../registration/route-name.ts';
import { problemCodes } from '../support/problem.ts';
import { decodeWhere, places } from '../support/where-code.ts';
import { errorCodes } from './error-codes.ts';
import { knownFindings } from './known-findings.ts';
import { isSystemVersion, requestIdForm } from './summary-of.ts';
import { readTime } from './summary-time.ts';
import { numberNames, summaryModes, type CheckTold, type ProblemTold, type SupportSummary } from './support-summary.ts';

export type Part = keyof SupportSummary;

/** A summary as far as it could be read. */
export type ToldSummary = Partial<Omit<SupportSummary, 'checks'>> & { checks: Partial<SupportSummary['checks']> };

export interface ParsedSummary {
  told: ToldSummary;
  /** Not there, in whole or (of the checks) in part. */
  missing: readonly Part[];
  /** There, and not of a known form: left out. */
  dropped: readonly Part[];
}

/** Undefined for what is not of a known form. */
type Parse<Value> = (value: unknown) => Value | undefined;

const oneOf =
  <Value>(known: readonly Value[]): Parse<Value> =>
  (value) =>
    known.find((one) => one === value);
const matching =
  (form: RegExp): Parse<string> =>
  (value) =>
    typeof value === 'string' && form.test(value) ? value : undefined;
const whole =
  (least: number, most: number): Parse<number> =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined;
const orNull =
  <Value>(parse: Parse<Value>): Parse<Value | null> =>
  (value) =>
    value === null ? null : parse(value);

function membersOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

const name = oneOf(browserNames);
const platform = oneOf(platforms);
const code = oneOf(problemCodes);
const state = oneOf(['running', 'met', 'unmet', 'unknown'] as const);

const simple: { [Name in Exclude<Part, 'checks' | 'problems'>]: Parse<SupportSummary[Name]> } = {
  version: matching(/^\d{1,4}\.\d{1,4}\.\d{1,4}(?:-[a-z\d.]{1,20})?$/),
  mode: oneOf(summaryModes),
  at: orNull(readTime),
  browser: orNull((value) => {
    const told = membersOf(value);
    const known = name(told?.['name']);
    const version = whole(0, 9999)(told?.['version']);
    return known === undefined || version === undefined ? undefined : { name: known, version };
  }),
  system: orNull((value) => {
    const told = membersOf(value);
    const known = platform(told?.['platform']);
    const version = orNull((one) => (isSystemVersion(one) ? one : undefined))(told?.['version']);
    return known === undefined || version === undefined ? undefined : { platform: known, version };
  }),
  language: oneOf(languageTags),
  place: oneOf(places),
  round: oneOf(['first', 'spare'] as const),
  where: (value) => (typeof value === 'string' && typeof decodeWhere(value) === 'object' ? value : undefined),
  route: orNull(oneOf(routeNames)),
  reason: orNull(oneOf(handOffReasons)),
};

/** Reads what a paste holds, strictly (X3): what nobody knows here is ignored, what has a wrong value is left out. */
export function parseSummary(members: Readonly<Record<string, unknown>>): ParsedSummary {
  const missing = new Set<Part>();
  const dropped = new Set<Part>();
  const told: Record<string, unknown> = {};
  for (const [part, parse] of Object.entries(simple) as [Part, Parse<unknown>][]) {
    const value = members[part] === undefined ? undefined : parse(members[part]);
    if (members[part] === undefined) missing.add(part);
    else if (value === undefined) dropped.add(part);
    else told[part] = value;
  }

  const checks: Partial<Record<CheckId, CheckTold>> = {};
  const given = membersOf(members['checks']);
  if (given === undefined && members['checks'] !== undefined) dropped.add('checks');
  for (const id of checkIds) {
    const check = checkOf(id, given?.[id]);
    if (check !== undefined) checks[id] = check;
    else if (given?.[id] !== undefined) dropped.add('checks');
    else if (!dropped.has('checks')) missing.add('checks');
  }

  if (Array.isArray(members['problems'])) {
    told['problems'] = members['problems'].flatMap((value: unknown) => {
      const { problem, complete } = problemOf(value);
      if (!complete) dropped.add('problems');
      return problem ?? [];
    });
  } else (members['problems'] === undefined ? missing : dropped).add('problems');
  return { told: { ...told, checks }, missing: [...missing], dropped: [...dropped] };
}

function checkOf(id: CheckId, value: unknown): CheckTold | undefined {
  const told = membersOf(value);
  const given = { state: state(told?.['state']), finding: orNull(oneOf(knownFindings[id]))(told?.['finding']) };
  const known = orNull(code)(told?.['code']);
  const counted = membersOf(told?.['numbers']);
  if (given.state === undefined || given.finding === undefined || known === undefined || counted === undefined) {
    return undefined;
  }
  const numbers = numberNames.flatMap((one) =>
    one in counted ? [[one, whole(0, 999_999)(counted[one])] as const] : [],
  );
  if (numbers.some(([, number]) => number === undefined)) return undefined;
  return {
    ...{ state: given.state, finding: given.finding, code: known },
    numbers: Object.fromEntries(numbers),
  };
}

const facts: Record<Exclude<keyof ProblemTold, 'at' | 'code'>, Parse<unknown>> = {
  status: whole(100, 599),
  errorCode: oneOf([...errorCodes]),
  aadsts: matching(/^\d{4,9}$/),
  requestId: matching(requestIdForm),
  elapsed: whole(0, 999_999_999),
};

function problemOf(value: unknown): { problem: ProblemTold | null; complete: boolean } {
  const told = membersOf(value);
  const known = code(told?.['code']);
  if (told === undefined || known === undefined) return { problem: null, complete: false };
  const at = orNull(readTime)(told['at']);
  const given = Object.entries(facts)
    .filter(([fact]) => told[fact] !== undefined)
    .map(([fact, parse]) => [fact, parse(told[fact])] as const);
  const read = given.filter(([, fact]) => fact !== undefined);
  return {
    problem: { at: at ?? null, code: known, ...Object.fromEntries(read) },
    complete: at !== undefined && read.length === given.length,
  };
}
