/** How far two clocks may differ before what one says of the other means nothing, milliseconds. */
const tolerance = 2 * 60_000;

interface Proof {
  /** `auth_time` of the token, epoch milliseconds by Microsoft's clock; null where it is not told. */
  authTime: number | null;
  /** When this tab came back from a sign-in that asked for a fresh proof, monotonic milliseconds; null where it did not. */
  provenAt: number | null;
}

/**
 * How long ago the person last proved who they are, as far as it is known (J7). What this tab saw itself counts whatever any
 * clock says. Where the clocks of the PC and of the host differ, or `auth_time` lies in the future, one of them is wrong and
 * nobody here knows which: then `auth_time` tells nothing, and Microsoft's answer decides.
 * @param now the corrected time, epoch milliseconds, the monotonic one, and by how much the first was corrected
 * @returns milliseconds; null where nothing is known
 */
export function authAge(
  { authTime, provenAt }: Proof,
  now: { epoch: number; monotonic: number; correction: number },
): number | null {
  const ages = [
    authTime === null || Math.max(authTime - now.epoch, Math.abs(now.correction)) > tolerance
      ? null
      : Math.max(0, now.epoch - authTime),
    provenAt === null ? null : Math.max(0, now.monotonic - provenAt),
  ].filter((age) => age !== null);
  return ages.length === 0 ? null : Math.min(...ages);
}
