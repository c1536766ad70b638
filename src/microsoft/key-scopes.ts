import type { CallFailure } from '../registration/failure.ts';
import type { Result } from '../registration/result.ts';
import type { HttpAnswer } from './http-failure.ts';
import type { CallGraph, GraphRequest } from './graph-client.ts';

/** What the way of the moment needs (X2): the hand-off only reads, a ceremony of ours also writes. */
export type KeyAccess = 'read' | 'read-write';

export const readKeys = 'UserAuthMethod-Passkey.Read';
export const writeKeys = 'UserAuthMethod-Passkey.ReadWrite';

/** The permissions with which keys can be read, the one that is needed first, the one that may have been given next. */
export function scopesToRead(access: KeyAccess): readonly string[] {
  return access === 'read-write' ? [writeKeys, readKeys] : [readKeys, writeKeys];
}

export interface ScopedAnswer {
  /** The scope that the answer was had with; the last one tried where none was. */
  scope: string;
  result: Result<HttpAnswer, CallFailure>;
}

/** Sends a request with the first of the scopes that somebody consented to. */
export async function callWithFirstScope(
  call: CallGraph,
  request: Omit<GraphRequest, 'scope'>,
  scopes: readonly string[],
): Promise<ScopedAnswer> {
  let answer: ScopedAnswer | null = null;
  for (const scope of scopes) {
    answer = { scope, result: await call({ ...request, scope }) };
    const { result } = answer;
    if (result.ok || result.failure.kind !== 'no-token' || result.failure.need !== 'consent') break;
  }
  if (answer === null) throw new Error('No scope to call with');
  return answer;
}
