import { hiddenAaguid } from '../aaguid.ts';
import type { KeyRestrictions, PasskeyProfile } from './fido2-policy.ts';
import type { PasskeyType } from '../lock-screen.ts';

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
const notUnderstood: ProfileVerdict = { verdict: 'unknown', reason: 'not-understood' };
const modelNotShared: ProfileVerdict = { verdict: 'unknown', reason: 'model-not-shared' };

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
  const accepts = type === 'unknown' ? Object.values(allowedAs) : [allowedAs[type]];
  if (accepts.every((name) => allowed.includes(name))) return fits;
  if (newer) return notUnderstood;
  if (type === 'unknown') return { verdict: 'unknown', reason: 'type-not-known' };
  return { verdict: 'refused', reason: type === 'synced' ? 'device-bound-only' : 'synced-only' };
}

function judgeModel(aaguid: string | null, restrictions: KeyRestrictions | null): ProfileVerdict {
  if (restrictions === null || restrictions.enforced === false) return fits;
  const { enforced, type, aaguids } = restrictions;
  if (enforced === null || type === 'unknown' || aaguids === null) return notUnderstood;
  if (type === 'allow' && aaguids.length === 0) return { verdict: 'refused', reason: 'not-allowed' };
  const listed = aaguid !== null && aaguids.includes(aaguid.toLowerCase());
  if (listed) return type === 'allow' ? fits : { verdict: 'refused', reason: 'blocked' };
  if (aaguids.length > 0 && isNotShared(aaguid)) return modelNotShared;
  return type === 'block' ? fits : { verdict: 'refused', reason: 'not-allowed' };
}

function isNotShared(aaguid: string | null): boolean {
  return aaguid === null || aaguid === hiddenAaguid;
}

/** Enforced means: the model is in FIDO's metadata and has passed Microsoft's validation, which the list shows. */
function judgeAttestation(key: KeyEvidence, attestation: PasskeyProfile['attestation']): ProfileVerdict {
  if (attestation === 'not-required') return fits;
  if (attestation === 'unknown') return notUnderstood;
  if (key.attestation === 'none') return { verdict: 'refused', reason: 'attestation-missing' };
  if (key.attestation === 'unknown') return { verdict: 'unknown', reason: 'attestation-not-known' };
  // Certificates alone do not show that the model is on the list.
  if (isNotShared(key.aaguid)) return modelNotShared;
  return key.onMicrosoftsList === false ? { verdict: 'unknown', reason: 'not-on-microsofts-list' } : fits;
}
