import { describe, expect, test } from 'vitest';
import type { CallFailure } from './failure.ts';
import {
  asksForProof,
  freshSignIn,
  mendingSignIn,
  otherAccount,
  plainSignIn,
  type SignInRequest,
} from './sign-in-request.ts';

const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';

describe('J7: a sign-in that is a fresh proof', () => {
  test.each([
    [null, false],
    [plainSignIn, false],
    [otherAccount, false],
    [freshSignIn, true],
    [{ prompt: null, claims }, true],
  ] as [SignInRequest | null, boolean][])('%o: %s', (request, proves) => {
    expect(asksForProof(request)).toBe(proves);
  });
});

describe('J3, J7: the sign-in that lets a failed call succeed', () => {
  const http = (status: number, claims: string | null): CallFailure => ({
    kind: 'http',
    status,
    errorCode: 'x',
    message: '',
    requestId: null,
    claims,
    retryAfter: null,
  });
  const noToken = (need: 'consent' | 'sign-in', claims: string | null): CallFailure => ({
    kind: 'no-token',
    need,
    claims,
    errorCode: 'x',
  });

  test.each([
    ['a token that is no longer taken', http(401, null), plainSignIn],
    ['a claims challenge', http(401, claims), { prompt: null, claims }],
    ['a claims challenge with another status', http(403, claims), { prompt: null, claims }],
    ['no token without the person', noToken('sign-in', null), plainSignIn],
    ['no token without what a challenge claims', noToken('sign-in', claims), { prompt: null, claims }],
  ])('after %s', (_, failure, request) => {
    expect(mendingSignIn(failure)).toEqual(request);
  });

  test.each<[string, CallFailure]>([
    ['a refusal', http(403, null)],
    ['a server that is down', http(503, null)],
    ['a permission that only an administrator gives', noToken('consent', null)],
    ['no network', { kind: 'network' }],
    ['no answer in time', { kind: 'timeout' }],
    ['an answer that cannot be read', { kind: 'malformed', message: '' }],
  ])('none after %s', (_, failure) => {
    expect(mendingSignIn(failure)).toBeNull();
  });
});
