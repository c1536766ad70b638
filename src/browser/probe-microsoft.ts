import { microsoftOrigin } from '../companion-protocol/relying-party.ts';
import type { MicrosoftReachableEvidence } from '../checks/microsoft-reachable.ts';

/**
 * Small documents that anybody may fetch and that do not redirect: a redirect would leave the hosts that the page may
 * connect to (X1).
 */
export const microsoftAddresses = [
  'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
  `${microsoftOrigin}/common/v2.0/.well-known/openid-configuration`,
  'https://graph.microsoft.com/v1.0/',
] as const;

type Fetch = (input: string, init: RequestInit) => Promise<unknown>;

/**
 * Whether each host answers at all; what it answers does not matter and is not read.
 * @param limit milliseconds for each
 */
export async function probeMicrosoft(
  fetch: Fetch,
  addresses: readonly string[] = microsoftAddresses,
  limit = 8000,
): Promise<MicrosoftReachableEvidence> {
  const hosts = addresses.map(async (address) => ({
    host: new URL(address).host,
    reached: await fetch(address, {
      mode: 'no-cors',
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(limit),
    }).then(
      () => true,
      () => false,
    ),
  }));
  return { hosts: await Promise.all(hosts) };
}
