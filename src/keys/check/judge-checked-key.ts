import type { AcceptedKeys } from '../../config/configuration.ts';
import { hiddenAaguid } from '../aaguid.ts';
import { judgeAcceptance, type Acceptance } from '../acceptance/acceptance.ts';
import type { KeyCheckFacts } from './checked-key.ts';
import type { Fido2Policy } from '../acceptance/fido2-policy.ts';

type CheckedFacts = 'aaguid' | 'format' | 'certified' | 'onMicrosoftsList' | 'synced';

interface Rules {
  /** Null before the sign-in, and where it may not be read. */
  readonly policy: Fido2Policy | null;
  readonly acceptedKeys: AcceptedKeys | null;
}

/** Whether this organisation would accept a key that was checked (Y2). */
export function judgeCheckedKey(key: Pick<KeyCheckFacts, CheckedFacts>, { policy, acceptedKeys }: Rules): Acceptance {
  return judgeAcceptance({
    policy,
    acceptedKeys,
    aaguid: key.aaguid,
    attestation: attestationOf(key),
    onMicrosoftsList: key.onMicrosoftsList,
    passkeyType: key.synced ? 'synced' : 'device-bound',
    // No permission is asked for the person's groups (X2).
    groups: null,
  });
}

/**
 * A browser that withholds make and model strips the attestation, some with the AAGUID (Chromium) and some without
 * (WebAuthn Level 3, section 5.1.3): a missing one says nothing about a model that is not shared, nor about one that
 * Microsoft lists, which has one. The certificates of `compound` lie within, where nobody looks.
 */
function attestationOf({ aaguid, format, certified, onMicrosoftsList }: Pick<KeyCheckFacts, CheckedFacts>) {
  if (certified) return 'present';
  const stripped = format === 'none' && (aaguid === hiddenAaguid || onMicrosoftsList === true);
  return stripped || format === 'compound' ? 'unknown' : 'none';
}
