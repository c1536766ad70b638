import { describe, expect, test } from 'vitest';
import { allChecksUnknown } from '../checks/judge.ts';
import { accountStep, createStep, handOffStep, returnedFrom } from '../journey/testing/every-step.ts';
import type { CallFailure } from '../registration/failure.ts';
import { problemOfCall, problemOfCeremony, problemOfKeyCheck } from '../support/problem-of-failure.ts';
import type { ProblemFacts } from '../support/problem.ts';
import { summaryForms } from './summary-forms.ts';
import { summaryOf, type SummarySources } from './summary-of.ts';
import { summaryText } from './summary-text.ts';
import { aSummary } from './testing/any-summary.ts';

const id = 'aaaaaaaa-89ab-4cde-8f01-23456789abcd';
const sources: SummarySources = {
  ...{ version: '0.1.0', mode: 'live', browser: 'Microsoft Edge 141', language: 'de', step: createStep },
  ...{
    signedIn: true,
    stop: null,
    platform: 'windows',
    platformVersion: '15.0.0',
    problems: [],
    now: Date.UTC(2026, 10, 20, 10, 0, 0),
  },
  checks: {
    ...allChecksUnknown,
    clock: { state: 'unmet', finding: 'ahead', values: { minutes: '7' }, code: 'LK-208', stops: false },
  },
};
const factsOf = (facts: ProblemFacts) =>
  summaryOf({ ...sources, problems: [{ problem: { code: 'LK-404', facts }, at: 1 }] }).problems;

describe('S3: the support summary', () => {
  test('as a person reads it', () => {
    expect(summaryText(aSummary).split('\n')).toEqual([
      'Latchkey 0.1.0 (live), 2026-11-20T10:00:00.000Z, format 1',
      'browser: Microsoft Edge 141',
      'system: windows 15.0.0',
      'language: de',
      'step: create/ready',
      `where: ${aSummary.where}`,
      'route: hand-off (not-supported)',
      'checks:',
      '  secure-page: unknown, not-asked',
      '  webauthn: unknown, not-asked',
      '  browser: met, supported',
      '  operating-system: unknown, not-asked',
      '  local-session: unknown, not-asked',
      '  microsoft-reachable: unknown, not-asked',
      '  clock: unmet, ahead, minutes 7, LK-208',
      '  route: unknown, not-asked',
      '  account-type: unknown, not-asked',
      '  self-service: unknown, not-asked',
      '  policy: unknown, not-asked',
      '  registered-keys: unknown, not-asked',
      '  device-join: unknown, not-asked',
      'problems:',
      '  2026-11-20T09:58:00.000Z LK-310, server_error, AADSTS50076',
      `  2026-11-20T09:59:00.000Z LK-404, HTTP 400, badRequest, request ${id}, after 1235 ms`,
      expect.stringMatching(/^checksum: [0-9a-f]{8}$/),
      '',
    ]);
  });

  test('is made of what the page knows', () => {
    expect(summaryOf(sources)).toMatchObject({
      ...{ version: '0.1.0', mode: 'live', at: sources.now, language: 'de', place: 'create/ready', round: 'first' },
      browser: { name: 'Microsoft Edge', version: 141 },
      system: { platform: 'windows', version: '15.0.0' },
      ...{ route: 'in-page', reason: null, problems: [], where: expect.stringMatching(/^\w{5}-\w{5}$/) as string },
    });
    expect(summaryOf(sources).checks.clock).toEqual({
      ...{ state: 'unmet', finding: 'ahead', code: 'LK-208', numbers: { minutes: 7 } },
    });
  });

  test('K1: names the way that was chosen, and why, behind a sign-in that gave no answer too', () => {
    const step = { ...handOffStep, reason: 'no-permission' } as const;
    const way = { route: 'hand-off', reason: 'no-permission' };
    expect(summaryOf({ ...sources, step })).toMatchObject(way);
    expect(summaryOf({ ...sources, step: returnedFrom(step) })).toMatchObject({ ...way, place: 'sign-in-returned' });
    expect(summaryOf({ ...sources, step: { ...createStep, route: null } })).toMatchObject({
      route: null,
      reason: null,
    });
  });

  test('K1: names no way before a look at the account has told it', () => {
    expect(summaryOf({ ...sources, step: accountStep })).toMatchObject({ route: 'in-page' });
    expect(summaryOf({ ...sources, step: { ...accountStep, passable: false } })).toMatchObject({ route: null });
  });

  test('tells the newest problems, where there were very many', () => {
    const problems = Array.from({ length: 90 }, (_, at) => ({ problem: { code: 'LK-404', facts: {} } as const, at }));
    const told = summaryOf({ ...sources, problems }).problems.map(({ at }) => at);
    expect(told).toEqual(Array.from({ length: 40 }, (_, index) => index + 50));
  });

  test.each([
    ['a status with a fraction', { status: 400.5 }, { status: 400 }],
    ['a status that is none', { status: 7 }, {}],
    ['an error code of Graph', { errorCode: 'badRequest' }, { errorCode: 'badRequest' }],
    ['a name of a ceremony’s error', { errorCode: 'NotAllowedError' }, { errorCode: 'NotAllowedError' }],
    ['an error code of MSAL', { errorCode: 'interaction_required' }, { errorCode: 'interaction_required' }],
    ['a word like an error code', { errorCode: 'Lovelace' }, { errorCode: 'other' }],
    ['an error code and more', { errorCode: 'badRequest ada' }, { errorCode: 'other' }],
    ['a GUID for an error code', { errorCode: id }, { errorCode: 'other' }],
    ['a request id', { requestId: id.toUpperCase() }, { requestId: id }],
    ['a request id and more', { requestId: `${id} ada` }, {}],
    ['a request id of which a part is short', { requestId: id.replace('-89ab', '-89a') }, {}],
    ['a sign-in error', { aadsts: '50105' }, { aadsts: '50105' }],
    ['a sign-in error and more', { aadsts: '50105 ada' }, {}],
    ['a sign-in error of ten digits', { aadsts: '1234567890' }, {}],
    ['a time that it took', { elapsed: 1234.5 }, { elapsed: 1235 }],
    ['a time that is none', { elapsed: Number.NaN }, {}],
    ['Microsoft’s sentence', { message: 'User ada@contoso.com may not.' }, {}],
  ])('of a problem: %s', (_, facts, told) => {
    expect(factsOf(facts)).toEqual([{ at: 1, code: 'LK-404', ...told }]);
  });

  test.each([
    ['a name behind the browser', { browser: 'Microsoft Edge 141 (ada)' }, { browser: null }],
    ['a browser that nobody knows', { browser: 'Ada 141' }, { browser: null }],
    ['no browser', { browser: null }, { browser: null }],
    ['a name for a version', { platformVersion: 'ada' }, { system: { platform: 'windows', version: null } }],
    ['a time that is none', { now: Number.NaN }, { at: null }],
  ])('of the page: %s', (_, changes, told) => {
    expect(summaryOf({ ...sources, ...changes })).toMatchObject(told);
  });

  test('a finding that is none of ours, and a value that is no number, are left out', () => {
    const clock = { ...sources.checks.clock, finding: 'ada', values: { minutes: '7 ada', count: '3', hosts: 'ada' } };
    const { checks } = summaryOf({ ...sources, checks: { ...sources.checks, clock } });
    expect(checks.clock).toEqual({ state: 'unmet', finding: null, code: 'LK-208', numbers: { count: 3 } });
  });
});

test.each(['look', 'options', 'save', 'list', 'remove'] as const)(
  'S3: the error behind a failure gets neither in nor into the problem that a step keeps: %s',
  (operation) => {
    const cause = { message: 'anna@contoso.com', account: { homeAccountId: 'anna@contoso.com' } };
    const failures: CallFailure[] = [
      { kind: 'network', cause },
      { kind: 'timeout', cause },
      { kind: 'malformed', message: '', cause },
      ...(['consent', 'sign-in'] as const).map(
        (need) => ({ kind: 'no-token', need, claims: null, errorCode: 'x', cause }) as const,
      ),
      ...[400, 401, 403, 404, 409, 429, 503].map((status) => ({
        ...{ kind: 'http' as const, status, errorCode: 'x', message: '', requestId: null },
        ...{ claims: null, retryAfter: null, cause },
      })),
    ];
    const ended = { name: 'NotAllowedError', message: '', elapsed: 2_000, timeout: 60_000, cause };
    const problems = [
      ...failures.map((failure) => problemOfCall(operation, failure)),
      ...[problemOfCeremony(ended), problemOfKeyCheck(ended)],
    ].map((problem) => ({ problem, at: sources.now }));
    expect(JSON.stringify(problems)).not.toContain('anna');
    expect(JSON.stringify(summaryForms(summaryOf({ ...sources, problems })))).not.toContain('anna');
  },
);
