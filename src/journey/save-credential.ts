import type { Fido2Methods } from './ports.ts';
import type { Clock } from '../registration/time.ts';
import type { CreatedCredential } from '../registration/credential.ts';
import type { CallFailure } from '../registration/failure.ts';
import type { Result } from '../registration/result.ts';
import { findSaved, type SentKey } from '../key-list/find-saved.ts';
import { readAt } from '../key-list/read-at.ts';
import { readingTimes } from '../key-list/reading-times.ts';

interface SaveRequest extends SentKey {
  credential: CreatedCredential;
  repeated: boolean;
}

type Saved = Result<
  { methodId: string | null },
  {
    failure: CallFailure;
    /** Null where the list could not be read after it, so that the key may be stored all the same. */
    stored: false | null;
    /** When the failure came, monotonic milliseconds. */
    answeredAt: number;
  }
>;

/**
 * Sends a credential to Graph once, and finds out what became of it where the answer does not say (J5). Never sends it a
 * second time: that takes a press, which comes in as `repeated` and reads the list before it sends.
 * @param onChecking called once the outcome is unclear and the list is being read
 * @returns the method, or the failure of the last send with what the list told
 */
export async function saveCredential(
  ports: { fido2Methods: Fido2Methods; clock: Clock },
  request: SaveRequest,
  onChecking: () => void,
  signal: AbortSignal,
): Promise<Saved> {
  if (request.repeated) {
    onChecking();
    const listed = await ports.fido2Methods.list(signal);
    if (!listed.ok) {
      return { ok: false, failure: { failure: listed.failure, stored: null, answeredAt: ports.clock.monotonic() } };
    }
    const found = findSaved(ports.fido2Methods, listed.value, request);
    if (found !== null) return { ok: true, value: { methodId: found.id } };
  }
  const sent = await ports.fido2Methods.create(request.credential, request.displayName, signal);
  if (sent.ok) return { ok: true, value: { methodId: sent.value.id } };
  const begun = ports.clock.monotonic();
  const readings = readingsAfter(sent.failure, request.repeated);
  if (readings.length === 0) return { ok: false, failure: { failure: sent.failure, stored: false, answeredAt: begun } };

  onChecking();
  const { found, answered } = await readAt(
    ports,
    readings,
    (keys) => findSaved(ports.fido2Methods, keys, request),
    signal,
  );
  return found === null
    ? { ok: false, failure: { failure: sent.failure, stored: answered ? false : null, answeredAt: begun } }
    : { ok: true, value: { methodId: found.id } };
}

/** @returns when to read the list after this failure, milliseconds; empty where the failure leaves no doubt */
function readingsAfter(failure: CallFailure, repeated: boolean): readonly number[] {
  if (failure.kind === 'http') {
    // Throttled requests were not carried out, yet nothing is sent again before Microsoft's time is over.
    if (failure.status === 429) return [Math.min(failure.retryAfter ?? 2_000, 30_000)];
    // "Already registered" comes as either; to a repeat it can mean that the first one was stored.
    if (failure.status === 409 || (failure.status === 400 && repeated)) return [0, 2_000, 5_000];
  }
  return readingTimes(failure);
}
