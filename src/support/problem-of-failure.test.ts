import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CallFailure } from '../registration/failure.ts';
import { problemCodes } from './problem.ts';
import { problemOfCall, problemOfCeremony } from './problem-of-failure.ts';
import { problemOfSignIn } from './problem-of-sign-in.ts';

const http = (status: number, claims: string | null = null): CallFailure => ({
  kind: 'http',
  status,
  errorCode: 'someCode',
  message: 'What Microsoft says',
  requestId: '01234567-89ab-4cde-8f01-23456789abcd',
  claims,
  retryAfter: null,
});

const ceremony = (name: string, elapsed = 5000) =>
  problemOfCeremony({ name, message: 'text', elapsed, timeout: 60_000 }).code;

describe('calls to Microsoft', () => {
  test.each([
    ['options', 400, 'LK-404'],
    ['options', 403, 'LK-408'],
    ['options', 404, 'LK-405'],
    ['options', 405, 'LK-405'],
    ['options', 503, 'LK-601'],
    ['save', 400, 'LK-406'],
    ['save', 403, 'LK-407'],
    ['save', 503, 'LK-602'],
    ['save', 429, 'LK-605'],
    ['look', 403, 'LK-608'],
    ['look', 500, 'LK-601'],
    ['list', 403, 'LK-608'],
    ['list', 401, 'LK-308'],
    ['remove', 400, 'LK-609'],
    ['remove', 403, 'LK-609'],
    ['remove', 429, 'LK-605'],
    ['look', 418, 'LK-609'],
  ] as const)('J7: %s refused with %i is %s', (operation, status, code) => {
    expect(problemOfCall(operation, http(status)).code).toBe(code);
  });

  test('J7: a claims challenge is told from an expired sign-in', () => {
    expect(problemOfCall('options', http(401, '{}')).code).toBe('LK-412');
    expect(problemOfCall('options', http(401)).code).toBe('LK-308');
  });

  test('J5: a save whose answer was lost is not the same as a lost network elsewhere', () => {
    expect(problemOfCall('save', { kind: 'network' }).code).toBe('LK-603');
    expect(problemOfCall('save', { kind: 'timeout' }).code).toBe('LK-603');
    expect(problemOfCall('look', { kind: 'network' }).code).toBe('LK-606');
  });

  test('a missing permission is told from an expired sign-in', () => {
    const noToken = { kind: 'no-token', claims: null, errorCode: 'x' } as const;
    expect(problemOfCall('look', { ...noToken, need: 'consent' }).code).toBe('LK-413');
    expect(problemOfCall('look', { ...noToken, need: 'sign-in' }).code).toBe('LK-308');
    expect(problemOfCall('look', { ...noToken, need: 'sign-in', claims: '{}' }).code).toBe('LK-412');
  });

  test('Microsoft’s message and request id are kept, cut to a bearable length', () => {
    const long = { ...http(400), message: `AADSTS50076: ${'x'.repeat(9000)}` } as CallFailure;
    const { facts } = problemOfCall('options', long);
    expect(facts).toMatchObject({ status: 400, errorCode: 'someCode', aadsts: '50076' });
    expect(facts.requestId).toBe('01234567-89ab-4cde-8f01-23456789abcd');
    expect(facts.message).toHaveLength(300);
  });

  test('every status has a problem', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('look', 'options', 'save', 'list'),
        fc.integer({ min: 300, max: 599 }),
        (operation, status) => problemCodes.includes(problemOfCall(operation, http(status)).code),
      ),
    );
  });
});

describe('ceremonies', () => {
  test('S4: NotAllowedError is told apart by the time elapsed', () => {
    expect(ceremony('NotAllowedError', 20)).toBe('LK-510');
    expect(ceremony('NotAllowedError', 8000)).toBe('LK-501');
    expect(ceremony('NotAllowedError', 59_900)).toBe('LK-511');
  });

  test.each([
    ['InvalidStateError', 'LK-502'],
    ['ConstraintError', 'LK-503'],
    ['NotSupportedError', 'LK-504'],
    ['SecurityError', 'LK-505'],
    ['UnknownError', 'LK-506'],
    ['OperationError', 'LK-507'],
    ['NotReadableError', 'LK-508'],
    ['TypeError', 'LK-509'],
    ['UserCancellationError', 'LK-501'],
    ['TimeoutError', 'LK-511'],
    ['CompanionGone', 'LK-513'],
    ['PressAgain', 'LK-520'],
    ['SomethingNewError', 'LK-509'],
    ['constructor', 'LK-509'],
  ])('S1: %s is %s', (name, code) => {
    expect(ceremony(name)).toBe(code);
  });
});

describe('sign-in', () => {
  test.each([
    ['access_denied', 'AADSTS65004: User declined to consent', 'LK-302'],
    ['invalid_grant', 'AADSTS50076: MFA', 'LK-311'],
    ['invalid_grant', 'AADSTS53003: blocked', 'LK-304'],
    ['invalid_grant', 'AADSTS99999: never heard of', 'LK-308'],
    ['state_mismatch', '', 'LK-307'],
    ['no_network_connectivity', '', 'LK-312'],
    ['something_else', '', 'LK-310'],
  ])('J8: %s with %j is %s', (errorCode, message, code) => {
    expect(problemOfSignIn({ errorCode, message }).code).toBe(code);
  });
});
