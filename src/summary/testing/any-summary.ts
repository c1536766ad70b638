import fc from 'fast-check';
import { browserNames } from '../../checks/browser-names.ts';
import { checkIds, type CheckId } from '../../checks/check.ts';
import { platforms } from '../../checks/platforms.ts';
import { languageTags } from '../../config/languages.ts';
import { handOffReasons } from '../../journey/hand-off-reasons.ts';
import { routeNames } from '../../registration/route-name.ts';
import { problemCodes } from '../../support/problem.ts';
import { encodeWhere, places } from '../../support/where-code.ts';
import { errorCodes } from '../error-codes.ts';
import { knownFindings } from '../known-findings.ts';
import { numberNames, type CheckTold, type ProblemTold, type SupportSummary } from '../support-summary.ts';

const one = <Value>(values: Iterable<Value>): fc.Arbitrary<Value> => fc.constantFrom(...values);
const orNull = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value, { nil: null });
const count = fc.integer({ min: 0, max: 999_999 });
const time = orNull(fc.integer({ min: 0, max: 253_402_300_799_999 }));
const code = one(problemCodes);

const check = (id: CheckId): fc.Arbitrary<CheckTold> =>
  fc.record({
    state: one(['running', 'met', 'unmet', 'unknown'] as const),
    finding: orNull(one(knownFindings[id])),
    code: orNull(code),
    numbers: fc.record(
      Object.fromEntries(numberNames.map((name) => [name, count])) as Record<
        (typeof numberNames)[number],
        typeof count
      >,
      { requiredKeys: [] },
    ),
  });

export const anyProblem: fc.Arbitrary<ProblemTold> = fc.record(
  {
    at: time,
    code,
    status: fc.integer({ min: 100, max: 599 }),
    errorCode: one(errorCodes),
    aadsts: fc.integer({ min: 1000, max: 999_999_999 }).map(String),
    requestId: fc.uuid(),
    elapsed: fc.integer({ min: 0, max: 999_999_999 }),
  },
  { requiredKeys: ['at', 'code'] },
);

const where = fc
  .record({
    place: one(places),
    round: one(['first', 'spare'] as const),
    route: one(['none', ...routeNames] as const),
    problem: orNull(code),
    detail: fc.nat(31),
    checks: fc.array(one(['fine', 'unknown', 'amiss'] as const), { minLength: 13, maxLength: 13 }),
    language: fc.nat(7),
    build: fc.nat(3),
  })
  .map(encodeWhere);

/** Every summary that a page could make, and more. */
export const anySummary: fc.Arbitrary<SupportSummary> = fc.record({
  version: fc
    .tuple(fc.nat(99), fc.nat(99), fc.nat(99), one(['', '-rc.1']))
    .map(([a, b, c, more]) => [a, b, c].join('.').concat(more)),
  mode: one(['live', 'practice'] as const),
  at: time,
  browser: orNull(fc.record({ name: one(browserNames), version: fc.integer({ min: 0, max: 9999 }) })),
  system: orNull(
    fc.record({
      platform: one(platforms),
      version: orNull(fc.array(fc.nat(99_999), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'))),
    }),
  ),
  language: one(languageTags),
  place: one(places),
  round: one(['first', 'spare'] as const),
  where,
  route: orNull(one(routeNames)),
  reason: orNull(one(handOffReasons)),
  checks: fc.record(
    Object.fromEntries(checkIds.map((id) => [id, check(id)])) as Record<CheckId, fc.Arbitrary<CheckTold>>,
  ),
  problems: fc.array(anyProblem, { maxLength: 6 }),
});

/** One that says something in each place. */
export const aSummary: SupportSummary = {
  ...{ version: '0.1.0', mode: 'live', at: Date.UTC(2026, 10, 20, 10, 0, 0), language: 'de' },
  browser: { name: 'Microsoft Edge', version: 141 },
  system: { platform: 'windows', version: '15.0.0' },
  ...{ place: 'create/ready', round: 'first', route: 'hand-off', reason: 'not-supported' },
  where: encodeWhere({
    ...{ place: 'create/ready', round: 'first', route: 'in-page', problem: 'LK-404', detail: 0 },
    ...{ language: 1, build: 1 },
    checks: checkIds.map(() => 'fine' as const),
  }),
  checks: {
    ...(Object.fromEntries(
      checkIds.map((id) => [id, { state: 'unknown', finding: 'not-asked', code: null, numbers: {} }]),
    ) as SupportSummary['checks']),
    browser: { state: 'met', finding: 'supported', code: null, numbers: {} },
    clock: { state: 'unmet', finding: 'ahead', code: 'LK-208', numbers: { minutes: 7 } },
  },
  problems: [
    { at: Date.UTC(2026, 10, 20, 9, 58, 0), code: 'LK-310', aadsts: '50076', errorCode: 'server_error' },
    {
      ...{ at: Date.UTC(2026, 10, 20, 9, 59, 0), code: 'LK-404', status: 400, errorCode: 'badRequest' },
      ...{ requestId: 'aaaaaaaa-89ab-4cde-8f01-23456789abcd', elapsed: 1235 },
    },
  ],
};
