import type { CreatedCredential, CreationOptions } from '../registration/credential.ts';
import type { CallFailure } from '../registration/failure.ts';
import type { RegisteredKey } from '../registration/registered-key.ts';
import type { Result } from '../registration/result.ts';
import type { Clock } from '../registration/time.ts';
import type { CallGraph } from './graph-client.ts';
import { requestIdOf } from './http-failure.ts';
import { isObject } from './json.ts';
import { callWithFirstScope } from './key-scopes.ts';
import { malformed } from './malformed.ts';
import { methodIdOf } from './method-id.ts';
import { creationOptions } from './read-creation-options.ts';
import { registeredKeys } from './read-registered-key.ts';

interface Dependencies {
  call: CallGraph;
  clock: Pick<Clock, 'monotonic' | 'now'>;
  /** The first of these that somebody consented to reads the list. */
  toRead: readonly string[];
  toWrite: string;
}

type Answer<Value> = Promise<Result<Value, CallFailure>>;

/** `requestId` is Graph's, for whoever looks for the change in Entra's log; null where the answer did not tell it. */
export interface Fido2MethodsOf {
  list(signal: AbortSignal): Answer<RegisteredKey[]>;
  creationOptions(signal: AbortSignal): Answer<CreationOptions>;
  /** Sent once (J5). The id is null where the answer did not tell it. */
  create(
    credential: CreatedCredential,
    displayName: string,
    signal: AbortSignal,
  ): Answer<{ id: string | null; requestId: string | null }>;
  /** @param id Graph's id, as it came */
  remove(id: string, signal: AbortSignal): Answer<{ requestId: string | null }>;
}

/**
 * The `fido2Methods` of Graph v1.0 of one person.
 * @param owner the person's address below v1.0: `/me`, or `/users/` and the object id
 */
export function fido2MethodsOf(owner: string, { call, clock, toRead, toWrite }: Dependencies): Fido2MethodsOf {
  const methods = `${owner}/authentication/fido2Methods`;
  return {
    async list(signal) {
      const { result } = await callWithFirstScope(call, { method: 'GET', path: methods, signal }, toRead);
      if (!result.ok) return result;
      const keys = registeredKeys(result.value.body);
      return keys === null ? malformed('not a list of keys') : { ok: true, value: keys };
    },

    async creationOptions(signal) {
      const answer = await call({ method: 'GET', path: `${methods}/creationOptions`, scope: toWrite, signal });
      if (!answer.ok) return answer;
      try {
        return { ok: true, value: creationOptions(answer.value.body, clock) };
      } catch (cause) {
        return malformed(cause instanceof Error ? cause.message : '', cause);
      }
    },

    async create({ id, clientDataJSON, attestationObject, clientExtensionResults }, displayName, signal) {
      const response = { clientDataJSON, attestationObject };
      const body = { displayName, publicKeyCredential: { id, response, clientExtensionResults } };
      const answer = await call({ method: 'POST', path: methods, body, scope: toWrite, signal });
      if (!answer.ok) return answer;
      if (answer.value.status !== 201) return malformed(`status ${String(answer.value.status)} after saving`);
      const method = answer.value.body;
      const saved = isObject(method) ? methodIdOf(method['id']) : null;
      return { ok: true, value: { id: saved, requestId: requestIdOf(answer.value) } };
    },

    async remove(id, signal) {
      if (methodIdOf(id) === null) return malformed('not the id of a key');
      const path = `${methods}/${encodeURIComponent(id)}`;
      const answer = await call({ method: 'DELETE', path, scope: toWrite, signal });
      return answer.ok ? { ok: true, value: { requestId: requestIdOf(answer.value) } } : answer;
    },
  };
}
