import type { CallFailure } from '../registration/failure.ts';
import { judgeProof } from '../registration/judge-proof.ts';
import type { RegisteredKey } from '../registration/registered-key.ts';
import { freshSignIn, plainSignIn, type SignInRequest } from '../registration/sign-in-request.ts';
import type { RemovalPorts } from './list-ports.ts';
import { readAt } from './read-at.ts';
import { readingTimes } from './reading-times.ts';

/**
 * How a removal ended. `removed` and `gone` (it was not there any more) are the end of it; `keys` is the list afterwards, null
 * where it could not be read. `kept`: the list still shows the key. `unclear`: the answer was lost, and the list cannot be
 * read. `sign-in`: Microsoft wants a proof first (J7). `no-permission`: nobody consented to this page removing keys.
 */
export type Removal =
  | { kind: 'removed' | 'gone'; keys: RegisteredKey[] | null }
  | { kind: 'kept' | 'unclear' | 'no-permission'; failure: CallFailure }
  | { kind: 'sign-in'; request: SignInRequest };

/**
 * Removes one key (Y4). Sent once; where the answer is lost, the list tells what became of it before anything is said.
 * @param id Graph's id, captured when the person confirmed
 */
export async function removeKey(ports: RemovalPorts, id: string, signal: AbortSignal): Promise<Removal> {
  const deleted = await ports.fido2Methods.delete(id, signal);
  if (deleted.ok) return { kind: 'removed', keys: await listWithout(ports, id, signal) };
  const { failure } = deleted;
  if (failure.kind === 'no-token') {
    if (failure.need === 'consent') return { kind: 'no-permission', failure };
    return { kind: 'sign-in', request: { ...plainSignIn, claims: failure.claims } };
  }
  if (failure.kind === 'http') {
    const { status, claims } = failure;
    if (status === 404) return readGone(ports, id, failure, signal);
    if (claims !== null) return { kind: 'sign-in', request: { ...plainSignIn, claims } };
    if (status === 401 || status === 403) {
      // After a fresh proof Microsoft means something else (J7).
      return judgeProof(ports.authAge()) === 'fresh'
        ? { kind: 'kept', failure }
        : { kind: 'sign-in', request: freshSignIn };
    }
  }
  const times = readingTimes(failure);
  if (times.length === 0) return { kind: 'kept', failure };
  const isGone = (keys: RegisteredKey[]) => (keys.every((key) => key.id !== id) ? keys : null);
  const { found, answered } = await readAt(ports, times, isGone, signal);
  return found === null ? { kind: answered ? 'kept' : 'unclear', failure } : { kind: 'removed', keys: found };
}

/** A 404 may also mean that Microsoft does not find the person: only the list shows that the key is gone. */
async function readGone(
  { fido2Methods }: RemovalPorts,
  id: string,
  failure: CallFailure,
  signal: AbortSignal,
): Promise<Removal> {
  const listed = await fido2Methods.list(signal);
  if (!listed.ok) return { kind: 'unclear', failure };
  return listed.value.some((key) => key.id === id) ? { kind: 'kept', failure } : { kind: 'gone', keys: listed.value };
}

/** The list may lag behind what Microsoft has just confirmed. */
async function listWithout(
  { fido2Methods }: RemovalPorts,
  id: string,
  signal: AbortSignal,
): Promise<RegisteredKey[] | null> {
  const listed = await fido2Methods.list(signal);
  return listed.ok ? listed.value.filter((key) => key.id !== id) : null;
}
