import { m } from '../../messages/generated/messages.js';

/**
 * Under which a key of the proof is registered: said before anything begins, so that it is found also where nothing was kept.
 * At most 30 characters (J11).
 * @param now epoch milliseconds
 */
export function proofKeyName(now: number): string {
  const time = new Date(now);
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return m.proof_key_name({ time: `${day} ${two(time.getHours())}:${two(time.getMinutes())}` });
}
