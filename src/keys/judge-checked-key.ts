import type { AcceptedKeys } from '../config/configuration.ts';
import { hiddenAaguid } from './aaguid.ts';
import { judgeAcceptance, type Acceptance } from './acceptance.ts';
import type { KeyCheckFacts } from './checked-key.ts';
import type { Fido2Policy } from './fido2-policy.ts';

interface Rules {
  /** Null before the sign-in, and where it may not be read. */
  readonly policy: Fido2Policy | null;
  readonly acceptedKeys: AcceptedKeys | null;
}

/**
 * Whether this organisation would accept a key that was checked (Y2). A browser that withholds make and model strips the
 * attestation with it: then a missing one says nothing about the key (Y1).
 */
export function judgeCheckedKey(
  key: Pick<KeyCheckFacts, 'aaguid' | 'format' | 'certified' | 'onMicrosoftsList' | 'synced'>,
  { policy, acceptedKeys }: Rules,
): Acceptance {
  const withheld = key.aaguid === hiddenAaguid && key.format === 'none';
  return judgeAcceptance({
    policy,
    acceptedKeys,
    aaguid: key.aaguid,
    attestation: key.certified ? 'present' : withheld ? 'unknown' : 'none',
    onMicrosoftsList: key.onMicrosoftsList,
    passkeyType: key.synced ? 'synced' : 'device-bound',
    // No permission is asked for the person's groups (X2).
    groups: null,
  });
}
