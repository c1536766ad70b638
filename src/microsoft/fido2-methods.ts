import type { Fido2Methods } from '../journey/ports.ts';
import type { KeysInGraph } from '../key-list/list-ports.ts';
import type { Clock } from '../registration/time.ts';
import type { CallFailure } from '../registration/failure.ts';
import { decodeBase64url } from '../keys/encoding/base64url.ts';
import { sameCredentialId } from '../keys/encoding/tolerant-base64.ts';
import { creationOptions } from './read-creation-options.ts';
import type { CallGraph, GetToken } from './graph-client.ts';
import { isObject } from './json.ts';
import { callWithFirstScope, scopesToRead, writeKeys, type KeyAccess } from './key-scopes.ts';
import { methodIdOf } from './method-id.ts';
import { registeredKeys } from './read-registered-key.ts';
import { withPatience } from './with-patience.ts';

export interface Fido2MethodsDependencies {
  call: CallGraph;
  token: GetToken;
  clock: Pick<Clock, 'monotonic' | 'now'>;
  /** Asked at each reading of the list: what the route of the moment needs. */
  access: () => KeyAccess;
}

export type MicrosoftFido2Methods = Fido2Methods & KeysInGraph;

/** How long MSAL may take to find out, milliseconds. */
const patience = 10_000;

const methods = '/me/authentication/fido2Methods';

/** The signed-in person's `fido2Methods` of Graph v1.0. */
export function openFido2Methods({ call, token, clock, access }: Fido2MethodsDependencies): MicrosoftFido2Methods {
  return {
    async list(signal) {
      const { result } = await callWithFirstScope(
        call,
        { method: 'GET', path: methods, signal },
        scopesToRead(access()),
      );
      if (!result.ok) return result;
      const keys = registeredKeys(result.value.body);
      return keys === null ? malformed('not a list of keys') : { ok: true, value: keys };
    },

    async creationOptions(signal) {
      const answer = await call({ method: 'GET', path: `${methods}/creationOptions`, scope: writeKeys, signal });
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
      const answer = await call({ method: 'POST', path: methods, body, scope: writeKeys, signal });
      if (!answer.ok) return answer;
      if (answer.value.status !== 201) return malformed(`status ${String(answer.value.status)} after saving`);
      const method = answer.value.body;
      return { ok: true, value: { id: isObject(method) ? methodIdOf(method['id']) : null } };
    },

    async mayDelete(signal) {
      const asked = await withPatience(() => token(writeKeys, null), signal, patience);
      const answer = asked.ok ? asked.value : asked;
      return answer.ok || answer.failure.kind !== 'no-token' || answer.failure.need !== 'consent';
    },

    async delete(id, signal) {
      if (methodIdOf(id) === null) return malformed('not the id of a key');
      const path = `${methods}/${encodeURIComponent(id)}`;
      const answer = await call({ method: 'DELETE', path, scope: writeKeys, signal });
      return answer.ok ? { ok: true, value: null } : answer;
    },

    isCredential(methodId, credentialId) {
      try {
        return sameCredentialId(methodId, decodeBase64url(credentialId));
      } catch {
        return false;
      }
    },
  };
}

function malformed(message: string, cause?: unknown): { ok: false; failure: CallFailure } {
  return { ok: false, failure: { kind: 'malformed', message, cause } };
}
