import type { CallFailure } from '../registration/failure.ts';
import type { RegisteredKey } from '../registration/registered-key.ts';
import type { Result } from '../registration/result.ts';
import { freshSignIn, plainSignIn, type SignInRequest } from '../registration/sign-in-request.ts';

/** The person's keys in Graph, as far as removing one needs them. */
export interface RemovalPorts {
  list(signal: AbortSignal): Promise<Result<RegisteredKey[], CallFailure>>;
  delete(id: string, signal: AbortSignal): Promise<Result<null, CallFailure>>;
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Age of the last proof that is known of, milliseconds; null where none is. */
  authAge(): number | null;
}

/**
 * How a removal ended. `removed` and `gone` (it was not there any more) are the end of it; `keys` is the list afterwards, null
 * where it could not be read. `kept`: the list still shows the key. `unclear`: the answer was lost, and the list cannot be
 * read. `sign-in`: Microsoft wants a proof first (J7). `no-permission`: nobody consented to this page removing keys.
 */
export type Removal =
  | { kind: 'removed' | 'gone'; keys: RegisteredKey[] | null }
  | { kind: 'kept' | 'unclear' | 'no-permission'; failure: CallFailure }
  | { kind: 'sign-in'; request: SignInRequest };

/** Before each reading of the list (J5), milliseconds: for ten seconds after a 5xx, for a minute after a lost answer. */
const afterServerError = [0, 2_000, 3_000, 5_000];
const afterLostAnswer = [...afterServerError, 5_000, 5_000, 10_000, 10_000, 10_000, 10_000];
/** A proof younger than this is not asked for again: Microsoft means something else then (J7). */
const freshFor = 4 * 60_000;

/**
 * Removes one key (Y4). Sent once; where the answer is lost, the list tells what became of it before anything is said.
 * @param id Graph's id, captured when the person confirmed
 */
export async function removeKey(ports: RemovalPorts, id: string, signal: AbortSignal): Promise<Removal> {
  const deleted = await ports.delete(id, signal);
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
      const age = ports.authAge();
      return age !== null && age <= freshFor ? { kind: 'kept', failure } : { kind: 'sign-in', request: freshSignIn };
    }
    if (status < 500 && status !== 408) return { kind: 'kept', failure };
  }
  return readOutcome(ports, id, failure, signal);
}

async function readOutcome(
  ports: RemovalPorts,
  id: string,
  failure: CallFailure,
  signal: AbortSignal,
): Promise<Removal> {
  const pauses = failure.kind === 'http' ? afterServerError : afterLostAnswer;
  let seen = false;
  for (const pause of pauses) {
    await ports.sleep(pause, signal);
    const listed = await ports.list(signal);
    if (listed.ok && listed.value.every((key) => key.id !== id)) return { kind: 'removed', keys: listed.value };
    // The last reading counts: what an early one still showed may be gone by now.
    seen = listed.ok;
  }
  return { kind: seen ? 'kept' : 'unclear', failure };
}

/** A 404 may also mean that Microsoft does not find the person: only the list shows that the key is gone. */
async function readGone(ports: RemovalPorts, id: string, failure: CallFailure, signal: AbortSignal): Promise<Removal> {
  const listed = await ports.list(signal);
  if (!listed.ok) return { kind: 'unclear', failure };
  return listed.value.some((key) => key.id === id) ? { kind: 'kept', failure } : { kind: 'gone', keys: listed.value };
}

/** The list may lag behind what Microsoft has just confirmed. */
async function listWithout(ports: RemovalPorts, id: string, signal: AbortSignal): Promise<RegisteredKey[] | null> {
  const listed = await ports.list(signal);
  return listed.ok ? listed.value.filter((key) => key.id !== id) : null;
}
