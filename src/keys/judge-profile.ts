import { hiddenAaguid } from './aaguid.ts';
import type { KeyRestrictions, PasskeyProfile } from './fido2-policy.ts';

/** What is known of a key before Microsoft sees it. */
export interface KeyEvidence {
  /** Lower-case GUID; null or all zero where make and model are not shared. */
  readonly aaguid: string | null;
  /** Whether the key hands out an attestation with certificates; `unknown` before it was asked. */
  readonly attestation: 'present' | 'none' | 'unknown';
  /** Whether Microsoft lists the model for enforced attestation (`describeAuthenticator`); null where not known. */
  readonly onMicrosoftsList: boolean | null;
}

export type ProfileReason =
  | 'fits'
  | 'attestation-missing'
  | 'attestation-not-known'
  | 'not-on-microsofts-list'
  | 'not-allowed'
  | 'blocked'
  | 'synced-only'
  | 'model-not-shared'
  | 'not-understood';

export interface ProfileVerdict {
  readonly verdict: 'accepted' | 'refused' | 'unknown';
  readonly reason: ProfileReason;
}

const fits: ProfileVerdict = { verdict: 'accepted', reason: 'fits' };

/** Whether one set of rules accepts a key: a certain refusal counts before what is not known. */
export function judgeProfile(key: KeyEvidence, profile: Omit<PasskeyProfile, 'id'>): ProfileVerdict {
  const verdicts = [
    judgeType(profile.passkeyTypes),
    judgeModel(key.aaguid, profile.keyRestrictions),
    judgeAttestation(key, profile.attestation),
  ];
  return (
    verdicts.find(({ verdict }) => verdict === 'refused') ??
    verdicts.find(({ verdict }) => verdict === 'unknown') ??
    fits
  );
}

/** A security key makes device-bound passkeys only. */
function judgeType(types: readonly string[] | null): ProfileVerdict {
  if (types === null || types.includes('deviceBound')) return fits;
  const newer = types.some((type) => type !== 'synced');
  return newer || types.length === 0
    ? { verdict: 'unknown', reason: 'not-understood' }
    : { verdict: 'refused', reason: 'synced-only' };
}

function judgeModel(aaguid: string | null, restrictions: KeyRestrictions | null): ProfileVerdict {
  if (!restrictions?.enforced) return fits;
  if (restrictions.type === 'unknown') return { verdict: 'unknown', reason: 'not-understood' };
  const listed = aaguid !== null && restrictions.aaguids.includes(aaguid.toLowerCase());
  if (restrictions.type === 'allow' && restrictions.aaguids.length === 0) {
    return { verdict: 'refused', reason: 'not-allowed' };
  }
  if (listed) return restrictions.type === 'allow' ? fits : { verdict: 'refused', reason: 'blocked' };
  if (restrictions.aaguids.length > 0 && (aaguid === null || aaguid === hiddenAaguid)) {
    return { verdict: 'unknown', reason: 'model-not-shared' };
  }
  return restrictions.type === 'block' ? fits : { verdict: 'refused', reason: 'not-allowed' };
}

/** Enforced means: the model is in FIDO's metadata and has passed Microsoft's validation, which the list shows. */
function judgeAttestation(key: KeyEvidence, attestation: PasskeyProfile['attestation']): ProfileVerdict {
  if (attestation === 'not-required') return fits;
  if (attestation === 'unknown') return { verdict: 'unknown', reason: 'not-understood' };
  if (key.attestation === 'none') return { verdict: 'refused', reason: 'attestation-missing' };
  if (key.attestation === 'unknown') return { verdict: 'unknown', reason: 'attestation-not-known' };
  return key.onMicrosoftsList === false ? { verdict: 'unknown', reason: 'not-on-microsofts-list' } : fits;
}
