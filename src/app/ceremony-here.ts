import { openCompanion } from '../ceremony/companion.ts';
import type { CreateCredential } from '../ceremony/create-credential.ts';
import { createInPage } from '../ceremony/in-page.ts';
import { openCeremony, type OpenedCeremony } from '../ceremony/open-ceremony.ts';
import { describeAuthenticator } from '../keys/catalogue.ts';

/**
 * The ceremony with what this browser has.
 * @param companion id of the browser companion that answered, or null
 */
export function ceremonyHere(companion: string | null, pretendKey: () => CreateCredential | null): OpenedCeremony {
  return openCeremony({
    modelOf: (aaguid) => describeAuthenticator(aaguid).name,
    inPage: createInPage,
    companion: companion === null ? null : openCompanion(companion),
    pretendKey,
    monotonic: () => performance.now(),
  });
}
