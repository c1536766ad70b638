import type { Clock } from '../registration/time.ts';
import type { CallFailure } from '../registration/failure.ts';
import type { Result } from '../registration/result.ts';
import type { CallGraph, GraphRequest } from './graph-client.ts';
import { httpFailure, type HttpAnswer } from './http-failure.ts';
import { isObject, listOf, textOf } from './json.ts';

/** Paths by the name under which each is answered. */
export type BatchPaths = Readonly<Record<string, string>>;
export type BatchAnswers = Record<string, Result<HttpAnswer, CallFailure>>;

const mostRepetitions = 2;
const longestWait = 20_000;

/**
 * Several GETs as one request, https://learn.microsoft.com/graph/json-batching. What is throttled or down, the batch
 * itself or a part of it, is asked for again at most twice; a part that wants claims once more with a token that has
 * them, where one can be had silently. All of it only reads, so repeating is safe.
 * @returns an answer for every path, or the failure of the batch
 */
export async function batch(
  call: CallGraph,
  clock: Pick<Clock, 'sleep' | 'now'>,
  paths: BatchPaths,
  { eventual, ...request }: Pick<GraphRequest, 'scope' | 'signal' | 'eventual'>,
): Promise<Result<BatchAnswers, CallFailure>> {
  const answers: BatchAnswers = {};
  let open = Object.keys(paths);
  let claims: string | null = null;
  for (let repetition = 0; ; repetition += 1) {
    const requests = open.map((id) => ({
      ...{ id, method: 'GET', url: paths[id] },
      ...(eventual === true ? { headers: { ConsistencyLevel: 'eventual' } } : {}),
    }));
    const whole = await call({
      ...request,
      method: 'POST',
      path: '/$batch',
      body: { requests },
      ...(claims === null ? {} : { claims }),
    });
    // Claims that only the person could satisfy: what was answered before stands.
    if (!whole.ok && claims !== null && whole.failure.kind === 'no-token') return { ok: true, value: answers };
    if (whole.ok) {
      for (const id of open) answers[id] = partOf(whole.value.body, id, clock.now());
    }
    const failures = whole.ok ? open.flatMap((id) => failureOf(answers[id])) : [whole.failure];
    const wanted = failures.map(claimsOf).find((wish) => wish !== null) ?? null;
    const retry = failures.some(isPassing) || (wanted !== null && claims === null);
    if (!retry || repetition >= mostRepetitions) return whole.ok ? { ok: true, value: answers } : whole;
    if (whole.ok)
      open = open.filter((id) =>
        failureOf(answers[id]).some((failure) => isPassing(failure) || claimsOf(failure) !== null),
      );
    claims ??= wanted;
    if (failures.some(isPassing)) {
      const asked = Math.max(
        0,
        ...failures.map((failure) => (failure.kind === 'http' ? (failure.retryAfter ?? 0) : 0)),
      );
      try {
        await clock.sleep(Math.min(asked === 0 ? 1000 * 2 ** repetition : asked, longestWait), request.signal);
      } catch (cause) {
        return { ok: false, failure: { kind: 'network', cause } };
      }
    }
  }
}

function partOf(body: unknown, id: string, now: number): Result<HttpAnswer, CallFailure> {
  const parts = isObject(body) ? listOf(body['responses'], 20).filter(isObject) : [];
  const part = parts.find((candidate) => candidate['id'] === id);
  const status = part?.['status'];
  if (!part || typeof status !== 'number') {
    return { ok: false, failure: { kind: 'malformed', message: `no answer to ${id} in the batch` } };
  }
  const headers = Object.entries(isObject(part['headers']) ? part['headers'] : {});
  const header = (name: string): string | null =>
    textOf(headers.find(([candidate]) => candidate.toLowerCase() === name)?.[1]);
  const answer = { status, header, body: part['body'] };
  return status >= 200 && status < 300 ? { ok: true, value: answer } : { ok: false, failure: httpFailure(answer, now) };
}

function failureOf(answer: BatchAnswers[string] | undefined): CallFailure[] {
  return answer && !answer.ok ? [answer.failure] : [];
}

function claimsOf(failure: CallFailure): string | null {
  return failure.kind === 'http' ? failure.claims : null;
}

function isPassing(failure: CallFailure): boolean {
  return failure.kind === 'http' && (failure.status === 429 || failure.status >= 500);
}
