import type { AcceptedKeys } from '../config/configuration.ts';
import type { RegisteredKey } from '../journey/registration.ts';
import { judgeAcceptance, type Acceptance } from './acceptance.ts';
import type { Fido2Policy } from './fido2-policy.ts';

/** Whether this organisation accepts a key that is registered, e.g. by Microsoft's own page (Y2): lists of models count at
 * every sign-in. That attestation was asked for and not given cannot be: Microsoft has registered the key. */
export function judgeRegisteredKey(
  { aaguid, attestation }: Pick<RegisteredKey, 'aaguid' | 'attestation'>,
  rules: { readonly policy: Fido2Policy | null; readonly acceptedKeys: AcceptedKeys | null },
): Acceptance {
  const known = attestation === 'attested' ? 'present' : attestation === 'not-attested' ? 'none' : 'unknown';
  return judgeAcceptance({ ...rules, aaguid, attestation: known, onMicrosoftsList: null, groups: null });
}
