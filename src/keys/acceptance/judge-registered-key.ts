import type { AcceptedKeys } from '../../config/configuration.ts';
import type { RegisteredKey } from '../../registration/registered-key.ts';
import { judgeAcceptance, type Acceptance } from './acceptance.ts';
import type { Fido2Policy } from './fido2-policy.ts';

/**
 * Whether this organisation accepts a key that is registered, e.g. by Microsoft's own page (Y2). Lists of models count at
 * every sign-in. Attestation counts by the policy at registration only, and Microsoft has registered the key: that it gave
 * none then says nothing against it. By `acceptedKeys` it is what the organisation asks for.
 */
export function judgeRegisteredKey(
  { aaguid, attestation, passkeyType }: Pick<RegisteredKey, 'aaguid' | 'attestation' | 'passkeyType'>,
  rules: { readonly policy: Fido2Policy | null; readonly acceptedKeys: AcceptedKeys | null },
): Acceptance {
  const known = attestation === 'attested' ? 'present' : attestation === 'not-attested' ? 'none' : 'unknown';
  return judgeAcceptance({
    ...rules,
    ...{ aaguid, passkeyType },
    attestation: known === 'none' && rules.policy !== null ? 'unknown' : known,
    onMicrosoftsList: null,
    groups: null,
  });
}
