import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allChecksUnknown } from '../checks/judge.ts';
import type { Account } from '../registration/account.ts';
import type { CallFailure } from '../registration/failure.ts';
import { problemOfCall, problemOfCeremony, problemOfKeyCheck } from '../support/problem-of-failure.ts';
import { supportSummary, type SummaryInput } from './support-summary.ts';

const input: SummaryInput = {
  version: '1.0.0',
  mode: 'live',
  browser: 'Microsoft Edge 141',
  system: 'Windows 15.0.0',
  language: 'de',
  step: 'create',
  route: 'companion',
  routeReason: 'companion-answered',
  checks: {
    ...allChecksUnknown,
    browser: { state: 'met', finding: 'supported', values: {}, code: null, stops: false },
  },
  problems: [],
  now: Date.UTC(2026, 10, 20, 10, 0, 0),
};

function refusal(account: Pick<Account, 'username' | 'name' | 'objectId'>) {
  return problemOfCall('options', {
    kind: 'http',
    status: 400,
    errorCode: account.username,
    message: `User ${account.name} <${account.username}> (${account.objectId}) may not do this.`,
    requestId: 'aaaaaaaa-89ab-4cde-8f01-23456789abcd',
    claims: null,
    retryAfter: null,
  });
}

describe('S3: the support summary', () => {
  test('holds browser, system, route, checks, codes, request ids and times', () => {
    const problem = {
      code: 'LK-404',
      facts: {
        status: 400,
        errorCode: 'badRequest',
        requestId: 'AAAAAAAA-89ab-4cde-8f01-23456789abcd',
        elapsed: 1234.5,
      },
    } as const;
    const text = supportSummary({ ...input, problems: [{ problem, at: input.now }] });
    expect(text).toContain('Latchkey 1.0.0 (live), 2026-11-20T10:00:00.000Z');
    expect(text).toContain('browser: Microsoft Edge 141');
    expect(text).toContain('route: companion (companion-answered)');
    expect(text).toContain('  browser: met, supported');
    expect(text).toContain('  policy: unknown, not-asked');
    expect(text).toContain('LK-404, HTTP 400, badRequest, request aaaaaaaa-89ab-4cde-8f01-23456789abcd, after 1235 ms');
  });

  test('nothing of the account gets in, whatever Microsoft’s answer quotes', () => {
    const letters = fc.stringMatching(/^[A-Za-zäöüß]{6,20}$/).map((text) => `Q${text}q`);
    fc.assert(
      fc.property(letters, letters, letters, fc.uuid(), (first, last, domain, objectId) => {
        const account = { username: `${first}@${domain}.example`, name: `${first} ${last}`, objectId };
        const text = supportSummary({ ...input, problems: [{ problem: refusal(account), at: input.now }] });
        for (const personal of [first, last, domain, objectId]) expect(text).not.toContain(personal);
      }),
    );
  });

  test.each(['look', 'options', 'save', 'list', 'remove'] as const)(
    'the error behind a failure gets neither in nor into the problem that a step keeps: %s',
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
      ].map((problem) => ({ problem, at: input.now }));
      expect(JSON.stringify(problems)).not.toContain('anna');
      expect(supportSummary({ ...input, problems })).not.toContain('anna');
    },
  );

  test('text that is no word of a known form is left out', () => {
    const text = supportSummary({ ...input, browser: 'Evil\nroute: in-page', routeReason: 'anna@contoso.com' });
    expect(text).toContain('browser: -\n');
    expect(text).not.toContain('anna');
  });
});

describe('S3: what is only nearly of a known form stays out, whole', () => {
  const person = 'ada@contoso.com';
  const lineOf = (facts: object) =>
    supportSummary({ ...input, problems: [{ problem: { code: 'LK-404', facts }, at: input.now }] })
      .split('\n')
      .at(-2);
  const id = 'aaaaaaaa-89ab-4cde-8f01-23456789abcd';

  test.each([
    ['an error code and more', { errorCode: `badRequest ${person}` }],
    ['an error code after something else', { errorCode: `${person} badRequest` }],
    ['a number and more', { errorCode: `10.0 ${person}` }],
    ['a number after something else', { errorCode: `${person} 10.0` }],
    ['a word of 65 letters', { errorCode: 'a'.repeat(65) }],
    ['a number of 17 digits', { errorCode: '1'.repeat(17) }],
    ['a word that begins with a sign', { errorCode: '_ada' }],
    ['a number that begins with a point', { errorCode: '.1' }],
  ])('%s', (_, facts) => {
    expect(lineOf(facts)).toBe('  2026-11-20T10:00:00.000Z LK-404, ?');
  });

  test.each([
    ['a request id and more', { requestId: `${id} ${person}` }],
    ['a request id after something else', { requestId: `${person} ${id}` }],
    ['a request id with another letter', { requestId: id.replace('a', 'g') }],
    ['a request id of which a part is short', { requestId: id.replace('-89ab', '-89a') }],
    ['a request id of which a part is missing', { requestId: id.replace('-89ab', '') }],
    ['a sign-in error and more', { aadsts: `50105 ${person}` }],
    ['a sign-in error after something else', { aadsts: `${person} 50105` }],
    ['a sign-in error of ten digits', { aadsts: '1234567890' }],
  ])('%s', (_, facts) => {
    expect(lineOf(facts)).toBe('  2026-11-20T10:00:00.000Z LK-404');
  });

  test.each([
    ['a letter', { errorCode: 'a' }, 'a'],
    ['a word of 64 letters', { errorCode: 'a'.repeat(64) }, 'a'.repeat(64)],
    ['a number of 16 digits', { errorCode: '1'.repeat(16) }, '1'.repeat(16)],
    ['a sign-in error of nine digits', { aadsts: '123456789' }, 'AADSTS123456789'],
    ['a status with a fraction', { status: 400.5 }, 'HTTP 400'],
  ])('%s is told', (_, facts, told) => {
    expect(lineOf(facts)).toBe(`  2026-11-20T10:00:00.000Z LK-404, ${told}`);
  });

  test.each([
    ['a name in the browser', { browser: `Edge 141 (${person})` }, 'browser: -'],
    ['a browser of 61 characters', { browser: 'E'.repeat(61) }, 'browser: -'],
    ['no browser', { browser: null }, 'browser: -'],
    ['an empty system', { system: '' }, 'system: -'],
    ['a name in the system', { system: person }, 'system: -'],
    ['a reason that is a sentence', { routeReason: 'because Ada said so' }, 'route: companion (?)'],
    ['no way yet', { route: null, routeReason: null }, 'route: -'],
  ])('%s', (_, changes, line) => {
    expect(supportSummary({ ...input, ...changes }).split('\n')).toContain(line);
  });

  test('where nothing went wrong, it says so; a time that is none is no reason to fail', () => {
    expect(supportSummary(input)).toMatch(/\nproblems:\n {2}-\n$/);
    expect(supportSummary({ ...input, now: Number.NaN })).toMatch(/^Latchkey 1\.0\.0 \(live\), \?\n/);
  });
});
