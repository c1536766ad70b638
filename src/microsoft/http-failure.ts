import type { CallFailure } from '../registration/failure.ts';
import { claimsChallenge } from './claims-challenge.ts';
import { isObject, textOf } from './json.ts';
import { plainText } from './plain-text.ts';
import { retryAfter } from './retry-after.ts';

/** Longest sentence of Microsoft's that is kept. */
const longestMessage = 300;

/** An answer of Graph, or one inside a batch. */
export interface HttpAnswer {
  status: number;
  /** Reads a header, whatever its case; null where it is missing. */
  header: (name: string) => string | null;
  /** The parsed body; undefined where there was none or it was no JSON. */
  body: unknown;
}

export type HttpFailure = Extract<CallFailure, { kind: 'http' }>;

/**
 * Graph's error envelope, https://learn.microsoft.com/graph/errors, read with distrust: any part may be missing.
 * @param now epoch milliseconds, for a Retry-After that is a date
 */
export function httpFailure(answer: HttpAnswer, now: number): HttpFailure {
  const envelope = isObject(answer.body) && isObject(answer.body['error']) ? answer.body['error'] : {};
  const inner = [envelope['innerError'], envelope['innererror']].find(isObject) ?? {};
  const requestId = textOf(inner['request-id']);
  return {
    kind: 'http',
    status: answer.status,
    errorCode: plainText(textOf(envelope['code']) ?? '', 80),
    message: plainText(textOf(envelope['message']) ?? '', longestMessage),
    requestId: requestId === null ? requestIdOf(answer) : plainText(requestId, 80),
    claims: answer.status === 401 ? claimsChallenge(answer.header('www-authenticate')) : null,
    retryAfter: retryAfter(answer.header('retry-after'), now),
  };
}

/** By which Microsoft finds the request again; null where the answer does not tell it. */
export function requestIdOf(answer: Pick<HttpAnswer, 'header'>): string | null {
  const requestId = textOf(answer.header('request-id'));
  return requestId === null ? null : plainText(requestId, 80);
}
