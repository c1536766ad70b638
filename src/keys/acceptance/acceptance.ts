import type { AcceptedKeys } from '../../config/configuration.ts';
import type { Fido2Policy, PasskeyProfile, PolicyTarget } from './fido2-policy.ts';
import { judgeProfile, profileReasons, type KeyEvidence, type ProfileVerdict } from './judge-profile.ts';

/**
 * Beside a profile's reasons: `policy-disabled`, `excluded` (a group of the person's is), `not-included` (none is),
 * `membership-not-known` (it depends on groups that cannot be read), `nothing-known` (no policy, no configuration).
 */
export const acceptanceReasons = [
  ...profileReasons,
  'policy-disabled',
  'excluded',
  'not-included',
  'membership-not-known',
  'nothing-known',
] as const;

export type AcceptanceReason = (typeof acceptanceReasons)[number];

export interface Acceptance {
  readonly verdict: 'accepted' | 'refused' | 'unknown';
  readonly reason: AcceptanceReason;
  /** Where the rules come from: the tenant's policy, `acceptedKeys` of config.json, or nowhere. */
  readonly source: 'policy' | 'configuration' | 'none';
}

export interface AcceptanceQuestion extends KeyEvidence {
  /** Null where it may not be read. */
  readonly policy: Fido2Policy | null;
  readonly acceptedKeys: AcceptedKeys | null;
  /** Ids of all groups that the person is in, nested ones too; null where they may not be read. */
  readonly groups: readonly string[] | null;
}

/**
 * Whether this organisation would accept a key (rule Y2): by the tenant's policy where it is known, else by the
 * configuration, else unknown. A key is fine if any profile that applies accepts it. What cannot be known (groups,
 * values newer than this page, a model that is not shared) never becomes a yes or a no.
 */
export function judgeAcceptance(question: AcceptanceQuestion): Acceptance {
  const { policy, acceptedKeys } = question;
  if (policy) return { ...judgeByPolicy(question, policy), source: 'policy' };
  if (acceptedKeys) return { ...judgeByConfiguration(question, acceptedKeys), source: 'configuration' };
  return { verdict: 'unknown', reason: 'nothing-known', source: 'none' };
}

type Verdict = Omit<Acceptance, 'source'>;

function judgeByPolicy(question: AcceptanceQuestion, policy: Fido2Policy): Verdict {
  if (policy.state === 'disabled') return { verdict: 'refused', reason: 'policy-disabled' };
  if (policy.state === null) return { verdict: 'unknown', reason: 'not-understood' };
  const isMember = membership(question.groups);
  const exclusions = policy.excludeTargets?.map(({ id }) => isMember(id)) ?? ['perhaps'];
  if (exclusions.includes('yes')) return { verdict: 'refused', reason: 'excluded' };
  const included = judgeIncluded(question, policy, isMember);
  return included.verdict === 'accepted' && exclusions.includes('perhaps')
    ? { verdict: 'unknown', reason: 'membership-not-known' }
    : included;
}

function judgeIncluded(question: AcceptanceQuestion, policy: Fido2Policy, isMember: Membership): Verdict {
  // Where the answer does not name its targets, each profile may apply and none is certain to.
  const targets = policy.includeTargets ?? [{ id: null, profiles: policy.profiles?.map(({ id }) => id) ?? [] }];
  const verdicts = targets.flatMap((target) => {
    const member = isMember(target.id);
    return member === 'no'
      ? []
      : profilesOf(policy, target).map((profile) => ({ member, ...judge(question, profile) }));
  });
  const certain = verdicts.filter(({ member }) => member === 'yes');
  const accepted = certain.find(({ verdict }) => verdict === 'accepted');
  if (accepted) return { verdict: 'accepted', reason: accepted.reason };
  const [first] = verdicts;
  if (!first) return { verdict: 'refused', reason: 'not-included' };
  if (verdicts.every(({ verdict }) => verdict === 'refused')) {
    // What applies for certain gives the reason, unless another profile names one that another key could meet.
    const telling = [...certain, ...verdicts].find(({ reason }) => reason !== 'synced-only') ?? first;
    return { verdict: 'refused', reason: telling.reason };
  }
  const doubtful = certain.find(({ verdict }) => verdict === 'unknown');
  return { verdict: 'unknown', reason: doubtful?.reason ?? 'membership-not-known' };
}

/** The profiles of a target; the legacy fields are one; null stands for a profile that the policy does not contain. */
function profilesOf(policy: Fido2Policy, target: PolicyTarget): (Omit<PasskeyProfile, 'id'> | null)[] {
  if (policy.profiles === null) {
    const enforced = policy.attestationEnforced;
    const attestation = enforced === null ? 'unknown' : enforced ? 'required' : 'not-required';
    return [{ attestation, passkeyTypes: null, keyRestrictions: policy.keyRestrictions }];
  }
  const ids = target.profiles.length > 0 ? target.profiles : [policy.defaultProfile];
  return ids.map((id) => policy.profiles?.find((profile) => profile.id === id) ?? null);
}

function judge(key: KeyEvidence, profile: Omit<PasskeyProfile, 'id'> | null): ProfileVerdict {
  return profile ? judgeProfile(key, profile) : { verdict: 'unknown', reason: 'not-understood' };
}

type Membership = (id: string | null) => 'yes' | 'no' | 'perhaps';

function membership(groups: readonly string[] | null): Membership {
  const known = groups && new Set(groups.map((id) => id.toLowerCase()));
  return (id) => {
    if (id?.toLowerCase() === 'all_users') return 'yes';
    if (!known || id === null) return 'perhaps';
    return known.has(id.toLowerCase()) ? 'yes' : 'no';
  };
}

/** Both lists count at once; an empty `allow` allows every model. */
function judgeByConfiguration(question: AcceptanceQuestion, accepted: AcceptedKeys): Verdict {
  const attestation = accepted.attestation === 'required' ? 'required' : 'not-required';
  const byList = (type: 'allow' | 'block'): ProfileVerdict => {
    const aaguids = accepted[type];
    const keyRestrictions = { enforced: aaguids.length > 0, type, aaguids };
    return judgeProfile(question, { attestation, passkeyTypes: null, keyRestrictions });
  };
  const blocked = byList('block');
  const allowed = byList('allow');
  return blocked.verdict === 'refused' || allowed.verdict === 'accepted' ? blocked : allowed;
}
