import type { CallFailure } from '../registration/failure.ts';
import type { RegisteredKey } from '../registration/registered-key.ts';
import type { Result } from '../registration/result.ts';
import type { ListPorts } from './list-ports.ts';

const firstPause = 3_000;
const longestPause = 15_000;
const patience = 15 * 60_000;

/**
 * Reads the list until it shows ids that were not there before, 3 s apart backing off to 15 s, for up to 15 minutes
 * (K5). A hidden tab's timers come late; what counts is the time that passed, not the number of readings.
 * @returns the new keys; `null` when the time is over; the failure that makes going on pointless without the person
 */
export async function watchKeys(
  { fido2Methods, clock }: ListPorts,
  baseline: readonly string[],
  signal: AbortSignal,
): Promise<Result<RegisteredKey[], CallFailure | null>> {
  const before = new Set(baseline);
  const until = clock.monotonic() + patience;
  let pause = firstPause;
  while (clock.monotonic() < until) {
    await clock.sleep(pause, signal);
    const listed = await fido2Methods.list(signal);
    if (listed.ok) {
      const appeared = listed.value.filter(({ id }) => !before.has(id));
      if (appeared.length > 0) return { ok: true, value: appeared };
    } else if (isFinal(listed.failure)) {
      return listed;
    }
    const asked = !listed.ok && listed.failure.kind === 'http' ? (listed.failure.retryAfter ?? 0) : 0;
    pause = Math.max(asked, Math.min(longestPause, pause * 1.3));
  }
  return { ok: false, failure: null };
}

/** Losing the network or being throttled passes; a refusal or a lost sign-in does not. */
function isFinal(failure: CallFailure): boolean {
  if (failure.kind === 'no-token') return true;
  return failure.kind === 'http' && failure.status < 429 && failure.status >= 400;
}
