import type { RegisteredKey } from '../registration/registered-key.ts';
import type { ListPorts } from './list-ports.ts';

/**
 * Reads the list at these times, until it shows what is looked for.
 * @param times milliseconds from now; a reading that lasts longer than the gap is followed by the next one at once
 * @param find what the list shows of it, or null
 * @returns what was found, or null; `answered` tells whether the last reading was: what an earlier one showed may be over
 */
export async function readAt<Found>(
  { fido2Methods, clock }: ListPorts,
  times: readonly number[],
  find: (keys: RegisteredKey[]) => Found | null,
  signal: AbortSignal,
): Promise<{ found: Found | null; answered: boolean }> {
  const begun = clock.monotonic();
  let answered = false;
  for (const time of times) {
    await clock.sleep(Math.max(0, begun + time - clock.monotonic()), signal);
    const listed = await fido2Methods.list(signal);
    answered = listed.ok;
    const found = listed.ok ? find(listed.value) : null;
    if (found !== null) return { found, answered };
  }
  return { found: null, answered };
}
