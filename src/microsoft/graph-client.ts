import { GraphRequest as MicrosoftRequest, ResponseType, type Context } from '@microsoft/microsoft-graph-client';
import type { Clock } from '../registration/time.ts';
import type { CallFailure } from '../registration/failure.ts';
import type { Result } from '../registration/result.ts';
import { httpFailure, type HttpAnswer } from './http-failure.ts';
import { parseJson } from './json.ts';
import { retryAfter } from './retry-after.ts';
import { withPatience } from './with-patience.ts';

/**
 * @param scope a permission of Graph, or several with blanks between; that of signing in comes with it
 * @param claims that the token has to satisfy, JSON text; null for any token
 */
export type GetToken = (scope: string, claims: string | null) => Promise<Result<string, CallFailure>>;

export interface GraphDependencies {
  /** The network; the practice tenant hands in its own. */
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  token: GetToken;
  clock: Pick<Clock, 'sleep' | 'now'>;
}

export interface GraphRequest {
  method: 'GET' | 'POST' | 'DELETE';
  /** Below https://graph.microsoft.com/v1.0, its parts encoded. */
  path: string;
  body?: object;
  /** The permission that it needs beside User.Read; several with blanks between. */
  scope: string;
  /** Whether Graph may answer from an index that lags a little; searching the directory needs it. */
  eventual?: true;
  /** Claims that the token has to satisfy, JSON text. */
  claims?: string;
  signal: AbortSignal;
}

export type CallGraph = (request: GraphRequest) => Promise<Result<HttpAnswer, CallFailure>>;

/** A request of the client needs nothing else of it. */
type HttpClient = ConstructorParameters<typeof MicrosoftRequest>[0];

const service: ConstructorParameters<typeof MicrosoftRequest>[1] = {
  ...{ baseUrl: 'https://graph.microsoft.com/', defaultVersion: 'v1.0' },
  fetchOptions: { credentials: 'omit', cache: 'no-store', redirect: 'error', referrerPolicy: 'no-referrer' },
};

/** Graph itself gives up after 60 s (authenticationmethods-overview). */
const patience = 60_000;
const mostRetries = 3;
const longestWait = 20_000;

/**
 * Microsoft Graph v1.0 through a request of Microsoft's client, sent by ourselves. The client's RetryHandler repeats a POST
 * after 429, 503 and 504, which rule J5 forbids, and cannot be stopped while it waits; its parser hands HTML to DOMParser,
 * which Trusted Types refuse (X1). Hence raw answers, and a retry of reads only; and the client's own chain, which
 * `Client` brings along, is not loaded.
 *
 * A GET that is answered by a claims challenge is sent once more where a token with these claims can be had without the
 * person. Nothing else is ever sent twice. An aborted call answers as one that lost the network.
 */
export function openGraph({ fetch, token, clock }: GraphDependencies): CallGraph {
  async function attempt(request: GraphRequest): Promise<Result<HttpAnswer, CallFailure>> {
    const outcome: { failure: CallFailure | null } = { failure: null };
    const give = (reason: CallFailure): never => {
      outcome.failure = reason;
      throw new Error(reason.kind, { cause: reason });
    };

    async function authenticate(context: Context): Promise<void> {
      if (!isGraph(context.request)) give({ kind: 'malformed', message: 'not an address of Graph' });
      const asked = await withPatience(() => token(request.scope, request.claims ?? null), request.signal, patience);
      const answer = asked.ok ? asked.value : asked;
      const bearer = answer.ok ? answer.value : give(answer.failure);
      context.options = {
        ...context.options,
        headers: { ...plainHeaders(context), Authorization: `Bearer ${bearer}` },
      };
    }

    async function exchange(context: Context): Promise<Response> {
      const url = typeof context.request === 'string' ? context.request : context.request.url;
      const once = async (signal: AbortSignal): Promise<Response> => {
        const answer = await fetch(url, { ...context.options, signal });
        // Read here: what is lost on the way belongs to the same time-out as the answer's beginning.
        const text = await answer.text();
        return new Response(text === '' ? null : text, { status: answer.status, headers: answer.headers });
      };
      const answered = await withPatience(once, request.signal, patience);
      return answered.ok ? answered.value : give(answered.failure);
    }

    async function sendRequest(context: Context): Promise<Context> {
      await authenticate(context);
      for (let retries = 0; ; retries += 1) {
        const response = await exchange(context);
        if (request.method !== 'GET' || retries >= mostRetries || ![429, 503, 504].includes(response.status)) {
          return { ...context, response };
        }
        const asked = retryAfter(response.headers.get('retry-after'), clock.now());
        await clock.sleep(Math.min(asked ?? 1000 * 2 ** retries, longestWait), request.signal);
      }
    }

    try {
      const client: Pick<HttpClient, 'sendRequest'> = { sendRequest };
      const call = new MicrosoftRequest(client as HttpClient, service, request.path);
      call.responseType(ResponseType.RAW);
      if (request.eventual) call.header('ConsistencyLevel', 'eventual');
      const response = (await send(call, request)) as Response;
      const body = parseJson(await response.text());
      const answer: HttpAnswer = { status: response.status, header: (name) => response.headers.get(name), body };
      return response.ok ? { ok: true, value: answer } : { ok: false, failure: httpFailure(answer, clock.now()) };
    } catch (cause) {
      return { ok: false, failure: outcome.failure ?? { kind: 'network', cause } };
    }
  }

  return async (request) => {
    const first = await attempt(request);
    if (first.ok || first.failure.kind !== 'http' || request.method !== 'GET' || request.claims !== undefined)
      return first;
    const { claims } = first.failure;
    if (claims === null) return first;
    const second = await attempt({ ...request, claims });
    return second.ok || second.failure.kind !== 'no-token' ? second : first;
  };
}

function send(call: MicrosoftRequest, { method, body }: GraphRequest): Promise<unknown> {
  if (method === 'GET') return call.get();
  return method === 'POST' ? call.post(body ?? {}) : call.delete();
}

function isGraph(request: RequestInfo): boolean {
  return typeof request === 'string' && new URL(request).origin === 'https://graph.microsoft.com';
}

function plainHeaders(context: Context): Record<string, string> {
  return Object.fromEntries(new Headers(context.options?.headers));
}
