/** How far two clocks may differ before what one says of the other means nothing, milliseconds. */
const tolerance = 2 * 60_000;

interface Proof {
  /** `auth_time` of the token, epoch milliseconds by Microsoft's clock; null where it is not told. */
  authTime: number | null;
  /** When this tab came back from a sign-in that asked for a fresh proof, monotonic milliseconds; null where it did not. */
  provenAt: number | null;
}

/**
 * How long ago the person last proved who they are, as far as it is known (J7). What this tab saw itself counts whatever the
 * clock of the PC says; an `auth_time` that lies in the future shows that the clock is wrong, and tells nothing.
 * @param now the corrected time, epoch milliseconds, and the monotonic one
 * @returns milliseconds; null where nothing is known
 */
export function authAge({ authTime, provenAt }: Proof, now: { epoch: number; monotonic: number }): number | null {
  const ages = [
    authTime === null || authTime - now.epoch > tolerance ? null : Math.max(0, now.epoch - authTime),
    provenAt === null ? null : Math.max(0, now.monotonic - provenAt),
  ].filter((age) => age !== null);
  return ages.length === 0 ? null : Math.min(...ages);
}
