import { expect, test } from 'vitest';
import type { CallFailure } from '../registration/failure.ts';
import type { Result } from '../registration/result.ts';
import { gatherScopes } from './gather-scopes.ts';

function gather(refused: string[] = [], failure: CallFailure = noToken('consent')) {
  const asked: string[] = [];
  const scopes = gatherScopes((scope): Promise<Result<string, CallFailure>> => {
    asked.push(scope);
    const isRefused = scope.split(' ').some((one) => refused.includes(one));
    return Promise.resolve(isRefused ? { ok: false, failure } : { ok: true, value: 'token' });
  });
  return { ...scopes, asked };
}

function noToken(need: 'consent' | 'sign-in'): CallFailure {
  return { kind: 'no-token', need, claims: null, errorCode: 'x' };
}

test('X2: nothing is asked for before it is needed, and what was given comes along from then on', async () => {
  const { token, has, asked } = gather();
  expect(has('A')).toBe(false);
  await token('A', null);
  await token('B C', null);
  await token('A', '{"x":1}');
  expect(asked).toEqual(['A', 'A B C', 'A B C']);
  expect(['A', 'B', 'C', 'D'].map(has)).toEqual([true, true, true, false]);
});

test('X2: a permission that nobody consented to refuses itself, and none of the others', async () => {
  const { token, has, asked } = gather(['B']);
  await token('A', null);
  expect(await token('B', null)).toMatchObject({ ok: false, failure: { need: 'consent' } });
  expect(await token('A', null)).toMatchObject({ ok: true });
  expect(asked).toEqual(['A', 'A B', 'B', 'A']);
  expect(has('B')).toBe(false);
});

test('X2: a permission that is revoked meanwhile does not take the others along', async () => {
  const refused: string[] = [];
  const { token, asked } = gather(refused);
  await token('A', null);
  await token('B', null);
  refused.push('A');
  expect(await token('B', null)).toMatchObject({ ok: true });
  expect(await token('A', null)).toMatchObject({ ok: false });
  expect(await token('B', null)).toMatchObject({ ok: true });
  expect(asked.slice(2)).toEqual(['A B', 'B', 'B A', 'A', 'B']);
});

test('any other failure is asked for once', async () => {
  const { token, asked } = gather(['B'], noToken('sign-in'));
  await token('A', null);
  expect(await token('B', null)).toMatchObject({ ok: false, failure: { need: 'sign-in' } });
  expect(asked).toEqual(['A', 'A B']);
});
