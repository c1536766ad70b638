import { checkKey as askKey } from '../ceremony/check-key.ts';
import type { CreateCredential } from '../ceremony/create-credential.ts';
import { createInPage } from '../ceremony/in-page.ts';
import type { CeremonyFailure } from '../registration/failure.ts';
import type { Result } from '../registration/result.ts';
import type { KeyCheckFacts } from '../keys/check/checked-key.ts';
import { m } from '../messages/generated/messages.js';

/**
 * The key check with this browser, or with the practice tenant's software key. Loaded with the press that asks for it: the
 * catalogue of models comes with it.
 */
export function checkKey(
  pretendKey: CreateCredential | null,
  signal: AbortSignal,
): Promise<Result<KeyCheckFacts, CeremonyFailure>> {
  return askKey(
    {
      host: location.hostname,
      names: { site: m.shell_product(), account: m.keys_check_account() },
      create: pretendKey ?? createInPage,
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
      monotonic: () => performance.now(),
    },
    signal,
  );
}
