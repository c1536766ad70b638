import { describe, expect, test } from 'vitest';
import type { CallFailure } from '../registration/failure.ts';
import type { Result } from '../registration/result.ts';
import { batch } from './batch.ts';
import type { GraphRequest } from './graph-client.ts';
import type { HttpAnswer } from './http-failure.ts';

interface Part {
  id: string;
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

const paths = { a: '/me', b: '/me/ownedDevices' };
const whole = (...responses: Part[]): Result<HttpAnswer, CallFailure> => ({
  ok: true,
  value: { status: 200, header: () => null, body: { responses } },
});
const refused = (status: number, retryAfter: number | null = null): Result<HttpAnswer, CallFailure> => ({
  ok: false,
  failure: { kind: 'http', status, errorCode: '', message: '', requestId: null, claims: null, retryAfter },
});

async function run(...answers: Result<HttpAnswer, CallFailure>[]) {
  const asked: string[][] = [];
  const claims: (string | undefined)[] = [];
  const waits: number[] = [];
  const call = (request: GraphRequest): Promise<Result<HttpAnswer, CallFailure>> => {
    const { requests } = request.body as { requests: { id: string }[] };
    asked.push(requests.map(({ id }) => id));
    claims.push(request.claims);
    const answer = answers[Math.min(asked.length, answers.length) - 1];
    return answer ? Promise.resolve(answer) : Promise.reject(new Error('no answer left'));
  };
  const clock = {
    now: () => 0,
    sleep: (milliseconds: number) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  };
  const result = await batch(call, clock, paths, { scope: 'User.Read', signal: new AbortController().signal });
  return { result, asked, claims, waits };
}

describe('X2: the look is one request', () => {
  test('undisturbed: one batch, in whatever order the parts come', async () => {
    const { result, asked } = await run(whole({ id: 'b', status: 403 }, { id: 'a', status: 200, body: 1 }));
    expect(asked).toEqual([['a', 'b']]);
    expect(result).toMatchObject({
      ok: true,
      value: { a: { ok: true, value: { body: 1 } }, b: { ok: false, failure: { status: 403 } } },
    });
  });

  test('a throttled part is asked for again, alone, after its Retry-After', async () => {
    const { result, asked, waits } = await run(
      whole({ id: 'a', status: 200 }, { id: 'b', status: 429, headers: { 'Retry-After': '3' } }),
      whole({ id: 'b', status: 200 }),
    );
    expect(asked).toEqual([['a', 'b'], ['b']]);
    expect(waits).toEqual([3000]);
    expect(result).toMatchObject({ ok: true, value: { a: { ok: true }, b: { ok: true } } });
  });

  test('a batch that is refused as a whole is repeated twice at most', async () => {
    const { result, asked } = await run(refused(503));
    expect(asked).toHaveLength(3);
    expect(result).toMatchObject({ ok: false, failure: { status: 503 } });
  });

  test('a part that stays down is a failure of its own', async () => {
    const { result, asked } = await run(
      whole({ id: 'a', status: 200 }, { id: 'b', status: 503 }),
      whole({ id: 'b', status: 503 }),
    );
    expect(asked).toEqual([['a', 'b'], ['b'], ['b']]);
    expect(result).toMatchObject({ ok: true, value: { a: { ok: true }, b: { ok: false } } });
  });
});

describe('J7: claims that a part wants', () => {
  const challenge = { 'WWW-Authenticate': `Bearer error="insufficient_claims", claims="${btoa('{"x":1}')}"` };
  const wants = whole({ id: 'a', status: 200 }, { id: 'b', status: 401, headers: challenge });

  test('are asked for silently, once', async () => {
    const { claims, asked, result } = await run(wants, whole({ id: 'b', status: 401, headers: challenge }));
    expect(asked).toEqual([['a', 'b'], ['b']]);
    expect(claims).toEqual([undefined, '{"x":1}']);
    expect(result).toMatchObject({ ok: true, value: { b: { failure: { claims: '{"x":1}' } } } });
  });

  test('stay with the part where only the person can meet them', async () => {
    const failure: CallFailure = { kind: 'no-token', need: 'sign-in', claims: null, errorCode: 'x' };
    const { result } = await run(wants, { ok: false, failure });
    expect(result).toMatchObject({ ok: true, value: { a: { ok: true }, b: { failure: { status: 401 } } } });
  });
});

test.each([
  [null],
  ['text'],
  [{ responses: 'none' }],
  [{ responses: [null, { id: 'a' }, { id: 'b', status: '200' }] }],
])('X3: a batch that answers %j leaves its parts unanswered', async (body) => {
  const { result } = await run({ ok: true, value: { status: 200, header: () => null, body } });
  expect(result).toMatchObject({
    ok: true,
    value: { a: { failure: { kind: 'malformed' } }, b: { failure: { kind: 'malformed' } } },
  });
});
