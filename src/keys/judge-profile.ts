import { hiddenAaguid } from './aaguid.ts';
import type { KeyRestrictions, PasskeyProfile } from './fido2-policy.ts';
import type { PasskeyType } from './lock-screen.ts';

/** What is known of a key before Microsoft sees it. */
export interface KeyEvidence {
  /** Lower-case GUID; null or all zero where make and model are not shared. */
  readonly aaguid: string | null;
  /** Whether the key hands out an attestation with certificates; `unknown` before it was asked. */
  readonly attestation: 'present' | 'none' | 'unknown';
  /** Whether Microsoft lists the model for enforced attestation (`describeAuthenticator`); null where not known. */
  readonly onMicrosoftsList: boolean | null;
  /** Whether it stays on the key or is copied to other devices. */
  readonly passkeyType: PasskeyType;
}

export const profileReasons = [
  'fits',
  'attestation-missing',
  'attestation-not-known',
  'not-on-microsofts-list',
  'not-allowed',
  'blocked',
  'synced-only',
  'device-bound-only',
  'type-not-known',
  'model-not-shared',
  'not-understood',
] as const;

export type ProfileReason = (typeof profileReasons)[number];

export interface ProfileVerdict {
  readonly verdict: 'accepted' | 'refused' | 'unknown';
  readonly reason: ProfileReason;
}

const fits: ProfileVerdict = { verdict: 'accepted', reason: 'fits' };

/** Whether one set of rules accepts a key: a certain refusal counts before what is not known. */
export function judgeProfile(key: KeyEvidence, profile: Omit<PasskeyProfile, 'id'>): ProfileVerdict {
  const verdicts = [
    judgeType(key.passkeyType, profile.passkeyTypes),
    judgeModel(key.aaguid, profile.keyRestrictions),
    judgeAttestation(key, profile.attestation),
  ];
  return (
    verdicts.find(({ verdict }) => verdict === 'refused') ??
    verdicts.find(({ verdict }) => verdict === 'unknown') ??
    fits
  );
}

const allowedAs = { 'device-bound': 'deviceBound', synced: 'synced' } as const;

function judgeType(type: PasskeyType, allowed: readonly string[] | null): ProfileVerdict {
  if (allowed === null) return fits;
  const newer = allowed.length === 0 || allowed.some((name) => name !== 'deviceBound' && name !== 'synced');
  if (type === 'unknown') {
    const either = allowed.includes('deviceBound') && allowed.includes('synced');
    return either ? fits : { verdict: 'unknown', reason: 'type-not-known' };
  }
  if (allowed.includes(allowedAs[type])) return fits;
  if (newer) return { verdict: 'unknown', reason: 'not-understood' };
  return { verdict: 'refused', reason: type === 'synced' ? 'device-bound-only' : 'synced-only' };
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
