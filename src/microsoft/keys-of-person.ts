import type { CreatedCredential, CreationOptions } from '../registration/credential.ts';
import type { CallFailure } from '../registration/failure.ts';
import type { RegisteredKey } from '../registration/registered-key.ts';
import type { Result } from '../registration/result.ts';
import { roomScopes, scopeOf } from '../registration/room-scopes.ts';
import type { Clock } from '../registration/time.ts';
import { fido2MethodsOf, type Fido2MethodsOf } from './fido2-methods-of.ts';
import type { CallGraph } from './graph-client.ts';
import { onPerson } from './on-person.ts';

type Answer<Value> = Promise<Result<Value, CallFailure>>;

/** `requestId` is Graph's, for the log of the sitting; null where the answer did not tell it. */
export interface KeysOfPerson {
  list(objectId: string, signal: AbortSignal): Answer<RegisteredKey[]>;
  /** Good for five minutes: to be fetched at the press. */
  creationOptions(objectId: string, signal: AbortSignal): Answer<CreationOptions>;
  /** Sent once (J5): what is lost is looked for in the list, by `isCredential`. */
  create(
    objectId: string,
    credential: CreatedCredential,
    displayName: string,
    signal: AbortSignal,
  ): Answer<{ id: string | null; requestId: string | null }>;
  /** @param methodId Graph's id, as it came. Sent once. */
  remove(objectId: string, methodId: string, signal: AbortSignal): Answer<{ requestId: string | null }>;
}

/** The keys of somebody else, by their object id. */
export function openKeysOfPerson(call: CallGraph, clock: Pick<Clock, 'monotonic' | 'now'>): KeysOfPerson {
  const at = (path: string): Fido2MethodsOf =>
    fido2MethodsOf(path, {
      call,
      clock,
      toRead: roomScopes['list-keys'].scopes,
      toWrite: scopeOf('register-key'),
    });
  return {
    list: (objectId, signal) => onPerson(objectId, (path) => at(path).list(signal)),
    creationOptions: (objectId, signal) => onPerson(objectId, (path) => at(path).creationOptions(signal)),
    create: (objectId, ...save) => onPerson(objectId, (path) => at(path).create(...save)),
    remove: (objectId, ...removal) => onPerson(objectId, (path) => at(path).remove(...removal)),
  };
}
