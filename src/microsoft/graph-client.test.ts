import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CallFailure } from '../registration/failure.ts';
import type { Result } from '../registration/result.ts';
import { openGraph, type GraphRequest } from './graph-client.ts';

const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
const busy = (retryAfter?: string): Response =>
  json({ error: { code: 'TooManyRequests' } }, 429, retryAfter === undefined ? {} : { 'retry-after': retryAfter });
const challenge = (): Response =>
  json({ error: { code: 'InvalidAuthenticationToken' } }, 401, {
    'www-authenticate': `Bearer error="insufficient_claims", claims="${btoa('{"access_token":{}}')}"`,
  });

/** Graph that gives the answers one after the other, the last one for ever. */
function graph(answers: (() => Response | Promise<Response>)[], silent = true) {
  const sent: { url: string; init: RequestInit; headers: Headers }[] = [];
  const waits: number[] = [];
  const asked: (string | null)[] = [];
  const call = openGraph({
    fetch: async (url, init) => {
      sent.push({ url, init, headers: new Headers(init.headers) });
      return (answers[Math.min(sent.length, answers.length) - 1] ?? busy)();
    },
    token: (_scope, claims): Promise<Result<string, CallFailure>> => {
      asked.push(claims);
      if (claims === null || silent) return Promise.resolve({ ok: true, value: `token-${String(asked.length)}` });
      const failure = { kind: 'no-token', need: 'sign-in', claims: null, errorCode: 'interaction_required' } as const;
      return Promise.resolve({ ok: false, failure });
    },
    clock: {
      now: () => 0,
      sleep: (milliseconds) => {
        waits.push(milliseconds);
        return Promise.resolve();
      },
    },
  });
  const ask = (request: Partial<GraphRequest> = {}) =>
    call({ method: 'GET', path: '/me', scope: 'User.Read', signal: new AbortController().signal, ...request });
  return { ask, sent, waits, asked };
}

afterEach(() => vi.useRealTimers());

describe('J5: what is repeated', () => {
  test('a throttled GET, after the time that Graph asks for, at most 20 s', async () => {
    const { ask, sent, waits } = graph([() => busy('2'), () => busy('3600'), () => json({ id: 1 })]);
    expect(await ask()).toMatchObject({ ok: true, value: { status: 200, body: { id: 1 } } });
    expect(sent).toHaveLength(3);
    expect(waits).toEqual([2000, 20_000]);
  });

  test('a GET three times at most', async () => {
    const { ask, sent } = graph([() => json({}, 503)]);
    expect(await ask()).toMatchObject({ ok: false, failure: { kind: 'http', status: 503 } });
    expect(sent).toHaveLength(4);
  });

  test.each([429, 500, 503, 504, 401])('a POST never, whatever comes back (%d)', async (status) => {
    const { ask, sent } = graph([() => (status === 401 ? challenge() : json({}, status, { 'retry-after': '1' }))]);
    expect(await ask({ method: 'POST', body: {} })).toMatchObject({ ok: false, failure: { kind: 'http', status } });
    expect(sent).toHaveLength(1);
  });

  test('a POST whose answer got lost never either', async () => {
    const cause = new TypeError('Failed to fetch');
    const { ask, sent } = graph([() => Promise.reject(cause)]);
    expect(await ask({ method: 'POST', body: {} })).toEqual({ ok: false, failure: { kind: 'network', cause } });
    expect(sent).toHaveLength(1);
  });
});

describe('J7: a claims challenge', () => {
  test('a GET goes out once more with a token for these claims', async () => {
    const { ask, sent, asked } = graph([challenge, () => json({})]);
    expect(await ask()).toMatchObject({ ok: true });
    expect(asked).toEqual([null, '{"access_token":{}}']);
    expect(sent[1]?.headers.get('authorization')).toBe('Bearer token-2');
  });

  test('a challenge that goes on is asked for once only', async () => {
    const { ask, sent } = graph([challenge]);
    expect(await ask()).toMatchObject({ ok: false, failure: { claims: '{"access_token":{}}' } });
    expect(sent).toHaveLength(2);
  });

  test('where only the person can meet it, the challenge itself is the answer', async () => {
    const { ask } = graph([challenge], false);
    expect(await ask()).toMatchObject({
      ok: false,
      failure: { kind: 'http', status: 401, claims: '{"access_token":{}}' },
    });
  });
});

describe('X3: answers that make no sense', () => {
  test("Graph's envelope is read with distrust", async () => {
    const message = `\u202Eevil\u0000 ${'W'.repeat(10_000)}`;
    const { ask } = graph([() => json({ error: { code: 'Bad', message, innerError: { 'request-id': 'r-1' } } }, 400)]);
    const answer = await ask();
    expect(answer).toMatchObject({ ok: false, failure: { errorCode: 'Bad', requestId: 'r-1', claims: null } });
    const failure = answer.ok || answer.failure.kind !== 'http' ? null : answer.failure;
    expect(failure?.message).toMatch(/^evil W+…$/);
    expect(failure?.message).toHaveLength(300);
  });

  test.each([
    ['<html>gateway</html>', 502],
    ['{"error":"text"}', 400],
    ['{"error":{"innerError":null}}', 404],
    ['', 403],
  ])('%j with %d is still a refusal with its status', async (text, status) => {
    const { ask } = graph([() => new Response(text, { status, headers: { 'content-type': 'text/html' } })]);
    expect(await ask()).toMatchObject({ ok: false, failure: { kind: 'http', status } });
  });

  test('HTML with status 200 has no body that could be taken for something', async () => {
    const { ask } = graph([() => new Response('<html>', { headers: { 'content-type': 'text/html' } })]);
    expect(await ask()).toMatchObject({ ok: true, value: { status: 200, body: undefined } });
  });
});

describe('X1: what is sent', () => {
  test('the token goes to Graph only, without cookies, and redirects are refused', async () => {
    const { ask, sent } = graph([() => json({})]);
    expect(await ask({ path: 'https://graph.microsoft.com.evil.example/v1.0/me' })).toMatchObject({ ok: false });
    expect(sent).toHaveLength(0);
    await ask({ method: 'POST', path: '/$batch', body: { requests: [] } });
    expect(sent[0]).toMatchObject({
      url: 'https://graph.microsoft.com/v1.0/$batch',
      init: { credentials: 'omit', redirect: 'error', body: '{"requests":[]}' },
    });
    expect(sent[0]?.headers.get('content-type')).toBe('application/json');
  });
});

test('a request without an answer for 60 s is over: time-out', async () => {
  vi.useFakeTimers();
  const { ask, sent } = graph([() => new Promise<Response>(() => undefined)]);
  const answer = ask();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent[0]?.init.signal?.aborted).toBe(true);
  expect(await answer).toEqual({ ok: false, failure: { kind: 'timeout', cause: new Error('stopped') } });
});

test('a token that never comes is a time-out too: MSAL has none of its own', async () => {
  vi.useFakeTimers();
  const call = openGraph({
    fetch: () => Promise.reject(new Error('not asked')),
    token: () => new Promise(() => undefined),
    clock: { now: () => 0, sleep: () => Promise.resolve() },
  });
  const answer = call({ method: 'GET', path: '/me', scope: 'User.Read', signal: new AbortController().signal });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await answer).toEqual({ ok: false, failure: { kind: 'timeout', cause: new Error('stopped') } });
});

test('an abort ends the request and what is waited for', async () => {
  const controller = new AbortController();
  const { ask, sent } = graph([() => new Promise<Response>(() => undefined)]);
  const answer = ask({ signal: controller.signal });
  await expect.poll(() => sent.length).toBe(1);
  controller.abort();
  expect(await answer).toMatchObject({ ok: false });
});
