import type { Fido2Methods } from './ports.ts';
import type { Clock } from '../registration/time.ts';
import type { CreatedCredential } from '../registration/credential.ts';
import type { CallFailure } from '../registration/failure.ts';
import type { KnownKey, RegisteredKey } from '../registration/registered-key.ts';
import type { Result } from '../registration/result.ts';

interface SaveRequest {
  credential: CreatedCredential;
  displayName: string;
  /** The list from before, or null where it could not be read. */
  keys: KnownKey[] | null;
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

/** After a 5xx the list is read so many milliseconds after the answer (J5). */
const afterServerError = [0, 2_000, 5_000, 10_000];
/** After a lost answer Microsoft may still be at work for up to a minute (J5). */
const afterLostAnswer = [0, 2_000, 5_000, 10_000, 15_000, 20_000, 30_000, 40_000, 50_000, 60_000];

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
  let stored: false | null = null;
  for (const reading of readings) {
    await ports.clock.sleep(Math.max(0, begun + reading - ports.clock.monotonic()), signal);
    const listed = await ports.fido2Methods.list(signal);
    stored = listed.ok ? false : null;
    const found = listed.ok ? findSaved(ports.fido2Methods, listed.value, request) : null;
    if (found !== null) return { ok: true, value: { methodId: found.id } };
  }
  return { ok: false, failure: { failure: sent.failure, stored, answeredAt: begun } };
}

/** @returns when to read the list after this failure, milliseconds; empty where the failure leaves no doubt */
function readingsAfter(failure: CallFailure, repeated: boolean): number[] {
  switch (failure.kind) {
    case 'network':
    case 'timeout':
    case 'malformed':
      return afterLostAnswer;
    case 'http':
      // Throttled requests were not carried out, yet nothing is sent again before Microsoft's time is over.
      if (failure.status === 429) return [Math.min(failure.retryAfter ?? 2_000, 30_000)];
      // "Already registered" comes as either; to a repeat it can mean that the first one was stored.
      if (failure.status === 409 || (failure.status === 400 && repeated)) return [0, 2_000, 5_000];
      return failure.status >= 500 || failure.status === 408 ? afterServerError : [];
    case 'no-token':
      return [];
  }
}

/**
 * The credential in the list: by its id, or as the one new method of the same model and name (J5), since Graph's ids
 * come in several encodings.
 */
export function findSaved(
  fido2Methods: Pick<Fido2Methods, 'isCredential'>,
  listed: readonly RegisteredKey[],
  { credential, displayName, keys }: Pick<SaveRequest, 'credential' | 'displayName' | 'keys'>,
): RegisteredKey | null {
  const byId = listed.find(({ id }) => fido2Methods.isCredential(id, credential.id));
  if (byId !== undefined) return byId;
  if (keys === null) return null;
  const before = new Set(keys.map(({ id }) => id));
  return (
    listed.find(({ id, aaguid, name }) => !before.has(id) && aaguid === credential.aaguid && name === displayName) ??
    null
  );
}
